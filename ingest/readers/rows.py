"""The rows of a printed page in the order in which people read them.

A PDF draws its text in an order of its own. Mostly that is the order of reading, columns and
all; but what a designer set aside and moved into place, such as the items of a list, may be drawn
last. Such a row is put back into the room that the others left for it, and a mark before its item.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.spans import SUPERSCRIPTS

Matrix = Sequence[float]
"""The six numbers of a transformation."""
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_MOSTLY = 0.95
"""Share of a row's letters from which it counts as bold."""
_ANOTHER_ROW = 0.7
"""Times the size of letters by which a piece stands above or below its row."""
_WIDTH = 0.45
"""Usual width of a letter, as a share of its size."""
_NARROW = 0.38
"""Least width of a letter, as a share of its size."""
_SAME_EDGE = 1.5
"""Points within which two rows start at the same distance from the left."""
_PARAGRAPH = 1.7
"""Times the size of letters that stand between two paragraphs' rows at least."""
_ROOM = 2.0
"""Times the size of a row's letters that it needs between the rows above and below it."""
_BESIDE = 4.0
"""Times its size that a mark stands left of its item at most."""
_SMALL, _LIFT = 0.8, 0.15
"""Size, and height above the line, of a raised number, times the size of the row's letters."""
_MEASURE = re.compile(r"\b[ckm]?m\s*$")
"""What is squared or cubed."""
_SUPERSCRIPTS = str.maketrans("0123456789", SUPERSCRIPTS)
_LINE_END = re.compile(r"[\r\n]+$")


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
class Row:
    """A row of text; one that is blank has size 0.

    Attributes:
        text: without the end of the line.
        x, y: of its first letters and of its line, in points from the lower left corner.
        size: of most of its letters, in points.
        bold: whether nearly all of its letters are.
        strong: ranges of its text that are bold where not all is.
    """

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    strong: tuple[tuple[int, int], ...] = ()

    @property
    def right(self) -> float:
        """About where it ends."""
        return self.x + _WIDTH * self.size * len(self.text)

    def is_over(self, other: Row) -> bool:
        """Whether both stand in one column."""
        return self.x < other.right and other.x < self.right


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The rows of a page, in the order in which it draws them."""
    return [_row(held) for held in _held(pieces)]


def _held(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each row."""
    held: list[Piece] = []
    for piece in pieces:
        for part in piece.text.splitlines(keepends=True):
            line = next((one for one in held if one.text.strip()), None)
            seen = bool(part.strip())
            if seen and line and abs(piece.y - line.y) > _ANOTHER_ROW * line.size > 0:
                yield held
                held = []
            held.append(replace(piece, text=part))
            if _LINE_END.search(part):
                yield held
                held = []
    if held:
        yield held


def _row(pieces: Sequence[Piece]) -> Row:
    pieces = _mark_first(pieces)
    seen = [piece for piece in pieces if piece.text.strip()]
    if not seen:
        return Row(_LINE_END.sub("", "".join(piece.text for piece in pieces)))
    sizes: Counter[float] = Counter()
    bold = letters = 0
    for piece in seen:
        count = sum(map(str.isalnum, piece.text))
        sizes[round(piece.size, 1)] += count or 1
        bold += count * piece.bold
        letters += count
    size = max(sizes, key=lambda one: (sizes[one], one))
    main = next(piece for piece in seen if round(piece.size, 1) == size)
    pieces = [
        _raised(piece, main, before) for piece, before in zip(pieces, [None, *pieces], strict=False)
    ]
    text = _LINE_END.sub("", "".join(piece.text for piece in pieces))
    whole = bool(letters) and bold >= _MOSTLY * letters
    return Row(text, seen[0].x, main.y, size, whole, () if whole else _strong(pieces))


def _raised(piece: Piece, main: Piece, before: Piece | None) -> Piece:
    """A footnote's raised number, in the characters that are raised by themselves."""
    small = piece.size <= _SMALL * main.size and piece.y >= main.y + _LIFT * main.size
    squared = before is not None and _MEASURE.search(before.text)
    if squared or not small or not piece.text.strip().isdecimal():
        return piece
    return replace(piece, text=piece.text.translate(_SUPERSCRIPTS))


