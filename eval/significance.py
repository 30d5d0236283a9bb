"""Whether a difference between two runs is more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SEED = 20181112
ROUNDS = 10_000
_BLOCK = 1_000

Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Difference:
    """B minus A over the same questions.

    Attributes:
        mean_a, mean_b: over those questions.
        low, high: bootstrap 95 % interval of the mean difference.
        p: chance of a mean difference at least as large, either way, if A and B were alike.
        questions: how many were paired.
    """

    mean_a: float
    mean_b: float
    low: float
    high: float
    p: float
    questions: int

    @property
    def mean(self) -> float:
        """B's mean minus A's."""
        return self.mean_b - self.mean_a


def difference(a: Sequence[float], b: Sequence[float]) -> Difference:
    """Compare paired values.

    Args:
        a: one value a question.
        b: the same questions' values, in the same order.

    Raises:
        ValueError: the lengths differ, or there are no values.
    """
    if len(a) != len(b) or not a:
        raise ValueError(f"expected as many values in a as in b, and some: {len(a)}, {len(b)}")
    gaps = np.asarray(b, dtype=np.float64) - np.asarray(a, dtype=np.float64)
    low, high = bootstrap_interval(gaps)
    mean_a, mean_b = float(np.mean(a)), float(np.mean(b))
    return Difference(mean_a, mean_b, low, high, randomisation_p(gaps), len(a))


def randomisation_p(gaps: Doubles) -> float:
    """Two-sided p of the paired randomisation test (Smucker, Allan and Carterette, 2007).

    Each round flips the sign of each gap at random; the observed one counts as a round.
    """
    observed = abs(gaps.sum())
    rng = np.random.default_rng(SEED)
    # Sums of the same gaps in another order may differ in their last bit.
    limit = observed - 1e-9 * max(1.0, observed)
    extreme = 0
    for _ in range(ROUNDS // _BLOCK):
        signs = rng.integers(0, 2, (_BLOCK, len(gaps)), dtype=np.int8) * 2 - 1
        extreme += int(np.count_nonzero(np.abs(signs @ gaps) >= limit))
    return (extreme + 1) / (ROUNDS + 1)


def bootstrap_interval(gaps: Doubles) -> tuple[float, float]:
    """95 % percentile interval of the mean, questions drawn with replacement (Efron, 1979)."""
    rng = np.random.default_rng(SEED)
    means = [
        gaps[rng.integers(0, len(gaps), (_BLOCK, len(gaps)))].mean(axis=1)
        for _ in range(ROUNDS // _BLOCK)
    ]
    low, high = np.percentile(np.concatenate(means), [2.5, 97.5])
    return float(low), float(high)
