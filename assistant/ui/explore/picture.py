"""What the page draws above the list: a table, a map, a timeline or counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.explore.grid import matrix, timeline
from assistant.explore.shelf import Record, Shelf, sift, tally
from assistant.explore.view import MAP, MATRIX, PLACE, PROJECT, TIMELINE, YEAR, View
from assistant.ui.components import Data
from assistant.ui.explore.counts_view import counts_data
from assistant.ui.explore.grid_view import grid_data, toolkits_of
from assistant.ui.explore.map_view import map_data
from assistant.ui.texts import explore as texts


@lru_cache(maxsize=64)
def picture(shelf: Shelf, view: View) -> tuple[str, Data]:
    """The part of the page that draws the view, and its data; "" where there is nothing.

    It is the same for all visitors, so it is kept.
    """
    if view.shape == MATRIX:
        records = sift(shelf.records, view.limits, (PLACE, view.columns))
        grid = matrix(shelf, records, view.columns, view.rows)
        data = grid_data(shelf, grid, view)
        return ("grid", _noted(data, records)) if grid.rows else ("", {})
    if view.shape == MAP:
        records = sift(shelf.records, view.limits, (PLACE,))
        data = map_data(shelf, tally(records, PLACE), view)
        return "map", _noted(data, records)
    if view.shape == TIMELINE:
        records = sift(shelf.records, view.limits, (PROJECT, YEAR))
        grid = timeline(records)
        return ("grid", grid_data(shelf, grid, view, toolkits_of(records))) if records else ("", {})
    return "counts", counts_data(shelf, view)


def _noted(data: Data, records: Sequence[Record]) -> Data:
    nowhere = sum(1 for one in records if not one.values[PLACE])
    said = " ".join(filter(None, (str(data["note"]), texts.placeless(nowhere) if nowhere else "")))
    return {**data, "note": said}
