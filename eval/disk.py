"""Room on disk."""

from __future__ import annotations

from pathlib import Path


def bytes_on_disk(folder: Path) -> int:
    """The files below a folder, in bytes; links are not followed."""
    files = (one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    return sum(one.stat().st_size for one in files)
