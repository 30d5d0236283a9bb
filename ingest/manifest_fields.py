"""One table of the manifest, field by field."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from ingest.model import Source
from ingest.readers import ENDINGS

YEARS = (1900, 2100)
"""First and last year of publication that is believed."""

_FIELDS = (
    "id",
    "title",
    "series",
    "project",
    "year",
    "publisher",
    "authors",
    "language",
    "rights",
    "cite_as",
    "file",
)
_SYNONYMS = {
    "author": "authors",
    "citation": "cite_as",
    "cite": "cite_as",
    "copyright": "rights",
    "how_to_cite": "cite_as",
    "lang": "language",
    "path": "file",
}
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A table of the manifest that describes a source.

    Attributes:
        label: how a fault calls it, e.g. "[[source]] number 2 (a.txt)".
        key: the table's own name where tables are named after ids; else None.
        table: what it holds, unchecked.
    """

    label: str
    key: str | None
    table: Mapping[str, Any]

    @property
    def id(self) -> str | None:
        """The id it claims, by its name, its `id` or its file; None if it claims none."""
        named = self.key or self.table.get("id")
        if isinstance(named, str) and named.strip():
            return named.strip()
        file = self.table.get("file", self.table.get("path"))
        return PurePath(file.strip()).stem or None if isinstance(file, str) else None


def read_entry(entry: Entry, corpus_dir: Path, faults: list[str]) -> Source | None:
    """The source that a table describes; None, and its faults appended, if it has any."""
    fields = _Fields(entry, faults)
    before = len(faults)
    table_id = fields.text("id")
    title, publisher = fields.text("title", required=True), fields.text("publisher", required=True)
    year = fields.year()
    language = fields.text("language") or "en"
    if not _LANGUAGE.fullmatch(language):
        fields.fault(f'language "{language}" is no language code: write one such as "en"')
    given = fields.text("file", required=True)
    file = fields.file(given, corpus_dir) if given else None
    if given:
        fields.check_id(table_id, PurePath(given).stem)
    source = Source(
        id=PurePath(given).stem,
        title=title,
        series=fields.text("series"),
        project=fields.text("project"),
        year=year,
        publisher=publisher,
        authors=fields.authors(),
        language=language,
        rights=fields.text("rights"),
        cite_as=fields.text("cite_as") or f"{title.rstrip('.')}. {publisher.rstrip('.')}, {year}.",
        file=file or corpus_dir,
    )
    return source if len(faults) == before else None


class _Fields:
    """The fields of one table, under their canonical names; faults go to a shared list."""

    def __init__(self, entry: Entry, faults: list[str]) -> None:
        self._entry = entry
        self._faults = faults
        self._values: dict[str, Any] = {}
        for name, value in entry.table.items():
            field = _SYNONYMS.get(name, name)
            if field not in _FIELDS:
                self.fault(f"unknown field {name!r}" + _hint(name))
            elif field in self._values:
                self.fault(f"{field} is given twice, once as {name!r}")
            else:
                self._values[field] = value

    def fault(self, text: str) -> None:
        self._faults.append(f"{self._entry.label}: {text}")

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._values.get(name, "")
        if not isinstance(value, str):
            self.fault(f"{name} must be a string, but is {_shown(value)}")
            return ""
        if required and not value.strip():
            self.fault(f"{name} is " + ("empty" if name in self._values else "missing"))
        # Titles are shown on one line.
        return " ".join(value.split()) if name != "file" else value.strip()

    def year(self) -> int:
        low, high = YEARS
        value = self._values.get("year")
        if value is None:
            self.fault("year is missing")
        elif not isinstance(value, int) or isinstance(value, bool):
            self.fault(f"year must be a whole number such as 2018, but is {_shown(value)}")
        elif not low <= value <= high:
            self.fault(f"year must be from {low} to {high}, but is {value}")
        else:
            return value
        return low

    def authors(self) -> tuple[str, ...]:
        value = self._values.get("authors", [])
        names = [value] if isinstance(value, str) and value.strip() else value or []
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.fault(f"authors must be a list of strings, but is {_shown(value)}")
            return ()
        if not all(name.strip() for name in names):
            self.fault("authors holds an empty name")
        return tuple(" ".join(name.split()) for name in names)

    def file(self, given: str, corpus_dir: Path) -> Path | None:
        """The absolute path of an existing file below the corpus folder."""
        try:
            path = (corpus_dir / given).resolve()
            exists = path.is_file()
        except (OSError, RuntimeError, ValueError) as error:
            # A name too long, a link to itself, a NUL.
            self.fault(f"file {_shown(given)} cannot be opened: {error}")
            return None
        if not path.is_relative_to(corpus_dir):
            self.fault(f'file "{given}" lies outside the corpus folder: move it into {corpus_dir}')
        elif path.suffix.lower() not in ENDINGS:
            endings = ", ".join(sorted(ENDINGS))
            self.fault(f'file "{given}" is of a kind that cannot be read: expected {endings}')
        elif not exists:
            self.fault(f'file "{given}" is missing from {corpus_dir}')
        else:
            return path
        return None

    def check_id(self, table_id: str, stem: str) -> None:
        for claimed in dict.fromkeys(filter(None, (self._entry.key, table_id))):
            if claimed != stem:
                self.fault(f'id "{claimed}" must be the file\'s name without ending, "{stem}"')
        if not _ID.fullmatch(stem):
            self.fault(
                f"the file's name \"{stem}\" is to be the source's id: rename it with only "
                'ASCII letters, digits, ".", "_" and "-", a letter or digit first'
            )


def _hint(name: str) -> str:
    near = difflib.get_close_matches(name, [*_FIELDS, *_SYNONYMS], n=1)
    return f": did you mean {near[0]!r}?" if near else f": expected {', '.join(_FIELDS)}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:39] + "…"
