"""`python -m eval growth`: how a question's cost grows with the corpus."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from rich.console import Console
from rich.table import Table

from assistant.chain import open_assistant
from assistant.service import Assistant
from eval.copies import Copies
from eval.disk import bytes_on_disk
from eval.near_vectors import NearVectors
from eval.questions import Question, questions
from eval.timing import percentile, seconds, size
from ingest.commands.build import open_models
from ingest.corpus import prepare
from ingest.embed.base import Encoder
from ingest.index.build import build
from ingest.index.contents import Contents
from ingest.passages import Limits
from ingest.settings import Settings

Vectors = Literal["real", "near"]
VECTORS: tuple[Vectors, ...] = get_args(Vectors)
SIZES = (1_000, 10_000)
"""Passages; 100 000 take a quarter of an hour to encode."""
GOAL = 3.0
"""The median may grow by less than this from the first size to any other."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What one size cost.

    Attributes:
        passages: how many.
        build_s: seconds to encode and index them; reading the corpus is not in it.
        index_bytes: of the index on disk.
        first_s: seconds from opening the index to its first answer.
        medians_s, p95s_s: seconds a question, one a repeat.
    """

    passages: int
    build_s: float
    index_bytes: int
    first_s: float
    medians_s: tuple[float, ...]
    p95s_s: tuple[float, ...]

    @property
    def median_s(self) -> float:
        """The median of the repeats' medians."""
        return statistics.median(self.medians_s)

    def record(self) -> dict[str, object]:
        """As JSON."""
        return {
            "passages": self.passages,
            "build_s": round(self.build_s, 2),
            "index_bytes": self.index_bytes,
            "first_s": round(self.first_s, 3),
            "medians_s": [round(one, 5) for one in self.medians_s],
            "p95s_s": [round(one, 5) for one in self.p95s_s],
        }


def grow(
    settings: Settings,
    sizes: Sequence[int],
    repeats: int,
    vectors: Vectors,
    console: Console,
    asked: Sequence[Question] = (),
) -> tuple[Grown, ...]:
    """Build an index of each size in a temporary folder, and ask the exam's questions of all.

    The sizes are asked in turns, so that whatever else the machine does befalls each alike.

    Args:
        settings: the corpus, the model and how answers are made.
        sizes: in passages, the smallest first; each at least 1.
        repeats: of the questions, at least 1.
        vectors: "real" runs the model on every passage, "near" on the corpus's own alone
            (see `eval.near_vectors`).
        console: told each step.
        asked: the questions; the whole exam where none are given.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        places, encoder = open_models(settings)
        console.print("reading the corpus")
        base = prepare(settings.corpus_dir, places, Limits(encoder.max_tokens, encoder.count))
        copies = Copies(base)
        built: dict[int, float] = {}
        indexes = {count: Path(folder) / str(count) for count in sizes}
        for count, index_dir in indexes.items():
            console.print(f"building {count} passages, {vectors} vectors")
            built[count] = _build(copies, copies.grown(count), encoder, vectors, index_dir)
        assistants: dict[int, Assistant] = {}
        first: dict[int, float] = {}
        for count, index_dir in indexes.items():
            console.print(f"opening {count} passages")
            at = replace(settings, index_dir=index_dir, chroma_url="")
            assistants[count], first[count] = _opened(at)
        times = _ask(assistants, asked or questions(), repeats, console)
        return tuple(
            Grown(
                passages=count,
                build_s=built[count],
                index_bytes=bytes_on_disk(indexes[count]),
                first_s=first[count],
                medians_s=tuple(statistics.median(one) for one in times[count]),
                p95s_s=tuple(percentile(one, 95) for one in times[count]),
            )
            for count in sizes
        )


def _build(
    copies: Copies, contents: Contents, encoder: Encoder, vectors: Vectors, index_dir: Path
) -> float:
    chosen: Encoder = encoder
    if vectors == "near":
        chosen = NearVectors(encoder, copies.copied_from(contents))
    return build(contents, chosen, index_dir).seconds


def _opened(settings: Settings) -> tuple[Assistant, float]:
    start = time.perf_counter()
    assistant = open_assistant(settings)
    assistant.ask(questions()[0].question)
    return assistant, time.perf_counter() - start


def _ask(
    assistants: Mapping[int, Assistant],
    asked: Sequence[Question],
    repeats: int,
    console: Console,
) -> Mapping[int, list[list[float]]]:
    """Seconds of each question, by size and repeat; the first round only warms."""
    times: dict[int, list[list[float]]] = {count: [] for count in assistants}
    for repeat in range(repeats + 1):
        console.print(f"asking, {repeat} of {repeats}" if repeat else "asking, to warm up")
        for count, assistant in assistants.items():
            taken: list[float] = []
            for one in asked:
                start = time.perf_counter()
                assistant.ask(one.question, one.history)
                taken.append(time.perf_counter() - start)
            if repeat:
                times[count].append(taken)
    return times


def growth_table(grown: Sequence[Grown]) -> Table:
    """A row a size; the ratio is of medians, to the first size."""
    out = Table(title="How cost grows with the corpus", title_justify="left")
    for column in ("passages", "build", "index", "first answer", "median", "p95", "ratio", "goal"):
        out.add_column(column, justify="right")
    for one in grown:
        low, high = min(one.medians_s), max(one.medians_s)
        out.add_row(
            f"{one.passages:,}",
            seconds(one.build_s),
            size(one.index_bytes),
            seconds(one.first_s),
            f"{seconds(one.median_s)} ({seconds(low)} to {seconds(high)})",
            seconds(statistics.median(one.p95s_s)),
            f"{one.median_s / grown[0].median_s:.2f}",
            "" if one is grown[0] else f"< {GOAL:g}",
        )
    return out
