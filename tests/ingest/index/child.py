"""Builds the sample in processes of their own, which kill themselves where they are told to.

    python -m tests.ingest.index.child <version> <index_dir> ...

The build in the Nth folder dies at its Nth report of progress; a single folder's never does.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path

from ingest.index.build import build
from tests.ingest.index.sample import WordEncoder, sample_contents


class DieAt:
    """A `Progress` that ends its own process, without a chance to clean up."""

    def __init__(self, report: int) -> None:
        self.left = report

    def __call__(self, step: str, done: int, total: int) -> None:
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1


def build_in(index_dir: Path, version: int, die_at: int) -> None:
    contents = sample_contents(version, count=120)
    report = build(contents, WordEncoder(), index_dir, progress=DieAt(die_at))
    print(json.dumps(asdict(report)), flush=True)


def status_of(index_dir: Path, version: int, die_at: int) -> int:
    """How a process forked to build ended: 0, or the signal's number below 0."""
    pid = os.fork()
    if pid == 0:
        build_in(index_dir, version, die_at)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main() -> None:
    version, folders = int(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    if len(folders) == 1:
        build_in(folders[0], version, -1)
        return
    # Imported before forking, so that it is paid for once.
    importlib.import_module("chromadb")
    importlib.import_module("bm25s")
    print(json.dumps([status_of(one, version, i) for i, one in enumerate(folders)]))


if __name__ == "__main__":
    main()
