"""Groups of vectors that are alike, by average linkage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.embed.base import Floats

_Doubles = NDArray[np.float64]
_NONE = -2.0
"""Below every cosine."""


def unit(vectors: Floats) -> Floats:
    """The rows made unit length; a row of zeros stays."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled = vectors / np.where(lengths > 0, lengths, 1)
    return scaled.astype(np.float32)


def clusters(likeness: Floats, least: float) -> list[list[int]]:
    """Join the two groups most alike on average, until none are alike by `least`.

    Sokal and Michener's average linkage (UPGMA, 1958); ties go to the earlier rows.

    Args:
        likeness: `(n, n)`, symmetric, each at least -1.
        least: mean likeness of the members of two groups that are still joined.

    Returns:
        Groups of row numbers, in order; every row is in exactly one.
    """
    count = len(likeness)
    alike = likeness.astype(np.float64)
    np.fill_diagonal(alike, _NONE)
    sizes = np.ones(count)
    members = [[row] for row in range(count)]
    nearest = alike.argmax(axis=1) if count else np.zeros(0, np.int64)
    while count:
        best = alike[np.arange(count), nearest]
        first = int(best.argmax())
        if best[first] < least or best[first] <= _NONE:
            break
        a, b = sorted((first, int(nearest[first])))
        _join(alike, sizes, a, b)
        members[a] += members[b]
        members[b] = []
        # Average linkage never makes a third group more alike than its nearest was.
        stale = np.flatnonzero((nearest == a) | (nearest == b))
        for row in {a, b, *stale.tolist()}:
            nearest[row] = alike[row].argmax()
    return _ordered(members)


def _join(alike: _Doubles, sizes: _Doubles, a: int, b: int) -> None:
    """Make row `a` the group of both, and `b` like nothing."""
    row = (sizes[a] * alike[a] + sizes[b] * alike[b]) / (sizes[a] + sizes[b])
    gone = (alike[a] == _NONE) | (alike[b] == _NONE)
    row[gone] = _NONE
    alike[a] = alike[:, a] = row
    alike[b] = alike[:, b] = _NONE
    sizes[a] += sizes[b]


def _ordered(members: Sequence[list[int]]) -> list[list[int]]:
    return sorted(sorted(group) for group in members if group)
