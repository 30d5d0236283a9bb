"""Risk against coverage: what refusing less, or more, would cost.

Questions are answered surest first. Coverage is the share answered, risk the share of
those answered that should not have been; its mean over all coverages is the area under the
curve (AURC; Geifman, Uziel and El-Yaniv, 2019). No threshold enters into it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from eval.records import Record


@dataclass(frozen=True, slots=True)
class Point:
    """One coverage.

    Attributes:
        coverage: share of all questions that are answered, in (0, 1].
        risk: share of these that are wrong to answer, in [0, 1].
    """

    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A system's risk at every coverage.

    Attributes:
        points: one a question, by rising coverage.
        area: mean risk over them, in [0, 1], lower is better.
        least: the area of a system that answers all that it should before all that it should not.
        shipped: where the system stands as it answers and refuses; None where it
            answers nothing.
    """

    points: tuple[Point, ...]
    area: float
    least: float
    shipped: Point | None


def risk_coverage(records: Sequence[Record]) -> Curve:
    """The curve of a system's records.

    A question is wrong to answer where the corpus does not answer it, and where the system
    failed on it. Of questions that a system is equally sure of, any could come first: the
    curve is the mean over their orders.

    Raises:
        ValueError: there are no records.
    """
    if not records:
        raise ValueError("a curve needs at least one record")
    sure = sorted(records, key=_confidence, reverse=True)
    points = tuple(_points(sure))
    wrong = sum(_wrong(record) for record in records)
    right = len(records) - wrong
    least = sum(n / (right + n) for n in range(1, wrong + 1)) / len(records)
    return Curve(points, _mean([one.risk for one in points]), least, _shipped(records))


def _points(sure: Sequence[Record]) -> Iterator[Point]:
    answered, wrong = 0, 0.0
    for _, group in groupby(sure, key=_confidence):
        tied = list(group)
        share = sum(_wrong(record) for record in tied) / len(tied)
        for _ in tied:
            answered += 1
            wrong += share
            yield Point(answered / len(sure), wrong / answered)


def _shipped(records: Sequence[Record]) -> Point | None:
    # A failure counts as answered, wrongly: nobody was told that there is no answer.
    answered = [record for record in records if record.answered or record.error]
    if not answered:
        return None
    risk = _mean([float(_wrong(record)) for record in answered])
    return Point(len(answered) / len(records), risk)


def _confidence(record: Record) -> float:
    return -math.inf if record.confidence is None else record.confidence


def _wrong(record: Record) -> bool:
    return bool(record.error) or not record.answerable


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
