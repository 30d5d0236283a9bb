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
    likeness = question @ rows.vectors.T
    whole = max(_LITTLE, float(weights @ likeness.max(axis=1)))
    nearest = likeness.max(axis=0)
    first = np.searchsorted(rows.offsets[:, 0], [one.start for one in passage.sentences])
    after = np.searchsorted(rows.offsets[:, 1], [one.end for one in passage.sentences], "right")
    found: list[Likeness] = []
    for start, end in zip(first.tolist(), after.tolist(), strict=True):
        if start >= end:
            found.append(_UNLIKE)
            continue
        there = float(weights @ likeness[:, start:end].max(axis=1))
        back = float(nearest[start:end].sum()) / (end - start)
        found.append(Likeness(round(there + _BACK * back, 4), round(there / whole, 4)))
    return found
