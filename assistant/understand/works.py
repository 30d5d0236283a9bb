"""Which of the corpus's documents a question names: "according to the Oxford paper"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.index.words import words
from ingest.model import Source

_RESEARCH = "paper|study|report|research|review|article"
_GUIDANCE = "toolkit|guide|booklet|handbook|manual|benchmark|guidance|brochure"
_ANY = "text|publication|document"
_PEOPLE = "authors?|researchers?|writers?|team"
_KINDS = (
    re.compile(rf"\b(?:{_RESEARCH})s?\b", re.IGNORECASE),
    re.compile(rf"\b(?:{_GUIDANCE})s?\b", re.IGNORECASE),
)
_WORK = re.compile(
    rf"\b(?:the|this|that|your|her|his|their)\s+(?P<before>(?:[\w\u2019'-]+\s+){{0,4}}?)"
    rf"(?P<kind>{_RESEARCH}|{_GUIDANCE}|{_ANY}|{_PEOPLE})s?\b"
    rf"(?P<after>\s+(?:on|about|for|of)\s+(?:the\s+)?(?:[\w\u2019'-]+\s*){{1,5}})?",
    re.IGNORECASE,
)
"""A document as it is called, with the words before it and those that say what it is on."""
_NAMED = re.compile(r"\b[A-Z][\w\u2019'-]+(?:\s+[A-Z][\w\u2019'-]+)?\b")
_NO_NAME = frozenset(
    words(
        "the a an of and for in on to with cities city toolkit integrating migrant migrants "
        "newcomer newcomers immigrant immigrants"
    )
)
"""Stems in what every document is called."""


@dataclass(frozen=True, slots=True)
class Works:
    """Documents that a question names.

    Attributes:
        sources: their ids; empty where none is named, or all are.
        ranges: where in the question they are named.
    """

    sources: frozenset[str] = frozenset()
    ranges: tuple[tuple[int, int], ...] = ()


def works_named(text: str, sources: Mapping[str, Source]) -> Works:
    """The documents that a question names by kind, title, publisher, year or author.

    "The paper" names one where one document alone is called so; "the study" names what else in
    the same words fits one document: "the Oxford study", "the study on inclusive cities".
    """
    called = {id_: _called(one) for id_, one in sources.items()}
    kinds = {id_: _kind(one) for id_, one in sources.items()}
    found: set[str] = set()
    ranges: list[tuple[int, int]] = []
    for start, end, meant in (*_by_name(text, sources), *_as_works(text, called, kinds, sources)):
        if meant and len(meant) < len(sources):
            found |= meant
            ranges.append((start, end))
    return Works(frozenset(found), tuple(ranges)) if found else Works()


def _as_works(
    text: str,
    called: Mapping[str, frozenset[str]],
    kinds: Mapping[str, int | None],
    sources: Mapping[str, Source],
) -> Iterator[tuple[int, int, frozenset[str]]]:
    for match in _WORK.finditer(text):
        kind = next((at for at, one in enumerate(_KINDS) if one.fullmatch(match["kind"])), None)
        fitting = [id_ for id_ in called if kind is None or kinds[id_] == kind]
        stems = frozenset(words(f"{match['before']} {match['after'] or ''}"))
        people = re.fullmatch(_PEOPLE, match["kind"], re.IGNORECASE)
        suits = {
            id_: len(stems & (_bodies(sources[id_]) if people else called[id_])) for id_ in fitting
        }
        most = max(suits.values(), default=0)
        if most:
            yield match.start(), match.end(), frozenset(i for i in suits if suits[i] == most)
        elif not stems and len(fitting) == 1 and _is_called(sources[fitting[0]], match["kind"]):
            yield match.start(), match.end(), frozenset(fitting)


def _by_name(text: str, sources: Mapping[str, Source]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Documents named by an author's surname."""
    surnames: dict[str, set[str]] = {}
    for id_, one in sources.items():
        for author in one.authors:
            surname = author.split("(")[0].split()[-1:]
            for name in surname:
                surnames.setdefault(name.casefold(), set()).add(id_)
    for match in _NAMED.finditer(text):
        if meant := surnames.get(match[0].split()[-1].removesuffix("'s").casefold()):
            yield match.start(), match.end(), frozenset(meant)


def _called(source: Source) -> frozenset[str]:
    told = f"{source.title} {source.series} {source.project} {source.publisher} {source.year}"
    return frozenset(words(told)) - _NO_NAME


def _bodies(source: Source) -> frozenset[str]:
    """Stems of who made it, or who had it made."""
    return frozenset(words(f"{source.project} {source.publisher}")) - _NO_NAME


def _kind(source: Source) -> int | None:
    """Whether a document is called research (0) or guidance (1); None for neither."""
    told = f"{source.series} {source.title}"
    return next((at for at in (1, 0) if _KINDS[at].search(told)), None)


def _is_called(source: Source, kind: str) -> bool:
    return kind.casefold() in f"{source.title} {source.series}".casefold()
