"""Ranking measures, worked out by `ir_measures` (MacAvaney, Macdonald and Ounis, 2022).

Systems cut the corpus into texts of their own, so their texts have no ids in common to be
judged by. What they have in common is the gold evidence; the documents are therefore the
question's **points**: an item of evidence, or alternatives that count as one. Going down the
texts retrieved,

- a text that holds points which no text before it held stands for these points, core before
  related: a text with three of them takes three ranks, as three texts would;
- any other text (nothing of the question, or only what was held before) stands for one
  document that is not relevant.

A text holds an item where 80 % of its content words stand in it, as in all other measures;
items that only two texts together hold are held by neither. What the ideal ranking is depends
on the question alone, so that no system's way of cutting makes its own ideal easier, and the
rank of the first text with evidence, hence RR@10, is what it would be without all this.

Core points are worth 2, related ones 1 (nDCG@10, gain = worth, by `pytrec_eval`); R@5 takes core
points alone; RR@10 takes either. For α-nDCG@10 (Clarke et al., 2008; α = 0.5, by `pyndeval`) a
core point's subtopic is its place, or itself where it has none: a second point about a place
is worth half the first. It says something only where a question has several subtopics.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ir_measures
from ir_measures import RR, Qrel, R, ScoredDoc, alpha_nDCG, nDCG
from ir_measures.measures import Measure

from eval import gold
from eval.gold import Point
from eval.questions import Question, Role
from eval.systems import Text

NDCG: Measure = nDCG @ 10
RECIPROCAL_RANK: Measure = RR @ 10
RECALL: Measure = R(rel=2) @ 5
ALPHA_NDCG: Measure = alpha_nDCG(alpha=0.5) @ 10
DEEPEST = 10
"""Texts further down cannot count: each stands for one document at least."""
_WORTH = {Role.CORE: 2, Role.RELATED: 1}
_TOPIC = "q"


def score(measure: Measure, question: Question, texts: Sequence[Text]) -> float:
    """A ranking measure of one answerable question.

    Args:
        measure: of those above.
        question: with its gold evidence.
        texts: retrieved, best first.

    Returns:
        In [0, 1]; 0 where nothing was retrieved.
    """
    points = (*gold.points(question), *_related(question))
    run = [
        ScoredDoc(_TOPIC, name, -float(rank))
        for rank, name in enumerate(documents(points, texts[:DEEPEST]))
    ]
    return float(
        ir_measures.calc_aggregate([measure], list(_judged(measure, points)), run)[measure]
    )


def documents(points: Sequence[Point], texts: Sequence[Text]) -> Iterator[str]:
    """What each text stands for, going down: the points that are new, or something else.

    Args:
        points: core before related.
        texts: best first.
    """
    held: set[int] = set()
    for rank, text in enumerate(texts, 1):
        new = [
            number
            for number, point in enumerate(points)
            if number not in held and gold.point_found(point, [text])
        ]
        held.update(new)
        yield from ([f"point {number}" for number in new] or [f"other {rank}"])


def subtopics(question: Question) -> tuple[str, ...]:
    """The subtopic of each core point: its place, or itself where it has none."""
    return tuple(_subtopic(number, one) for number, one in enumerate(gold.points(question)))


def _subtopic(number: int, point: Point) -> str:
    names = {gold.fold(item.place) for item in point if item.place}
    return "place " + " ".join(sorted(names)) if names else f"point {number}"


def _related(question: Question) -> list[Point]:
    return [(item,) for item in question.evidence if item.role is Role.RELATED]


def _judged(measure: Measure, points: Sequence[Point]) -> Iterator[Qrel]:
    for number, point in enumerate(points):
        role = point[0].role
        if measure is not ALPHA_NDCG:
            yield Qrel(_TOPIC, f"point {number}", _WORTH[role])
        elif role is Role.CORE:
            yield Qrel(_TOPIC, f"point {number}", 1, _subtopic(number, point))
