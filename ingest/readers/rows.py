"""The rows of a printed page, of the pieces of text that a PDF draws."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.spans import SUPERSCRIPTS

Matrix = Sequence[float]
"""The six numbers of a transformation."""
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_MOSTLY = 0.95
"""Share of a row's letters from which it counts as bold."""
ANOTHER_ROW = 0.7
"""Times the size of letters by which a piece stands above or below its row."""
_WIDTH = 0.45
"""Usual width of a letter, as a share of its size."""
_AGAIN = 0.12
"""Times the size of letters by which what is drawn again may stand off; no letter is so narrow."""
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


def once(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without those that are drawn again on their place, for shadow or weight."""
    drawn: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        text = piece.text.strip()
        near = _AGAIN * piece.size
        if text and any(
            abs(one.x - piece.x) <= near and abs(one.y - piece.y) <= near for one in drawn[text]
        ):
            continue
        drawn[text].append(piece)
        yield piece


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The rows of a page, in the order in which it draws them."""
    return [_row(held) for held in _held(pieces)]


def _held(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each row."""
    held: list[Piece] = []
    for piece in pieces:
        for part in piece.text.splitlines(keepends=True):
            line = next((one for one in held if one.text.strip()), None)
            if part.strip() and line and _is_apart(piece, line):
                yield held
                held = []
            held.append(replace(piece, text=part))
            if _LINE_END.search(part):
                yield held
                held = []
    if held:
        yield held


def _is_apart(piece: Piece, line: Piece) -> bool:
    """Whether a piece stands on another line than the first of its row, or well before it."""
    above_or_below = abs(piece.y - line.y) > ANOTHER_ROW * line.size > 0
    before = piece.x < line.x - line.size and any(map(str.isalpha, piece.text))
    return above_or_below or before


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
