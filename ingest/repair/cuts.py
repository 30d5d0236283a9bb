"""The ways to cut a line that two columns share, and what speaks for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.repair.fluency import CORE, Fluency
from ingest.repair.lines import is_capitals
from ingest.repair.pieces import ENDS, MARK, TOKEN, Piece, is_marked_place, read_piece
from ingest.spans import Traced

_STARTERS = frozenset("The This These It In A An As At For They There Its If When".split())
"""Words that, capitalised, open a sentence."""
_DEFAULT_LEFT = 38
_DEFAULT_RIGHT = 78


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the two columns are, in characters."""

    left: int
    right: int


def measure(lines: Sequence[Traced]) -> Widths:
    """The widths that the lengths of lines speak for."""
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    short = [n for n in lengths if n <= 44]
    left = short[int(0.97 * (len(short) - 1))] if len(short) >= 8 else _DEFAULT_LEFT
    left = min(max(left, 36), 42)
    pure = [n for n in lengths if 55 <= n <= 90]
    right = pure[int(0.8 * (len(pure) - 1))] if len(pure) >= 6 else _DEFAULT_RIGHT
    return Widths(left, min(right, 84))


@dataclass(frozen=True, slots=True)
class Cut:
    """One way to cut a line, with what does not hang on the lines before it."""

    at: int
    score: float
    left: Piece | None
    right: Piece | None


def cuts_of(text: str, widths: Widths, follows: Fluency) -> list[Cut]:
    """The ways to cut a line that the left column's width allows."""
    spots = [m.start() for m in TOKEN.finditer(text)]
    out: list[Cut] = []
    for index in range(len(spots) + 1 if spots else 0):
        at = spots[index] if index < len(spots) else len(text)
        one, two = text[:at].rstrip(), text[at:].strip()
        if len(one) > widths.left + 3 or (one and is_capitals(one) and len(one) > 4):
            continue
        if one and two and not (CORE.search(one) and CORE.search(two)):
            continue
        headed = is_marked_place(two)
        whole = not (headed or one.endswith("?"))
        if one and two and len(text.strip()) <= widths.left and whole:
            continue
        score = _seam(text, spots, index)
        if one and two and len(text.strip()) <= widths.right and not headed:
            score -= 4.0
        left = read_piece(one, follows) if one else None
        right = read_piece(two, follows) if two else None
        out.append(Cut(index, score, left, right))
    return out


def _seam(text: str, spots: list[int], cut: int) -> float:
    """How well the cut agrees with marks and gaps inside the line."""
    score = -1.0 if 0 < cut < len(spots) else 0.0
    for index in range(1, len(spots)):
        gap = text[: spots[index]]
        wide = len(gap) - len(gap.rstrip()) >= 2
        token = text[spots[index] :].split(maxsplit=1)[0]
        if is_marked_place(text[spots[index] :].strip()):
            score += 12.0 if index == cut else -12.0
        elif wide or MARK.match(token):
            score += 4.0 if index == cut else -4.0
        elif token in _STARTERS and not ENDS.search(gap.rstrip()):
            score += 5.0 if index == cut else -5.0
    return score
