"""The floors that headline figures must hold, and the file that keeps them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from eval.errors import ResultsError
from eval.headline import HEADLINES, MEASURE, Headline
from eval.summary import Figure

FLOORS = Path(__file__).parent / "floors.json"

Bounds = Mapping[str, Mapping[str, float]]
"""By split, by measure: the floor; a ceiling where lower is better."""

Seen = Mapping[str, Mapping[str, Figure]]
"""By split, by measure."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was let down, and why; kept for ever."""

    split: str
    measure: str
    before: float
    after: float
    why: str
    revision: str


@dataclass(frozen=True, slots=True)
class Floors:
    """What the file holds.

    Attributes:
        bounds: the floors.
        lowered: every floor that was let down, oldest first.
    """

    bounds: Bounds
    lowered: tuple[Lowered, ...] = ()


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor, or without one's figure."""

    split: str
    measure: str
    floor: float
    seen: float | None

    def __str__(self) -> str:
        """As the gate tells it."""
        word = "ceiling" if is_ceiling(self.measure) else "floor"
        seen = "nothing" if self.seen is None else f"{self.seen:.4f}"
        return f"{self.split}: {self.measure}: {word} {self.floor:.3f}, seen {seen}"


def is_ceiling(measure: str) -> bool:
    """Whether lower is better, so that the bound is a ceiling."""
    return measure in MEASURE and MEASURE[measure].better == "lower"


def falls(bounds: Bounds, seen: Seen) -> tuple[Fall, ...]:
    """The figures that are worse than their bounds, or missing; in the file's order."""
    out: list[Fall] = []
    for split, measures in bounds.items():
        for name, floor in measures.items():
            found = seen.get(split, {}).get(name)
            mean = None if found is None else found.mean
            if mean is None or _worse(name, mean, floor):
                out.append(Fall(split, name, floor, mean))
    return tuple(out)


def _worse(measure: str, value: float, bound: float) -> bool:
    # A mean that is its bound may differ from it in the last bit.
    gap = value - bound if is_ceiling(measure) else bound - value
    return gap > 1e-9


def bound_of(line: Headline, figure: Figure) -> float:
    """The bound that a figure sets: itself less its slack, rounded away from it.

    One question of those that it counts may turn, where that is more than the slack.

    Raises:
        ValueError: the figure counts no question.

    >>> bound_of(Headline("hit@3", ""), Figure(0.7546, 200))
    0.744
    >>> bound_of(Headline("false refusals", ""), Figure(0.0301, 50))
    0.051
    """
    if figure.mean is None:
        raise ValueError(f"{line.measure} counts no question and sets no bound.")
    slack = max(line.slack, 1 / figure.questions) if line.slack else 0.0
    scale = 1000
    if is_ceiling(line.measure):
        return min(1.0, math.ceil((figure.mean + slack) * scale - 1e-6) / scale)
    return max(0.0, math.floor((figure.mean - slack) * scale + 1e-6) / scale)


def reset(floors: Floors, seen: Seen, why: str, revision: str) -> Floors:
    """The floors that a run's figures set: never lower, unless a reason is given.

    Args:
        floors: those in force.
        seen: the run's figures.
        why: the reason for letting floors down; "" to let none down.
        revision: of the code that ran.
    """
    bounds = {split: dict(measures) for split, measures in floors.bounds.items()}
    lowered = list(floors.lowered)
    for split, figures in seen.items():
        of_split = bounds.setdefault(split, {})
        for line in HEADLINES:
            found = figures.get(line.measure)
            if found is None or found.mean is None:
                continue
            after = bound_of(line, found)
            before = of_split.get(line.measure)
            if before is not None and _worse(line.measure, after, before):
                if not why:
                    continue
                lowered.append(Lowered(split, line.measure, before, after, why, revision))
            of_split[line.measure] = after
    return Floors(bounds, tuple(lowered))


def read_floors(file: Path = FLOORS) -> Floors:
    """The floors of a file; none where there is none yet.

    Raises:
        ResultsError: the file is damaged.
    """
    if not file.exists():
        return Floors({})
    try:
        raw: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        bounds = {
            split: {name: float(bound) for name, bound in measures.items()}
            for split, measures in raw["bounds"].items()
        }
        return Floors(bounds, tuple(Lowered(**one) for one in raw["lowered"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResultsError(f"{file.name} is damaged ({error}): take it from git again.") from error


def write_floors(floors: Floors, file: Path = FLOORS) -> None:
    """Write the floors."""
    told = json.dumps(asdict(floors), ensure_ascii=False, indent=1)
    file.write_text(told + "\n", encoding="utf-8")
