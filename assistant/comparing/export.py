"""A comparison to take away: as Markdown with its references, or as CSV with a quote a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.basket.model import Item
from assistant.comparing.catalogue import Evidence
from assistant.comparing.table import Table
from assistant.memo import escape
from ingest.model import Source

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Words:
    """What an export says in the interface's language.

    Attributes:
        title: of the comparison.
        aspect: heading of the rows' names.
        blank: what an empty cell says.
        columns: the CSV's headings: aspect, column, label, quote, section, title, publisher,
            year, page, reference, address.
        sources: heading of the references.
        page: how a page's number is said, "" for none.
    """

    title: str
    aspect: str
    blank: str
    columns: tuple[str, ...]
    sources: str
    page: Callable[[int | None], str]


def as_markdown(table: Table[Evidence], sources: Mapping[str, Source], words: Words) -> str:
    """The table with numbered quotes, and below it where each stands."""
    numbers = {id(one): n for n, one in enumerate(table.quotes, 1)}
    names = [column.name for column in table.columns]
    lines = [f"# {escape(words.title)}", "", _line([words.aspect, *names])]
    lines.append("|" + " --- |" * (len(names) + 1))
    for row in table.rows:
        cells = ["<br>".join(_quoted(one, numbers[id(one)]) for one in cell) for cell in row.cells]
        line = _line([f"**{row.aspect}**" if row.aspect else ""])
        blank = f"*{_cell(words.blank)}*"
        lines.append(line + "".join(f" {cell or blank} |" for cell in cells))
    lines += ["", f"## {escape(words.sources)}", ""]
    for number, one in enumerate(table.quotes, 1):
        lines.append(f"{number}. {escape(_credit(one.item, sources, words))}")
    return "\n".join(lines) + "\n"


def as_csv(
    table: Table[Evidence],
    sources: Mapping[str, Source],
    words: Words,
    address: Callable[[Item], str],
) -> str:
    """A line for each quote, and one for each empty cell.

    Args:
        table: to be written.
        sources: by id.
        words: of the interface.
        address: where a quote opens in its source.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(words.columns)
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            if not cell:
                empty = [""] * (len(words.columns) - 4)
                writer.writerow(_plain([row.aspect, column.name, "", words.blank, *empty]))
            for one in cell:
                item, source = one.item, sources[one.item.source]
                written = [
                    *(row.aspect, column.name, one.label, item.quote, item.section, source.title),
                    *(source.publisher, str(source.year), words.page(item.page), source.cite_as),
                    address(item),
                ]
                writer.writerow(_plain(written))
    return out.getvalue()


def _quoted(one: Evidence, number: int) -> str:
    label = f"{_cell(one.label)}: " if one.label else ""
    return f"{label}“{_cell(one.item.quote)}” \\[{number}\\]"


def _cell(text: str) -> str:
    """Text within a cell: its lines are marked, since a cell has but one."""
    return "<br>".join(escape(line) for line in text.split("\n"))


def _line(cells: list[str]) -> str:
    marked = (c if c.startswith("**") else _cell(c) for c in cells)
    return "|" + "".join(f" {cell} |" for cell in marked)


def _credit(item: Item, sources: Mapping[str, Source], words: Words) -> str:
    source = sources[item.source]
    where = ", ".join(filter(None, (item.section, words.page(item.page))))
    return f"{source.cite_as} ({where})" if where else source.cite_as


def _plain(cells: list[str]) -> list[str]:
    """Cells that no spreadsheet takes for a formula."""
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
