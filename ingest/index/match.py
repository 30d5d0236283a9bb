"""A passage found, and the order of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Match(NamedTuple):
    """A passage found by one way of searching.

    Attributes:
        position: of the passage in the index, from 0.
        score: higher is better; its range is that of the search that gave it.
    """

    position: int
    score: float


def best(matches: Iterable[Match], ids: Sequence[str], k: int) -> list[Match]:
    """The `k` best, with scores rounded to 6 decimals; ties go by passage id.

    >>> best([Match(0, 0.5), Match(1, 0.5), Match(2, 0.9)], ["b", "a", "c"], 2)
    [Match(position=2, score=0.9), Match(position=1, score=0.5)]
    """
    ranked = sorted((-round(score, 6), ids[position], position) for position, score in matches)
    return [Match(position, -falling) for falling, _, position in ranked[: max(k, 0)]]
