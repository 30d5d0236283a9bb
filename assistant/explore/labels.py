"""Points of a map, and labels that lie on no other label and on no point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

FONT = 12.5
"""Height of the labels' letters, units of the drawing."""
_LETTER = 0.56
"""Mean width of a letter, as a share of `FONT`."""
_GAP = 3.0
_OUT = (0.0, 12.0, 26.0, 42.0)
"""How far beyond its point a label may lie; a line leads to those far away."""
_SMALLEST, _LARGEST = 5.0, 16.0

START, MIDDLE, END = "start", "middle", "end"

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point with its label.

    Attributes:
        name: of the place.
        count: of its entries.
        x, y: of its centre, units of the drawing.
        radius: grows with the root of `count`, so that areas compare.
        label: "" where there is no room for one.
        at: where the label's baseline is anchored.
        anchor: `START`, `MIDDLE` or `END`.
    """

    name: str
    count: int
    x: float
    y: float
    radius: float
    label: str = ""
    at: tuple[float, float] = (0.0, 0.0)
    anchor: str = START


def marks(
    points: Sequence[tuple[str, int, float, float]], width: float, height: float, far: bool = True
) -> tuple[Mark, ...]:
    """Points with as many labels as there is room for; those with most entries come first.

    Args:
        points: name, number of entries, x and y of each.
        width: of the drawing.
        height: of the drawing.
        far: whether a label may lie away from its point, at the end of a line.
    """
    ordered = sorted(points, key=lambda one: (-one[1], one[0]))
    placed: list[Mark] = []
    for name, count, x, y in ordered:
        placed.append(_apart(Mark(name, count, x, y, _radius(count)), placed))
    taken = [(m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius) for m in placed]
    outs = _OUT if far else _OUT[:1]
    return tuple(_labelled(mark, taken, width, height, outs) for mark in placed)


def _radius(count: int) -> float:
    return min(_LARGEST, _SMALLEST + 2.0 * (sqrt(count) - 1))


def _apart(mark: Mark, placed: Sequence[Mark]) -> Mark:
    """Beside another that lies at the same spot, for otherwise one would hide the other."""
    for other in placed:
        if hypot(mark.x - other.x, mark.y - other.y) < 4:
            mark = replace(mark, x=other.x + other.radius + mark.radius, y=other.y)
    return mark


def _labelled(
    mark: Mark, taken: list[Box], width: float, height: float, outs: Sequence[float]
) -> Mark:
    label = f"{mark.name} {mark.count}"
    long = len(label) * FONT * _LETTER
    for dx, dy, anchor in _positions(mark.radius, outs):
        x, y = mark.x + dx, mark.y + dy
        left = x - {START: 0.0, MIDDLE: long / 2, END: long}[anchor]
        box = (left, y - FONT * 0.85, left + long, y + FONT * 0.25)
        within = box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2
        if within and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            return replace(mark, label=label, at=(x, y), anchor=anchor)
    return mark


def _positions(radius: float, outs: Sequence[float]) -> Iterator[tuple[float, float, str]]:
    """Where a label may be anchored, from its point's centre: the nearest first."""
    for out in outs:
        side, rise, drop = radius + _GAP + out, radius + _GAP + out + FONT * 0.75, FONT * 0.35
        yield side, drop, START
        yield -side, drop, END
        yield 0.0, -side, MIDDLE
        yield 0.0, rise, MIDDLE
        for right, anchor in ((0.7, START), (-0.7, END)):
            yield side * right, -side * 0.7, anchor
            yield side * right, rise * 0.8, anchor


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
