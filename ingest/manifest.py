"""The corpus manifest: `sources.toml`, one table a source.

The canonical form is an array of tables, `[[source]]`; one table for each id
(`[some-id]` or `[source.some-id]`) is read as well.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

from ingest.errors import ManifestError
from ingest.manifest_fields import Entry, read_entry
from ingest.model import Source

MANIFEST = "sources.toml"
_ARRAYS = ("source", "sources")


def load_manifest(corpus_dir: Path | str) -> tuple[Source, ...]:
    """The sources that a corpus describes, in the manifest's order.

    Args:
        corpus_dir: the folder that holds `sources.toml`.

    Raises:
        ManifestError: with every fault of the manifest, and of the files that it names.
    """
    folder = Path(corpus_dir).resolve()
    where = folder / MANIFEST
    faults: list[str] = []
    entries = _entries(_parse(where), faults)
    sources: list[Source] = []
    for entry in entries:
        source = read_entry(entry, folder, faults)
        if source is not None:
            sources.append(source)
    faults += _duplicates(entries)
    if not entries and not faults:
        faults.append("it describes no source: add a [[source]] table for each text")
    if faults:
        raise ManifestError(str(where), faults)
    return tuple(sources)


def corpus_hashes(corpus_dir: Path) -> dict[str, str]:
    """SHA-256 of the manifest and of each source's file, by source id."""
    files = {source.id: source.file for source in load_manifest(corpus_dir)}
    files[MANIFEST] = corpus_dir / MANIFEST
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}


def _parse(where: Path) -> dict[str, Any]:
    try:
        # A byte order mark, which some editors leave, is no part of TOML.
        return tomllib.loads(where.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or str(error)
        fault = f"it cannot be read ({reason}): write one, with a [[source]] table for each text"
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        fault = f"line {line} is not UTF-8: save the file in that encoding"
    except ValueError as error:
        # tomllib.TOMLDecodeError, and numbers too long for Python.
        fault = f"it is not valid TOML: {error}"
    except RecursionError:
        fault = "it is not valid TOML: nested too deeply"
    raise ManifestError(str(where), [fault])


def _entries(manifest: dict[str, Any], faults: list[str]) -> list[Entry]:
    """The tables that describe a source, whichever style they are written in."""
    entries: list[Entry] = []
    for key, value in manifest.items():
        if key in _ARRAYS and isinstance(value, list):
            entries += _array(key, value, faults)
        elif key in _ARRAYS and isinstance(value, dict) and not _holds_tables(value):
            entries.append(Entry(f"[{key}]", None, value))
        elif key in _ARRAYS and isinstance(value, dict):
            entries += _tables(value, f"{key}.", faults)
        else:
            entries += _tables({key: value}, "", faults)
    return entries


def _holds_tables(value: dict[str, Any]) -> bool:
    return any(isinstance(inner, dict) for inner in value.values())


def _array(key: str, items: list[Any], faults: list[str]) -> list[Entry]:
    entries: list[Entry] = []
    for n, item in enumerate(items, start=1):
        if isinstance(item, dict):
            entries.append(Entry(_label(key, n, item), None, item))
        else:
            faults.append(f"[[{key}]] number {n} is {item!r}: a table is expected")
    return entries


def _tables(tables: dict[str, Any], prefix: str, faults: list[str]) -> list[Entry]:
    entries: list[Entry] = []
    for key, value in tables.items():
        if isinstance(value, dict):
            entries.append(Entry(f"[{prefix}{key}]", key, value))
        else:
            faults.append(
                f"{prefix}{key} stands outside any source's table: "
                "only [[source]] tables are expected"
            )
    return entries


def _label(key: str, n: int, table: dict[str, Any]) -> str:
    """How a table of the array is called in a fault: its number, and a name if it has one."""
    name = next((v for k in ("id", "file", "title") if isinstance(v := table.get(k), str)), "")
    return f"[[{key}]] number {n}" + (f" ({name})" if name else "")


def _duplicates(entries: list[Entry]) -> list[str]:
    faults: list[str] = []
    first: dict[str, str] = {}
    for entry in entries:
        if entry.id is None:
            continue
        if entry.id in first:
            faults.append(f'{entry.label}: id "{entry.id}" is taken by {first[entry.id]}')
        else:
            first[entry.id] = entry.label
    return faults
