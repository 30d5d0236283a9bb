"""Searching a small grid one value at a time, slow to leave the values of today.

Coordinate search: each value in turn is moved along its grid with the others held, until a
round moves none. Along a grid, the value chosen is the one nearest to today's whose mean lies
within one standard error of the best one's (Breiman et al., 1984; the error is that of the
paired differences), so that noise moves nothing. How well the procedure does is told out of
fold: each question is answered with the values that were chosen on the other folds.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FOLDS = 10
_ROUNDS = 3
"""Most rounds over all values; two are usual."""

Point = tuple[float, ...]
"""One value of each grid, in the order of the grids."""
Values = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Objective = Callable[[Point], Values]
"""One value a question at a point, higher is better."""


@dataclass(frozen=True, slots=True)
class Gain:
    """Paired differences: how much better, on average, and how sure that is."""

    mean: float
    error: float

    @property
    def beyond_chance(self) -> bool:
        """Whether the mean is more than one standard error above 0."""
        return self.mean > self.error


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        today: where it began.
        chosen: on all questions.
        in_folds: chosen without each fold.
        gain: of the procedure over today's, out of fold.
        today_mean: of the objective.
        tried: every point that the search on all questions looked at, with its mean.
    """

    today: Point
    chosen: Point
    in_folds: tuple[Point, ...]
    gain: Gain
    today_mean: float
    tried: dict[Point, float]

    @property
    def adopted(self) -> Point:
        """What was chosen, if the gain out of fold is more than chance; else today's."""
        return self.chosen if self.gain.beyond_chance else self.today


def fold_of(question_id: str) -> int:
    """Which fold a question is in, by a hash of its id, from 0.

    >>> fold_of("div-001") == fold_of("div-001"), 0 <= fold_of("div-001") < FOLDS
    (True, True)
    """
    digest = hashlib.sha256(f"fold of {question_id}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % FOLDS


def gain(better: Values, than: Values) -> Gain:
    """How much better the same questions' values are.

    >>> gain(np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.0, 0.0, 0.0, 0.0]))
    Gain(mean=0.5, error=0.2887)
    """
    gaps = better - than
    error = float(gaps.std(ddof=1)) / math.sqrt(len(gaps)) if len(gaps) > 1 else math.inf
    return Gain(round(float(gaps.mean()), 4), round(error, 4))


def search(
    today: Point, grids: Sequence[Sequence[float]], objective: Objective, folds: Values
) -> Found:
    """Choose a point, and say what choosing so is worth.

    Args:
        today: where to begin.
        grids: the values to try for each of its values; today's are tried in any case.
        objective: worked out at most once a point.
        folds: `(questions,)`, the fold of each; at least two of them differ.

    Raises:
        ValueError: there are not two folds.
    """
    if len(np.unique(folds)) < 2:
        raise ValueError("expected questions of two folds at least")
    known: dict[Point, Values] = {}

    def value(point: Point) -> Values:
        if point not in known:
            known[point] = objective(point)
        return known[point]

    full = [sorted({*grid, now}) for grid, now in zip(grids, today, strict=True)]
    chosen = climb(today, full, value, np.ones(len(folds), dtype=bool))
    tried = {point: round(float(values.mean()), 4) for point, values in known.items()}
    out_of_fold = value(today).copy()
    in_folds = []
    for fold in np.unique(folds):
        in_folds.append(climb(today, full, value, folds != fold))
        out_of_fold[folds == fold] = value(in_folds[-1])[folds == fold]
    return Found(
        today,
        chosen,
        tuple(in_folds),
        gain(out_of_fold, value(today)),
        tried[today],
        tried,
    )


def climb(today: Point, grids: Sequence[Sequence[float]], value: Objective, counted: Mask) -> Point:
    """The point where no single value is better by more than one standard error.

    Args:
        today: where to begin; one of the grids' points.
        grids: in ascending order.
        value: of the objective.
        counted: `(questions,)`, which of them count.
    """
    here = today
    for _ in range(_ROUNDS):
        before = here
        for axis, grid in enumerate(grids):
            line = [(*here[:axis], one, *here[axis + 1 :]) for one in grid]
            here = _nearest_good(line, grid.index(today[axis]), value, counted)
        if here == before:
            break
    moved = gain(value(here)[counted], value(today)[counted])
    return here if moved.beyond_chance else today


def _nearest_good(line: Sequence[Point], today: int, value: Objective, counted: Mask) -> Point:
    """The point nearest to the index of today's that is within one error of the line's best."""
    values = [value(point)[counted] for point in line]
    near = sorted(range(len(line)), key=lambda i: (abs(i - today), -float(values[i].mean())))
    best = max(near, key=lambda i: round(float(values[i].mean()), 9))
    return line[next(i for i in near if not gain(values[best], values[i]).beyond_chance)]
