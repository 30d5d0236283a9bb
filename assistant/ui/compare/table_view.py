"""A comparison as the data that its table is built from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlencode

from assistant.basket.model import Basket, Item
from assistant.comparing.aspects import bare, folded
from assistant.comparing.catalogue import Evidence
from assistant.comparing.opening import opening
from assistant.comparing.table import Table
from assistant.ui import permalink, routes
from assistant.ui.components import Data
from assistant.ui.texts import common
from assistant.ui.texts import compare as texts
from ingest.model import Source

MOST_WORDS = 160
"""Of the quotes that stand side by side at first; the rest of each is behind "show more"."""
LEAST_WORDS = 40
"""Of a quote that is shown at first, in a table of many columns."""
MOST_QUOTES = 3
"""Of a cell that are shown at first."""
FEW_ROWS = 4
"""Of a table that is shown whole; of a longer one, what a single column tells of comes behind."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the page shows.

    Attributes:
        corner: heading of the rows' names.
        nearest: by column, what comes nearest where nothing was found.
    """

    table: Table[Evidence]
    corner: str
    nearest: Mapping[int, Evidence]

    @property
    def items(self) -> tuple[Item, ...]:
        """All quotes, as the table numbers them, the nearest ones last."""
        return tuple(one.item for one in (*self.table.quotes, *self.nearest.values()))


def table_data(
    comparison: Comparison, names: Sequence[str], sources: Mapping[str, Source], basket: Basket
) -> Data:
    """What the script needs.

    Args:
        comparison: to be shown.
        names: of the columns, in short.
        sources: by id.
        basket: what was collected.
    """
    numbers = count()
    table = comparison.table
    told = [any(row.cells[at] for row in table.rows) for at in range(len(names))]
    one_row = len(table.rows) == 1
    show = _Quotes(sources, basket, max(LEAST_WORDS, MOST_WORDS // len(names)))
    alone = sum(row.filled == 1 for row in table.rows)
    folds = table.shared and len(table.rows) > FEW_ROWS
    rows = [
        {
            "aspect": row.aspect or texts.NO_NAME,
            "behind": folds and row.filled == 1,
            "cells": [
                show.cell(cell, numbers, row.aspect, names[at]) for at, cell in enumerate(row.cells)
            ],
        }
        for row in table.rows
    ]
    nearest = {
        str(at): show.cell([one], numbers, "", names[at])[0]
        for at, one in comparison.nearest.items()
    }
    return {
        "label": texts.title(names, ""),
        "corner": comparison.corner,
        "columns": [
            {
                "name": column.name,
                "short": names[at],
                "note": column.note,
                "nowhere": "" if told[at] or one_row else texts.NOWHERE,
                "left": texts.column_action(texts.LEFT, names[at]) if at else "",
                "right": texts.column_action(texts.RIGHT, names[at]) if at < len(names) - 1 else "",
                "remove": texts.column_action(texts.REMOVE, names[at]),
            }
            for at, column in enumerate(table.columns)
        ],
        "rows": rows,
        "nearest": nearest,
        "most": MOST_QUOTES,
        "alone": texts.alone(alone),
        "more": {str(n): texts.more_quotes(n) for n in _hidden(table)},
        "words": {
            "blank": texts.BLANK,
            "nearest": texts.NEAREST,
            "more": texts.MORE,
            "less": texts.LESS,
            "fewer": texts.FEWER,
            "open": texts.OPEN,
        },
    }


def opened(item: Item) -> dict[str, str]:
    """The parameters of the page that shows a quote in its source."""
    return {permalink.SOURCE: item.source, permalink.SPANS: permalink.encode(item.spans)}


def _hidden(table: Table[Evidence]) -> set[int]:
    sizes = (len(cell) - MOST_QUOTES for row in table.rows for cell in row.cells)
    return {size for size in sizes if size > 0}


@dataclass(frozen=True, slots=True)
class _Quotes:
    sources: Mapping[str, Source]
    basket: Basket
    most_words: int

    def cell(
        self, cell: Sequence[Evidence], numbers: Iterator[int], aspect: str, column: str
    ) -> list[Data]:
        """The quotes of a cell, each with what it is about where the one before has not said so."""
        out: list[Data] = []
        said = aspect
        for one in cell:
            new = folded(one.label) != folded(said) and not _opens(one.item.quote, one.label)
            out.append(self._quote(one, next(numbers), one.label if new else "", aspect, column))
            said = one.label
        return out

    def _quote(self, one: Evidence, number: int, label: str, aspect: str, column: str) -> Data:
        """A quote; `number` counts from 0 and comes back when it is clicked."""
        item, inside = one.item, one.item in self.basket
        # What answers a question was cut to fit it already.
        start, end = opening(item.quote, self.most_words, "" if item.question else column)
        name = one.label or column
        collect = common.COLLECTED if inside else common.COLLECT
        return {
            "n": number,
            "label": label,
            "before": item.quote[:start],
            "opening": item.quote[start:end],
            "rest": item.quote[end:],
            "credit": self._credit(item, {aspect, column, one.label}),
            "href": f"{routes.SOURCE}?{urlencode(opened(item))}",
            "open": texts.quote_action(texts.OPEN, number + 1, name),
            "collect": collect,
            "collect_name": texts.quote_action(collect, number + 1, name),
            "inside": inside,
        }

    def _credit(self, item: Item, said: Set[str]) -> str:
        """Where a quote comes from, in one line, without what is said around it."""
        source = self.sources[item.source]
        title = source.title.split(":")[0]
        section = bare(item.section)
        return " · ".join(
            filter(
                None,
                (
                    "" if title in said else f"{title}, {source.year}",
                    "" if folded(section) in map(folded, said) else section,
                    common.page(item.page),
                ),
            )
        )


def _opens(quote: str, label: str) -> bool:
    """Whether a quote's own first words say what it is about."""
    return folded(quote).startswith(folded(label))
