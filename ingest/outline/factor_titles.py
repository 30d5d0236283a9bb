"""Where a key factor starts: its title, found upwards from its guide questions."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest.outline.places import Places, heading_place
from ingest.outline.titles import part_name, without_label
from ingest.repair.labels import Label, is_factor_label
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import letters

_STATEMENT_WORDS = 7
_FURTHEST = 20
"""How many paragraphs may stand between a key factor's title and its guide questions."""
_LEAST_LETTERS = 8
_BAND = re.compile(r"key factor\W*$", re.IGNORECASE)
_LEAST_PARTS = 3
"""In how many key factors the heading of a part stands at least; it is missing in one at most."""
_ALIKE = 85
"""Percent of letters that two readings of one line share."""
_LEAST_NAME = 3
"""Letters that name a key factor; fewer are what a scan misread."""
_UNMARKED_WORDS = 10
"""Most words of a title that nothing marks."""


@dataclass(frozen=True, slots=True)
class Head:
    """The start of a key factor, as indices of paragraphs.

    Attributes:
        title: of the title's paragraphs; empty where none was found.
        body: where statement and explanation start.
        first: of whatever comes first: a line that only numbers the factor, the title, the body.
    """

    title: tuple[int, ...]
    body: int
    first: int


def head_above(paragraphs: Sequence[Paragraph], at: int, lower: int, places: Places) -> Head:
    """The start of the key factor whose GUIDE QUESTIONS label stands at `at`.

    Args:
        paragraphs: of the whole document.
        at: index of the label.
        lower: index at which the search ends: what stands before belongs to something else.
        places: tells a city above its example from a title.
    """
    lower = max(lower, at - _FURTHEST, _after_label(paragraphs, at, lower))
    title = (
        _numbered(paragraphs, at, lower)
        or _marked(paragraphs, at, lower, places)
        or _unmarked(paragraphs, at, lower)
    )
    if not title:
        body = max(lower, at - 2)
        return Head((), body, body)
    first = title[0]
    while first > lower and _only_numbers(paragraphs[first - 1]):
        first -= 1
    return Head(title, title[-1] + 1, first)


def without_parts(paragraphs: Sequence[Paragraph], labels: Sequence[int]) -> list[Paragraph]:
    """The same paragraphs, in which what heads the same part of most key factors heads nothing.

    "Why it matters" stands in each of them, and is the title of none.

    Args:
        paragraphs: of the whole document.
        labels: where the guide questions of each key factor begin.
    """
    seen: dict[str, set[int]] = {}
    for index, one in enumerate(paragraphs[: labels[-1]] if labels else ()):
        if one.form in (Form.HEADING, Form.TEXT) and 0 < one.words <= _UNMARKED_WORDS:
            seen.setdefault(_part_name(one), set()).add(bisect(labels, index))
    # A title may stand in the contents, in its own key factor and in the next one's.
    least = max(_LEAST_PARTS, len(labels) - (len(labels) > _LEAST_PARTS + 1))
    parts = {name for name, within in seen.items() if name and len(within) >= least}
    return [
        replace(one, form=Form.ITEM)
        if one.form in (Form.HEADING, Form.TEXT) and _part_name(one) in parts
        else one
        for one in paragraphs
    ]


def _part_name(paragraph: Paragraph) -> str:
    """A heading without the number of its section; none of a line that numbers a key factor."""
    text = paragraph.text.text
    numbered = paragraph.heads_factor is not None or is_factor_label(text)
    return "" if numbered else part_name(text)


def _after_label(paragraphs: Sequence[Paragraph], at: int, lower: int) -> int:
    """Index after the last label before `at`, and after the standard itself."""
    for index in range(at - 1, lower - 1, -1):
        if paragraphs[index].form is Form.LABEL:
            return min(index + 1 + (Label.STANDARD in paragraphs[index].labels), at)
    return lower


