"""Commands of the project run in fresh processes, and what they took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from eval.errors import BenchError
from eval.taken import Taken

MEASURED = ("-m", "eval.bench_child")
"""The module whose commands tell what they took."""


class Children:
    """Runs Python in fresh processes."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Run with this process's environment and, above it, `environment`."""
        self._environment = {**os.environ, **environment}

    def run(self, *args: str) -> str:
        """What `python` with these arguments prints.

        Raises:
            BenchError: it failed; with what it said.
        """
        done = subprocess.run(
            [sys.executable, *args],
            env=self._environment,
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise BenchError(
                f"`python {' '.join(args)}` ended with status {done.returncode}: run it by "
                f"itself and mend what it says:\n{done.stderr[-2000:]}"
            )
        return done.stdout

    def told(self, *args: str) -> Taken:
        """What a command of `eval.bench_child` says that it took.

        Raises:
            BenchError: it failed, or told nothing.
        """
        said = self.run(*MEASURED, *args)
        try:
            return Taken.from_json(said)
        except ValueError as error:
            raise BenchError(f"`python {' '.join((*MEASURED, *args))}`: {error}") from error

    def timed(self, *args: str) -> Taken:
        """The same, with the wall time of the whole process as its seconds."""
        start = time.perf_counter()
        told = self.told(*args)
        return Taken((time.perf_counter() - start,), told.peak_bytes)

    def wall(self, *args: str) -> Taken:
        """The wall time of any command; its peak memory is not known and 0."""
        start = time.perf_counter()
        self.run(*args)
        return Taken((time.perf_counter() - start,), 0)
