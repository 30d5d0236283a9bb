"""Opening the assistant for a command: the index must be of the corpus that stands there."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import IndexMismatchError, IndexMissingError
from ingest.index import layout
from ingest.index.manifest import read_manifest
from ingest.settings import Settings

if TYPE_CHECKING:
    from assistant.chain import Chain


def open_current(settings: Settings, corpus: Path | None, index: Path | None) -> Chain:
    """The assistant on an index that is up to date with the corpus.

    An index alone, its corpus folder gone, answers too, unless that folder was asked for.

    Args:
        settings: in force.
        corpus: the folder as given on the command line; None if it was not.
        index: the same.

    Raises:
        IntegratingCitiesError: the index is missing, stale or damaged, or the corpus, the
            model or the calibration cannot be read; says what to do.
    """
    command = build_command(corpus, index)
    try:
        generation = layout.current(settings.index_dir)
    except IndexMissingError as error:
        raise IndexMissingError(
            f"There is no index in {settings.index_dir}. Build it with: {command}"
        ) from error
    if corpus is not None or settings.corpus_dir.is_dir():
        _check(settings, generation, command)
    from assistant.chain import open_assistant

    return open_assistant(settings)


def build_command(corpus: Path | None, index: Path | None) -> str:
    """The command that builds the index that was asked for."""
    given = (("--corpus", corpus), ("--index", index))
    options = [f"{name} {shlex.quote(str(value))}" for name, value in given if value is not None]
    return " ".join([layout.BUILD_COMMAND, *options])


def _check(settings: Settings, generation: str, command: str) -> None:
    from ingest.manifest import corpus_hashes

    built = read_manifest(layout.folder_of(settings.index_dir, generation)).corpus_hashes
    there = corpus_hashes(settings.corpus_dir)
    names = built.keys() | there.keys()
    if changed := sorted(name for name in names if built.get(name) != there.get(name)):
        some = ", ".join(changed[:3]) + (f" and {len(changed) - 3} more" if changed[3:] else "")
        raise IndexMismatchError(
            f"The index in {settings.index_dir} is not of the corpus in {settings.corpus_dir} as "
            f"it stands now: {some} changed, came or went. Bring it up to date with: {command}"
        )
