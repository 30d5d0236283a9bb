"""Two columns that a scan read line by line across, told apart again.

Where a page sets guide questions beside examples, a scan may give lines whose
first words belong to the left column and whose last to the right. Each line is
cut where the two columns read best: a beam search over the cuts, scored by how
well each word follows the one before it in its own column (bigrams with stupid
backoff, Brants et al., 2007), by how full the lines are, and by what the marks
say (a bullet, a city's name, a question mark).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ingest.repair.column import Column, extend
from ingest.repair.cuts import Cut, Widths, cuts_of, measure
from ingest.repair.fluency import Fluency, Pairs
from ingest.repair.pieces import ENDS, TOKEN, Piece, is_place
from ingest.spans import Traced

_BEAM = 24
_NARROW_BEAM = 4
"""Paths kept while the width of the left column is only being estimated."""
_OTHER_LEFTS = (28, 32, 46, 52, 58)
"""Widths of a left column that are tried besides the one that line lengths speak for."""
_CLEARLY = 6.0
"""How much better, in log chance, another width must read."""
_ENOUGH_LINES = 10
_SAMPLE_LINES = 36
"""Lines of a part from which the width of the left column is estimated."""


class _Path(NamedTuple):
    score: float
    left: Column
    right: Column
    cuts: tuple[int, ...]


class ColumnReader:
    """Tells the columns of a document's pages apart; they are as wide on each of them."""

    def __init__(self, pairs: Pairs) -> None:
        """Take how often words follow each other in the whole document."""
        self._fluency = Fluency(pairs)
        self._left: int | None = None
        self._tried = False

    def split(self, lines: Sequence[Traced]) -> tuple[list[Traced], list[Traced]]:
        """Tell the left column from the right.

        Args:
            lines: the raw lines below a line that labels two columns; blank ones too.

        Returns:
            The lines of the left column and those of the right. A blank line is
            kept in a column where its last sentence had ended.
        """
        widths = measure(lines)
        if not self._tried and sum(bool(line.text.strip()) for line in lines) >= _ENOUGH_LINES:
            self._tried = True
            self._left = self._another_left(lines, widths)
        if self._left is not None:
            widths = replace(widths, left=self._left)
        return _deal(lines, _search(lines, widths, self._fluency, _BEAM).cuts)

    def _another_left(self, lines: Sequence[Traced], widths: Widths) -> int | None:
        """A left width with which the columns read clearly better than with the usual one."""
        first = lines[:_SAMPLE_LINES]

        def score(left: int) -> float:
            path = _search(first, replace(widths, left=left), self._fluency, _NARROW_BEAM)
            return round(path.score, 6)

        usual = score(widths.left)
        best, width = max((score(left), left) for left in _OTHER_LEFTS)
        return width if best > usual + _CLEARLY else None


def _search(lines: Sequence[Traced], widths: Widths, fluency: Fluency, beam: int) -> _Path:
    """The best way found to cut all lines of a part."""
    paths = [_Path(0.0, Column(), Column(), ())]
    headed = any(is_place(line.text) for line in lines)
    for line in lines:
        cuts = cuts_of(line.text, widths, fluency)
        if not cuts:
            paths = [_Path(p.score, p.left, p.right, (*p.cuts, 0)) for p in paths]
            continue
        step = _Step(widths, fluency)
        ways = [(path, cut) for path in paths for cut in cuts]
        if headed:
            ways = [(path, cut) for path, cut in ways if _opens(path, cut)] or ways
        grown = [step(path, cut) for path, cut in ways]
        grown.sort(key=lambda p: (-round(p.score, 6), p.cuts))
        paths = _distinct(grown)[:beam]
    return min(paths, key=lambda p: (-round(p.score - 8.0 * p.left.open, 6), p.cuts))


def _distinct(paths: list[_Path]) -> list[_Path]:
    best: dict[tuple[Column, Column], _Path] = {}
    for path in paths:
        best.setdefault((path.left, path.right), path)
    return list(best.values())


class _Step:
    """Goes from the paths before a line to those after it.

    Many paths hold the same columns, so that what a cut adds to a column is
    reckoned once.
    """

    def __init__(self, widths: Widths, follows: Fluency) -> None:
        self._widths = widths
        self._follows = follows
        self._done: dict[tuple[Column, int, bool], tuple[float, Column]] = {}

    def __call__(self, path: _Path, cut: Cut) -> _Path:
        """The path with the line cut so."""
        one, left = self._extend(path.left, cut, cut.left, questions=True)
        two, right = self._extend(path.right, cut, cut.right, questions=False)
        return _Path(path.score + cut.score + one + two, left, right, (*path.cuts, cut.at))

    def _extend(
        self, column: Column, cut: Cut, piece: Piece | None, *, questions: bool
    ) -> tuple[float, Column]:
        if piece is None:
            return 0.0, column
        key = column, cut.at, questions
        if key not in self._done:
            width = self._widths.left if questions else self._widths.right
            self._done[key] = extend(column, piece, width, self._follows, questions=questions)
        return self._done[key]


def _opens(path: _Path, cut: Cut) -> bool:
    """Whether the right column is open, or this cut leaves it shut or opens it with a place."""
    return cut.right is None or path.right.begun or cut.right.place


def _deal(lines: Sequence[Traced], cuts: Sequence[int]) -> tuple[list[Traced], list[Traced]]:
    left: list[Traced] = []
    right: list[Traced] = []
    for line, cut in zip(lines, cuts, strict=True):
        spots = [m.start() for m in TOKEN.finditer(line.text)]
        if not spots:
            for column in (left, right):
                if column and ENDS.search(column[-1].text.strip()):
                    column.append(line)
            continue
        at = spots[cut] if cut < len(spots) else len(line.text)
        if line.text[:at].strip():
            left.append(line[:at])
        if line.text[at:].strip():
            right.append(line[at:])
    return left, right
