"""Examples: what stands under an EXAMPLES label, place by place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from ingest.model import Kind, Section
from ingest.outline.late_names import put_above
from ingest.outline.openings import Opening, openings
from ingest.outline.places import (
    Places,
    closing_place,
    heading_place,
    inline_name,
    inline_place,
    is_country,
    is_name,
    opening_place,
    titled_place,
)
from ingest.outline.series import only_numbers
from ingest.outline.titles import place_case
from ingest.outline.told import told_first
from ingest.repair.lines import is_capitals, is_enumerated
from ingest.repair.paragraph import Form, Paragraph
from ingest.sentences import sentence_ranges
from ingest.spans import EMPTY, Traced

_SECTION_WORDS = re.compile(
    r"^(?:\d+[.)]?\s*)?(?:about|acknowledg|annex|appendix|conclusion|contact|contents|context|"
    r"foreword|further|glossary|how|introduction|key|next|note|reference|resource|summary|the|what|why)",
    re.IGNORECASE,
)
_SHORT_HEADING = 5
_HEADLINE_WORDS = 14
_LEAST_HEADLINES = 2
_MOST_OF = 0.6
_RUNNING_WORDS = 12
"""Least words of a paragraph that runs on below the name of its place."""


def is_place_heading(paragraph: Paragraph, places: Places) -> bool:
    """Whether a paragraph heads an example with the name of its place."""
    text = paragraph.text.text
    if paragraph.form is Form.HEADING:
        named = heading_place(text, places) or inline_place(text, places)
        if paragraph.decorated or named or titled_place(text, places):
            return True
        short = paragraph.words <= _SHORT_HEADING and not _SECTION_WORDS.match(text)
        return short and not only_numbers(paragraph) and (_loud(paragraph) or is_name(text))
    if paragraph.form not in (Form.TEXT, Form.ITEM) or text.endswith("."):
        return False
    short = paragraph.words <= _SHORT_HEADING
    inline = inline_place(text, places) if paragraph.words <= _HEADLINE_WORDS else None
    if inline and (is_capitals(text[: inline[1]]) or "," in text[: inline[1]]):
        return True
    return bool((short and heading_place(text, places)) or titled_place(text, places))


def _loud(paragraph: Paragraph) -> bool:
    letters = [c for c in paragraph.text.text if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


def read_examples(paragraphs: Sequence[Paragraph], places: Places) -> tuple[Section, ...]:
    """One section for each example, in order; text before the first place goes with it."""
    paragraphs = [part for one in paragraphs for part in _parted(one, places)]
    opened = openings(paragraphs, places)
    heads = _heads(paragraphs, places)
    strong = [_strong_place(p, places) for p in paragraphs]
    if opened:
        found = _by_openings(paragraphs, opened, places)
    elif heads:
        put_above(paragraphs, heads, places)
        heads = _heads(paragraphs, places)
        found = _by_heads(paragraphs, heads, places)
    elif sum(map(bool, strong)) > 1:
        found = _by_strong(paragraphs, strong)
    else:
        found = _by_telling(paragraphs, places)
    return tuple(example.section() for example in found if example.parts)


def _parted(paragraph: Paragraph, places: Places) -> Iterator[Paragraph]:
    """A paragraph, and the heading that was read as its first or its last line."""
    text = paragraph.text
    if paragraph.form is not Form.TEXT or paragraph.words <= _SHORT_HEADING:
        yield paragraph
        return
    first = opening_place(text.text, places)
    start = first[1] if first and paragraph.words >= _RUNNING_WORDS else 0
    end = closing_place(text.text, places) or len(text)
    if start:
        yield replace(paragraph, text=text[:start].strip(), strong="", marks=())
    yield (
        replace(paragraph, text=text[start:end].strip()) if start or end < len(text) else paragraph
    )
    if end < len(text):
        yield replace(paragraph, text=text[end:].strip(), strong="", marks=())


def _by_telling(paragraphs: Sequence[Paragraph], places: Places) -> list[_Example]:
    """Examples that each open by naming their place."""
    listed = any(inline_place(p.text.text, places) for p in paragraphs)
    found: list[_Example] = []
    for paragraph in paragraphs:
        start = _told_of(paragraph, places, listed=listed)
        if start is not None:
            found.append(start)
        else:
            _go_on(found, paragraph, places)
    return found


def _by_heads(paragraphs: Sequence[Paragraph], heads: Set[int], places: Places) -> list[_Example]:
    """Examples under the names of their places; a headline above a name opens its example."""
    headlines = _headlines(paragraphs, heads)
    found: list[_Example] = []
    for index, paragraph in enumerate(paragraphs):
        if index in headlines:
            found.append(_headed(paragraphs[index + 1], places).add(paragraph))
        elif index - 1 in headlines:
            continue
        elif index in heads:
            found.append(_headed(paragraph, places))
        elif _strong_place(paragraph, places) and (
            example := _told_of(paragraph, places, listed=False)
        ):
            found.append(example)
        else:
            _go_on(found, paragraph, places)
    return found


def _go_on(found: list[_Example], paragraph: Paragraph, places: Places) -> None:
    if not found:
        found.append(_Example(EMPTY, told_first(paragraph.text.text, places)))
    found[-1].add(paragraph)


def _by_openings(
    paragraphs: Sequence[Paragraph], opened: Mapping[int, Opening], places: Places
) -> list[_Example]:
    """Examples whose beginnings recur; the first long paragraph names a place that none does."""
    found: list[_Example] = []
    for index, paragraph in enumerate(paragraphs):
        start = opened.get(index)
        if start is not None or not found:
            title = paragraph.text if start and start.headed else EMPTY
            found.append(_Example(title, start.place if start else None))
            if title:
                continue
        found[-1].add(paragraph)
    for example in found:
        example.place = example.place or next(
            filter(None, (told_first(p.text.text, places) for p in _running(example.parts))), None
        )
    return found


def _running(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    return (one for one in paragraphs if one.words >= _RUNNING_WORDS)


def _by_strong(paragraphs: Sequence[Paragraph], strong: Sequence[str | None]) -> list[_Example]:
    """Examples that each begin where print sets the name of their place bold."""
    found: list[_Example] = []
    for paragraph, place in zip(paragraphs, strong, strict=True):
        if place or not found:
            found.append(_Example(EMPTY, place))
        found[-1].add(paragraph)
    return found


def _strong_place(paragraph: Paragraph, places: Places) -> str | None:
    """The place whose name is set bold in a paragraph's first sentence."""
    if paragraph.form is not Form.TEXT or not paragraph.strong:
        return None
    start, end = sentence_ranges(paragraph.text.text)[0]
    opens = paragraph.strong in paragraph.text.text[start:end]
    return heading_place(paragraph.strong, places) if opens else None


