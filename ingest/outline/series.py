"""What numbers the parts of a series: "Building block 2: Open the doors", "CORNERSTONE III"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.outline.asking import asks
from ingest.repair.labels import Label
from ingest.repair.ordinals import NUMBER, number_of
from ingest.repair.paragraph import Form, Paragraph

_SERIES = re.compile(
    rf"(?:\d{{1,2}}\s+)?(?P<name>[A-Z][\w-]+(?: [\w-]+){{0,2}}) (?P<number>(?i:{NUMBER}))"
    r"(?:\s*(?P<mark>[:.|\u2013\u2014-])\s*|\s+|$)"
)
_TITLE_WORDS = 20
_LEAST = 3
_MOSTLY = 0.75


def series_match(paragraph: Paragraph) -> tuple[str, int, int] | None:
    """The name of the series that a line numbers a part of, the number, and where its title starts.

    None for a line that numbers none, as a sentence does that goes on with a number.
    """
    match = _SERIES.match(paragraph.text.text) if paragraph.words <= _TITLE_WORDS else None
    if not match or (not match["mark"] and paragraph.text.text.rstrip().endswith(".")):
        return None
    return match["name"].lower(), number_of(match["number"]), match.end()


def only_numbers(paragraph: Paragraph) -> bool:
    """Whether a line numbers a part of a series, and names nothing."""
    match = series_match(paragraph)
    return match is not None and match[2] >= len(paragraph.text)


def put_boxes_below(paragraphs: list[Paragraph]) -> None:
    """Put each list of questions below the number and title of its key factor.

    A box that floats to the top of its page is drawn above them. It is told by most numbers of a
    series having a list right above, and no list standing before the next one's.

    Args:
        paragraphs: changed in place.
    """
    bands = _bands(paragraphs)
    boxes = [_box_above(paragraphs, band) for band in bands]
    asked = [i for i, one in enumerate(paragraphs) if Label.GUIDE_QUESTIONS in one.labels]
    found = sum(box is not None for box in boxes)
    if found < max(_LEAST, _MOSTLY * len(bands)) or found < _MOSTLY * len(asked):
        return
    for band, start in reversed(list(zip(bands, boxes, strict=True))):
        if start is None:
            continue
        box = paragraphs[start:band]
        end = _end_of_intro(paragraphs, band)
        paragraphs[start:end] = [*paragraphs[band:end], *box]


def _bands(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where the parts of the longest series are numbered 1, 2, 3 and so on, the last time it is."""
    runs: dict[str, list[list[int]]] = {}
    for index, one in enumerate(paragraphs):
        match = series_match(one) if one.form in (Form.HEADING, Form.TEXT) else None
        if match is None:
            continue
        name, number, _ = match
        of_name = runs.setdefault(name, [])
        if number == 1:
            of_name.append([index])
        elif of_name and number == len(of_name[-1]) + 1:
            of_name[-1].append(index)
    best = max((run for of_name in runs.values() for run in of_name), key=_worth, default=[])
    return best if len(best) >= _LEAST else []


def _worth(run: Sequence[int]) -> tuple[int, int]:
    return len(run), run[-1] - run[0]


def _box_above(paragraphs: Sequence[Paragraph], band: int) -> int | None:
    """Where the labelled list of questions starts that stands right above a line."""
    start = band
    while start and asks(paragraphs[start - 1]):
        start -= 1
    labelled = 0 < start < band and Label.GUIDE_QUESTIONS in paragraphs[start - 1].labels
    return start - 1 if labelled else None


def _end_of_intro(paragraphs: Sequence[Paragraph], band: int) -> int:
    """Where what explains a key factor ends: at the first heading or label below its text."""
    told = False
    for index in range(band + 1, len(paragraphs)):
        form = paragraphs[index].form
        if form is Form.LABEL or (told and form is Form.HEADING):
            return index
        told = told or form is Form.TEXT
    return len(paragraphs)


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
            match = series_match(paragraphs[index])
            if match and match[1] == number:
                nearest[match[0]] = (index, match[2])
        for name, (index, title) in nearest.items():
            found.setdefault(name, {})[index] = title
    heads = max(found.values(), key=lambda of_name: _headed(paragraphs, of_name), default={})
    if len(heads) >= max(_LEAST, _MOSTLY * len(questions)):
        for index, title in heads.items():
            paragraphs[index] = replace(paragraphs[index], form=Form.HEADING, heads_factor=title)


def _headed(paragraphs: Sequence[Paragraph], indices: Iterable[int]) -> tuple[int, int]:
    """How many lines there are, and how many of them are headings."""
    forms = [paragraphs[index].form for index in indices]
    return len(forms), forms.count(Form.HEADING)
