"""Tables in Markdown and HTML, made rows of cells that tabs part, as other tables are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.spans import EMPTY, INSERTED, Traced, letters

_PIPED = re.compile(r"^\s*\|.*\|\s*$")
_RULE = re.compile(r"^[\s|:+=-]+$")
_EDGE = re.compile(r"^\s*\||\|\s*$")
_PIPE = re.compile(r"\s*(?<!\\)\|\s*")
_ROW_OPENS = re.compile(r"<tr\b[^>]*>", re.IGNORECASE)
_ROW_CLOSES = re.compile(r"</tr\s*>", re.IGNORECASE)
_CELL_ENDS = re.compile(r"</t[dh]\s*>\s*(?=<t[dh]\b)", re.IGNORECASE)
_CELL = re.compile(r"</?(?:t[drh]|tbody|thead|tfoot|table|caption)\b[^>]*>", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:<br\s*/?>|<li\b[^>]*>)\s*(?:[\u2022\u25cf\u25aa*-]\s+)?", re.IGNORECASE)
_LIST_ENDS = re.compile(r"</?(?:li|ul|ol|p)\b[^>]*>", re.IGNORECASE)
_MOST_LINES = 40
"""Most lines that one row of an HTML table may take up."""


def flatten_tables(lines: Sequence[Traced]) -> list[Traced]:
    """The lines with each row of a table made one line, its cells parted by tabs.

    What stands in a cell as a list, or broken by `<br>`, becomes items with bullets.
    """
    out: list[Traced] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if _ROW_OPENS.search(line.text):
            end = _row_end(lines, at)
            out += _rows(Traced.join(lines[at:end]))
            at = end
            continue
        if _PIPED.match(line.text):
            line = EMPTY if _RULE.match(line.text) else _piped(line)
        elif not letters(_CELL.sub("", line.text)):
            line = line.sub(_CELL)
        out.append(line)
        at += 1
    return out


def _row_end(lines: Sequence[Traced], start: int) -> int:
    """Index after the line that closes the row which opens at `start`."""
    for index in range(start, min(start + _MOST_LINES, len(lines))):
        last = [m.start() for m in _ROW_OPENS.finditer(lines[index].text)][-1:] or [-1]
        if any(m.start() > last[0] for m in _ROW_CLOSES.finditer(lines[index].text)):
            return index + 1
    return start + 1


def _rows(text: Traced) -> list[Traced]:
    """The rows of an HTML table that stand on one line."""
    ends = [m.end() for m in _ROW_CLOSES.finditer(text.text)]
    parts = [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [row for part in parts if letters((row := _row(part)).text)]


def _row(text: Traced) -> Traced:
    parted = _items(text.sub(_CELL_ENDS, "\t"))
    return parted.sub(_CELL).strip(" ")


def _piped(line: Traced) -> Traced:
    inner = line.sub(_EDGE).strip()
    return _items(inner.sub(_PIPE, "\t"))


def _items(text: Traced) -> Traced:
    """Items of a cell marked with bullets; a cell that lists nothing stays as it is."""
    if not _ITEM.search(text.text):
        return text
    cells = [text[a:b] for a, b in _cells(text.text)]
    return Traced.join([_listed(cell) for cell in cells], by="\t")


def _cells(text: str) -> list[tuple[int, int]]:
    ends = [m.start() for m in re.finditer("\t", text)]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))


def _listed(cell: Traced) -> Traced:
    if not _ITEM.search(cell.text):
        return cell
    marked = cell.sub(_ITEM, " \u2022 ").sub(_LIST_ENDS, " ").collapse()
    if marked.text.startswith("\u2022") or not _ITEM.search(cell.text):
        return marked
    # What goes before the first break is an item like those that follow it.
    tags = "<li" in cell.text.lower()
    bullet = Traced("\u2022 ", (INSERTED, INSERTED))
    return marked if tags else Traced(bullet.text + marked.text, bullet.origin + marked.origin)
