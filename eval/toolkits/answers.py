"""How questions on a toolkit are answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.ours import Ours
from eval.systems import Response, Text
from eval.toolkits.collection import Asked, Toolkit
from eval.words import content_words, mostly_in

UNANSWERABLE = "unanswerable"
_FIRST = 3


@dataclass(frozen=True, slots=True)
class Answered:
    """One question.

    Attributes:
        type: as asked.
        first: whether any evidence stands in one of the first three passages.
        quoted: share of the evidence inside the quotes shown.
        right: share of the quotes that hold evidence or stand in its passage; None for no quote.
        refused: whether no answer was given.
    """

    type: str
    first: bool
    quoted: float
    right: float | None
    refused: bool


def ask_all(ours: Ours, toolkit: Toolkit) -> Iterator[Answered]:
    """Ask every question on a toolkit."""
    for asked in toolkit.asked:
        yield _answered(toolkit.name, asked, ours.answer(asked.question))


def _answered(source: str, asked: Asked, response: Response) -> Answered:
    evidence, quotes = asked.evidence, response.quotes
    first = any(_holds([one], source, e) for one in response.retrieved[:_FIRST] for e in evidence)
    quoted = sum(_holds(quotes, source, one) for one in evidence) / max(1, len(evidence))
    right = [any(_bears(one, source, e) for e in evidence) for one in quotes]
    share = sum(right) / len(right) if right else None
    return Answered(asked.type, first, quoted, share, not response.answered)


def _holds(texts: Sequence[Text], source: str, sentence: str) -> bool:
    """Whether at least 80 % of a sentence's content words stand in texts of its source."""
    words = [content_words(one.text) for one in texts if one.source == source]
    return mostly_in(content_words(sentence), frozenset().union(*words))


def _bears(quote: Text, source: str, sentence: str) -> bool:
    """Whether a quote holds half of a sentence's content words."""
    wanted = content_words(sentence)
    shared = wanted & content_words(quote.text)
    return quote.source == source and 2 * len(shared) >= len(wanted) > 0
