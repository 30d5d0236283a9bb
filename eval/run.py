"""`python -m eval run`: the exam from start to end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from eval.errors import QuestionsError
from eval.evaluate import evaluate
from eval.frames.reading import framed
from eval.kinds import Kinds, kinds_of
from eval.locate import corpus_texts, locate
from eval.parts import Parts
from eval.provenance import described, machine, revision
from eval.questions import EXAM, Question, Split, Type, questions
from eval.records import Record, Run
from eval.registry import SYSTEMS, chosen
from eval.systems import System
from eval.withheld import may_show
from ingest.gazetteer import open_gazetteer
from ingest.settings import Settings

__all__ = ["revision", "run_exam"]


@dataclass(frozen=True, slots=True)
class _Exam:
    """What every system is asked, and how it is told."""

    questions: Sequence[Question]
    texts: Mapping[str, str]
    kinds: Kinds
    console: Console
    verbose: bool
    reveal: bool


def run_exam(
    settings: Settings,
    names: Sequence[str],
    split: Split,
    types: Sequence[Type],
    console: Console,
    verbose: bool = False,
    reveal: bool = False,
    of: str = EXAM,
    frames: Sequence[str] = (),
) -> Run:
    """Ask the systems the questions of a split.

    Args:
        settings: where the corpus and the index are, and what ours is set to.
        names: of systems or groups of them.
        split: the part of the exam.
        types: only those types; empty for all.
        console: shows progress, and with `verbose` a line a question.
        verbose: whether each question is told.
        reveal: whether questions of the test split are told too.
        of: which of `eval.questions.SETS`.
        frames: what is said around the questions, `eval.frames.reading`; none to ask them bare.

    Raises:
        QuestionsError: the exam has faults, or none of its questions fits.
        SystemMissingError: a system is not installed.
        IndexMissingError: ours has no index yet.
    """
    asked = questions(split, types, of)
    if not asked:
        raise QuestionsError("eval/questions", [f"none is in {split} and of these types"])
    asked = framed(asked, frames) if frames else asked
    texts = corpus_texts(settings.corpus_dir)
    spans = locate(asked, texts)
    parts = Parts(settings, texts)
    opened: dict[str, System] = {}
    try:
        for name in chosen(names):
            with console.status(f"opening {name}"):
                opened[name] = SYSTEMS[name](parts)
        kinds = kinds_of(spans, settings.corpus_dir, open_gazetteer(settings.cache_dir))
        exam = _Exam(asked, texts, kinds, console, verbose, reveal)
        found = {name: _with_progress(system, exam) for name, system in opened.items()}
    finally:
        for system in opened.values():
            system.close()
    return Run(
        revision=revision(),
        generations={name: one.generation for name, one in opened.items() if one.generation},
        settings=described(settings) | ({"frames": str(len(frames))} if frames else {}),
        split=split,
        types=tuple(kind.value for kind in types),
        systems=found,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        machine=machine(),
    )


def _with_progress(system: System, exam: _Exam) -> tuple[Record, ...]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=exam.console) as progress:
        task = progress.add_task(system.name, total=len(exam.questions))

        def tell(record: Record) -> None:
            progress.advance(task)
            if exam.verbose and may_show(record.split, exam.reveal):
                progress.console.print(_line(record), markup=False, highlight=False)

        return evaluate(system, exam.questions, exam.texts, tell, exam.kinds)


def _line(record: Record) -> str:
    state = record.error or ("answered" if record.answered else f"refused: {record.reason}")
    values = record.values
    told = " ".join(
        f"{name}={values[name]:.2f}" for name in ("RR@10", "core recall, answer") if name in values
    )
    return f"{record.id:8} {record.type:12} {record.seconds * 1000:6.0f} ms  {state}  {told}"
