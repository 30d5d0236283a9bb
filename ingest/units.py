"""The texts of a section's passages: whole where the model can read them, else cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.model import Kind, Section
from ingest.outline.titles import Casing
from ingest.sentences import sentence_ranges
from ingest.spans import Traced

Count = Callable[[str], int]
"""Length of a text in the embedding model's tokens."""
_WHOLE = frozenset(
    {Kind.EXAMPLE, Kind.KEY_FACTOR, Kind.STANDARD, Kind.CONTEXT_FACTOR, Kind.CHARTER}
)
"""Kinds kept whole where the model can read them at once."""
_TITLED = frozenset({Kind.KEY_FACTOR, Kind.CHARTER, Kind.METHOD, Kind.BODY, Kind.FRONT_MATTER})
"""Kinds whose title is part of what they say."""
_NAMED = frozenset({Kind.CONTEXT_FACTOR, Kind.DEFINITION})
"""Kinds that read "name: what it means"."""
MOST_WORDS = 120
"""Longest passage of running text, in words; longer paragraphs are cut between sentences."""
_LEAST_WORDS = 25
"""Shortest passage of running text, in words; shorter ones join their neighbour."""


def section_text(section: Section, casing: Casing) -> Traced:
    """A section's own words as they are quoted: its name or title where it has one, its body."""
    body = Traced.join(section.body, by="\n")
    title = cased(section.title, casing)
    if section.kind in _NAMED and title and not body.text.startswith(title.text):
        return Traced.join([title, body], by=": ")
    if section.kind is Kind.CHARTER and title.text.rstrip().endswith("will:"):
        return Traced.join([title, body], by="\n")
    return body


def cased(title: Traced, casing: Casing) -> Traced:
    """A title set as a sentence; its letters and where they stand stay the same."""
    text = casing.sentence(title.text)
    return Traced(text, title.origin) if len(text) == len(title.text) else title


@dataclass(frozen=True, slots=True)
class Room:
    """What is left of the model's window beside a passage's context.

    Attributes:
        tokens: how many.
        count: counts them.
    """

    tokens: int
    count: Count

    def holds(self, text: str) -> bool:
        """Whether the model reads all of `text`."""
        return self.count(text) <= self.tokens


def texts_of(section: Section, casing: Casing, room: Room) -> list[Traced]:
    """The texts of a section's passages, in reading order; none where it has no body."""
    if not section.body:
        return []
    if section.kind in _WHOLE:
        whole = section_text(section, casing)
        if section.kind is Kind.KEY_FACTOR and section.title:
            whole = Traced.join([cased(section.title, casing), whole], by="\n")
        return [whole] if room.holds(whole.text) else _cut(whole, room, 10_000)
    if section.kind in _NAMED:
        return _cut(section_text(section, casing), room, 10_000)
    paragraphs = list(section.body)
    if section.kind in _TITLED and section.title:
        paragraphs[0] = Traced.join([cased(section.title, casing), paragraphs[0]], by="\n")
    out: list[Traced] = []
    for unit in _units(paragraphs):
        out += _cut(unit, room, MOST_WORDS)
    return out


def word_count(text: Traced) -> int:
    """How many words a text has."""
    return len(text.text.split())


def _units(paragraphs: Sequence[Traced]) -> list[Traced]:
    """Paragraphs with the list items that they announce; very short ones joined."""
    units: list[list[Traced]] = []
    for paragraph in paragraphs:
        item = paragraph.text.startswith("\u2022") or paragraph.text[:2].rstrip(".").isdigit()
        short = bool(units) and sum(map(word_count, units[-1])) < _LEAST_WORDS
        announced = bool(units) and units[-1][-1].text.rstrip().endswith(":")
        if units and (item or short or (announced and word_count(paragraph) < MOST_WORDS)):
            units[-1].append(paragraph)
        else:
            units.append([paragraph])
    if len(units) > 1 and sum(map(word_count, units[-1])) < _LEAST_WORDS:
        last = units.pop()
        units[-1].extend(last)
    return [Traced.join(unit, by="\n") for unit in units]


def _cut(text: Traced, room: Room, most_words: int) -> list[Traced]:
    """Parts that fit, cut between sentences and overlapping by one."""
    if word_count(text) <= most_words and room.holds(text.text):
        return [text]
    ranges = sentence_ranges(text.text)
    parts: list[tuple[int, int]] = []
    first = 0
    for last in range(len(ranges)):
        start, end = ranges[first][0], ranges[last][1]
        fits = word_count(text[start:end]) <= most_words and room.holds(text.text[start:end])
        if not fits and last > first:
            parts.append((start, ranges[last - 1][1]))
            first = last - 1 if last - 1 > first else last
            if not room.holds(text.text[ranges[first][0] : end]):
                first = last
    parts.append((ranges[first][0], ranges[-1][1]))
    return [text[a:b] for a, b in parts]