def _strong(pieces: Sequence[Piece]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.bold and piece.text.strip():
            out.append((at, end))
        at = end
    return tuple(out)


def _mark_first(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """A mark that is drawn after its item and stands left of it, put before it."""
    seen = [piece for piece in pieces if piece.text.strip()]
    if len(seen) < 2 or any(map(str.isalnum, seen[-1].text)) or seen[-1].x >= seen[0].x:
        return pieces
    mark = seen[-1]
    rest = [piece for piece in pieces if piece is not mark]
    return [replace(mark, text=mark.text.strip() + " "), *rest]


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows with those that were drawn late put into the room that was left for them."""
    out: list[Row] = []
    cursor = -1
    for row in _without_early(_marked(rows)):
        if not row.size:
            cursor += 1
            out.insert(cursor, row)
            continue
        cursor = _after(out, cursor, row)
        out.insert(cursor, row)
    return out


def _without_early(rows: Sequence[Row]) -> list[Row]:
    """The rows with those that a page draws before what stands above them put further down.

    A box that floats beside the text is drawn before it. It comes behind the paragraph that
    reaches below its foot.
    """
    out = list(rows)
    at = 0
    while at < len(out):
        row = out[at]
        start = at
        while start and _stands_below(out[start - 1], row):
            start -= 1
        early = [one for one in out[start:at] if one.size]
        if not early:
            at += 1
            continue
        end = next(
            (i for i in range(at, len(out)) if out[i].size and out[i].y < early[-1].y), len(out)
        )
        while end < len(out) and not _opens(out[end - 1], out[end]):
            end += 1
        out[start:end] = [*out[at:end], *early]
        at = start + 1
    return out


def _stands_below(early: Row, row: Row) -> bool:
    """Whether a row that is drawn before another stands below it in its column."""
    if not early.size:
        return True
    if not row.size or early.y > row.y - row.size:
        return False
    return row.x - _SAME_EDGE <= early.x <= row.x + _NARROW * row.size * len(row.text)


def _opens(above: Row, row: Row) -> bool:
    """Whether a row begins a paragraph, by the room above it."""
    return above.y - row.y > _PARAGRAPH * row.size or row.y > above.y


def _after(out: Sequence[Row], cursor: int, row: Row) -> int:
    """Where a row belongs."""
    if cursor + 1 < len(out):
        last = out[cursor]
        below = next((one for one in out[cursor + 1 :] if one.size), None)
        fits = below is None or not below.is_over(row) or below.y < row.y
        if last.size and row.y <= last.y and last.is_over(row) and fits:
            return cursor + 1
    seen = [one for one in out if one.size]
    if not seen or row.y <= seen[-1].y:
        return len(out)
    above = [i for i, one in enumerate(out) if one.size and one.y > row.y and one.is_over(row)]
    nearest = min(above, key=lambda i: (out[i].y, -i), default=None)
    if nearest is None:
        return len(out)
    following = next((one for one in out[nearest + 1 :] if one.size), None)
    if following is None or following.y > row.y - row.size:
        return len(out)
    room = out[nearest].y - following.y >= _ROOM * row.size
    return nearest + 1 if room else len(out)


def _marked(rows: Sequence[Row]) -> list[Row]:
    """The rows with marks that were drawn apart before their items."""
    marks = [row for row in rows if row.size and not any(map(str.isalnum, row.text))]
    out = list(rows)
    for mark in marks:
        items = [
            row
            for row in out
            if row.size
            and abs(row.y - mark.y) <= _ANOTHER_ROW * row.size / 2
            and 0 < row.x - mark.x <= _BESIDE * row.size
        ]
        if items and len(mark.text.strip()) == 1:
            item = min(items, key=lambda row: row.x)
            out[out.index(item)] = replace(
                item,
                text=f"{mark.text.strip()} {item.text}",
                x=mark.x,
                strong=tuple((start + 2, end + 2) for start, end in item.strong),
            )
            out.remove(mark)
    return out
