"""Ways of ranking a collection's documents for a query; a new one is one small class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import starmap
from typing import Protocol

import numpy as np

from assistant.calibration import RankWeights
from assistant.rank import combined, token_weights
from eval.beir.prepared import Extent, Prepared
from ingest.embed.base import Encoded, Floats
from ingest.index.match import Match, best


class Ranking(Protocol):
    """Ranks documents."""

    def search(self, query: str, k: int) -> list[Match]:
        """The `k` best documents, best first; ties go by document id."""


class Bm25:
    """The lexical index alone."""

    needs = Extent.NONE

    def __init__(self, prepared: Prepared, weigh: RankWeights, depth: int) -> None:
        self._lexical = prepared.lexical

    def search(self, query: str, k: int) -> list[Match]:
        """By BM25; documents that share no word with the query are left out."""
        return self._lexical.query(query, k)


class Dense:
    """The cosine of whole texts alone."""

    needs = Extent.CUT

    def __init__(self, prepared: Prepared, weigh: RankWeights, depth: int) -> None:
        self._encoder = prepared.encoder
        self._vectors = prepared.needed_vectors()

    def search(self, query: str, k: int) -> list[Match]:
        """By cosine, in [-1, 1]."""
        return self._vectors.nearest(self._encoder.encode([query])[0].pooled, k)


class Full:
    """The assistant's ranking, `assistant.rank`, over what dense and lexical search find.

    Windows are scored as the assistant scores passages, and a document by its best window
    (MaxP, Dai and Callan 2019).
    """

    needs = Extent.WHOLE

    def __init__(self, prepared: Prepared, weigh: RankWeights, depth: int) -> None:
        self._prepared = prepared
        self._vectors = prepared.needed_vectors()
        self._weigh = weigh
        self._depth = depth

    def search(self, query: str, k: int) -> list[Match]:
        """By relevance, about 0 to 1."""
        encoded = self._prepared.encoder.encode([query])[0]
        dense = self._vectors.nearest(encoded.pooled, self._depth, whole=True)
        lexical = {m.position: m.score for m in self._prepared.lexical.query(query, self._depth)}
        positions = sorted({m.position for m in dense} | lexical.keys())
        windows = [(p, window) for p in positions for window in self._vectors.windows(p)]
        scores = self._scores(query, encoded, windows, lexical)
        greatest: dict[int, float] = {}
        for (position, _), score in zip(windows, scores.tolist(), strict=True):
            greatest[position] = max(score, greatest.get(position, score))
        return best(starmap(Match, greatest.items()), self._prepared.ids, k)

    def _scores(
        self,
        query: str,
        encoded: Encoded,
        windows: Sequence[tuple[int, int]],
        lexical: Mapping[int, float],
    ) -> Floats:
        """The relevance of windows, each given by its document's position and its own."""
        words, weigh = self._prepared.words, self._weigh
        chosen = [window for _, window in windows]
        weights = token_weights(query, encoded, words, weigh.rarity_power, weigh.stop_word)
        late = weights @ self._vectors.likeness(encoded.tokens, chosen)
        dense = self._vectors.cosines(encoded.pooled, chosen)
        bm25 = np.array([lexical.get(p, 0.0) for p, _ in windows], dtype=np.float32)
        return combined(late, dense, bm25, weigh)


SYSTEMS: Mapping[str, type[Bm25] | type[Dense] | type[Full]] = {
    "bm25": Bm25,
    "dense": Dense,
    "full": Full,
}
