"""Where examples begin that a publisher numbers, marks or files.

"Box 7. Rotterdam: the line that never closes", "EXAMPLE Leipzig (DE)", "Practice fiche 2.1" above
a form with the field "City": what recurs at each beginning tells it, whatever its words are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.outline.places import Places, heading_place, is_name
from ingest.outline.titles import place_case
from ingest.repair.paragraph import Form, Paragraph

_NUMBERED = re.compile(
    r"(?!(?i:figure|table|chart|map|photo|graph|note)\b)(?P<mark>[A-Z][\w-]+(?: [\w-]+){0,2}) "
    r"(?P<number>\d{1,2}(?:\.\d{1,2})?)(?:\s*[:.|\u2013\u2014-]\s+|\s+|\s*$)"
)
_MARKED = re.compile(r"(?P<mark>[A-Z]{4,}(?: [A-Z]{4,})?)\s*[:|\u2022\u2013\u2014-]?\s+(?=\S)")
"""A word in capitals that stands before each example's place."""
_FIELD = re.compile(
    r"(?i:(?:name of )?(?:the )?(?:city|town|municipality|place|location|local authority)"
    r"(?: ?(?:/|and|or|,) ?(?:city|town|region|country|municipality))?|where)\s*[:|]?\s+"
    r"(?=[A-Z\u00c0-\u00dd])"
)
"""The field of a form that says where a practice is from."""
_PLACE_ENDS = re.compile(r"\s*(?:[:(|\u2013\u2014]|\s-\s)")
_BEFORE_END = re.compile(r".*(?:\s[\u2013\u2014|-]\s|[:(])\s*")
_MOST_WORDS = 16
_FIELD_WORDS = 9
_FIRST = 2
"""Among how many first paragraphs the first beginning stands."""
_LEAST_TIMES = 2
_MOSTLY = 0.6
_FORM = 10
"""Among how many paragraphs below its heading a form names its place."""
_ABOVE = 2
"""How many headings may stand above the field that names the place."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where an example begins.

    Attributes:
        headed: whether the paragraph is its heading.
        place: that the heading or a field names; None where neither does.
    """

    headed: bool
    place: str | None


def openings(paragraphs: Sequence[Paragraph], places: Places) -> Mapping[int, Opening]:
    """The examples' beginnings by the index of their first paragraph; none where nothing recurs.

    Args:
        paragraphs: of one key factor's examples.
        places: finds their places.
    """
    for pattern in (_NUMBERED, _MARKED):
        found = _recurring(paragraphs, pattern, places)
        if found:
            return found
    return _filed(paragraphs, places)


def _recurring(
    paragraphs: Sequence[Paragraph], pattern: re.Pattern[str], places: Places
) -> dict[int, Opening]:
    """The paragraphs that open with the same words as one of the first does."""
    by_mark: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for index, one in enumerate(paragraphs):
        short = one.form in (Form.HEADING, Form.TEXT) and one.words <= _MOST_WORDS
        match = pattern.match(one.text.text) if short else None
        if match:
            by_mark.setdefault(match["mark"].lower(), []).append((index, match))
    for found in by_mark.values():
        starts = [index for index, _ in found]
        if not _begin(paragraphs, starts, places) or not _rising(found):
            continue
        ends = [*starts[1:], len(paragraphs)]
        out = {
            start: Opening(
                headed=True,
                place=_placed(paragraphs[start].text.text[match.end() :], places)
                or _placed_below(paragraphs[start + 1 : end], places),
            )
            for (start, match), end in zip(found, ends, strict=True)
        }
        named = sum(one.place is not None for one in out.values())
        if pattern is _NUMBERED or named >= _MOSTLY * len(out):
            return out
    return {}


def _begin(paragraphs: Sequence[Paragraph], starts: Sequence[int], places: Places) -> bool:
    """Whether beginnings recur, and no example begins above the first of them."""
    if len(starts) < _LEAST_TIMES or starts[0] >= _FIRST:
        return False
    return all(heading_place(one.text.text, places) is None for one in paragraphs[: starts[0]])


def _rising(found: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Whether the numbers, if they are any, rise."""
    numbers = [
        tuple(map(int, match["number"].split(".")))
        for _, match in found
        if "number" in match.re.groupindex
    ]
    return all(a < b for a, b in pairwise(numbers))


def _placed(text: str, places: Places) -> str | None:
    """The place with which a heading goes on behind its number or mark, or with which it ends."""
    if not text:
        return None
    ends = _BEFORE_END.match(text)
    return heading_place(_name(text), places) or (
        heading_place(text[ends.end() :].rstrip(" )"), places) if ends else None
    )


def numbered_place(paragraph: Paragraph, places: Places) -> str | None:
    """The place of a heading that numbers an example ("Box 7: Late lines - Ghent")."""
    match = _NUMBERED.match(paragraph.text.text) if paragraph.form is Form.HEADING else None
    return _placed(paragraph.text.text[match.end() :], places) if match else None


def _name(text: str) -> str:
    """The first words of a text, up to a mark behind which no name goes on."""
    cut = _PLACE_ENDS.search(text)
    return text[: cut.start()] if cut else text


def _field(paragraph: Paragraph, places: Places) -> str | None:
    """The place that a form's field names."""
    if paragraph.words > _FIELD_WORDS:
        return None
    match = _FIELD.match(paragraph.text.text)
    if not match:
        return None
    name = _name(paragraph.text.text[match.end() :])
    return heading_place(name, places) or (place_case(name) if is_name(name) else None)


def _placed_below(paragraphs: Sequence[Paragraph], places: Places) -> str | None:
    """The place that a field below a heading names, or that the first line below it is."""
    first = paragraphs[0].text.text if paragraphs else ""
    filed = next(filter(None, (_field(one, places) for one in paragraphs[:_FORM])), None)
    return filed or heading_place(first, places)


def _filed(paragraphs: Sequence[Paragraph], places: Places) -> dict[int, Opening]:
    """Where forms begin that each name their place in a field, with the headings above it."""
    out: dict[int, Opening] = {}
    for index, one in enumerate(paragraphs):
        place = _field(one, places)
        if place is None:
            continue
        start = index
        while start and index - start < _ABOVE and paragraphs[start - 1].form is Form.HEADING:
            start -= 1
        out[start] = Opening(headed=start < index, place=place)
    return out if out and _begin(paragraphs, sorted(out), places) else {}
