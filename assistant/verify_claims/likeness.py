"""Likeness by the embedding model: of words alone, and of a claim's words in their context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from assistant.verify_claims.stems import stem
from assistant.verify_claims.text import Sentence
from ingest.embed.base import Encoder, Floats

_SAME = 0.8
"""Least cosine of two words alone at which they are taken to mean the same.

Below it stand opposites and kinds of one thing (mayor and governor 0.66, north and south
0.68); above it purchased and bought 0.91, firms and companies 0.87, began and started 0.84.
"""
_KEPT = 8192


class Likeness:
    """Compares words and sentences by their vectors; may be shared between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vector = lru_cache(maxsize=_KEPT)(self._encode)

    def alike(self, first: str, second: str) -> bool:
        """Whether two lower-case words, each by itself, mean the same."""
        if first == second or stem(first) == stem(second):
            return True
        return float(self._vector(first) @ self._vector(second)) >= _SAME

    def late(self, claim: Sentence, window: Sequence[Sentence], rare: Mapping[str, float]) -> float:
        """Late interaction (MaxSim) of the claim's content with the window, 0 to 1.

        Each piece of a content word counts by the word's rarity.
        """
        encoded = self._encoder.encode([claim.text, *(one.text for one in window)])
        weights = _piece_weights(claim, encoded[0].offsets.tolist(), rare)
        held = np.concatenate([one.tokens for one in encoded[1:]]) if window else None
        if held is None or not len(held) or not weights.sum():
            return 0.0
        best = (encoded[0].tokens @ held.T).max(axis=1)
        return float(np.clip(weights @ best / weights.sum(), 0.0, 1.0))

    def _encode(self, word: str) -> Floats:
        return self._encoder.encode([word])[0].pooled


def _piece_weights(
    claim: Sentence, offsets: Sequence[Sequence[int]], rare: Mapping[str, float]
) -> Floats:
    """What each of the model's pieces counts: 0 outside of content words."""
    of = np.zeros(len(claim.text) + 1, dtype=np.float32)
    for token in claim.tokens:
        if token.content:
            of[token.start : token.end] = rare.get(token.stem, 0.0)
    return np.asarray([of[start] for start, _ in offsets], dtype=np.float32)
