"""The table and the timeline as the data that their part of the page is built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.explore.grid import Grid, Row
from assistant.explore.shelf import UNKNOWN, Record, Shelf
from assistant.explore.view import COUNTRY, FACTOR, PROJECT, View
from assistant.ui.components import Data
from assistant.ui.explore.hrefs import toggled
from assistant.ui.explore.names import short, value_name
from assistant.ui.texts import explore as texts

MOST_ROWS = 60
"""Rows shown before all are asked for."""


def grid_data(shelf: Shelf, grid: Grid, view: View, notes: Mapping[str, str] | None = None) -> Data:
    """What the script needs.

    Args:
        shelf: the catalogue.
        grid: the counts.
        view: as it stands; the links lead on from it.
        notes: a line for each row, by its value; None for the places' countries.
    """
    names = [value_name(shelf, grid.column_facet, each) for each in grid.columns]
    by_year = grid.row_facet == PROJECT
    return {
        "look": "timeline" if by_year else "matrix",
        "caption": texts.YEARS if by_year else texts.TABLE,
        "corner": texts.PROJECT_HEAD if by_year else texts.PLACE_HEAD,
        "total": texts.TOTAL,
        "columns": [
            _column(shelf, grid, position, name, view) for position, name in enumerate(names)
        ],
        "rows": [_row(shelf, grid, row, names, view, notes) for row in grid.rows],
        "most": MOST_ROWS,
        "more": texts.show_all(len(grid.rows), texts.FACETS[grid.row_facet].lower()),
        "note": texts.left_out(grid.left_out) if grid.left_out else "",
        "words": {"fewer": texts.FEWER},
    }


def toolkits_of(records: Sequence[Record]) -> dict[str, str]:
    """The documents of each project, in one line."""
    found: dict[str, dict[str, None]] = {}
    for one in records:
        titles = found.setdefault(one.values[PROJECT][0], {})
        titles[short(one.source.title)] = None
    return {project: "; ".join(titles) for project, titles in found.items()}


def _column(shelf: Shelf, grid: Grid, at: int, name: str, view: View) -> Data:
    href, current = toggled(view, (grid.column_facet, grid.columns[at]))
    over = grid.groups[at]
    return {
        "name": name,
        "over": short(shelf.sources[over].title) if over and grid.column_facet == FACTOR else "",
        "first": at == 0 or over != grid.groups[at - 1],
        "href": href,
        "current": current,
    }


def _row(
    shelf: Shelf,
    grid: Grid,
    row: Row,
    names: list[str],
    view: View,
    notes: Mapping[str, str] | None,
) -> Data:
    name = value_name(shelf, grid.row_facet, row.value)
    href, current = toggled(view, (grid.row_facet, row.value))
    group = texts.NONE[COUNTRY] if row.group == UNKNOWN else row.group
    note = group or shelf.place(row.value).country if notes is None else notes.get(row.value, "")
    return {
        "name": name,
        "note": note if note != name else "",
        "group": group,
        "total": row.total,
        "href": href,
        "current": current,
        "cells": [
            _cell(grid, row, at, number, names[at], name, view)
            for at, number in sorted(row.cells.items())
        ],
    }


def _cell(
    grid: Grid, row: Row, at: int, number: int, column: str, name: str, view: View
) -> list[object]:
    pairs = (grid.row_facet, row.value), (grid.column_facet, grid.columns[at])
    href, current = toggled(view, *pairs)
    return [at, number, href, texts.cell(number, name, column), current]
