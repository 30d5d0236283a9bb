"""Limits said in a conversation: "only from the 2018 toolkits", "without Munich"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.answer import Filters
from assistant.understand.where import PlaceFinder
from ingest.index.words import words
from ingest.model import Kind, Source

_POLITE = (
    r"(?:(?:and|but|ok(?:ay)?|now|so|please|can you|could you|show me|give me|what about)[\s,]+)*"
)
_ONLY = re.compile(
    rf"^{_POLITE}(?:only|just|nothing but|limit(?:ed)?|restrict(?:ed)?|stick|keep|narrow|filter|"
    r"use|from the|since|before|after|newer than|older than|in the)\b"
    r"|^(?:(?:and|do you have|is there|are there|got|any|anything|something)\s+)*(?:newer|older|"
    r"earlier|more recent)\b|\bonly\b[\s,.!?]*(?:please)?[\s,.!?]*$",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    rf"^{_POLITE}(?:without|except(?: for)?|excluding|exclude|leav(?:e|ing) out|leave|skip|ignore|"
    r"apart from|other than|besides|minus|drop|outside(?: of)?|but not|not)\b",
    re.IGNORECASE,
)
_LIFTED = re.compile(
    r"^\W*(?:(?:and|ok(?:ay)?|now|so|please)[\s,]+)*(?:(?:(?:remove|drop|lift|clear|reset|forget) "
    r"(?:the|that|all|any|those) (?:\w+ )?(?:limits?|filters?|restrictions?))|"
    r"without (?:the|that|any|those) (?:limits?|filters?|restrictions?)|"
    r"(?:from |in )?(?:all|any) (?:years?|documents?|sources?|toolkits?|places|cities)(?: again)?|"
    r"everything again|everywhere again)\W*$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    rf"^{_POLITE}what do(?:es)? (?P<work>the .{{2,40}}) say(?: (?:about|on) (?:it|this|that))?\W*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SINCE = re.compile(
    r"\b(?:since|after|newer than|from)\s+((?:19|20)\d\d)(?P<on> on(?:wards?)?)?", re.I
)
_UNTIL = re.compile(r"\b(before|until|up to|older than)\s+((?:19|20)\d\d)", re.IGNORECASE)
_NEWEST = re.compile(r"\b(?:newest|newer|latest|(?:most|more) recent)\b", re.IGNORECASE)
_OLDEST = re.compile(r"\b(?:oldest|older|earliest|earlier)\b", re.IGNORECASE)
_KINDS = (
    (re.compile(r"\bguid(?:e|ing) questions?\b", re.IGNORECASE), Kind.GUIDE_QUESTION),
    (re.compile(r"\bkey factors?\b", re.IGNORECASE), Kind.KEY_FACTOR),
    (re.compile(r"\bcontext factors?\b", re.IGNORECASE), Kind.CONTEXT_FACTOR),
    (re.compile(r"\bstandards?\b", re.IGNORECASE), Kind.STANDARD),
    (re.compile(r"\bdefinitions?\b", re.IGNORECASE), Kind.DEFINITION),
    (re.compile(r"\b(?:examples?|city practices?|cases)\b", re.IGNORECASE), Kind.EXAMPLE),
)
_WORKS = re.compile(
    r"\b(?:toolkits?|papers?|guides?|documents?|reports?|publications?|handbooks?|studies|ones?)\b",
    re.IGNORECASE,
)
_FILLER = frozenset(
    words(
        "only just please show give from in the a an of to on about for those these them that this "
        "one ones city cities town towns place places region country countries document documents "
        "source sources published publication year years limit limited restrict restricted stick "
        "keep narrow filter use it answer answers down without except excluding exclude leave "
        "leaving out skip ignore apart other than besides minus outside something anything newer "
        "older earlier drop not but and or since before "
        "after until up newer older newest latest oldest earliest recent most now me examples "
        "example what with onwards onward on ok okay can could you so nothing then"
    )
)


@dataclass(frozen=True, slots=True)
class Said:
    """Limits that a question set.

    Attributes:
        filters: the limits.
        rest: what else it said; "" for nothing.
        lifted: whether it takes back the limits said before.
    """

    filters: Filters
    rest: str = ""
    lifted: bool = False


def said_limits(text: str, sources: Mapping[str, Source], places: PlaceFinder) -> Said | None:
    """The limits that a question sets for what was asked before; None where it sets none.

    A question that only limits is read whole; one that limits and then asks, after a
    comma or colon ("only from 2018: who pays?"), is read in two parts.
    """
    asked = _SAYS.match(text)
    if asked is not None:
        text = f"only from {asked['work']}"
    if _LIFTED.match(text):
        return Said(Filters(), lifted=True)
    whole = _read(text, sources, places)
    if whole is not None:
        return Said(whole)
    head, mark, rest = _split(text)
    if mark and len(rest.split()) >= 2:
        part = _read(head, sources, places)
        if part is not None:
            return Said(part, rest)
    return None


def merged(before: Filters, said: Filters) -> Filters:
    """Limits with further ones: what is said last of a kind stands; places left out add up."""
    return replace(
        before,
        sources=said.sources or before.sources,
        places=said.places or before.places,
        kinds=said.kinds or before.kinds,
        years=said.years or before.years,
        without=(before.without | said.without) - said.places,
    )


def _split(text: str) -> tuple[str, str, str]:
    found = re.search(r"[,:;]\s+|\s[\u2013-]\s", text)
    return (text, "", "") if found is None else (text[: found.start()], ",", text[found.end() :])


def _read(text: str, sources: Mapping[str, Source], places: PlaceFinder) -> Filters | None:
    out, only = bool(_WITHOUT.match(text)), bool(_ONLY.search(text))
    if not out and not only:
        return None
    where = places.find(text)
    named = frozenset([*where.names, *where.countries, *where.within])
    left = "".join(
        " " if any(a <= i < b for a, b in where.ranges) else c for i, c in enumerate(text)
    )
    if out and named:
        return Filters(without=named) if not _content(left) else None
    if out:
        works, left = _works(left, sources)
        kept = frozenset(sources) - works
        return Filters(kept) if works and kept and not _content(left) else None
    years, left = _years(left, sources)
    kinds, left = _kinds(left)
    works, left = _works(left, sources)
    if years and {id_ for id_, one in sources.items() if one.year in years} <= works:
        works = frozenset()  # the years say as much
    found = Filters(works, named, kinds, years)
    return found if found and not _content(left) else None


def _content(text: str) -> list[str]:
    return [stem for stem in words(text) if stem not in _FILLER]


def _years(text: str, sources: Mapping[str, Source]) -> tuple[frozenset[int], str]:
    known = {source.year for source in sources.values()}
    left = _YEAR.sub(" ", text)
    if found := _UNTIL.search(text):
        limit = int(found[2])
        strict = found[1].casefold() in ("before", "older than")
        return frozenset(y for y in known if y < limit or (y == limit and not strict)), left
    since = _SINCE.search(text)
    if since and (since["on"] or not since[0].casefold().startswith("from")):
        first = int(since[1]) + since[0].casefold().startswith(("after", "newer"))
        return frozenset(year for year in known if year >= first), left.replace("onwards", " ")
    if known and _NEWEST.search(text):
        return frozenset({max(known)}), left
    if known and _OLDEST.search(text):
        return frozenset({min(known)}), left
    return frozenset(int(year) for year in _YEAR.findall(text)), left


def _kinds(text: str) -> tuple[frozenset[Kind], str]:
    kinds: set[Kind] = set()
    for pattern, kind in _KINDS:
        if pattern.search(text):
            kinds.add(kind)
            text = pattern.sub(" ", text)
    return frozenset(kinds), text


def _works(text: str, sources: Mapping[str, Source]) -> tuple[frozenset[str], str]:
    """Sources meant by what they are called, e.g. "the toolkit on courses", "the paper"."""
    found = _WORKS.search(text)
    if found is None:
        return frozenset(), text
    told = [*_content(found[0]), *_content(text[: found.start()] + text[found.end() :])]
    if not told:
        return frozenset(), text
    names = {
        id_: set(words(f"{one.title} {one.series} {one.project}")) for id_, one in sources.items()
    }
    meant = frozenset(id_ for id_, stems in names.items() if stems.issuperset(told))
    return (meant, "") if meant and len(meant) < len(sources) else (frozenset(), text)
