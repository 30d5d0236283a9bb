"""Two columns that a program set beside each other with blanks between, told apart.

Text taken from a PDF "as laid out" keeps columns side by side, and so does a scan whose reader was
careful: between them runs a gutter of blanks. Every line is cut there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.spans import Traced

_APART = re.compile(r"\S(\s{3,})\S")
"""What stands between two labels of columns that keep their places."""
_MOST_CROSSING = 0.15
"""Share of the lines that may cross a gutter: titles above it, notes below it."""
_LEAST_BLANKS = 2


def gutter_of(label: Traced, lines: Sequence[Traced]) -> int | None:
    """The place at which lines below a line of two labels are to be cut; None for no gutter.

    Args:
        label: the line that holds both labels.
        lines: those below it.
    """
    between = _APART.search(label.text.rstrip())
    if not between:
        return None
    filled = [line.text for line in lines if line.text.strip()]
    if not filled:
        return None
    # The right column may start a little before or behind its label.
    spots = range(between.end(1) + _reach(label), between.start(1), -1)
    crossing = {at: sum(_crosses(text, at) for text in filled) for at in spots}
    best = min(crossing, key=lambda at: (crossing[at], -at), default=None)
    if best is None or crossing[best] > _MOST_CROSSING * len(filled):
        return None
    return best


def cut_at(lines: Sequence[Traced], at: int) -> tuple[list[Traced], list[Traced], int]:
    """The lines of both columns, and how many were cut: up to notes that run across the gutter."""
    left: list[Traced] = []
    right: list[Traced] = []
    end = next((i for i, line in enumerate(lines) if _crosses(line.text, at)), len(lines))
    for line in lines[:end]:
        left.append(line[:at])
        right.append(line[at:])
    return left, right, end


def _reach(label: Traced) -> int:
    """How far right of its label a column may start."""
    return max(4, len(label.text) // 10)


def _crosses(text: str, at: int) -> bool:
    """Whether words stand where the gutter should be."""
    return bool(text[max(0, at - _LEAST_BLANKS) : at].strip()) and bool(text[at:].strip())