def _heads(paragraphs: Sequence[Paragraph], places: Places) -> set[int]:
    """Indices of the paragraphs that head an example; none where no heading does.

    Where known places stand above examples, an unknown name that is set as they
    are, above running text, is a place as well.
    """
    heads = {i for i, p in enumerate(paragraphs) if is_place_heading(p, places)}
    forms = {paragraphs[i].form for i in heads}
    for index, (paragraph, below) in enumerate(pairwise(paragraphs)):
        alike = paragraph.form in forms and paragraph.words <= _SHORT_HEADING
        runs = below.form is Form.TEXT and below.words >= _RUNNING_WORDS
        if alike and runs and is_name(paragraph.text.text):
            heads.add(index)
    # A country may stand below its city, or below its headline.
    countries = {i for i in heads if is_country(paragraphs[i].text.text.strip(" ()"), places)}
    return {
        i for i in heads if i not in countries or not _is_below(i, heads - countries, paragraphs)
    }


def _is_below(index: int, cities: Set[int], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the name of a city stands right above, or above one short line."""
    short = paragraphs[index - 1].words < _RUNNING_WORDS
    return index - 1 in cities or (short and index - 2 in cities)


def _headlines(paragraphs: Sequence[Paragraph], heads: Set[int]) -> set[int]:
    """Indices of the headlines that stand right above places, where most have one."""
    above = {
        i - 1 for i in heads if i and i - 1 not in heads and paragraphs[i - 1].form is Form.HEADING
    }
    return above if len(above) >= max(_LEAST_HEADLINES, _MOST_OF * len(heads)) else set()


class _Example:
    """An example as it grows."""

    def __init__(self, title: Traced, place: str | None) -> None:
        self.title = title
        self.place = place
        self.parts: list[Paragraph] = []

    def add(self, paragraph: Paragraph) -> _Example:
        """Take one more paragraph in."""
        self.parts.append(paragraph)
        return self

    def section(self) -> Section:
        """The finished section."""
        notes = tuple(mark for part in self.parts for mark in part.marks)
        body = tuple(as_body(part) for part in self.parts)
        return Section(Kind.EXAMPLE, self.title, body, place=self.place, notes=notes)


def as_body(paragraph: Paragraph) -> Traced:
    """A paragraph as part of a section's body; a list item carries its bullet."""
    if paragraph.form is not Form.ITEM or is_enumerated(paragraph.text.text):
        return paragraph.text
    bullet = Traced("\u2022 ", (-1, -1))
    return Traced(bullet.text + paragraph.text.text, bullet.origin + paragraph.text.origin)


def _headed(paragraph: Paragraph, places: Places) -> _Example:
    text = paragraph.text.text
    inline = inline_place(text, places)
    named = heading_place(text, places) or (inline[0] if inline else None)
    place = named or titled_place(text, places) or place_case(text)
    return _Example(paragraph.text, place)


def _told_of(paragraph: Paragraph, places: Places, *, listed: bool) -> _Example | None:
    """The example that a paragraph opens by naming its place; None if it goes on with another.

    Args:
        paragraph: without a heading above it.
        places: finds the place.
        listed: whether examples around it open with their place and a colon or dash.
    """
    text = paragraph.text.text
    if inline := inline_place(text, places) or (inline_name(text) if listed else None):
        place, at = inline
        example = _Example(paragraph.text[:at].strip(" :\u2013\u2014-"), place)
        return example.add(_cut(paragraph, at))
    place_name = told_first(paragraph.text.text, places)
    return _Example(EMPTY, place_name).add(paragraph) if place_name else None


def _cut(paragraph: Paragraph, at: int) -> Paragraph:
    return Paragraph(Form.TEXT, paragraph.text[at:], marks=paragraph.marks, gap=paragraph.gap)
