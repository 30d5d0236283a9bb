"""Vectors for copies of a corpus without running the model on every copy.

A copy's passage gets the vectors of the passage that it was copied from, each moved a
little: as many of them, as far apart. What a question costs depends on no more than that;
what it finds means nothing. Real vectors for 100 000 passages take the model ten minutes on
two cores, these half a minute.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

import numpy as np

from ingest.embed.base import Encoded, Encoder, Floats

MOVED = 0.5
"""Length of what is added to a unit vector before it is made one again."""
_NOISE_ROWS = 8192


class NearVectors:
    """An `Encoder` of copies; it passes for the real one, whose vectors it moves."""

    def __init__(self, encoder: Encoder, copied_from: Mapping[str, str], seed: int = 0) -> None:
        """Encode copies through `encoder`.

        Args:
            encoder: the real one; encodes what is no copy, once.
            copied_from: by the copy's text, the text of the same length that it was copied from.
            seed: of the noise.
        """
        self._encoder = encoder
        self._copied_from = copied_from
        self._real: dict[str, Encoded] = {}
        shape = (_NOISE_ROWS, encoder.dimensions)
        noise = np.random.default_rng(seed).standard_normal(shape, dtype=np.float32)
        self._noise: Floats = np.float32(MOVED) * _unit(noise)

    @property
    def name(self) -> str:
        """The real one's."""
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        """The real one's."""
        return self._encoder.fingerprint

    @property
    def dimensions(self) -> int:
        """The real one's."""
        return self._encoder.dimensions

    @property
    def max_tokens(self) -> int:
        """The real one's."""
        return self._encoder.max_tokens

    def count(self, text: str) -> int:
        """As the real one counts."""
        return self._encoder.count(text)

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Encode each text, in order."""
        origins = [self._copied_from.get(text, text) for text in texts]
        new = [one for one in dict.fromkeys(origins) if one not in self._real]
        self._real.update(zip(new, self._encoder.encode(new) if new else [], strict=True))
        return [
            self._real[origin] if origin == text else self._moved(text, self._real[origin])
            for text, origin in zip(texts, origins, strict=True)
        ]

    def _moved(self, text: str, real: Encoded) -> Encoded:
        start = int.from_bytes(sha256(text.encode()).digest()[:4]) % _NOISE_ROWS
        rows = np.arange(start, start + len(real.tokens) + 1) % _NOISE_ROWS
        noise = self._noise[rows]
        return Encoded(
            pooled=_unit(real.pooled + noise[0]),
            tokens=_unit(real.tokens + noise[1:]),
            offsets=real.offsets,
        )


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)
    return unit