def _numbered(paragraphs: Sequence[Paragraph], at: int, lower: int) -> tuple[int, ...]:
    """The title that is numbered as a key factor's, or that stands below such a number."""
    for index in range(at - 1, lower - 1, -1):
        paragraph = paragraphs[index]
        if paragraph.heads_factor is not None and not _only_numbers(paragraph):
            return (index,)
        numbered = is_factor_label(paragraph.text.text) or _only_numbers(paragraph)
        if paragraph.form is not Form.HEADING or not numbered:
            continue
        if not _only_numbers(paragraph):
            return (index,)
        below = index + 1
        while below + 1 < at and (
            _is_misread(paragraphs[below], paragraphs[below + 1])
            or _is_said_again(paragraph, paragraphs[below])
        ):
            below += 1
        if below < at and _may_be_title(paragraphs[below], counted=paragraph.heads_factor):
            end = below + 1
            while end < at and _goes_on(paragraphs[end - 1], paragraphs[end]):
                end += 1
            return tuple(range(below, end))
        return ()
    return ()


def _marked(
    paragraphs: Sequence[Paragraph], at: int, lower: int, places: Places
) -> tuple[int, ...]:
    """The nearest heading above; a heading that is a sentence is the factor's statement."""
    statement: int | None = None
    for index in range(at - 1, lower - 1, -1):
        paragraph = paragraphs[index]
        if paragraph.form is not Form.HEADING or _only_numbers(paragraph):
            continue
        if statement is None and _is_statement(paragraph):
            statement = index
            continue
        if statement is None and heading_place(paragraph.text.text, places):
            break
        top = index
        while top > lower and _is_same_title(paragraphs[top - 1], paragraphs[top]):
            top -= 1
        return tuple(range(top, index + 1))
    return () if statement is None else (statement,)


def _is_same_title(above: Paragraph, below: Paragraph) -> bool:
    """Whether two headings are one title that a line end broke."""
    alike = above.form is Form.HEADING and above.level == below.level and not below.gap
    return alike and not above.decorated and not _only_numbers(above)


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    return below.form is Form.HEADING and _is_same_title(above, below)


def _is_misread(paragraph: Paragraph, below: Paragraph) -> bool:
    """Whether a scan read the beginning of a line, and then the line."""
    part, whole = letters(paragraph.text.text.lower()), letters(below.text.text.lower())
    return _LEAST_LETTERS <= len(part) < len(whole) and whole.startswith(part)


def _is_said_again(band: Paragraph, below: Paragraph) -> bool:
    """Whether a scan read a line that numbers a key factor twice ("Comerstone 3")."""
    one, two = (letters(p.text.text.lower()) for p in (band, below))
    return _only_numbers(band) and fuzz.ratio(one, two) >= _ALIKE


def _may_be_title(paragraph: Paragraph, *, counted: int | None) -> bool:
    """Whether what stands below a key factor's number is its title."""
    short = paragraph.words <= _UNMARKED_WORDS and not paragraph.text.text.endswith((".", "?"))
    unmarked = counted is not None and paragraph.form is Form.TEXT and short
    return paragraph.form is Form.HEADING or unmarked


def _only_numbers(paragraph: Paragraph) -> bool:
    """Whether a line says that a key factor begins, with or without its number, and no more."""
    text = paragraph.text
    if paragraph.heads_factor is not None:
        return len(letters(text.text[paragraph.heads_factor :])) < _LEAST_NAME
    numbered = is_factor_label(text.text) and not without_label(text)
    return numbered or bool(_BAND.match(text.text))


def _is_statement(paragraph: Paragraph) -> bool:
    return paragraph.text.text.endswith(".") and paragraph.words >= _STATEMENT_WORDS


def _unmarked(paragraphs: Sequence[Paragraph], at: int, lower: int) -> tuple[int, ...]:
    for index in range(at - 1, lower - 1, -1):
        text = paragraphs[index].text.text
        short = paragraphs[index].words <= _UNMARKED_WORDS
        closed = text.endswith((".", "?", ":", ";", ","))
        if paragraphs[index].form is Form.TEXT and short and text[:1].isupper() and not closed:
            return (index,)
    return ()
