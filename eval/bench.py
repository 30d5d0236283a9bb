"""`python -m eval bench`: times as ratios to the plain chain, each in a fresh process."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console

from eval.errors import BenchError
from eval.run import revision
from eval.timing import Timing, percentile, table
from ingest.settings import Settings

COLD_QUESTION = "How do cities help newcomers to learn the language?"
_CHILD = ("-m", "eval.bench_child")


class Bench:
    """Both systems built in a temporary folder, and timed in turns.

    Raises:
        BenchError: a command failed; with what it said.
    """

    def __init__(self, settings: Settings, folder: Path, repeats: int, console: Console) -> None:
        self._folder = folder
        self._repeats = repeats
        self._console = console
        self._made = 0
        self._index = folder / "index"
        self._store = folder / "store"
        self._environment = {
            **os.environ,
            "IC_CORPUS_DIR": str(settings.corpus_dir.resolve()),
            "IC_CACHE_DIR": str(settings.cache_dir.resolve()),
            "IC_INDEX_DIR": str(self._index),
        }

    def timings(self) -> tuple[Timing, ...]:
        """Build, warm questions and cold start."""
        self._console.print("warming the caches of model and gazetteer")
        self._python("-m", "ingest", "build", "--index", str(self._index))
        self._python(*_CHILD, "plain-build", str(self._store))
        build = self._in_turns("build", self._build_ours, self._build_plain)
        return build, *self._warm(), self._in_turns("cold start", self._cold_ours, self._cold_plain)

    def _in_turns(self, name: str, ours: Callable[[], None], plain: Callable[[], None]) -> Timing:
        taken: Mapping[str, list[float]] = {"ours": [], "plain": []}
        for repeat in range(self._repeats):
            self._console.print(f"{name}, {repeat + 1} of {self._repeats}")
            for who, run in (("plain", plain), ("ours", ours)):
                start = time.perf_counter()
                run()
                taken[who].append(time.perf_counter() - start)
        return Timing(name, tuple(taken["ours"]), tuple(taken["plain"]))

    def _fresh(self) -> str:
        self._made += 1
        return str(self._folder / f"fresh-{self._made}")

    def _build_ours(self) -> None:
        self._python("-m", "ingest", "build", "--index", self._fresh())

    def _build_plain(self) -> None:
        self._python(*_CHILD, "plain-build", self._fresh())

    def _cold_ours(self) -> None:
        self._python("-m", "assistant", "ask", COLD_QUESTION)

    def _cold_plain(self) -> None:
        self._python(*_CHILD, "plain-cold", str(self._store), COLD_QUESTION)

    def _warm(self) -> tuple[Timing, Timing]:
        ours: list[list[float]] = []
        plain: list[list[float]] = []
        for repeat in range(self._repeats):
            self._console.print(f"warm questions, {repeat + 1} of {self._repeats}")
            plain.append(json.loads(self._python(*_CHILD, "plain-ask", str(self._store))))
            ours.append(json.loads(self._python(*_CHILD, "ours-ask")))
        return (
            Timing(
                "warm question, median",
                tuple(statistics.median(run) for run in ours),
                tuple(statistics.median(run) for run in plain),
            ),
            Timing(
                "warm question, p95",
                tuple(percentile(run, 95) for run in ours),
                tuple(percentile(run, 95) for run in plain),
            ),
        )

    def _python(self, *args: str) -> str:
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


def run_bench(settings: Settings, repeats: int, out: Path | None, console: Console) -> None:
    """Time both systems, print a table, and write the timings as JSON.

    Args:
        settings: where the corpus and the caches are; the indexes are built aside.
        repeats: of each timing, at least 1; medians are shown.
        out: file for the JSON; None for standard output.
        console: where to print.

    Raises:
        BenchError: a command failed.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        timings = Bench(settings, Path(folder), repeats, Console(stderr=True)).timings()
    console.print(table(timings))
    content = {
        "revision": revision(),
        "cores": os.cpu_count(),
        "timings": [one.record() for one in timings],
    }
    text = json.dumps(content, indent=1)
    if out is None:
        console.print(text, markup=False, highlight=False, soft_wrap=True)
    else:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text + "\n", encoding="utf-8")
