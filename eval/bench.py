"""`python -m eval bench`: costs as ratios to the plain chain, each in a fresh process."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from eval.bench_child import THREADS
from eval.bench_figures import write_figures
from eval.children import MEASURED, Children
from eval.disk import bytes_on_disk
from eval.growth import grow, growth_table
from eval.taken import Taken
from eval.timing import Cost, Unit, percentile, table
from ingest.index import layout
from ingest.settings import Settings

COLD_QUESTION = "How do cities help newcomers to learn the language?"
BUILD_GOAL, COLD_GOAL, MEDIAN_GOAL = 0.7, 0.25, 0.8


class Bench:
    """Both systems built in a temporary folder, and measured in turns.

    Raises:
        BenchError: a command failed; with what it said.
    """

    def __init__(self, settings: Settings, folder: Path, repeats: int, console: Console) -> None:
        self._folder = folder
        self._repeats = repeats
        self._console = console
        self._made = 0
        self._index = folder / "index"
        self._store = str(folder / "store")
        self._children = Children(
            {
                "IC_CORPUS_DIR": str(settings.corpus_dir.resolve()),
                "IC_CACHE_DIR": str(settings.cache_dir.resolve()),
                "IC_INDEX_DIR": str(self._index),
                "CHROMA_URL": "",
                "IC_CHROMA_URL": "",
            }
        )

    def costs(self) -> tuple[Cost, ...]:
        """Building, room on disk, a cold start, warm questions one by one and from a crowd."""
        self._console.print("warming the caches of model and gazetteer")
        self._children.told("ours-build", str(self._index))
        self._children.told("plain-build", self._store)
        return *self._build(), self._disk(), self._cold(), *self._warm(), self._crowd()

    def _build(self) -> tuple[Cost, Cost]:
        ours, plain = self._in_turns(
            "build",
            lambda: self._children.timed("ours-build", self._fresh()),
            lambda: self._children.timed("plain-build", self._fresh()),
        )
        return (
            Cost("build", _seconds(ours), _seconds(plain), goal=BUILD_GOAL),
            Cost("peak memory, build", _peaks(ours), _peaks(plain), Unit.BYTES),
        )

    def _disk(self) -> Cost:
        current = layout.folder_of(self._index, layout.current(self._index))
        ours, plain = bytes_on_disk(current), bytes_on_disk(Path(self._store))
        return Cost("index on disk", (ours,), (plain,), Unit.BYTES)

    def _cold(self) -> Cost:
        ours, plain = self._in_turns(
            "cold start",
            lambda: self._children.wall("-m", "assistant", "ask", COLD_QUESTION),
            lambda: self._children.wall(*MEASURED, "plain-cold", self._store, COLD_QUESTION),
        )
        return Cost("cold start", _seconds(ours), _seconds(plain), goal=COLD_GOAL)

    def _warm(self) -> tuple[Cost, Cost, Cost]:
        ours, plain = self._in_turns(
            "warm questions",
            lambda: self._children.told("ours-ask"),
            lambda: self._children.told("plain-ask", self._store),
        )
        return (
            _of_each("warm question, median", statistics.median, ours, plain, MEDIAN_GOAL),
            _of_each("warm question, p95", _p95, ours, plain),
            Cost("peak memory, asking", _peaks(ours), _peaks(plain), Unit.BYTES),
        )

    def _crowd(self) -> Cost:
        ours, plain = self._in_turns(
            f"{THREADS} threads",
            lambda: self._children.told("ours-crowd"),
            lambda: self._children.told("plain-crowd", self._store),
        )
        return Cost(
            f"questions, {THREADS} threads",
            tuple(1 / one for one in _seconds(ours)),
            tuple(1 / one for one in _seconds(plain)),
            Unit.PER_SECOND,
        )

    def _in_turns(
        self, name: str, ours: Callable[[], Taken], plain: Callable[[], Taken]
    ) -> tuple[list[Taken], list[Taken]]:
        taken: tuple[list[Taken], list[Taken]] = ([], [])
        for repeat in range(self._repeats):
            self._console.print(f"{name}, {repeat + 1} of {self._repeats}")
            # Whoever comes second finds warmer caches, so they take it in turns.
            order = ((0, ours), (1, plain)) if repeat % 2 else ((1, plain), (0, ours))
            for who, run in order:
                taken[who].append(run())
        return taken

    def _fresh(self) -> str:
        self._made += 1
        return str(self._folder / f"fresh-{self._made}")


def _seconds(taken: Sequence[Taken]) -> tuple[float, ...]:
    return tuple(one.seconds[0] for one in taken)


def _peaks(taken: Sequence[Taken]) -> tuple[float, ...]:
    return tuple(float(one.peak_bytes) for one in taken)


def _p95(values: Sequence[float]) -> float:
    return percentile(values, 95)


def _of_each(
    name: str,
    of: Callable[[Sequence[float]], float],
    ours: Sequence[Taken],
    plain: Sequence[Taken],
    goal: float | None = None,
) -> Cost:
    values = [tuple(of(one.seconds) for one in who) for who in (ours, plain)]
    return Cost(name, values[0], values[1], goal=goal)


def run_bench(
    settings: Settings,
    repeats: int,
    out: Path | None,
    console: Console,
    sizes: Sequence[int] = (),
) -> None:
    """Measure both systems, print tables, and write the figures as JSON.

    Args:
        settings: where the corpus and the caches are; the indexes are built aside.
        repeats: of each measurement, at least 1; medians are shown.
        out: file for the JSON; None for standard output.
        console: where to print.
        sizes: in passages, at which growth is measured; empty for none.

    Raises:
        BenchError: a command failed.
    """
    progress = Console(stderr=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        costs = Bench(settings, Path(folder), repeats, progress).costs()
    console.print(table(costs))
    grown = grow(settings, sizes, repeats, "real", progress) if sizes else ()
    if grown:
        console.print(growth_table(grown))
    write_figures(costs, grown, out, console)
