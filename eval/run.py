"""`python -m eval run`: the exam from start to end."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from eval.errors import QuestionsError
from eval.evaluate import evaluate
from eval.locate import corpus_texts, locate
from eval.ours import Ours
from eval.plain import PlainChain
from eval.questions import Question, Split, Type, questions
from eval.records import Record, Run
from eval.systems import System
from ingest.settings import Settings

Which = Literal["ours", "plain", "both"]
SYSTEMS: Mapping[Which, tuple[str, ...]] = {
    "ours": ("ours",),
    "plain": ("plain",),
    "both": ("plain", "ours"),
}


def run_exam(
    settings: Settings,
    which: Which,
    split: Split,
    types: Sequence[Type],
    console: Console,
    verbose: bool = False,
) -> Run:
    """Ask the systems the questions of a split.

    Args:
        settings: where the corpus and the index are, and what ours is set to.
        which: the systems.
        split: the part of the exam.
        types: only those types; empty for all.
        console: shows progress, and with `verbose` a line a question.
        verbose: whether each question is told.

    Raises:
        QuestionsError: the exam has faults, or none of its questions fits.
        SystemMissingError: a system is not installed.
        IndexMissingError: ours has no index yet.
    """
    chosen = questions(split, types)
    if not chosen:
        raise QuestionsError("eval/questions", [f"none is in {split} and of these types"])
    texts = corpus_texts(settings.corpus_dir)
    locate(chosen, texts)
    makers: Mapping[str, Callable[[], System]] = {
        "ours": lambda: Ours.open(settings),
        "plain": lambda: PlainChain(texts),
    }
    found: dict[str, tuple[Record, ...]] = {}
    generations: dict[str, str] = {}
    for name in SYSTEMS[which]:
        with console.status(f"opening {name}"):
            system = makers[name]()
        try:
            found[name] = _with_progress(system, chosen, texts, console, verbose)
        finally:
            system.close()
        if system.generation:
            generations[name] = system.generation
    return Run(
        revision=revision(),
        generations=generations,
        settings=described(settings),
        split=split,
        types=tuple(kind.value for kind in types),
        systems=found,
    )


def _with_progress(
    system: System,
    chosen: Sequence[Question],
    texts: Mapping[str, str],
    console: Console,
    verbose: bool,
) -> tuple[Record, ...]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        task = progress.add_task(system.name, total=len(chosen))

        def tell(record: Record) -> None:
            progress.advance(task)
            if verbose:
                progress.console.print(_line(record), markup=False, highlight=False)

        return evaluate(system, chosen, texts, tell)


def _line(record: Record) -> str:
    state = record.error or ("answered" if record.answered else f"refused: {record.reason}")
    values = record.values
    told = " ".join(
        f"{name}={values[name]:.2f}" for name in ("RR@10", "core recall, answer") if name in values
    )
    return f"{record.id:8} {record.type:12} {record.seconds * 1000:6.0f} ms  {state}  {told}"


def described(settings: Settings) -> dict[str, str]:
    """The settings that bear on answers; paths, which tell of a machine, are left out."""
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        name: str(value)
        for name, value in values.items()
        if not isinstance(value, Path) and name not in ("chroma_url", "log_level")
    }


def revision() -> str:
    """The commit that stands checked out, with "+" where files differ; "" outside git."""
    root = Path(__file__).parent.parent
    try:
        head = _git(root, "rev-parse", "--short=12", "HEAD")
        changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head + ("+" if changed else "")


def _git(root: Path, *args: str) -> str:
    done = subprocess.run(["git", *args], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()
