"""`python -m eval conversations`: follow-ups against the same questions asked whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rich.console import Console
from rich.table import Table

from eval.errors import QuestionsError
from eval.evaluate import evaluate
from eval.locate import corpus_texts, locate
from eval.ours import Ours
from eval.parts import Parts
from eval.questions import Question, Split, Type, questions
from eval.records import Record
from eval.systems import System
from eval.withheld import may_show
from ingest.settings import Settings

RECALL = "core recall, answer"
MEASURES = (RECALL, "R@5", "hit@3", "false refusals", "refused rightly")
"""What is told of the follow-ups and of the whole questions."""
MOST_LOST = 0.05
"""Evidence recall that a follow-up may lose."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A follow-up and the same question asked whole, as they were answered."""

    question: Question
    followed: Record
    whole: Record

    def value(self, measure: str) -> tuple[float, float] | None:
        """Both values of a measure, the follow-up's first; None where it counts neither."""
        if measure not in self.followed.values or measure not in self.whole.values:
            return None
        return self.followed.values[measure], self.whole.values[measure]


def pairs_of(
    system: System, asked: Sequence[Question], texts: Mapping[str, str]
) -> tuple[Pair, ...]:
    """Ask each follow-up in its conversation, and whole."""
    told = [one for one in asked if one.whole]
    whole = [replace(one, question=one.whole or "", history=()) for one in told]
    return tuple(
        Pair(question, followed, alone)
        for question, followed, alone in zip(
            told, evaluate(system, told, texts), evaluate(system, whole, texts), strict=True
        )
    )


def run_conversations(
    settings: Settings, split: Split, out: Console, verbose: bool, reveal: bool
) -> tuple[Pair, ...]:
    """Ask ours the follow-ups of a split and tell what is lost.

    Args:
        settings: where the corpus and the index are.
        split: the part of the exam.
        out: gets the tables.
        verbose: whether each follow-up is told.
        reveal: whether those of the test split are told too.

    Raises:
        QuestionsError: the exam has faults, or no follow-up of the split is told whole.
        IndexMissingError: there is no index yet.
    """
    asked = questions(split, [Type.FOLLOW_UP])
    texts = corpus_texts(settings.corpus_dir)
    locate(asked, texts)
    system = Ours.of(Parts(settings, texts))
    found = pairs_of(system, asked, texts)
    if not found:
        raise QuestionsError("eval/questions", [f"no follow-up in {split} is told whole too"])
    if verbose:
        for pair in found:
            if may_show(pair.followed.split, reveal):
                out.print(_line(pair), markup=False, highlight=False, soft_wrap=True)
    out.print(figures(found, split))
    out.print(by_subtype(found))
    return found


def figures(pairs: Sequence[Pair], split: Split) -> Table:
    """Each measure of the follow-ups, of the whole questions, and the difference."""
    table = Table(title=f"{len(pairs)} follow-ups of {split}, and the same asked whole")
    for name in ("measure", "questions", "follow-up", "whole", "difference"):
        table.add_column(name, justify="left" if name == "measure" else "right")
    for measure in MEASURES:
        told = _means(pairs, measure)
        if told is not None:
            count, one, other = told
            table.add_row(measure, str(count), f"{one:.3f}", f"{other:.3f}", f"{one - other:+.3f}")
    return table


def by_subtype(pairs: Sequence[Pair]) -> Table:
    """Evidence recall for each sort of follow-up."""
    table = Table(title=f"{RECALL}, by sort")
    for name in ("sort", "questions", "follow-up", "whole"):
        table.add_column(name, justify="left" if name == "sort" else "right")
    for sort in sorted({pair.question.subtype for pair in pairs}):
        of_sort = [pair for pair in pairs if pair.question.subtype == sort]
        told = _means(of_sort, RECALL)
        if told is not None:
            table.add_row(sort, str(told[0]), f"{told[1]:.2f}", f"{told[2]:.2f}")
    return table


def lost(pairs: Sequence[Pair]) -> float:
    """Evidence recall that the follow-ups lose; below 0 where they gain."""
    told = _means(pairs, RECALL)
    return 0.0 if told is None else told[2] - told[1]


def _means(pairs: Sequence[Pair], measure: str) -> tuple[int, float, float] | None:
    """How many pairs a measure counts, and its mean over the follow-ups and the whole questions."""
    values = [found for pair in pairs if (found := pair.value(measure)) is not None]
    if not values:
        return None
    count = len(values)
    return count, sum(v[0] for v in values) / count, sum(v[1] for v in values) / count


def _line(pair: Pair) -> str:
    value = pair.value(RECALL)
    told = "" if value is None else f"{value[0]:.2f} / {value[1]:.2f}"
    states = "/".join(
        "answered" if one.answered else one.reason for one in (pair.followed, pair.whole)
    )
    asked = pair.question
    return f"{asked.id:9} {told:12} {states:24} {' | '.join(asked.history)} | {asked.question}"
