"""The land of a map's view as the path of an SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from assistant.explore.outlines import Outline
from assistant.explore.projection import Frame

Point = tuple[float, float]
MARGIN = 4.0
"""How far outside the drawing the land is cut off, so that the cut is not seen."""
FINEST = 1.0
"""Corners closer than this to the one before are left out, units of the drawing."""


def land_path(frame: Frame, outlines: Iterable[Outline]) -> str:
    """What the view shows of the outlines; to be filled by the even-odd rule."""
    return "".join(filter(None, (_ring(frame, each) for each in outlines)))


def _ring(frame: Frame, outline: Outline) -> str:
    points = frame.project(outline.points)
    low, high = points.min(axis=0), points.max(axis=0)
    size = np.array([frame.width, frame.height])
    if (high < -MARGIN).any() or (low > size + MARGIN).any():
        return ""
    ring: list[Point] = [(float(x), float(y)) for x, y in points]
    for inside, cross in _edges(frame.width, frame.height):
        ring = _cut(ring, inside, cross)
    return _path(ring)


def _edges(
    width: float, height: float
) -> list[tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]]:
    def at_x(x: float) -> Callable[[Point, Point], Point]:
        return lambda a, b: (x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]))

    def at_y(y: float) -> Callable[[Point, Point], Point]:
        return lambda a, b: (a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y)

    right, bottom = width + MARGIN, height + MARGIN
    return [
        (lambda p: p[0] >= -MARGIN, at_x(-MARGIN)),
        (lambda p: p[0] <= right, at_x(right)),
        (lambda p: p[1] >= -MARGIN, at_y(-MARGIN)),
        (lambda p: p[1] <= bottom, at_y(bottom)),
    ]


def _cut(
    ring: list[Point], inside: Callable[[Point], bool], cross: Callable[[Point, Point], Point]
) -> list[Point]:
    """The ring on one side of an edge (Sutherland and Hodgman, 1974)."""
    out: list[Point] = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(before) != inside(point):
            out.append(cross(before, point))
        if inside(point):
            out.append(point)
    return out


def _path(ring: list[Point]) -> str:
    kept = ring[:1]
    for x, y in ring[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    if len(kept) < 3:
        return ""
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in kept) + "Z"
