"""Costs of two systems and their ratios."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rich.table import Table


class Unit(StrEnum):
    """What a cost is counted in."""

    SECONDS = "s"
    BYTES = "bytes"
    PER_SECOND = "per_s"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one thing cost, ours against the plain chain's, in the same run.

    Attributes:
        name: what was measured.
        ours: one value a repeat, each above 0.
        plain: the same of the plain chain, taken in turns with ours.
        unit: of both.
        goal: greatest ratio that was aimed at; None for none.
    """

    name: str
    ours: tuple[float, ...]
    plain: tuple[float, ...]
    unit: Unit = Unit.SECONDS
    goal: float | None = None

    @property
    def ratio(self) -> float:
        """Median of ours by median of the plain chain's; below 1, ours takes less."""
        return statistics.median(self.ours) / statistics.median(self.plain)

    @property
    def spread(self) -> tuple[float, float]:
        """Least and greatest ratio of the repeats, each pair taken one after the other."""
        ratios = [a / b for a, b in zip(self.ours, self.plain, strict=True)]
        return min(ratios), max(ratios)

    def record(self) -> dict[str, object]:
        """As JSON; the values' names end in the unit."""
        low, high = self.spread
        return {
            "name": self.name,
            "ratio": round(self.ratio, 4),
            "spread": [round(low, 4), round(high, 4)],
            "goal": self.goal,
            f"ours_{self.unit}": [round(one, 5) for one in self.ours],
            f"plain_{self.unit}": [round(one, 5) for one in self.plain],
        }


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile.

    Args:
        values: at least one.
        percent: in (0, 100].

    >>> percentile([4, 1, 3, 2], 50), percentile([4, 1, 3, 2], 95)
    (2, 4)
    """
    ordered = sorted(values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def seconds(value: float) -> str:
    """A duration as people read it.

    >>> seconds(0.0123), seconds(12.34)
    ('12.3 ms', '12.3 s')
    """
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.1f} s"


def size(value: float) -> str:
    """A number of bytes as people read it.

    >>> size(28_400_000), size(2_300_000_000)
    ('28.4 MB', '2.30 GB')
    """
    return f"{value / 1e6:.1f} MB" if value < 1e9 else f"{value / 1e9:.2f} GB"


def rate(value: float) -> str:
    """How many a second.

    >>> rate(131.26)
    '131.3 /s'
    """
    return f"{value:.1f} /s"


_SHOWN: Mapping[Unit, Callable[[float], str]] = {
    Unit.SECONDS: seconds,
    Unit.BYTES: size,
    Unit.PER_SECOND: rate,
}


def table(costs: Sequence[Cost]) -> Table:
    """A row a cost: medians, their ratio, and the ratios of the single repeats."""
    out = Table(title="Cost, ours against the plain chain", title_justify="left")
    out.add_column("what")
    for column in ("ours", "plain", "ours / plain", "repeats", "goal"):
        out.add_column(column, justify="right")
    for one in costs:
        show = _SHOWN[one.unit]
        low, high = one.spread
        out.add_row(
            one.name,
            show(statistics.median(one.ours)),
            show(statistics.median(one.plain)),
            f"{one.ratio:.2f}",
            f"{low:.2f} to {high:.2f}" if len(one.ours) > 1 else "1",
            "" if one.goal is None else f"\u2264 {one.goal:g}",
        )
    return out
