"""How like a question each sentence of a passage is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ingest.embed.base import Floats
from ingest.index.generation import Index

_BACK = 0.6
"""Weight of how well a sentence's own words are found in the question."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the question a sentence is.

    Attributes:
        score: by late interaction both ways. That the question's words are found in the
            sentence counts most; that the sentence speaks of little else counts too.
        share: of the question's words that its passage has something like, how many it has by
            itself, 0 to 1.
    """

    score: float
    share: float


_UNLIKE = Likeness(0.0, 0.0)
_LITTLE = 0.01
"""Likeness of a passage below which shares of it say nothing."""


def sentence_likeness(
    index: Index, position: int, question: Floats, weights: Floats
) -> list[Likeness]:
    """How like the question each sentence of a passage is.

    Args:
        index: that holds the passage.
        position: of the passage.
        question: `(tokens, dimensions)`.
        weights: `(tokens,)`, summing to 1.
    """
    passage = index.passages[position]
    rows = index.tokens(position)
    if not len(rows.vectors):
        return [_UNLIKE] * len(passage.sentences)
    likeness = rows.vectors @ question.T
    whole = max(_LITTLE, float(likeness.max(axis=0) @ weights))
    nearest = np.cumsum(np.append(0.0, likeness.max(axis=1)))
    first = np.searchsorted(rows.offsets[:, 0], [one.start for one in passage.sentences])
    after = np.searchsorted(rows.offsets[:, 1], [one.end for one in passage.sentences], "right")
    filled = np.flatnonzero(first < after)
    if not len(filled):
        return [_UNLIKE] * len(passage.sentences)
    first, after = first[filled], after[filled]
    # Every other piece lies between two sentences.
    cuts = np.stack([first, after], axis=1).ravel()
    pieces = np.maximum.reduceat(likeness, cuts[cuts < len(likeness)])
    there = pieces[::2] @ weights
    back = (nearest[after] - nearest[first]) / (after - first)
    scores, shares = np.zeros((2, len(passage.sentences)))
    scores[filled], shares[filled] = there + _BACK * back, there / whole
    return [
        Likeness(*both)
        for both in zip(scores.round(4).tolist(), shares.round(4).tolist(), strict=True)
    ]
