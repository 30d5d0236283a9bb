"""Likeness by the embedding model: of words alone, and of a claim's words in their context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.verify_claims.stems import stem
from assistant.verify_claims.text import Sentence, Token
from ingest.embed.base import Encoded, Encoder, Floats

_SAME = 0.8
"""Least cosine of two words alone at which they are taken to mean the same.

Below it stand opposites and kinds of one thing (mayor and governor 0.66, north and south
0.68); above it purchased and bought 0.91, firms and companies 0.87, began and started 0.84.
"""
_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Laid:
    """A claim's sentence and the sentences beside it, each word as a vector in its context.

    Attributes:
        said: encoded claim.
        held: pieces of the evidence, in order.
        alike: cosine of each word of the claim (rows) with each of the evidence (columns).
        pooled: greatest cosine of the claim with a sentence, each as a whole.
    """

    said: Encoded
    held: Floats
    alike: Floats
    pooled: float


class Likeness:
    """Compares words and sentences by their vectors; may be shared between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._vectors: dict[str, Floats] = {}

    def alike(self, first: str, second: str) -> bool:
        """Whether two lower-case words, each by itself, mean the same."""
        if first == second or stem(first) == stem(second):
            return True
        a, b = self.vectors((first, second))
        return float(a @ b) >= _SAME

    def vectors(self, words: Sequence[str]) -> Floats:
        """A row for each lower-case word by itself; the new ones are encoded together."""
        found = self._vectors
        new = [one for one in dict.fromkeys(words) if one not in found]
        if new:
            encoded = self._encoder.encode(new)
            fresh = {word: one.pooled for word, one in zip(new, encoded, strict=True)}
            found = {**found, **fresh}
            # Never changed in place: another thread may be reading.
            self._vectors = found if len(found) <= _KEPT else fresh
        return np.array([found[one] for one in words])

    def lay(self, claim: Sentence, window: Sequence[Sentence]) -> Laid:
        """Encode a claim's sentence and the sentences beside it, of which there is one at least."""
        said, *given = self._encoder.encode([claim.text, *(one.text for one in window)])
        words = [_words(one.tokens, e) for one, e in zip(window, given, strict=True)]
        return Laid(
            said,
            np.concatenate([one.tokens for one in given]),
            _words(claim.tokens, said) @ np.concatenate(words).T,
            max(float(said.pooled @ one.pooled) for one in given),
        )


def late(laid: Laid, claim: Sentence, rare: Mapping[str, float]) -> float:
    """Late interaction (MaxSim) of the claim's content with the window, 0 to 1.

    Each piece of a content word counts by the word's rarity.
    """
    weights = _piece_weights(claim, laid.said.offsets.tolist(), rare)
    if not len(laid.held) or not weights.sum():
        return 0.0
    best = (laid.said.tokens @ laid.held.T).max(axis=1)
    return float(np.clip(weights @ best / weights.sum(), 0.0, 1.0))


def _words(tokens: Iterable[Token], encoded: Encoded) -> Floats:
    """A row of unit length for each word: the mean of its pieces; zeros for what was cut off."""
    starts = encoded.offsets[:, 0]
    rows = []
    for one in tokens:
        inside = (starts >= one.start) & (starts < one.end)
        row = encoded.tokens[inside].sum(axis=0)
        rows.append(row / max(float(np.linalg.norm(row)), 1e-9))
    return np.array(rows, dtype=np.float32)


def _piece_weights(
    claim: Sentence, offsets: Sequence[Sequence[int]], rare: Mapping[str, float]
) -> Floats:
    """What each of the model's pieces counts: 0 outside of content words."""
    of = np.zeros(len(claim.text) + 1, dtype=np.float32)
    for token in claim.tokens:
        if token.content:
            of[token.start : token.end] = rare.get(token.stem, 0.0)
    return np.asarray([of[start] for start, _ in offsets], dtype=np.float32)
