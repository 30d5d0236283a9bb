"""The real corpus, indexed once a test session."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from filelock import FileLock
from rich.console import Console

from ingest.commands.build import build_index
from ingest.settings import Settings

ROOT = Path(__file__).parents[2]


def build_real(base: Path) -> Settings:
    """Settings of an index of the real corpus, which is built where it is not there.

    `base` is pytest's folder for this process. Processes that share a session's tests share
    the index, too: it lies above their folders, and whoever comes second finds it up to date.
    """
    above = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    settings = replace(
        Settings(),
        corpus_dir=ROOT / "corpus",
        index_dir=above / "real-index",
        cache_dir=ROOT / ".cache",
        data_dir=base / "data",
    )
    with FileLock(above / "real-index.lock"):
        build_index(settings, Console(quiet=True))
    return settings


def environment(settings: Settings) -> dict[str, str]:
    """The environment that gives a child process these settings."""
    mine = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("IC_") and name not in ("CHROMA_URL", "MODEL")
    }
    folders = {
        "IC_CORPUS_DIR": settings.corpus_dir,
        "IC_INDEX_DIR": settings.index_dir,
        "IC_CACHE_DIR": settings.cache_dir,
        "IC_DATA_DIR": settings.data_dir,
    }
    return mine | {name: str(folder) for name, folder in folders.items()}
