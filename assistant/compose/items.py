"""Which item of a list a question has in mind: a role in the Charter, one context factor."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from assistant.compose.desk import Desk
from assistant.compose.frame import asked_of

_APART = 0.08
"""How much better than any other the one item must suit that is meant alone. Of some
fifty questions on the Charter in `parts.jsonl`, read by eye, those for all of it lie below and
most that name a role above."""


def item_scores(desk: Desk, positions: Collection[int]) -> dict[int, float]:
    """How well each of some passages suits what a question is about, -1 to 1.

    The mean of two likenesses: of the content words each to the nearest of the passage (late
    interaction), and of the whole texts. Unlike the ranking it takes in what was not found.

    Args:
        desk: the question's.
        positions: of the passages.
    """
    rows = desk.question[asked_of(desk)]
    scores: dict[int, float] = {}
    for position in positions:
        near = (rows @ desk.index.tokens(position).vectors.T).max(axis=1, initial=-1.0).mean()
        scores[position] = float(near + np.dot(desk.pooled, desk.index.pooled[position])) / 2
    return scores


def singled_out(scores: Mapping[int, float]) -> int | None:
    """The item that a question has alone in mind; None where several suit about as well.

    >>> singled_out({7: 0.5, 8: 0.3}), singled_out({7: 0.5, 8: 0.45}), singled_out({7: 0.5})
    (7, None, None)
    """
    best = sorted(scores, key=lambda position: -scores[position])[:2]
    if len(best) < 2 or scores[best[0]] - scores[best[1]] < _APART:
        return None
    return best[0]
