"""The measures: each a name, a meaning, the questions it counts, and one value a question."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import ir_measures

from eval import gold, ranking, scores
from eval.questions import Question, Type
from eval.scores import Case

SEVERAL_PLACES = frozenset({Type.HOW_TO, Type.LIST, Type.COMPARE})
BUDGETS_WORDS = (150, 300, 600)


Count = Callable[[Question], bool]
Score = Callable[[Case], float | None]
Unit = Literal["share", "words"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of answers; its figure is the mean over the questions that it counts.

    Attributes:
        name: names it in tables and results.
        meaning: one line for people.
        counts: whether it counts a question at all.
        score: one question's value; None where there is nothing to judge.
        failed: the value of a question whose answer raised an error; None to leave it out.
        better: "higher", "lower", or "" where neither is better in itself.
        unit: what a value is: a share in [0, 1], or words.
    """

    name: str
    meaning: str
    counts: Count
    score: Score
    failed: float | None = 0.0
    better: Literal["higher", "lower", ""] = "higher"
    unit: Unit = "share"


def _answerable(question: Question) -> bool:
    return question.answerable


def _unanswerable(question: Question) -> bool:
    return not question.answerable


def _of(question: Question, kinds: frozenset[Type]) -> bool:
    return question.answerable and question.type in kinds


def _with_places(question: Question) -> bool:
    return _of(question, SEVERAL_PLACES) and bool(gold.places(question))


def _how_to_places(question: Question) -> bool:
    return question.type is Type.HOW_TO and _with_places(question)


def _broad(question: Question) -> bool:
    return question.answerable and len(set(ranking.subtopics(question))) > 1


def _ranking(measure: ir_measures.Measure) -> Score:
    return functools.partial(scores.ranking, measure=measure)


_how_to = functools.partial(_of, kinds=frozenset({Type.HOW_TO}))

MEASURES: tuple[Measure, ...] = (
    Measure("hit@3", "evidence in one of the first three texts", _answerable, scores.hit),
    Measure(
        "RR@10",
        "1 / rank of the first text with evidence (Voorhees, 1999)",
        _answerable,
        _ranking(ranking.RECIPROCAL_RANK),
    ),
    Measure("nDCG@10", "evidence, core worth twice", _answerable, _ranking(ranking.NDCG)),
    Measure("R@5", "core points among the first five", _answerable, _ranking(ranking.RECALL)),
    Measure(
        "α-nDCG@10",
        "breadth: a second point about a place is worth half",
        _broad,
        _ranking(ranking.ALPHA_NDCG),
    ),
    *(
        Measure(
            f"core recall@{words}w",
            f"core points in the first {words} words",
            _answerable,
            functools.partial(scores.recall_in_budget, words=words),
        )
        for words in BUDGETS_WORDS
    ),
    Measure(
        "core recall, answer",
        "core points in the quotes shown",
        _answerable,
        scores.recall_in_answer,
    ),
    Measure("core recall, how-to", "the same, how-to questions", _how_to, scores.recall_in_answer),
    Measure(
        "places, how-to", "places reached, how-to questions", _how_to_places, scores.place_recall
    ),
    Measure(
        "places, several",
        "places reached, how-to, list and compare questions",
        _with_places,
        scores.place_recall,
    ),
    Measure("citation precision", "quotes shown that are right", _answerable, scores.precision),
    Measure("exact quotes", "quotes that stand in their source", lambda _: True, scores.exactness),
    Measure(
        "words per answer",
        "words of the quotes shown",
        _answerable,
        scores.words_shown,
        failed=None,
        better="",
        unit="words",
    ),
    Measure(
        "false refusals",
        "answerable questions refused",
        _answerable,
        scores.refused,
        failed=1.0,
        better="lower",
    ),
    Measure("refused rightly", "unanswerable questions refused", _unanswerable, scores.refused),
    Measure(
        "false answers",
        "unanswerable questions answered",
        _unanswerable,
        scores.answered,
        failed=1.0,
        better="lower",
    ),
)


def score_all(case: Case | None, question: Question) -> dict[str, float]:
    """Each measure's value that counts for a question; `case` is None where it failed."""
    out: dict[str, float] = {}
    for measure in MEASURES:
        if measure.counts(question):
            value = measure.failed if case is None else measure.score(case)
            if value is not None:
                out[measure.name] = value
    return out
