"""Figures with what chance alone might have made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from eval.measures import MEASURES
from eval.records import Record
from eval.significance import bootstrap_interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over questions, with its 95 % interval.

    Attributes:
        mean: over the questions that the measure counts.
        low, high: bootstrap interval, questions drawn with replacement.
        questions: the denominator, 1 or more.
    """

    mean: float
    low: float
    high: float
    questions: int


def estimate(values: Sequence[float]) -> Estimate:
    """The mean of one value a question.

    Raises:
        ValueError: there are no values.

    >>> estimate([1.0, 1.0])
    Estimate(mean=1.0, low=1.0, high=1.0, questions=2)
    """
    if not values:
        raise ValueError("expected one value a question, and some")
    return _estimate(tuple(values))


@lru_cache(maxsize=4096)
def _estimate(values: tuple[float, ...]) -> Estimate:
    low, high = bootstrap_interval(np.asarray(values, dtype=np.float64))
    return Estimate(float(np.mean(values)), low, high, len(values))


def values_of(records: Sequence[Record], measure: str) -> list[float]:
    """The values of those questions that the measure counts."""
    return [one.values[measure] for one in records if measure in one.values]


def estimates(records: Sequence[Record], names: Sequence[str] = ()) -> Mapping[str, Estimate]:
    """Each measure's estimate, in the measures' order; those that count no question are left out.

    Args:
        records: of one system.
        names: only those measures; empty for all.
    """
    wanted = [one.name for one in MEASURES if not names or one.name in names]
    found = {name: values_of(records, name) for name in wanted}
    return {name: estimate(values) for name, values in found.items() if values}
