"""Where the files of an index are.

CURRENT                 id of the generation that answers
build.lock              held while building
generations/<id>/
    manifest.json       what it was built from and with; size and hash of each file
    sources.json  passages.jsonl  subjects.json
    texts/<source>.txt  reading/<source>.json  extra/<name>.json
    chroma/             pooled vectors, for nearest neighbours
    lexical/            BM25 scores and words
    vectors/            pooled, token and subjects' vectors, as arrays
"""

from __future__ import annotations

import os
from pathlib import Path

from ingest.errors import IndexDamagedError, IndexMissingError

BUILD_COMMAND = "python -m ingest build"

MANIFEST = "manifest.json"
SOURCES = "sources.json"
PASSAGES = "passages.jsonl"
SUBJECTS = "subjects.json"
CHROMA = "chroma"
LEXICAL = "lexical"
VECTORS = "vectors"
POOLED = f"{VECTORS}/pooled.npy"


def generations(index_dir: Path) -> Path:
    """The folder of all generations."""
    return index_dir / "generations"


def folder_of(index_dir: Path, generation: str) -> Path:
    """The folder of one generation."""
    return generations(index_dir) / generation


def text_file(source: str) -> str:
    """A source's stored text, relative to its generation."""
    return f"texts/{source}.txt"


def reading_file(source: str) -> str:
    """A source's blocks, relative to its generation."""
    return f"reading/{source}.json"


def extra_file(name: str) -> str:
    """A further document, relative to its generation."""
    return f"extra/{name}.json"


def current(index_dir: Path) -> str:
    """The id of the generation that answers.

    Raises:
        IndexMissingError: nothing was ever published in `index_dir`.
        IndexDamagedError: the pointer does not hold an id.
    """
    pointer = index_dir / "CURRENT"
    try:
        found = pointer.read_text(encoding="ascii").strip()
    except FileNotFoundError as error:
        raise IndexMissingError(f"There is no index in {index_dir}: run `{BUILD_COMMAND}`.") from (
            error
        )
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamagedError(f"{pointer} cannot be read: run `{BUILD_COMMAND}`.") from error
    if len(found) != 16 or set(found) - set("0123456789abcdef"):
        raise IndexDamagedError(
            f"{pointer} holds {found[:40]!r}, expected 16 hexadecimal digits: "
            f"run `{BUILD_COMMAND}`."
        )
    return found


def point_to(index_dir: Path, generation: str) -> None:
    """Make `generation` the one that answers, by one atomic rename."""
    aside = index_dir / f".CURRENT-{os.getpid()}"
    with aside.open("w", encoding="ascii") as stream:
        stream.write(generation + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(aside, index_dir / "CURRENT")
    sync_folder(index_dir)


def sync_folder(folder: Path) -> None:
    """Bring a folder's own entries to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Bring everything below `folder` to the disk."""
    for parent, _, files in os.walk(folder):
        for name in files:
            with (Path(parent) / name).open("rb") as stream:
                os.fsync(stream.fileno())
        sync_folder(Path(parent))
