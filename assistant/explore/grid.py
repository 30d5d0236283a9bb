"""Places by theme or key factor, and projects by year: counts in rows and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from assistant.explore.shelf import UNKNOWN, Record, Shelf, tally
from assistant.explore.view import COUNTRY, FACTOR, NUMBER, PLACE, PROJECT, THEME, YEAR

MOST_COLUMNS = 60
"""Columns of a grid; those with most entries are kept."""
MOST_EMPTY_YEARS = 12
"""Longest run of years without a source that a timeline still spells out."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its value, the group that it stands in ("" for none), and its entries.

    Attributes:
        cells: numbers of entries by column, where there are any; keys are column positions.
        total: entries in the row, those of columns that were left out included.
    """

    value: str
    group: str
    cells: dict[int, int]
    total: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts by row and column.

    Attributes:
        row_facet, column_facet: what they are.
        columns: values, in their order.
        groups: what each column stands under; "" for nothing.
        left_out: columns that had to be left out.
    """

    row_facet: str
    column_facet: str
    columns: tuple[str, ...]
    groups: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int = 0


def matrix(shelf: Shelf, records: Sequence[Record], columns: str, order: str) -> Grid:
    """Places down, themes or key factors across.

    Args:
        shelf: the catalogue.
        records: entries to count; those about no place are in no row.
        columns: `THEME` or `FACTOR`.
        order: `COUNTRY` (in groups, alphabetical) or `NUMBER` (most entries first).
    """
    placed = [one for one in records if one.values[PLACE]]
    found = tally(placed, columns)
    kept = sorted(found, key=lambda each: (-found[each], each))[:MOST_COLUMNS]
    shown = _ordered(shelf, kept, columns, found)
    cells = _cells(placed, PLACE, columns, shown)
    totals = tally(placed, PLACE)
    if order == NUMBER:
        names = sorted(totals, key=lambda name: (-totals[name], name))
        groups = dict.fromkeys(names, "")
    else:
        groups = {name: shelf.place(name).country for name in totals}
        names = sorted(totals, key=lambda name: (groups[name] == "", groups[name], name))
    rows = tuple(
        Row(name, (groups[name] or UNKNOWN) if order == COUNTRY else "", cells.get(name, {}),
            totals[name])
        for name in names
    )  # fmt: skip
    over = tuple(_source(each) if columns == FACTOR else "" for each in shown)
    return Grid(PLACE, columns, tuple(shown), over, rows, len(found) - len(kept))


def timeline(records: Sequence[Record]) -> Grid:
    """Projects down, the earliest first; years across, those between them too."""
    years = sorted({one.source.year for one in records})
    shown: list[str] = []
    for last, year in zip([None, *years], years, strict=False):
        if last is not None and year - last - 1 <= MOST_EMPTY_YEARS:
            shown += map(str, range(last + 1, year))
        shown.append(str(year))
    cells = _cells(records, PROJECT, YEAR, shown)
    totals = tally(records, PROJECT)
    rows = [Row(name, "", cells.get(name, {}), totals[name]) for name in totals]
    rows.sort(key=lambda row: (min(row.cells, default=0), row.value))
    return Grid(PROJECT, YEAR, tuple(shown), tuple("" for _ in shown), tuple(rows))


def _ordered(shelf: Shelf, kept: Sequence[str], columns: str, found: Counter[str]) -> list[str]:
    """Themes with most entries first; key factors as their sources have them."""
    if columns == THEME:
        return sorted(kept, key=lambda each: (each == UNKNOWN, -found[each], each))
    first: dict[str, tuple[int, int]] = {}
    ranks = {id_: rank for rank, id_ in enumerate(shelf.sources)}
    for one in shelf.records:
        at = (ranks[one.source.id], one.entry.order)
        value = one.values[FACTOR][0]
        first[value] = min(first.get(value, at), at)
    return sorted(kept, key=lambda each: (each == UNKNOWN, first[each]))


def _cells(
    records: Sequence[Record], down: str, across: str, shown: Sequence[str]
) -> dict[str, dict[int, int]]:
    at = {value: position for position, value in enumerate(shown)}
    cells: dict[str, dict[int, int]] = {}
    for one in records:
        for row, column in product(one.values[down], one.values[across]):
            if column in at:
                of_row = cells.setdefault(row, {})
                of_row[at[column]] = of_row.get(at[column], 0) + 1
    return cells


def _source(factor: str) -> str:
    return factor.partition("/")[0] if factor != UNKNOWN else ""
