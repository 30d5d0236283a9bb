"""What a designer draws above the line that numbers the key factor to which it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.outline.asking import asks
from ingest.outline.series import LEAST, MOSTLY, TITLE_WORDS, only_numbers, series_match
from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph, labelled

_NUMERAL = re.compile(r"0?(\d{1,2})[.:)]?\s+(?=[\"\u201c\u2018]?[A-Z])")


def put_boxes_below(paragraphs: list[Paragraph]) -> None:
    """Put each list of questions below the number and title of its key factor.

    A box that floats to the top of its page is drawn above them. It is told by most numbers of a
    series having a list right above, and no list standing before the next one's; or by the key
    factor above having a list of its own, and the one below none.

    Args:
        paragraphs: changed in place.
    """
    bands = _bands(paragraphs)
    boxes = [_box_above(paragraphs, band) for band in bands]
    asked = labelled(paragraphs, Label.GUIDE_QUESTIONS)
    found = sum(box is not None for box in boxes)
    first = bool(boxes) and boxes[0] is not None
    if not first or found < max(LEAST, MOSTLY * len(bands)) or found < MOSTLY * len(asked):
        ends = [*bands[1:], len(paragraphs)]
        boxes = [
            box if above is not None and _is_second(box, above, band, end, asked) else None
            for box, above, band, end in zip(boxes, [None, *bands], bands, ends, strict=False)
        ]
    for band, start in reversed(list(zip(bands, boxes, strict=True))):
        if start is None:
            continue
        box = paragraphs[start:band]
        end = _end_of_intro(paragraphs, band)
        paragraphs[start:end] = [*paragraphs[band:end], *box]


def _is_second(box: int | None, above: int, band: int, end: int, asked: Sequence[int]) -> bool:
    """Whether a list right above a number is the second of its part, and none stands below."""
    own = [at for at in asked if above < at < band]
    return box is not None and len(own) > 1 and not any(band < at < end for at in asked)


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
    return best if len(best) >= LEAST else []


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


def put_names_below(paragraphs: list[Paragraph]) -> None:
    """Put the names of key factors below the lines that only number them, where they stand above.

    A large numeral with a name beside it is drawn before the words ("2 Debt advice" above
    "Building block 2").

    Args:
        paragraphs: changed in place.
    """
    found = [
        index
        for index, one in enumerate(paragraphs)
        if index and one.heads_factor is not None and only_numbers(one)
        if _is_name_of(paragraphs[index - 1], one)
    ]
    if len(found) < LEAST:
        return
    for index in found:
        name, band = paragraphs[index - 1 : index + 1]
        numeral = _NUMERAL.match(name.text.text)
        text = name.text[numeral.end() :] if numeral else name.text
        paragraphs[index - 1] = band
        paragraphs[index] = replace(name, form=Form.HEADING, text=text, labels=())


def _is_name_of(name: Paragraph, band: Paragraph) -> bool:
    """Whether a line opens with the number that the next one gives in words."""
    numeral, counted = _NUMERAL.match(name.text.text), series_match(band)
    if name.form not in (Form.TEXT, Form.HEADING) or name.words > TITLE_WORDS:
        return False
    return bool(numeral and counted and int(numeral[1]) == counted[1])
