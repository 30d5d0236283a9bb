"""The files of a generation that come from the corpus alone."""

from __future__ import annotations

import json
from pathlib import Path

from ingest.index import layout
from ingest.index.contents import Contents
from ingest.index.records import block_record, dump, passages_to_lines, source_record


def documents(contents: Contents) -> dict[str, bytes]:
    """Content by path; the same contents give the same bytes."""
    files = {layout.PASSAGES: passages_to_lines(contents.passages)}
    files[layout.SOURCES] = dump([source_record(source) for source in contents.sources])
    for source, text in contents.texts.items():
        files[layout.text_file(source)] = text
    for source, blocks in contents.readings.items():
        files[layout.reading_file(source)] = dump([block_record(block) for block in blocks])
    for name, extra in contents.extras.items():
        files[layout.extra_file(name)] = dump(extra)
    files[layout.SUBJECTS] = dump(list(contents.subjects))
    return {path: text.encode() for path, text in files.items()}


def anywhere(files: dict[str, bytes]) -> dict[str, bytes]:
    """`documents` without what differs from machine to machine: where the sources' files are."""
    records = json.loads(files[layout.SOURCES])
    for record in records:
        del record["file"]
    return {**files, layout.SOURCES: dump(records).encode()}


def write_documents(folder: Path, files: dict[str, bytes]) -> None:
    """Write `documents` below `folder`."""
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
