"""Lists of questions: what stands above them, and those whose label a scan has lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.repair.labels import Label, is_factor_label
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import Traced

BAND = re.compile(r"^key\s+factors?(?:\s+\w+)?\W*$", re.IGNORECASE)
"""A line that only says that a key factor begins."""
_DIGITS = re.compile(r"\d{1,2}")
_AHEAD = 5
"""How many paragraphs below a line are looked at."""
_LEAST_ASKED = 3
"""How many questions stand below a label that is lost."""
_MISREAD_WORDS = 4
"""Most words of a label that a scan misread."""


def asked_below(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How many questions stand in the few paragraphs below a line, up to the next heading."""
    count = 0
    for one in paragraphs[index + 1 : index + 1 + _AHEAD]:
        if one.form in (Form.HEADING, Form.LABEL) and not BAND.match(one.text.text):
            break
        count += one.text.text.count("?")
    return count


def label_lost(paragraphs: list[Paragraph]) -> bool:
    """Label the lists of questions of key factors whose own label a scan has lost.

    Where most key factors that are numbered have labelled guide questions, a list that asks under
    another of them is one as well; the few misread words above it are its label.

    Returns:
        Whether any was found.
    """
    lost = _unasked(paragraphs)
    found = False
    for start, end in reversed(lost):
        above = next(
            (i for i in range(start + 1, end) if asked_below(paragraphs, i) >= _LEAST_ASKED), None
        )
        if above is None:
            continue
        found = True
        if paragraphs[above].words <= _MISREAD_WORDS:
            label = replace(paragraphs[above], form=Form.LABEL, labels=(Label.GUIDE_QUESTIONS,))
            paragraphs[above] = label
        else:
            first = next(i for i in range(above + 1, end) if "?" in paragraphs[i].text.text)
            label = Paragraph(Form.LABEL, Traced("", ()), labels=(Label.GUIDE_QUESTIONS,))
            paragraphs.insert(first, label)
    return found


def _unasked(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Where key factors stand that have no labelled questions, if most others have.

    A number may head several stretches (in the contents, in a running head): none of them may be
    labelled, and the longest counts.
    """
    heads: list[tuple[int, str]] = []
    for index, one in enumerate(paragraphs):
        if one.form is Form.HEADING and is_factor_label(one.text.text):
            heads += [(index, number) for number in _DIGITS.findall(one.text.text)[:1]]
    stretches: dict[str, list[tuple[int, int]]] = {}
    for (start, number), (end, _) in pairwise([*heads, (len(paragraphs), "")]):
        stretches.setdefault(number, []).append((start, end))
    unasked = [
        max(parts, key=lambda part: part[1] - part[0])
        for parts in stretches.values()
        if not any(_is_asked(paragraphs[start:end]) for start, end in parts)
    ]
    return sorted(unasked) if len(unasked) * 2 <= len(stretches) else []


def _is_asked(paragraphs: Sequence[Paragraph]) -> bool:
    return any(Label.GUIDE_QUESTIONS in one.labels for one in paragraphs)
