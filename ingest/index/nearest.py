"""The nearest passages by the cosine of their pooled vectors, exactly.

One product with all vectors takes 0.1 ms for 1000 passages and 7 ms for 100 000, where a graph
of neighbours takes about 3 ms for either, besides its opening. A filter costs it nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence

import numpy as np

from ingest.embed.base import Floats
from ingest.index.match import Match, best

_TIE = 2e-6
"""Cosines this close may be equal once they are rounded."""


class Nearest:
    """Searches all pooled vectors; safe to share between threads."""

    def __init__(self, pooled: Floats, ids: Sequence[str]) -> None:
        """Search the passages with these `ids`.

        Args:
            pooled: `(passages, dimensions)`, each row unit length.
            ids: one a row.
        """
        self._pooled = pooled
        self._ids = ids
        self._last = threading.local()

    def query(self, vector: Floats, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """The `k` nearest passages by cosine, in [-1, 1]; ties go by passage id.

        Args:
            vector: `(dimensions,)`, unit length.
            k: how many at most.
            allowed: positions to choose from; None for all.
        """
        cosines = self._cosines(vector)
        positions = None
        if allowed is not None:
            positions = np.fromiter(allowed, dtype=np.int64, count=len(allowed))
            cosines = cosines[positions]
        if k < 1 or not len(cosines):
            return []
        found = np.arange(len(cosines))
        if k < len(cosines):
            least = np.partition(cosines, -k)[-k]
            found = np.flatnonzero(cosines >= least - _TIE)
        where = found if positions is None else positions[found]
        pairs = zip(where.tolist(), cosines[found].tolist(), strict=True)
        return best((Match(position, cosine) for position, cosine in pairs), self._ids, k)

    def _cosines(self, vector: Floats) -> Floats:
        """With every passage; a question's further searches in the same thread share them."""
        key = vector.tobytes()
        if getattr(self._last, "key", None) != key:
            self._last.cosines = self._pooled @ vector
            self._last.key = key
        cosines: Floats = self._last.cosines
        return cosines
