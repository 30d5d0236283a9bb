"""Which item of a list a question has in mind: a role in the Charter, one context factor."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from assistant.compose.desk import Desk
from assistant.compose.frame import LISTED, asked_of
from ingest.embed.base import Floats

_APART = 0.08
"""How much better than any other the one item must suit that is meant alone. Of some
hundred questions on the Charter in `parts.jsonl`, read by eye, those for all of it lie below and
nearly all that name a role or a subject above."""
_OWN = 0.2
"""How much nearer a word must come to another item than to any else, for that to be meant too."""


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
        near = _nearest(desk, rows, position).mean()
        scores[position] = float(near + np.dot(desk.pooled, desk.index.pooled[position])) / 2
    return scores


def singled_out(desk: Desk, positions: Sequence[int]) -> list[int]:
    """The items of a list that a question has in mind, the likeliest first; [] for all.

    Items of one list have much in common: the charter's roles all speak of migrants and of
    equality, and a long one comes near to any word. So it counts how much nearer each word comes
    to an item than to the list as a whole, most where the items differ most.

    Args:
        desk: the question's.
        positions: of the items.
    """
    if len(positions) < 2:
        return []
    rows = desk.question[asked_of(desk, LISTED)]
    near = np.array([_nearest(desk, rows, position) for position in positions])
    return [positions[at] for at in apart(near)]


def _nearest(desk: Desk, rows: Floats, position: int) -> Floats:
    """Likeness of each word to the nearest of a passage, `(words,)`."""
    nearest: Floats = (rows @ desk.index.tokens(position).vectors.T).max(axis=1, initial=-1.0)
    return nearest


def apart(near: Floats) -> list[int]:
    """Which items stand apart from the others, the best first; [] where none does.

    Args:
        near: `(items, words)`, the likeness of each word to each of two items or more.

    >>> apart(np.array([[0.9, 0.5], [0.3, 0.5], [0.2, 0.5]]))
    [0]
    >>> apart(np.array([[0.5, 0.5], [0.5, 0.6], [0.6, 0.5]]))
    []
    >>> apart(np.array([[0.9, 0.1], [0.2, 0.6], [0.2, 0.1]]))
    [0, 1]
    """
    ordered = np.sort(near, axis=0)
    own = near - np.where(near == ordered[-1], ordered[-2], ordered[-1])
    weights = near.std(axis=0)
    if not weights.any():
        return []
    suits = (near - near.mean(axis=0)) @ weights / weights.sum()
    first, second = np.argsort(-suits)[:2].tolist()
    if suits[first] - suits[second] < _APART:
        return []
    named = own.max(axis=1)
    others = (at for at in np.argsort(-named).tolist() if at != first and named[at] >= _OWN)
    return [first, *others]
