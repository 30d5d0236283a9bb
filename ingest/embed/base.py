"""What an embedding model must offer, whichever library runs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """One text as vectors.

    Attributes:
        pooled: `(dimensions,)`, unit length: the text's embedding.
        tokens: `(tokens, dimensions)`, each row unit length: contextual token
            vectors for late interaction, without the model's special tokens.
        offsets: `(tokens, 2)`, each token's `[start, end)` characters in the text.
    """

    pooled: Floats
    tokens: Floats
    offsets: Ints


class Encoder(Protocol):
    """Turns texts into vectors; the same text gives the same vectors."""

    @property
    def name(self) -> str:
        """The model's name, as the index manifest records it."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the weights, as the index manifest records it."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    @property
    def max_tokens(self) -> int:
        """Longest text the model reads, in tokens with its special ones; the rest is cut."""

    def count(self, text: str) -> int:
        """How many tokens `text` has, special ones included, before any cut."""

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Encode each text, in order."""


class PairEncoder(Protocol):
    """Reads two texts at once."""

    @property
    def max_tokens(self) -> int:
        """Longest pair the model reads, in tokens with its special ones; the rest is cut."""

    def count(self, text: str) -> int:
        """How many tokens `text` has, special ones included, before any cut."""

    def encode_pairs(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[Encoded, Encoded]]:
        """Encode each pair: each text's own tokens, and the pooled vector of both."""
