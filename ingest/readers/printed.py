"""How the lines of a PDF are set: size, weight, room above, running heads.

What a reader of the page sees from that (a heading, a new paragraph) is lost in the bare text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.model import Setting
from ingest.readers.order import in_order
from ingest.readers.rows import Piece, Row, once, rows_of

_USUAL = 0.3
"""Share of a document's letters from which bold says nothing."""
_UNSTEADY = 1.3
"""Times a size that another may be when both are guesses at one."""
_CHANGES = 0.08
"""Share of neighbouring lines of other sizes from which sizes are guesses."""
_LINES_APART = 1.6
"""Times its size that a line stands above the next of its paragraph at most."""
_APART = 1.17
"""Times the usual distance of two lines from which a paragraph ends between them."""
_BESIDE = 4.0
"""Times its size by which a side head may stand below the first line of what it heads."""
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
_ENDS = (".", "?", "!", ":")


@dataclass(frozen=True, slots=True)
class Printed:
    """Pages as text, and how each line of it is set.

    Attributes:
        pages: their texts.
        settings: of all lines that are not blank, were the pages parted by one character.
    """

    pages: tuple[str, ...]
    settings: tuple[Setting, ...]


def read_print(pages: Sequence[Sequence[Piece]]) -> Printed:
    """Put the pieces of each page, in the order in which it draws them, in order of reading."""
    drawn = _steadied([rows_of(list(once(pieces))) for pieces in pages])
    look = _Look.of(drawn)
    rows = [
        [*in_order([r for r in page if r not in look.edges]), *(r for r in page if r in look.edges)]
        for page in drawn
    ]
    texts = tuple("\n".join(row.text for row in page) for page in rows)
    return Printed(texts, tuple(_settings(rows, look)))


def _letters(pages: Sequence[Sequence[Row]]) -> Counter[float]:
    """How many characters are set in each size."""
    letters: Counter[float] = Counter()
    for row in (row for page in pages for row in page if row.size):
        letters[row.size] += len(row.text)
    return letters


def _commonest(letters: Counter[float]) -> float:
    """The size of most characters; of two alike the smaller."""
    return max(letters, key=lambda size: (letters[size], -size))


def _steadied(pages: list[list[Row]]) -> list[list[Row]]:
    """The rows with sizes near that of running text made the same, where sizes are guesses.

    The text that a scan's reader lays under its image has sizes that change from line to line.
    """
    pairs = changes = 0
    for page in pages:
        for one, two in pairwise(row for row in page if row.size):
            near = 0 < one.y - two.y <= _LINES_APART * one.size and one.is_over(two)
            alike = max(one.size, two.size) <= _UNSTEADY * min(one.size, two.size)
            pairs += near and alike
            changes += near and alike and one.size != two.size
    if changes <= _CHANGES * pairs:
        return pages
    body = _commonest(_letters(pages))
    return [
        [
            replace(row, size=body) if body / _UNSTEADY <= row.size <= body * _UNSTEADY else row
            for row in page
        ]
        for page in pages
    ]


@dataclass(frozen=True, slots=True)
class _Look:
    """What is usual in a document.

    Attributes:
        body: size of running text, in points.
        bold_tells: whether bold sets anything apart.
        leading: the distance of two lines of each size.
        edges: rows of running heads and feet.
    """

    body: float
    bold_tells: bool
    leading: dict[float, float]
    edges: frozenset[Row]

    @classmethod
    def of(cls, pages: Sequence[Sequence[Row]]) -> _Look:
        letters = _letters(pages)
        if not letters:
            return cls(1.0, bold_tells=False, leading={}, edges=frozenset())
        body = _commonest(letters)
        bold = sum(len(row.text) for page in pages for row in page if row.bold)
        leading = _leading(pages)
        edges = frozenset(_edges(pages, body, leading.get(body, 1.2 * body)))
        return cls(body, bold <= _USUAL * letters.total(), leading, edges)


def _settings(pages: Sequence[Sequence[Row]], look: _Look) -> Iterator[Setting]:
    at = 0
    for page in pages:
        seen = [row for row in page if row.size]
        apart = iter(_apart(seen, look.leading))
        for row in page:
            if row.size:
                yield Setting(
                    start=at,
                    size=round(row.size / look.body, 2),
                    bold=row.bold and look.bold_tells,
                    apart=next(apart),
                    edge=row in look.edges,
                    strong=tuple((at + a, at + b) for a, b in row.strong if look.bold_tells),
                )
            at += len(row.text) + 1
        at += not page


def _leading(pages: Sequence[Sequence[Row]]) -> dict[float, float]:
    """The usual distance between two lines of each size."""
    steps: dict[float, list[float]] = {}
    for page in pages:
        for one, two in pairwise(page):
            step = one.y - two.y
            if one.size == two.size and one.size < step < 2.5 * one.size:
                steps.setdefault(one.size, []).append(step)
    return {size: median(found) for size, found in steps.items()}


def _apart(page: Sequence[Row], leading: dict[float, float]) -> list[bool]:
    """Of each row, whether a paragraph ends above it."""
    out = [False] * len(page)
    for at, (one, two) in enumerate(pairwise(page), start=1):
        step = one.y - two.y
        usual = min(leading.get(size, 1.25 * size) for size in (one.size, two.size))
        below = page[at + 1] if at + 1 < len(page) else None
        jumps = step < -one.size
        ends = one.text.rstrip().endswith(_ENDS) or one.size != two.size
        beside = step > -_BESIDE * one.size and not one.is_over(two)
        opens = (jumps and ends) or beside or _is_indented(one, two, below)
        out[at] = step > _APART * usual or opens
    return out


def _is_indented(one: Row, two: Row, below: Row | None) -> bool:
    """Whether a row opens a paragraph by standing further right than those around it."""
    least, most = (width * two.size for width in _INDENT)
    hangs = below is None or abs(below.x - one.x) <= _SAME_EDGE
    return one.text.rstrip().endswith(_ENDS) and least <= two.x - one.x <= most and hangs


def _edges(pages: Sequence[Sequence[Row]], body: float, leading: float) -> Iterator[Row]:
    """The rows of running heads and feet: at one height on many pages, and apart from the text."""
    found: dict[tuple[int, int], list[list[Row]]] = {}
    for page in pages:
        heights = sorted({round(row.y) for row in page if row.size})
        for side, ordered in ((0, heights[::-1]), (1, heights)):
            for height in _outer(ordered, _HEAD_ROOM * leading):
                rows = [row for row in page if row.size and round(row.y) == height]
                if all(row.size <= body for row in rows):
                    found.setdefault((side, height), []).append(rows)
    least = max(_HEAD_PAGES, _HEAD_SHARE * len(pages))
    for standing in found.values():
        if len(standing) >= least:
            yield from (row for rows in standing for row in rows)


def _outer(heights: Sequence[int], room: float) -> Sequence[int]:
    """The outermost heights of a page, as far as room parts them from the rest; () for none."""
    for count, (one, two) in enumerate(pairwise(heights[: _HEAD_LINES + 1]), start=1):
        if abs(one - two) >= room:
            return heights[:count]
    return ()
