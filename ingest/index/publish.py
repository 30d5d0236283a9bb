"""Putting a finished generation in its place, and clearing away what is no longer needed."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection
from pathlib import Path

from ingest.errors import IndexDamagedError, IndexMissingError
from ingest.index import layout

_BUILDING = ".building-"
_BROKEN = ".broken-"


def new_folder(index_dir: Path) -> Path:
    """A fresh folder to build in; a name with a dot is never a generation."""
    folder = layout.generations(index_dir) / f"{_BUILDING}{os.getpid()}-{secrets.token_hex(4)}"
    folder.mkdir(parents=True)
    return folder


def settle(index_dir: Path, built: Path, generation: str) -> None:
    """Bring what was built to the disk and rename it; no reader sees it yet."""
    layout.sync_tree(built)
    target = layout.folder_of(index_dir, generation)
    broken = target.with_name(f"{_BROKEN}{generation}-{secrets.token_hex(4)}")
    if target.exists():
        # Only a damaged one is ever rebuilt under its own name.
        os.rename(target, broken)
    os.rename(built, target)
    layout.sync_folder(target.parent)
    if broken.exists():
        shutil.rmtree(broken)


def sweep_leftovers(index_dir: Path) -> None:
    """Delete what killed builds left behind; call it under the lock only."""
    for leftover in index_dir.glob(".CURRENT-*"):
        leftover.unlink()
    for prefix in (_BUILDING, _BROKEN):
        for leftover in layout.generations(index_dir).glob(f"{prefix}*"):
            shutil.rmtree(leftover)


def sweep_generations(index_dir: Path, keep: Collection[str]) -> list[str]:
    """Delete all generations but those to `keep`; returns the ids of the deleted."""
    stale = sorted(
        folder.name
        for folder in layout.generations(index_dir).iterdir()
        if not folder.name.startswith(".") and folder.name not in keep
    )
    for generation in stale:
        shutil.rmtree(layout.folder_of(index_dir, generation))
    return stale


def current_or_none(index_dir: Path) -> str | None:
    """The generation that answers; None where none does."""
    try:
        return layout.current(index_dir)
    except (IndexMissingError, IndexDamagedError):
        return None
