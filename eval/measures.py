"""The measures: each a name, a meaning, the questions it counts, and one value a question."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from eval import gold
from eval.questions import Question, Type
from eval.systems import Response, Text
from eval.words import count_words, first_words

BUDGET_WORDS = 300
CUTOFF_HIT = 3
CUTOFF_RANK = 10
SEVERAL_PLACES = frozenset({Type.HOW_TO, Type.LIST, Type.COMPARE})


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what a system gave for it.

    Attributes:
        texts: the stored text of each source, by id.
    """

    question: Question
    response: Response
    texts: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))


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


def first_rank(case: Case, cutoff: int) -> int | None:
    """Rank, from 1, of the first text that holds evidence, core or related; None beyond."""
    for rank, text in enumerate(case.response.retrieved[:cutoff], 1):
        if any(gold.found(item, [text]) for item in case.question.evidence):
            return rank
    return None


def hit(case: Case) -> float:
    """1 where one of the first three texts holds any evidence."""
    return float(first_rank(case, CUTOFF_HIT) is not None)


def reciprocal_rank(case: Case) -> float:
    """1 / rank of the first text with evidence among ten; 0 for none (Voorhees, 1999)."""
    rank = first_rank(case, CUTOFF_RANK)
    return 1 / rank if rank else 0.0


def recall_in_budget(case: Case) -> float:
    """Share of core points in the first 300 words retrieved."""
    texts = case.response.retrieved
    cut = first_words([text.text for text in texts], BUDGET_WORDS)
    return core_recall(case.question, [Text(t.source, c) for t, c in zip(texts, cut, strict=False)])


def recall_in_answer(case: Case) -> float:
    """Share of core points in the quotes shown."""
    return core_recall(case.question, case.response.quotes)


def core_recall(question: Question, texts: Sequence[Text]) -> float:
    """Share of the question's core points that `texts` hold."""
    points = gold.points(question)
    return sum(gold.point_found(point, texts) for point in points) / len(points)


def place_recall(case: Case) -> float | None:
    """Share of gold places that a quote is about, or whose evidence is quoted."""
    places = gold.places(case.question)
    if not places:
        return None
    quotes = case.response.quotes
    shown = {gold.fold(quote.city) for quote in quotes if quote.city}
    reached = [
        bool(place.names & shown) or gold.point_found(place.items, quotes) for place in places
    ]
    return sum(reached) / len(places)


def precision(case: Case) -> float | None:
    """Share of the quotes shown that are right; None where none was shown."""
    quotes = case.response.quotes
    if not quotes:
        return None
    return sum(gold.right(quote, case.question) for quote in quotes) / len(quotes)


def exactness(case: Case) -> float | None:
    """Share of the quotes shown that stand in their source letter by letter."""
    quotes = case.response.quotes
    if not quotes:
        return None
    return sum(gold.exact(quote, case.texts) for quote in quotes) / len(quotes)


def words_shown(case: Case) -> float | None:
    """Words of the quotes shown; None for a refusal."""
    if not case.response.answered:
        return None
    return float(sum(count_words(quote.text) for quote in case.response.quotes))


def refused(case: Case) -> float:
    """1 for a refusal."""
    return float(not case.response.answered)


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


_how_to = functools.partial(_of, kinds=frozenset({Type.HOW_TO}))

MEASURES: tuple[Measure, ...] = (
    Measure("hit@3", "evidence in one of the first three texts", _answerable, hit),
    Measure("RR@10", "1 / rank of the first text with evidence", _answerable, reciprocal_rank),
    Measure(
        "core recall@300w", "core points in the first 300 words", _answerable, recall_in_budget
    ),
    Measure(
        "core recall, answer", "core points in the quotes shown", _answerable, recall_in_answer
    ),
    Measure("core recall, how-to", "the same, how-to questions", _how_to, recall_in_answer),
    Measure("places, how-to", "places reached, how-to questions", _how_to_places, place_recall),
    Measure(
        "places, several",
        "places reached, how-to, list and compare questions",
        _with_places,
        place_recall,
    ),
    Measure("citation precision", "quotes shown that are right", _answerable, precision),
    Measure("exact quotes", "quotes that stand in their source", lambda _: True, exactness),
    Measure(
        "words per answer",
        "words of the quotes shown",
        _answerable,
        words_shown,
        failed=None,
        better="",
        unit="words",
    ),
    Measure(
        "false refusals",
        "answerable questions refused",
        _answerable,
        refused,
        failed=1.0,
        better="lower",
    ),
    Measure("refused rightly", "unanswerable questions refused", _unanswerable, refused),
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
