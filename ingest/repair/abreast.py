"""Columns of running text that stand abreast on a page, put one below the other.

A program that keeps the layout of a PDF, and a careful scan, leave both columns on the same lines
with blanks between. Where they do for a good part of a page, with words that fill both, what is
left of the gutter is read first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from statistics import median

from ingest.repair.joints import is_finished, starts_low
from ingest.spans import Traced

_STARTS = re.compile(r"(?:(?<=\S)\s{2,}|^\s{15,})(?=\S)")
_CANDIDATES = 12
"""Places of a page that are tried for the gutter."""
_LEAST_BLANKS = 2
_LEAST_BOTH = 5
"""Lines with words in both columns."""
_LEAST_SHARE = 0.4
"""Of the lines of a part, how many have words in both columns."""
_LEAST_WORDS = 3
"""Words that a line of either column mostly has; a list of page numbers has fewer."""
_LEAST_FILL = 0.5
"""How much of its width a line of the left column mostly fills; a table's first cell is short."""
_LEAST_LOW = 0.2
"""Share of a column's lines that go on with a sentence; the cells of a table begin one."""
_FULL = 0.75
"""Share of the width of a column from which a line of it is full."""
_APART = 3
"""Blank lines behind which nothing belongs to a column any more."""


class _Side(Enum):
    BLANK = "blank"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ACROSS = "across"


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines `[start, end)` of a page that a gutter at `at` parts; how many have words abreast."""

    start: int
    end: int
    at: int
    abreast: int


def one_below_other(lines: Sequence[Traced]) -> list[Traced]:
    """A page's lines, with its columns one below the other; as they are where it has none.

    Args:
        lines: of one page, with their blanks.
    """
    out: list[Traced] = []
    done = 0
    for part in _parts(lines):
        out += lines[done : part.start]
        within = lines[part.start : part.end]
        out += _column([line[: part.at] for line in within])
        out += _column([line[part.at :] for line in within])
        done = part.end
    return [*out, *lines[done:]]


def _column(lines: Sequence[Traced]) -> list[Traced]:
    """A column's lines, without the room that only lines of the other one take up."""
    width = max(len(line.text.strip()) for line in lines)
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    out = list(lines[filled[0] : filled[0] + 1])
    for above, at in pairwise(filled):
        text = lines[above].text.strip()
        goes_on = not is_finished(text) and (
            starts_low(lines[at].text.strip()) or len(text) >= _FULL * width
        )
        out += lines[at - (not goes_on and at - above > 1) : at + 1]
    return out


def _parts(lines: Sequence[Traced]) -> list[_Part]:
    """The parts of the page that the best of its gutters cuts."""
    starts = Counter(match.end() for line in lines for match in _STARTS.finditer(line.text))
    tried = [at for at, count in starts.most_common(_CANDIDATES) if count >= _LEAST_BOTH]
    found = [list(_cut(lines, at)) for at in tried]
    return max(found, key=lambda parts: sum(part.abreast for part in parts), default=[])


def _cut(lines: Sequence[Traced], at: int) -> Iterator[_Part]:
    sides = [_side(line.text, at) for line in lines]
    start: int | None = None
    for index, side in enumerate([*sides, _Side.ACROSS]):
        if side is not _Side.ACROSS:
            start = index if start is None else start
            continue
        if start is not None and (part := _part(lines, sides, start, index, at)):
            yield part
        start = None


def _part(
    lines: Sequence[Traced], sides: Sequence[_Side], start: int, end: int, at: int
) -> _Part | None:
    """What stands in columns between two lines that run across; None if nothing does."""
    abreast = _abreast(sides, start, end)
    if len(abreast) < _LEAST_BOTH:
        return None
    first = _furthest(lines, sides, range(abreast[0], start - 1, -1))
    last = _furthest(lines, sides, range(abreast[-1], end))
    within = range(first, last + 1)
    filled = sum(sides[i] is not _Side.BLANK for i in within)
    left = [text for i in within if (text := lines[i].text[:at].strip())]
    right = [text for i in within if (text := lines[i].text[at:].strip())]
    if (
        len(abreast) < _LEAST_SHARE * filled
        or min(median(len(t.split()) for t in side) for side in (left, right)) < _LEAST_WORDS
        or median(map(len, left)) < _LEAST_FILL * max(map(len, left))
        or min(sum(map(starts_low, side)) / len(side) for side in (left, right)) < _LEAST_LOW
    ):
        return None
    return _Part(first, last + 1, at, len(abreast))


def _abreast(sides: Sequence[_Side], start: int, end: int) -> list[int]:
    """Lines with words in both columns, and such as stand in one and the other by turns.

    Columns whose lines are not of one height do.
    """
    out = [i for i in range(start, end) if sides[i] is _Side.BOTH]
    for above, below in pairwise(range(start, end)):
        if {sides[above], sides[below]} == {_Side.LEFT, _Side.RIGHT}:
            out.append(above)
    return sorted(out)


def _furthest(lines: Sequence[Traced], sides: Sequence[_Side], order: range) -> int:
    """The furthest line that belongs to a column, before much room or the number of a note."""
    furthest = order[0]
    blanks = 0
    for index in order[1:]:
        blanks = blanks + 1 if sides[index] is _Side.BLANK else 0
        if blanks >= _APART or lines[index].text.strip().isdecimal():
            break
        if not blanks:
            furthest = index
    return furthest


def _side(text: str, at: int) -> _Side:
    left, right = bool(text[:at].strip()), bool(text[at:].strip())
    if left and right:
        clear = not text[max(0, at - _LEAST_BLANKS) : at].strip()
        return _Side.BOTH if clear else _Side.ACROSS
    return _Side.LEFT if left else _Side.RIGHT if right else _Side.BLANK
