"""A table of two columns that a scan read across: names in capitals, then what they mean.

The name of a row stands centred beside its text, so that its words may come
first, in the middle or last. A row ends where its text ends with a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.repair.joints import is_finished
from ingest.repair.lines import is_capitals
from ingest.spans import INSERTED, Traced

_LEADING_NAME = re.compile(r"^\s*((?:[(&/]?\s*[A-Z][A-Z'\u2019.-]*[A-Z,)]\s*[&/]?\s*)+)(?=\s|$)")
_BULLET_ONLY = re.compile(r"^[\W_]*$")


@dataclass(slots=True)
class _Row:
    name: list[Traced] = field(default_factory=list)
    text: list[Traced] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        return bool(self.text) and self.text[-1].text.rstrip().endswith(".")


def untangle(lines: Sequence[Traced]) -> list[list[Traced]]:
    """Rows of the table, each as its name's lines (joined to one) and its text's lines."""
    rows: list[_Row] = [_Row()]
    for line in lines:
        name, text = _split(line)
        if not line.text.strip():
            continue
        row = rows[-1]
        fresh = row.ended and (text is not None or bool(row.name))
        if name is not None and row.ended and row.name:
            fresh = True
        if fresh:
            row = _Row()
            rows.append(row)
        if name is not None:
            row.name.append(name)
        if text is not None:
            row.text.append(text)
    return [_lines_of(row) for row in rows if row.name or row.text]


def _lines_of(row: _Row) -> list[Traced]:
    head = [Traced.join(row.name)] if row.name else []
    return [*head, *(_listed(line, index) for index, line in enumerate(row.text))]


def _listed(line: Traced, index: int) -> Traced:
    """The line with a bullet where it opens an item and lost its own."""
    opens = index == 0 or line.text[:1].isupper()
    if not opens or not line.text[:1].isalpha() or line.text[1:2] == " ":
        return line
    return Traced("\u2022 " + line.text, (INSERTED, INSERTED, *line.origin))


def _split(line: Traced) -> tuple[Traced | None, Traced | None]:
    stripped = line.strip()
    if not stripped:
        return None, None
    if is_capitals(stripped.text) and not is_finished(stripped.text):
        return stripped, None
    match = _LEADING_NAME.match(stripped.text)
    if match and len(match.group(1).strip()) >= 6:
        rest = stripped[match.end(1) :].strip()
        if rest and not _BULLET_ONLY.match(rest.text):
            return stripped[: match.end(1)].strip(), rest
    return None, stripped
