"""How the lines of a PDF are set: size, weight, room above, running heads.

A PDF says of each piece of text where it stands, in which font and how large. What a
reader of the page sees from that (a heading, a new paragraph) is lost in the bare text.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.model import Setting

Matrix = Sequence[float]
"""The six numbers of a transformation."""
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_MOSTLY = 0.95
"""Share of a line's letters from which it counts as bold."""
_USUAL = 0.3
"""Share of a document's letters from which bold says nothing."""
_APART = 1.17
"""Times the usual distance of two lines from which a paragraph ends between them."""
_INDENT = 0.7, 4.0
"""Widths, in sizes of letters, of a paragraph's first indent."""
_SAME_EDGE = 1.5
"""Points within which two lines start at the same distance from the left."""
_HEAD_PAGES = 3
_HEAD_SHARE = 0.4
"""Share of the pages on which a running head or foot stands at the same height."""
_HEAD_ROOM = 1.5
"""Times the usual distance of two lines that parts a running head from the text."""
_HEAD_LINES = 2
_PUNCTUATION_ENDS = (".", "?", "!", ":")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as a PDF sets it; a line feed is a piece by itself or ends one.

    Attributes:
        x, y: in points from the lower left corner of the page.
        size: of its letters, in points.
    """

    text: str
    x: float
    y: float
    size: float
    bold: bool

    @classmethod
    def of(cls, text: str, cm: Matrix, tm: Matrix, font: str, size: float) -> Piece:
        """Read a piece off the transformations that are in force: of the page, of the text."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = math.hypot(tm[2], tm[3]) * math.hypot(cm[2], cm[3])
        return cls(text, x, y, abs(size) * scale, bool(_BOLD.search(font)))


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page's pieces in the order in which the file draws them."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    x: float
    y: float
    size: float
    bold: bool


def settings_of(pages: Sequence[PrintedPage], starts: Sequence[int]) -> tuple[Setting, ...]:
    """The settings of all lines that are not blank.

    Args:
        pages: in order.
        starts: offset in the stored text at which each starts.
    """
    set_ = [list(_lines(page, start)) for page, start in zip(pages, starts, strict=True)]
    every = [line for page in set_ for line in page]
    letters: Counter[float] = Counter()
    for line in every:
        letters[line.size] += len(line.text)
    if not letters or not max(letters):
        return ()
    body = max(letters, key=lambda size: (letters[size], -size))
    usual = sum(len(one.text) for one in every if one.bold) > _USUAL * letters.total()
    leading = _leading(set_)
    edges = _edges(set_, body, leading.get(body, body * 1.2))
    return tuple(
        Setting(
            line.start,
            round(line.size / body, 2) if body else 1.0,
            line.bold and not usual,
            apart,
            line.start in edges,
        )
        for page in set_
        for line, apart in zip(page, _apart(page, leading), strict=True)
    )


def _lines(page: PrintedPage, start: int) -> Iterator[_Line]:
    held: list[Piece] = []
    begun = at = start
    for piece in page.pieces:
        for part in piece.text.splitlines(keepends=True):
            held.append(Piece(part, piece.x, piece.y, piece.size, piece.bold))
            at += len(part)
            if part.endswith("\n"):
                yield from _line(held, begun)
                held, begun = [], at
    yield from _line(held, begun)


def _line(pieces: Sequence[Piece], start: int) -> Iterator[_Line]:
    seen = [piece for piece in pieces if piece.text.strip()]
    if not seen:
        return
    sizes: Counter[float] = Counter()
    bold = total = 0
    for piece in seen:
        count = sum(map(str.isalnum, piece.text))
        sizes[round(piece.size, 1)] += count or 1
        bold += count * piece.bold
        total += count
    size = max(sizes, key=lambda one: (sizes[one], one))
    main = next(piece for piece in seen if round(piece.size, 1) == size)
    text = "".join(piece.text for piece in pieces)
    yield _Line(
        start, text.strip(), seen[0].x, main.y, size, bool(total) and bold >= _MOSTLY * total
    )


def _leading(pages: Sequence[Sequence[_Line]]) -> dict[float, float]:
    """The usual distance between two lines of each size."""
    steps: dict[float, list[float]] = {}
    for page in pages:
        for one, two in pairwise(page):
            step = one.y - two.y
            if one.size == two.size and one.size < step < 2.5 * one.size:
                steps.setdefault(one.size, []).append(step)
    return {size: median(found) for size, found in steps.items()}


def _apart(page: Sequence[_Line], leading: dict[float, float]) -> list[bool]:
    """Of each line, whether a paragraph ends above it."""
    out = [False] * len(page)
    for at, (one, two) in enumerate(pairwise(page), start=1):
        step = one.y - two.y
        usual = min(leading.get(size, 1.25 * size) for size in (one.size, two.size))
        below = page[at + 1] if at + 1 < len(page) else None
        jumps = step < -one.size
        ends = one.text.endswith(_PUNCTUATION_ENDS) or one.size != two.size
        out[at] = (jumps and ends) or step > _APART * usual or _is_indented(one, two, below)
    return out


def _is_indented(one: _Line, two: _Line, below: _Line | None) -> bool:
    """Whether a line opens a paragraph by standing further right than those around it."""
    least, most = (width * two.size for width in _INDENT)
    ends = one.text.endswith(_PUNCTUATION_ENDS)
    hangs = below is None or abs(below.x - one.x) <= _SAME_EDGE
    return ends and least <= two.x - one.x <= most and hangs


def _edges(pages: Sequence[Sequence[_Line]], body: float, leading: float) -> set[int]:
    """Where the lines of running heads and feet start."""
    found: dict[tuple[int, int], list[tuple[_Line, ...]]] = {}
    for page in pages:
        heights = sorted({round(line.y) for line in page})
        for side, rows in ((0, heights[::-1]), (1, heights)):
            for height in _outer(rows, _HEAD_ROOM * leading):
                lines = tuple(line for line in page if round(line.y) == height)
                if all(line.size <= body for line in lines):
                    found.setdefault((side, height), []).append(lines)
    least = max(_HEAD_PAGES, _HEAD_SHARE * len(pages))
    return {
        line.start
        for rows in found.values()
        if len(rows) >= least
        for lines in rows
        for line in lines
    }


def _outer(heights: Sequence[int], room: float) -> Sequence[int]:
    """The outermost rows of a page, as far as room parts them from the rest; empty for none."""
    for count, (one, two) in enumerate(pairwise(heights[: _HEAD_LINES + 1]), start=1):
        if abs(one - two) >= room:
            return heights[:count]
    return ()
