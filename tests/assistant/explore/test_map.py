"""Projection, land, labels and the map's parts."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.explore.labels import FONT, marks
from assistant.explore.land import MARGIN, land_path
from assistant.explore.outlines import outlines
from assistant.explore.outlines_make import make, thinned
from assistant.explore.plan import panels
from assistant.explore.projection import fitted

CITIES = (("Oslo", 10.75, 59.91), ("Lisbon", -9.15, 38.73), ("Nicosia", 33.35, 35.17))


def test_all_points_lie_inside_the_drawing_north_up() -> None:
    degrees = np.array([(x, y) for _, x, y in CITIES])
    where = fitted(degrees, 720, 600).project(degrees)
    assert (where >= 0).all()
    assert (where <= [720, 600]).all()
    assert where[0][1] < where[1][1]
    assert where[1][0] < where[0][0] < where[2][0]


def test_areas_are_kept() -> None:
    frame = fitted(np.array([(0.0, 50.0), (30.0, 60.0)]), 1000, 1000)
    for lon, lat in ((5.0, 45.0), (25.0, 65.0)):
        corners = frame.project(
            np.array([(lon, lat), (lon + 0.1, lat), (lon + 0.1, lat + 0.1), (lon, lat + 0.1)])
        )
        x, y = corners[:, 0], corners[:, 1]
        drawn = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2 / frame.scale**2
        true = np.radians(0.1) * (np.sin(np.radians(lat + 0.1)) - np.sin(np.radians(lat)))
        assert drawn == pytest.approx(true, rel=1e-3)


def test_points_on_both_sides_of_the_date_line_lie_close() -> None:
    degrees = np.array([(179.0, -17.0), (-179.0, -17.0)])
    where = fitted(degrees, 700, 600).project(degrees)
    assert 0 < where[1][0] - where[0][0] < 200


def test_land_stays_within_the_drawing() -> None:
    frame = fitted(np.array([(x, y) for _, x, y in CITIES]), 720, 600)
    path = land_path(frame, outlines())
    numbers = np.array([pair.split(",") for pair in re.findall(r"[-\d.]+,[-\d.]+", path)], float)
    assert len(numbers) > 1000
    assert (numbers >= -MARGIN - 0.1).all()
    assert (numbers <= [720 + MARGIN + 0.1, 600 + MARGIN + 0.1]).all()


def test_each_continent_has_a_part_and_none_is_left_out() -> None:
    spots = (*CITIES, ("Tokyo", 139.69, 35.69), ("Toronto", -79.4, 43.71))
    found = panels(spots, (3, 1, 1, 2, 1))
    assert [panel.continent for panel in found] == ["EU", "AS", "NA"]
    drawn = {mark.name for panel in found for mark in panel.layouts[1].marks}
    assert drawn == {name for name, _, _ in spots}
    assert panels((), ()) == ()
    assert len(panels(CITIES[:1], (1,))[0].layouts[0].marks) == 1


@given(st.lists(st.tuples(st.integers(1, 90), st.floats(10, 700), st.floats(10, 500)), max_size=40))
def test_no_label_lies_on_another_nor_outside(points: list[tuple[int, float, float]]) -> None:
    found = marks([(f"Place {n}", c, x, y) for n, (c, x, y) in enumerate(points)], 720, 520)
    assert len(found) == len(points)
    boxes = []
    for mark in found:
        if mark.label:
            long = len(mark.label) * FONT * 0.56
            left = mark.at[0] - {"start": 0, "middle": long / 2, "end": long}[mark.anchor]
            boxes.append((left, mark.at[1] - FONT * 0.85, left + long, mark.at[1] + FONT * 0.25))
    for n, a in enumerate(boxes):
        assert a[0] >= 0
        assert a[2] <= 720
        for b in boxes[n + 1 :]:
            assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


def test_places_at_one_spot_stand_beside_each_other() -> None:
    one, two = marks([("Helsinki", 7, 100, 100), ("Helsinki region", 1, 100, 100)], 400, 300)
    assert two.x - one.x == pytest.approx(one.radius + two.radius)


def test_lines_are_thinned_and_turned_into_rings() -> None:
    assert thinned([(0, 0), (1, 1), (2, 0)], 0.5) == [(0, 0), (1, 1), (2, 0)]
    world = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [2, 0]], [[2, 0], [0, 2], [-2, 0], [0, -2]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]], "id": "578", "properties": {"name": "X"}},
                    {"type": "Polygon", "arcs": [[0, ~0]], "properties": {"name": "Flat"}},
                ]
            }
        },
    }
    assert make(world) == [["EU", [[200, 0, 0, 200, -200, 0, 0, -200]]]]
