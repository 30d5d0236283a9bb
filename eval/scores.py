"""One question's value of each measure: what a system gave against gold evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from ir_measures.measures import Measure

from eval import gold
from eval.questions import Question
from eval.ranking import score
from eval.systems import Response, Text
from eval.words import count_words, first_words

CUTOFF_HIT = 3
CUTOFF_RANK = 10
"""How many of the texts retrieved are kept in a record."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question with what a system gave for it.

    Attributes:
        texts: the stored text of each source, by id.
    """

    question: Question
    response: Response
    texts: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))


def hit(case: Case) -> float:
    """1 where one of the first three texts holds any evidence, core or related."""
    return float(
        any(
            gold.found(item, [text])
            for text in case.response.retrieved[:CUTOFF_HIT]
            for item in case.question.evidence
        )
    )


def ranking(case: Case, measure: Measure) -> float:
    """A ranking measure, by `ir_measures`; `eval.ranking` says what the documents are."""
    return score(measure, case.question, case.response.retrieved)


def recall_in_budget(case: Case, words: int) -> float:
    """Share of core points in the first words retrieved."""
    texts = case.response.retrieved
    cut = first_words([text.text for text in texts], words)
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


def answered(case: Case) -> float:
    """1 for an answer."""
    return float(case.response.answered)
