"""The map: a panel for each continent that has places, the one with most places first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from assistant.explore.labels import Mark, marks
from assistant.explore.land import land_path
from assistant.explore.outlines import outlines
from assistant.explore.projection import fitted
from ingest.embed.base import Floats

WIDE, NARROW = 720.0, 360.0
"""Widths that labels are laid out for."""
SIDE = 420.0
"""Width of the panels that stand beside the first."""
ASPECT = 0.86
"""Height of a panel to its width."""
MOST_LINES = 60
"""Points of a panel up to which labels may lie away from them, at the end of a line."""

Spot = tuple[str, float, float]
"""Name, longitude and latitude in degrees."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A panel's points as they lie in a drawing of one size."""

    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A map of one continent's places.

    Attributes:
        continent: code, as GeoNames has it; "" where unknown.
        land: path of the land, in the units of the first layout; the others are of its shape.
        layouts: for different sizes, the largest first.
    """

    continent: str
    land: str
    layouts: tuple[Layout, ...]


@lru_cache(maxsize=64)
def panels(spots: tuple[Spot, ...], counts: tuple[int, ...]) -> tuple[Panel, ...]:
    """The map of all spots; () for none.

    Args:
        spots: where places lie.
        counts: how many entries each has.
    """
    groups: dict[str, list[int]] = {}
    for at, continent in enumerate(continents(spots)):
        groups.setdefault(continent, []).append(at)
    ordered = sorted(groups, key=lambda each: (-len(groups[each]), each))
    return tuple(
        _panel(each, tuple(spots[i] for i in groups[each]), tuple(counts[i] for i in groups[each]),
               WIDE if rank == 0 else SIDE)
        for rank, each in enumerate(ordered)
    )  # fmt: skip


@lru_cache(maxsize=64)
def continents(spots: tuple[Spot, ...]) -> tuple[str, ...]:
    """The continent of each spot: that of the nearest outline's corner."""
    if not spots:
        return ()
    lines = [line for line in outlines() if line.continent]
    ends = np.cumsum([len(line.points) for line in lines])
    corners = _on_sphere(np.concatenate([line.points for line in lines]))
    found = _on_sphere(np.array([(x, y) for _, x, y in spots], dtype=np.float32))
    nearest = [int(np.argmax(corners @ one)) for one in found]
    return tuple(lines[int(np.searchsorted(ends, at, "right"))].continent for at in nearest)


def _panel(continent: str, spots: tuple[Spot, ...], counts: Sequence[int], width: float) -> Panel:
    where, land = _drawn(spots, width)
    layouts = []
    for wide in (width, NARROW):
        far = wide > NARROW and len(spots) <= MOST_LINES
        points = [
            (name, count, x * wide / width, y * wide / width)
            for (name, _, _), count, (x, y) in zip(spots, counts, where, strict=True)
        ]
        layouts.append(Layout(wide, wide * ASPECT, marks(points, wide, wide * ASPECT, far)))
    return Panel(continent, land, tuple(layouts))


@lru_cache(maxsize=64)
def _drawn(spots: tuple[Spot, ...], width: float) -> tuple[tuple[tuple[float, float], ...], str]:
    """Where the spots lie in the drawing, and the land around them."""
    degrees = np.array([(x, y) for _, x, y in spots], dtype=float)
    frame = fitted(degrees, width, width * ASPECT)
    where = tuple((float(x), float(y)) for x, y in frame.project(degrees))
    return where, land_path(frame, outlines())


def _on_sphere(degrees: Floats) -> Floats:
    lon, lat = np.radians(degrees[:, 0]), np.radians(degrees[:, 1])
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
