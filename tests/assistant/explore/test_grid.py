"""The table and the timeline."""

from __future__ import annotations

from assistant.explore.grid import MOST_COLUMNS, matrix, timeline
from assistant.explore.plan import panels
from assistant.explore.shelf import Shelf, sift, tally
from tests.assistant.explore.made import SOURCES, large, shelf

SHELF = shelf()
EXAMPLES = sift(SHELF.records, ())


def test_places_stand_by_country_and_the_unknown_last() -> None:
    grid = matrix(SHELF, EXAMPLES, "theme", "country")
    assert [(row.value, row.group) for row in grid.rows] == [
        ("Tokyo", "Japan"), ("Bergen", "Norway"), ("Oslo", "Norway"), ("Erehwon", "-"),
    ]  # fmt: skip
    assert grid.columns == ("aaaa0001", "-")
    assert grid.rows[2].cells == {0: 1, 1: 2}


def test_or_by_their_number() -> None:
    grid = matrix(SHELF, EXAMPLES, "factor", "number")
    assert [(row.value, row.total) for row in grid.rows][:2] == [("Oslo", 3), ("Bergen", 1)]
    assert grid.columns == ("a/Asking", "b/Part, one", "b/Asking", "-")
    assert grid.groups == ("a", "b", "b", "")


def test_a_timeline_spells_out_the_years_between() -> None:
    grid = timeline(EXAMPLES)
    assert grid.columns == tuple(str(year) for year in range(2012, 2019))
    assert [row.value for row in grid.rows] == ["MIX", "-", "GROW"]
    assert grid.rows[0].cells == {0: 2}
    assert timeline(()).columns == ()


def test_a_large_catalogue_loses_nothing() -> None:
    big = Shelf(large(), SOURCES)
    records = sift(big.records, ())
    grid = matrix(big, records, "factor", "number")
    assert len(grid.columns) == MOST_COLUMNS
    assert grid.left_out == 300 - MOST_COLUMNS
    assert sum(row.total for row in grid.rows) == 5000
    spots = tuple((p.name, p.longitude or 0.0, p.latitude or 0.0) for p in big.places.values())
    counted = tally(records, "place")
    drawn = panels(spots, tuple(counted[name] for name, _, _ in spots))
    assert sum(len(panel.layouts[0].marks) for panel in drawn) == 500
