"""Which of the corpus's documents a question names: "according to the Oxford paper"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.index.words import words
from ingest.model import Source

_RESEARCH = "paper|study|report|research|review|article|briefing|analysis"
_GUIDANCE = "toolkit|guide|booklet|handbook|manual|benchmark|guidance|brochure"
_ANY = "text|publication|document"
_MADE_BY = "authors?|researchers?|writers?|team"
_PEOPLE = re.compile(_MADE_BY, re.IGNORECASE)
_OWN = re.compile(r"toolkits?|benchmarks?", re.IGNORECASE)
"""What a city has none of: the corpus's own kind."""
_WORD = re.compile(r"[^\W_]+")
_KINDS = (
    re.compile(rf"\b(?:{_RESEARCH})s?\b", re.IGNORECASE),
    re.compile(rf"\b(?:{_GUIDANCE})s?\b", re.IGNORECASE),
)
_NO_PART = (
    r"(?:does|do|did|is|are|was|were|has|have|offers?|gives?|an?|the|of|that|which|who|to|for|in)\b"
)
_WORK = re.compile(
    r"\b(?:(?:the|this|that|your|her|his|their)\s+|(?=(?-i:[A-Z])[\w-]+['\u2019]s\s)|"
    # "Oxford paper: who is a newcomer?", "standard, toolkit on procurement"
    rf"(?<!\S)(?=(?:(?!{_NO_PART})[\w\u2019'-]+\s+){{0,2}}(?:{_RESEARCH}|{_GUIDANCE})s?\s*:)|"
    rf"(?<=, )(?=(?:{_GUIDANCE}) (?:on|about|for)\s))"
    rf"(?P<before>(?:(?!{_NO_PART})[\w\u2019'-]+\s+){{0,4}}?)"
    rf"(?P<kind>{_RESEARCH}|{_GUIDANCE}|{_ANY}|{_MADE_BY})s?\b"
    rf"(?P<after>\s+(?:on|about|for|of)\s+(?:the\s+)?(?:[\w\u2019'-]+\s*){{1,5}})?",
    re.IGNORECASE,
)
"""A document as it is called, with the words before it and those that say what it is on."""
_AGES: tuple[tuple[re.Pattern[str], Callable[[Iterable[int]], int]], ...] = (
    (re.compile(r"\b(?:newest|newer|latest|(?:most )?recent)\b", re.IGNORECASE), max),
    (re.compile(r"\b(?:oldest|earliest)\b", re.IGNORECASE), min),
)
"""How old the documents are that are meant, and which year that is of all of that kind."""
_SAYS = (
    f"argues?|says?|writes?|reports?|claims?|recommends?|thinks?|finds?|suggests?|justif(?:y|ies)|"
    f"{_RESEARCH}|{_GUIDANCE}|{_ANY}|arguments?|views?|definition"
)
"""What stands after an author's name where it says something."""
_NO_NAME = frozenset(
    words(
        "the a an of and for in on to with cities city toolkit integrating migrant migrants "
        "newcomer newcomers immigrant immigrants first meeting level example examples public"
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


class WorkFinder:
    """Finds the documents that questions name; shared between threads.

    They are named by kind, title, publisher, year, age or author. "The paper" names one where one
    document alone is called so; "the study" names what else in the same words fits one
    document: "the Oxford study", "the study on inclusive cities".
    """

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._kinds = {id_: _kind(one) for id_, one in sources.items()}
        self._called = {id_: _called(one, self._kinds[id_]) for id_, one in sources.items()}
        self._bodies = {id_: _bodies(one) for id_, one in sources.items()}
        self._authors = {
            id_: pattern for id_, one in sources.items() if (pattern := _author(one.authors))
        }

    def find(self, text: str) -> Works:
        """The documents that a question names; none where it would name all."""
        found: set[str] = set()
        ranges: list[tuple[int, int]] = []
        for start, end, meant in (*self._by_author(text), *self._as_works(text)):
            if meant and len(meant) < len(self._sources):
                found |= meant
                ranges.append((start, end))
        return Works(frozenset(found), tuple(ranges)) if found else Works()

    def _as_works(self, text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        for match in _WORK.finditer(text):
            kind = next((at for at, one in enumerate(_KINDS) if one.fullmatch(match["kind"])), None)
            fitting = [id_ for id_, its in self._kinds.items() if kind is None or its == kind]
            aged = self._of_age(fitting, match["before"])
            called = self._bodies if _PEOPLE.fullmatch(match["kind"]) else self._called
            before, after = set(words(match["before"])), set(words(match["after"] or ""))
            suits = {id_: len((before | after) & called[id_]) for id_ in fitting}
            most = max(suits.values(), default=0)
            best = frozenset(id_ for id_ in fitting if most and suits[id_] == most)
            # Cities have studies and guides too: what one is on names it less than its name does.
            own = _OWN.fullmatch(match["kind"]) is not None
            named = most > 1 or own or any(before & called[id_] for id_ in best)
            end = match.end("kind")
            if best and named:
                yield match.start(), end, best
                stems = frozenset().union(*(called[id_] for id_ in best))
                for word in _WORD.finditer(match["after"] or ""):
                    if stems.intersection(words(word[0])):
                        at = match.start("after")
                        yield at + word.start(), at + word.end(), best
            elif aged or (not before and self._only(fitting, match["kind"])):
                yield match.start(), end, frozenset(aged or fitting)

    def _of_age(self, ids: Iterable[str], before: str) -> list[str]:
        """The newest or the oldest of some documents, as the words before say; [] for neither."""
        years = {id_: self._sources[id_].year for id_ in ids}
        wanted = years_of_age(before, years.values())
        return [id_ for id_, year in years.items() if year in wanted]

    def _only(self, fitting: Sequence[str], kind: str) -> bool:
        """Whether one document alone fits, and is called so."""
        titles = [self._sources[id_].title.casefold() for id_ in fitting]
        return len(titles) == 1 and kind.casefold() in titles[0]

    def _by_author(self, text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
        for id_, pattern in self._authors.items():
            if match := pattern.search(text):
                yield match.start(), match.end(), frozenset([id_])


def years_of_age(told: str, years: Iterable[int]) -> frozenset[int]:
    """Which of some years are meant by words for an age; none where they tell none.

    >>> years_of_age("the newest", (2012, 2018))
    frozenset({2018})
    """
    of_all = tuple(years)
    return frozenset(which(of_all) for age, which in _AGES if of_all and age.search(told))


def _author(authors: Sequence[str]) -> re.Pattern[str] | None:
    """Finds an author by the whole name, or by the surname where it says something."""
    names = [name for one in authors if (name := one.split("(")[0].strip())]
    if not names:
        return None
    whole = "|".join(re.escape(name) for name in names)
    last = "|".join(re.escape(name.split()[-1]) for name in names)
    return re.compile(
        rf"\b(?:{whole})\b|\baccording to (?:{last})\b|"
        rf"\b(?:{last})(?=(?:['\u2019]s)? (?:{_SAYS})\b)"
    )


def _called(source: Source, kind: int | None) -> frozenset[str]:
    """Stems of what a document is called; what is researched has a project as its subject."""
    project = source.project if kind == 1 else ""
    told = f"{source.title} {source.series} {project} {source.publisher} {source.year}"
    return frozenset(words(told)) - _NO_NAME


def _bodies(source: Source) -> frozenset[str]:
    """Stems of who had it made."""
    return frozenset(words(source.publisher)) - _NO_NAME


def _kind(source: Source) -> int | None:
    """Whether a document is called research (0) or guidance (1); None for neither."""
    told = f"{source.series} {source.title}"
    return next((at for at in (1, 0) if _KINDS[at].search(told)), None)
