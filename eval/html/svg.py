"""The parts that our plots share: a scale, a frame, words, a dot with its whisker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from eval.html.markup import Html, el, join


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values lie on a line of the drawing.

    Attributes:
        low, high: the values at its ends.
        start, end: where those lie, in units of the drawing.
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a value lies; one beyond an end lies on that end.

        >>> Scale(0, 10, 100, 200).at(2.5), Scale(0, 10, 100, 200).at(-3)
        (125.0, 100.0)
        """
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)

    def ticks(self) -> tuple[float, ...]:
        """Five values from end to end."""
        return tuple(self.low + (self.high - self.low) * i / 4 for i in range(5))


def nice(value: float) -> float:
    """The end of a scale that holds a value above 0 and whose quarters are short to write.

    >>> nice(249.2), nice(0.156), nice(1.0)
    (400.0, 0.2, 1.0)
    """
    power = 10.0 ** math.floor(math.log10(value))
    return round(next(m * power for m in (1, 2, 4, 6, 8, 10) if m * power >= value - 1e-12), 12)


def drawing(width: float, height: float, label: str, *parts: Html) -> Html:
    """A drawing that is read out as `label`; what it shows stands in a table as well."""
    return el(
        "svg",
        *parts,
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}",
        height=f"{height:g}",
        role="img",
        aria_label=label,
    )


def words(x: float, y: float, text: str, anchor: str = "start", class_: str = "") -> Html:
    """Words at a point of their base line."""
    return el("text", text, x=x, y=y, text_anchor=anchor, class_=class_ or None)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Html:
    """A straight line."""
    return el("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def whisker(along: Scale, y: float, low: float, mean: float, high: float, class_: str) -> Html:
    """A dot with its interval, lying."""
    return join(
        [
            line(along.at(low), y, along.at(high), y, f"whisker {class_}"),
            line(along.at(low), y - 4, along.at(low), y + 4, f"whisker {class_}"),
            line(along.at(high), y - 4, along.at(high), y + 4, f"whisker {class_}"),
            el("circle", cx=along.at(mean), cy=y, r=4.5, class_=f"dot {class_}"),
        ]
    )


def path(points: Sequence[tuple[float, float]], class_: str) -> Html:
    """A line through points, in the drawing's units."""
    told = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return el("path", d=f"M{told}", class_=class_)


def across(along: Scale, top: float, bottom: float, unit: str = "") -> Html:
    """Grid lines of a lying scale, with their values below."""
    return join(
        part
        for tick in along.ticks()
        for part in (
            line(along.at(tick), top, along.at(tick), bottom, "grid"),
            words(along.at(tick), bottom + 16, f"{tick:.4g}{unit}", "middle", "tick"),
        )
    )


def upward(along: Scale, left: float, right: float) -> Html:
    """Grid lines of a standing scale, with their values to the left."""
    return join(
        part
        for tick in along.ticks()
        for part in (
            line(left, along.at(tick), right, along.at(tick), "grid"),
            words(left - 6, along.at(tick) + 4, f"{tick:.3g}", "end", "tick"),
        )
    )
