"""Means over the questions that a measure counts, with their denominators."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from eval.measures import MEASURES
from eval.questions import Type
from eval.records import Record


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure's figure.

    Attributes:
        mean: None where no question counts.
        questions: the denominator.
    """

    mean: float | None
    questions: int


def figures(records: Sequence[Record]) -> dict[str, Figure]:
    """Each measure's figure, in the measures' order."""
    out: dict[str, Figure] = {}
    for measure in MEASURES:
        values = [one.values[measure.name] for one in records if measure.name in one.values]
        out[measure.name] = Figure(sum(values) / len(values) if values else None, len(values))
    return out


def by_type(records: Sequence[Record]) -> dict[str, tuple[Record, ...]]:
    """The records of each type that there is, in the types' order."""
    groups = {kind.value: tuple(r for r in records if r.type == kind) for kind in Type}
    return {kind: group for kind, group in groups.items() if group}


def errors(records: Sequence[Record]) -> list[Record]:
    """The records of questions that failed."""
    return [record for record in records if record.error]


def median_ms(records: Sequence[Record]) -> dict[str, float]:
    """Median wall time of a question, "whole", and of each step that is told; milliseconds.

    Questions that failed are left out: they have no time.
    """
    timed = [record for record in records if not record.error]
    if not timed:
        return {}
    steps = dict.fromkeys(step for record in timed for step in record.steps_ms)
    return {
        "whole": 1000 * statistics.median(record.seconds for record in timed),
        **{
            step: statistics.median(r.steps_ms[step] for r in timed if step in r.steps_ms)
            for step in steps
        },
    }
