"""How much of what a toolkit holds its outline finds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from eval.toolkits.collection import Factor, Told, Toolkit
from ingest.model import Kind, Passage

PARTS = (
    "key factors",
    "statements",
    "guide questions",
    "examples",
    "examples whole",
    "context factors",
    "standard",
)
_SAME_NAME = 85.0
_MISREAD = 88.0
"""Least likeness, 0 to 100, of a sentence of a scan with what was read."""
_FIRST_PLACE = re.compile(r"[,/&(]| and ")


@dataclass(frozen=True, slots=True)
class Found:
    """How many of a part were found, of how many."""

    part: str
    found: int
    of: int


def outline_found(toolkit: Toolkit, passages: Sequence[Passage]) -> tuple[Found, ...]:
    """Each of `PARTS`, found or not.

    A guide question, and an example's first sentence, must stand under the name of their key
    factor, and an example under its place; whole is an example whose last sentence does too.
    """
    counts = {part: [0, 0] for part in PARTS}
    for part, found in _looked_up(toolkit, passages):
        counts[part][0] += found
        counts[part][1] += 1
    return tuple(Found(part, *counts[part]) for part in PARTS)


def _looked_up(toolkit: Toolkit, passages: Sequence[Passage]) -> Iterator[tuple[str, bool]]:
    seen = _Seen(toolkit, passages)
    for factor in toolkit.factors:
        yield "key factors", any(same_name(factor.name, one.key_factor) for one in passages)
        yield "statements", any(seen.holds(Kind.KEY_FACTOR, factor.statement))
        for question in factor.questions:
            asked = seen.holds(Kind.GUIDE_QUESTION, question)
            yield "guide questions", any(same_name(factor.name, one.key_factor) for one in asked)
        for told in factor.examples:
            first = seen.of_place(told, told.first, factor)
            yield "examples", first
            yield "examples whole", first and seen.of_place(told, told.last, factor)
    for name in toolkit.context:
        yield "context factors", any(seen.holds(Kind.CONTEXT_FACTOR, name))
    yield "standard", any(seen.holds(Kind.STANDARD, toolkit.standard))


class _Seen:
    """The passages that were made of a toolkit."""

    def __init__(self, toolkit: Toolkit, passages: Sequence[Passage]) -> None:
        self._scan = toolkit.scan
        self._letters = [(one, plain(f"{one.section or ''} {one.text}")) for one in passages]

    def holds(self, kind: Kind, words: str) -> Iterator[Passage]:
        wanted = plain(words)
        for passage, text in self._letters:
            if passage.kind is kind and is_in(wanted, text, scan=self._scan):
                yield passage

    def of_place(self, told: Told, sentence: str, factor: Factor) -> bool:
        place = plain(_FIRST_PLACE.split(told.place)[0])
        return any(
            is_place(place, plain(one.place or "")) and same_name(factor.name, one.key_factor)
            for one in self.holds(Kind.EXAMPLE, sentence)
        )


def plain(text: str) -> str:
    """Letters without accents and digits, lower-case, run together.

    >>> plain("Malmö's 3rd"), plain("a²")
    ('malmos3rd', 'a')
    """
    raised = "".join(c for c in text if unicodedata.category(c) != "No")
    bare = unicodedata.normalize("NFKD", raised.replace("\u00df", "ss")).casefold()
    return "".join(c for c in bare if c.isalnum())


def is_in(words: str, text: str, *, scan: bool) -> bool:
    """Whether plain words stand in a plain text, or in a scan nearly so."""
    return words in text or (scan and fuzz.partial_ratio(words, text) >= _MISREAD)


def is_place(told: str, read: str) -> bool:
    """Whether a place was read, with its region ("Region of Tuscany") or without."""
    return bool(read) and (told in read or told.endswith(read))


def same_name(name: str, read: str | None) -> bool:
    """Whether a key factor's name was read, but for a few letters."""
    return read is not None and fuzz.ratio(plain(name), plain(read)) >= _SAME_NAME
