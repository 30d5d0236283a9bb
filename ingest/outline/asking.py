"""Lists of questions: what stands above them, and those whose label a scan has lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.repair.labels import Label, factor_number
from ingest.repair.ordinals import NUMBER, number_of
from ingest.repair.paragraph import Form, Paragraph, labelled
from ingest.spans import EMPTY

BAND = re.compile(r"^key\s+factors?(?:\s+\w+)?\W*$", re.IGNORECASE)
"""A line that only says that a key factor begins."""
_NUMBER = re.compile(rf"\b{NUMBER}", re.IGNORECASE)
_AHEAD = 5
"""How many paragraphs below a line are looked at."""
_LEAST_ASKED = 3
"""How many questions stand below a label that is lost."""
_LEAST_NUMBERED = 3
_CELL_WORDS = 4
_MISREAD_WORDS = 4
"""Most words of a label that a scan misread."""


def asked_below(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How many questions stand in the few paragraphs below a line, up to the next heading."""
    count = 0
    for offset, one in enumerate(paragraphs[index + 1 : index + 1 + _AHEAD]):
        heads = one.form in (Form.HEADING, Form.LABEL) and not BAND.match(one.text.text)
        # The column beside a table's questions has a head of its own.
        if heads and (offset or one.form is Form.LABEL or one.words > _CELL_WORDS):
            break
        count += one.text.text.count("?")
    return count


def asks(paragraph: Paragraph) -> bool:
    """Whether a paragraph may be one of a list of questions."""
    asked = paragraph.text.text.rstrip().endswith("?")
    return paragraph.form is Form.ITEM or (paragraph.form is Form.TEXT and asked)


def label_lost(paragraphs: list[Paragraph]) -> None:
    """Label the lists of questions of key factors whose own label a scan has lost.

    A list that asks under a key factor that print numbers is its guide questions; the few misread
    words above it are its label.

    Args:
        paragraphs: changed in place.
    """
    for start, end in reversed(_unasked(paragraphs)):
        first = next(
            (
                i
                for i in range(start + 1, end)
                if "?" in paragraphs[i].text.text and asked_below(paragraphs, i - 1) >= _LEAST_ASKED
            ),
            None,
        )
        if first is None:
            continue
        above = paragraphs[first - 1]
        label = Paragraph(Form.LABEL, EMPTY, labels=(Label.GUIDE_QUESTIONS,))
        if first - 1 > start and above.words <= _MISREAD_WORDS:
            paragraphs[first - 1] = replace(label, text=above.text)
        else:
            paragraphs.insert(first, label)


def factor_starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where key factors start that print numbers 1, 2, 3 and so on; none where it does not."""
    starts: list[int] = []
    for number, parts in _stretches(paragraphs).items():
        if number != len(starts) + 1:
            return []
        start, _ = max(parts, key=lambda part: (_is_asked(paragraphs[slice(*part)]), _size(part)))
        starts.append(start)
    return starts if len(starts) >= _LEAST_NUMBERED and sorted(starts) == starts else []


def put_back(paragraphs: list[Paragraph], starts: Sequence[int]) -> None:
    """Put each list of questions before the examples of its key factor.

    A box that stands beside examples may be drawn after some of them, or in their midst.

    Args:
        paragraphs: changed in place.
        starts: of the key factors.
    """
    for start, end in pairwise([*starts, len(paragraphs)]):
        within = range(start, end)
        asked = labelled(paragraphs, Label.GUIDE_QUESTIONS, within)
        told = labelled(paragraphs, Label.EXAMPLES, within)
        if len(asked) != 1 or not told or told[0] > asked[0]:
            continue
        _move(paragraphs, asked[0], told[0])


def put_first(paragraphs: list[Paragraph]) -> None:
    """Put each list of questions before the examples, where all key factors end with theirs.

    Args:
        paragraphs: changed in place.
    """
    asked = labelled(paragraphs, Label.GUIDE_QUESTIONS)
    told = labelled(paragraphs, Label.EXAMPLES)
    in_turn = [i for pair in zip(told, asked, strict=False) for i in pair]
    if len(asked) < _LEAST_NUMBERED or len(told) != len(asked) or in_turn != sorted(in_turn):
        return
    for at, before in zip(asked, told, strict=True):
        _move(paragraphs, at, before)


def label_told(
    paragraphs: list[Paragraph], starts: Sequence[int], is_head: Callable[[Paragraph], bool]
) -> None:
    """Label the examples of key factors that end with their questions and name no part else.

    Args:
        paragraphs: changed in place.
        starts: of the key factors.
        is_head: whether a paragraph heads an example with the name of its place.
    """
    firsts: list[int] = []
    for start, end in pairwise([*starts, len(paragraphs)]):
        asked = labelled(paragraphs, Label.GUIDE_QUESTIONS, range(start, end))
        above = range(start + 1, asked[0] if asked else start)
        firsts += [i for i in above if is_head(paragraphs[i])][:1]
    if len(firsts) < len(starts) or len(firsts) < _LEAST_NUMBERED:
        return
    label = Paragraph(Form.LABEL, EMPTY, labels=(Label.EXAMPLES,))
    for first in reversed(firsts):
        paragraphs.insert(first, label)


def _move(paragraphs: list[Paragraph], at: int, before: int) -> None:
    """Move a label and the questions below it."""
    behind = at + 1
    while behind < len(paragraphs) and asks(paragraphs[behind]):
        behind += 1
    box = paragraphs[at:behind]
    del paragraphs[at:behind]
    paragraphs[before:before] = box


def _unasked(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Where key factors stand that have no labelled questions, if several are numbered."""
    stretches = _stretches(paragraphs)
    unasked = [
        max(parts, key=_size)
        for parts in stretches.values()
        if not any(_is_asked(paragraphs[start:end]) for start, end in parts)
    ]
    return sorted(unasked) if len(stretches) >= _LEAST_NUMBERED else []


def _stretches(paragraphs: Sequence[Paragraph]) -> dict[int, list[tuple[int, int]]]:
    """What stands below each number that print gives a key factor.

    A number may head several stretches: in the contents, in a running head.
    """
    heads: list[tuple[int, int]] = []
    for index, one in enumerate(paragraphs):
        number = None
        if one.heads_factor is not None:
            counted = _NUMBER.findall(one.text.text[: one.heads_factor])
            number = number_of(counted[-1]) if counted else None
        elif one.form is Form.HEADING:
            number = factor_number(one.text.text)
        if number is not None:
            heads.append((index, number))
    stretches: dict[int, list[tuple[int, int]]] = {}
    for (start, number), (end, _) in pairwise([*heads, (len(paragraphs), 0)]):
        stretches.setdefault(number, []).append((start, end))
    return stretches


def _size(part: tuple[int, int]) -> int:
    return part[1] - part[0]


def _is_asked(paragraphs: Sequence[Paragraph]) -> bool:
    return any(Label.GUIDE_QUESTIONS in one.labels for one in paragraphs)
