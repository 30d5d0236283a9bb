"""Builds the sample in a process of its own, and kills itself where it is told to.

python -m tests.ingest.index.child <index_dir> <version> <die at report N, -1 for never>
"""

from __future__ import annotations

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


def main() -> None:
    index_dir, version, die_at = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    report = build(
        sample_contents(version, count=120), WordEncoder(), index_dir, progress=DieAt(die_at)
    )
    print(json.dumps(asdict(report)))


if __name__ == "__main__":
    main()
