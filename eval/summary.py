"""Means over the questions that a measure counts, with their denominators."""

from __future__ import annotations

import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.measures import MEASURES
from eval.questions import Type
from eval.records import Record, Run
from eval.risk import risk_coverage


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


def write_summary(run: Run, file: Path) -> None:
    """Write a run's figures as a small JSON file, for the README and for the next change."""
    content = {
        "revision": run.revision,
        "generations": dict(run.generations),
        "settings": dict(run.settings),
        "split": run.split,
        "made": run.made,
        "machine": dict(run.machine),
        "systems": {name: _summary(records) for name, records in run.systems.items()},
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _summary(records: Sequence[Record]) -> dict[str, object]:
    return {
        "failed": len(errors(records)),
        "all": _rounded(figures(records)),
        "risk_coverage_area": round(risk_coverage(records).area, 4) if records else None,
        "median_ms": {step: round(time, 2) for step, time in median_ms(records).items()},
        "types": {kind: _rounded(figures(group)) for kind, group in by_type(records).items()},
    }


def _rounded(found: Mapping[str, Figure]) -> dict[str, dict[str, float | int]]:
    return {
        name: {"mean": round(figure.mean, 4), "questions": figure.questions}
        for name, figure in found.items()
        if figure.mean is not None
    }
