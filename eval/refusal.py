"""Refusal for a system that has none of its own: by the similarity of its best text."""

from __future__ import annotations

import math
from collections.abc import Sequence

FALSE_REFUSALS = 0.05
"""Share of answerable questions that may fall below the threshold."""


def threshold(similarities: Sequence[float], allowed: float = FALSE_REFUSALS) -> float:
    """The highest similarity below which at most `allowed` of the answerable ones lie.

    Args:
        similarities: of the answerable questions.
        allowed: share that may be refused, in [0, 1].

    Returns:
        Refuse what lies strictly below it; minus infinity where nothing was answerable.

    >>> threshold([0.9, 0.5, 0.7, 0.3], allowed=0.25)
    0.5
    """
    ordered = sorted(similarities)
    if not ordered:
        return -math.inf
    return ordered[min(math.floor(allowed * len(ordered)), len(ordered) - 1)]
