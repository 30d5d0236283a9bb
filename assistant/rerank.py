"""A cross-encoder in the place of late interaction, for those who have one.

It reads question and passage together (Nogueira and Cho, 2019), which is slower
and often more exact. Only the best candidates are read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from assistant.calibration import RankWeights
from assistant.knowledge import Knowledge
from assistant.rank import Ranked
from ingest.errors import ModelError

DEPTH = 40
"""How many of the best candidates are read again."""
_STEP = 1e-4
"""How far the candidates that were not read again are moved below those that were, at least."""


class Reranker(Protocol):
    """Judges passages against a question."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Relevance of each text, 0 to 1, higher is better."""


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder with one output, from a folder or the hub."""

    def __init__(self, model: str) -> None:
        """Load the model; takes seconds and imports PyTorch.

        Raises:
            ModelError: it cannot be loaded, or has more than one output.
        """
        from sentence_transformers import CrossEncoder

        try:
            self._model = CrossEncoder(model)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(
                f"The reranker {model} cannot be loaded ({error}): set `reranker` to the folder "
                "of a sentence-transformers cross-encoder, or to nothing for late interaction."
            ) from error
        if self._model.num_labels != 1:
            raise ModelError(
                f"The reranker {model} has {self._model.num_labels} outputs; "
                "one that gives a single relevance is needed."
            )

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Relevance of each text, 0 to 1: the model's output through the logistic function."""
        if not texts:
            return []
        from torch import nn

        pairs = [(question, text) for text in texts]
        found = self._model.predict(pairs, activation_fn=nn.Sigmoid(), show_progress_bar=False)
        return [round(float(score), 6) for score in found]


def rerank(
    question: str,
    ranked: Ranked,
    knowledge: Knowledge,
    reranker: Reranker,
    weigh: RankWeights,
) -> Ranked:
    """The ranking with late interaction's part taken by a cross-encoder for the best candidates."""
    top = ranked.order(knowledge.ids)[:DEPTH]
    if not top:
        return ranked
    texts = [knowledge.passages[ranked.positions[i]].text for i in top]
    relevance = ranked.relevance.copy()
    late = ranked.weights @ ranked.likeness
    for index, score in zip(top, reranker.scores(question, texts), strict=True):
        relevance[index] += weigh.late * (score - late[index])
    floor = float(relevance[top].min())
    rest = np.setdiff1d(np.arange(len(relevance)), top)
    if len(rest):
        relevance[rest] -= max(0.0, float(relevance[rest].max()) - floor + _STEP)
    return replace(ranked, relevance=relevance)
