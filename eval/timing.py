"""Timings of two systems and their ratios."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Timing:
    """What one thing took, ours against the plain chain's, in the same run.

    Attributes:
        name: what was timed.
        ours_s: seconds, one a repeat.
        plain_s: seconds, one a repeat, taken in turns with ours.
    """

    name: str
    ours_s: tuple[float, ...]
    plain_s: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median of ours by median of the plain chain's; below 1, ours is faster."""
        return statistics.median(self.ours_s) / statistics.median(self.plain_s)

    def record(self) -> dict[str, object]:
        """As JSON."""
        return {
            "name": self.name,
            "ratio": round(self.ratio, 4),
            "ours_s": [round(one, 5) for one in self.ours_s],
            "plain_s": [round(one, 5) for one in self.plain_s],
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


def table(timings: Sequence[Timing]) -> Table:
    """A row a timing: medians and their ratio."""
    out = Table(title="Time, ours against the plain chain", title_justify="left")
    out.add_column("what")
    for column in ("ours", "plain", "ours / plain", "repeats"):
        out.add_column(column, justify="right")
    for one in timings:
        out.add_row(
            one.name,
            seconds(statistics.median(one.ours_s)),
            seconds(statistics.median(one.plain_s)),
            f"{one.ratio:.2f}",
            str(len(one.ours_s)),
        )
    return out
