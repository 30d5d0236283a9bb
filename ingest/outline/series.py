"""What numbers the parts of a series: "Building block 2: Open the doors", "CORNERSTONE III"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ingest.outline.asking import asks
from ingest.repair.ordinals import NUMBER, number_of
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import letters

_SERIES = re.compile(
    rf"(?:\d{{1,2}}\s+)?(?P<name>[A-Z][\w-]+(?: [\w-]+){{0,2}}) (?P<number>(?i:{NUMBER}))"
    r"(?:\s*(?P<mark>[:.|\u2013\u2014-])\s*|\s+|$)"
)
_SECTION = re.compile(r"(?P<name>\d{1,2})\.(?P<number>\d{1,2})\.?\s+(?=[\"\u201c\u2018]?[A-Z])")
TITLE_WORDS = 20
_NAME_LETTERS = 8
"""Least letters of a name that can be told where it stands again."""
_RUNNING_WORDS = 8
_LEAST_ASKED = 2
_ALIKE = 90
"""Percent of letters that two readings of one name share (normalised indel similarity)."""
LEAST = 3
MOSTLY = 0.75


def series_match(paragraph: Paragraph) -> tuple[str, int, int] | None:
    """The name of the series that a line numbers a part of, the number, and where its title starts.

    None for a line that numbers none, as a sentence does that goes on with a number.
    """
    match = _SERIES.match(paragraph.text.text) if paragraph.words <= TITLE_WORDS else None
    if not match or (not match["mark"] and paragraph.text.text.rstrip().endswith(".")):
        return None
    return match["name"].lower(), number_of(match["number"]), match.end()


def only_numbers(paragraph: Paragraph) -> bool:
    """Whether a line numbers a part of a series, and names nothing."""
    match = series_match(paragraph)
    return match is not None and match[2] >= len(paragraph.text)


def _section_match(paragraph: Paragraph) -> tuple[str, int, int] | None:
    """The same of a heading that a chapter numbers: "2.3 Let nobody start alone"."""
    match = _SECTION.match(paragraph.text.text) if paragraph.form is Form.HEADING else None
    return (match["name"], int(match["number"]), match.end()) if match else None


def head_by_names(paragraphs: list[Paragraph]) -> None:
    """Let the key factors begin at their names, where a list numbers and names all of them.

    What numbers a key factor a scan may lose, as letters on colour are; the contents still name
    it. Lines with its number further down are running heads, and are taken out.

    Args:
        paragraphs: changed in place.
    """
    names, at = _numbered_names(paragraphs)
    starts: dict[int, int] = {}
    for number, name in enumerate(names, start=1):
        start = _first_named(paragraphs, name, at + 1)
        if start is not None:
            at = starts[number] = start
    if len(starts) < max(LEAST, MOSTLY * len(names)):
        return
    ends = [*list(starts.values())[1:], len(paragraphs)]
    within = zip(starts.values(), ends, strict=True)
    if sum(_are_asked(paragraphs[start:end]) for start, end in within) < MOSTLY * len(names):
        return
    for (number, start), end in reversed(list(zip(starts.items(), ends, strict=True))):
        paragraphs[start] = replace(paragraphs[start], form=Form.HEADING, heads_factor=0)
        paragraphs[start + 1 : end] = [
            one
            for one in paragraphs[start + 1 : end]
            if not _is_numbered(one, number) or not _is_alike(_title(one), names[number - 1])
        ]


def _are_asked(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a part holds a list of questions, as a key factor does and an example does not."""
    asked = sum(asks(one) and "?" in one.text.text for one in paragraphs)
    return asked >= _LEAST_ASKED


def _numbered_names(paragraphs: Sequence[Paragraph]) -> tuple[list[str], int]:
    """The names that a series numbers from 1, and where they are first given."""
    found: dict[str, dict[int, list[str]]] = {}
    firsts: dict[str, int] = {}
    for index, one in enumerate(paragraphs):
        match = series_match(one)
        title = _title(one)
        if match and len(title) >= _NAME_LETTERS:
            found.setdefault(match[0], {}).setdefault(match[1], []).append(title)
            firsts.setdefault(match[0], index)
    series = max(found, key=lambda name: len(found[name]), default="")
    titles = found.get(series, {})
    if len(titles) < LEAST or sorted(titles) != list(range(1, len(titles) + 1)):
        return [], 0
    # What a scan adds to a line, as the dots of a list of contents, makes it longer.
    return [min(titles[number], key=len) for number in sorted(titles)], firsts[series]


def _is_numbered(paragraph: Paragraph, number: int) -> bool:
    match = series_match(paragraph)
    return match is not None and match[1] == number


def _title(paragraph: Paragraph) -> str:
    match = series_match(paragraph)
    return letters(paragraph.text.text[match[2] :].lower()) if match else ""


def _first_named(paragraphs: Sequence[Paragraph], name: str, start: int) -> int | None:
    """The first heading, from `start` on, that is a name and stands above running text."""
    for index in range(start, len(paragraphs) - 1):
        one, below = paragraphs[index], paragraphs[index + 1]
        if one.form not in (Form.HEADING, Form.TEXT) or one.words > TITLE_WORDS:
            continue
        runs = below.form is Form.TEXT and below.words >= _RUNNING_WORDS
        if runs and _is_alike(letters(one.text.text.lower()), name):
            return index
    return None


def _is_alike(one: str, two: str) -> bool:
    return fuzz.ratio(one, two) >= _ALIKE


def number_factors(paragraphs: list[Paragraph], questions: Sequence[int]) -> None:
    """Make headings of the lines that number what guide questions stand under.

    Key factors may be called building blocks or principles: by whatever name, the first list of
    questions stands below number 1, the second below number 2.

    Args:
        paragraphs: changed in place.
        questions: where the labels of guide questions stand.
    """
    found: dict[str, dict[int, int]] = {}
    lowers = [0, *questions[:-1]]
    for number, (above, at) in enumerate(zip(lowers, questions, strict=True), start=1):
        nearest: dict[str, tuple[int, int]] = {}
        for index in range(above, at):
            match = series_match(paragraphs[index]) or _section_match(paragraphs[index])
            if match and match[1] == number:
                nearest[match[0]] = (index, match[2])
        for name, (index, title) in nearest.items():
            found.setdefault(name, {})[index] = title
    heads = max(found.values(), key=lambda of_name: _headed(paragraphs, of_name), default={})
    if len(heads) >= max(LEAST, MOSTLY * len(questions)):
        for index, title in heads.items():
            paragraphs[index] = replace(paragraphs[index], form=Form.HEADING, heads_factor=title)


def _headed(paragraphs: Sequence[Paragraph], indices: Iterable[int]) -> tuple[int, int]:
    """How many lines there are, and how many of them are headings."""
    forms = [paragraphs[index].form for index in indices]
    return len(forms), forms.count(Form.HEADING)
