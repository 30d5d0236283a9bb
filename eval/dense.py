"""Dense search alone: our passages by the cosine of their pooled vectors, nothing composed."""

from __future__ import annotations

import time
from collections.abc import Sequence

from eval.ours import text_of
from eval.parts import Parts
from eval.plain import RETRIEVED, SHOWN, standalone
from eval.systems import Response


class Dense:
    """The two nearest passages are the answer; it never refuses."""

    name = "dense"
    refuses = False

    def __init__(self, parts: Parts) -> None:
        self._encoder, self._index = parts.encoder, parts.index
        self.generation = parts.index.generation

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """The nearest passages to the question and those before it, joined."""
        start = time.perf_counter()
        encoded = self._encoder.encode([standalone(question, history)])[0]
        found = self._index.dense(encoded.pooled, RETRIEVED)
        seconds = time.perf_counter() - start
        retrieved = tuple(text_of(self._index.passages[one.position]) for one in found)
        similarity = found[0].score if found else None
        return Response(retrieved, retrieved[:SHOWN], True, "", similarity, seconds)

    def close(self) -> None:
        """The index stays open for the other systems of the run."""
