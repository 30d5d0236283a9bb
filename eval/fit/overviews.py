"""What tells a question for the whole picture of a place from one on a topic: fitted on both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.understand.overview import OVERVIEW
from eval.fit.intents import INTENTS
from eval.fit.texts import Labelled, fit_texts, load_labelled, share, weights_record
from ingest.embed.base import Encoder

WRITTEN = INTENTS.parent / "overviews.jsonl"
TOPIC = "topic"
THRESHOLD = 0.5


def load_overviews(file: Path = WRITTEN) -> tuple[Labelled, ...]:
    """Read questions that each name one place, marked as for all of it or for a topic.

    Raises:
        QuestionsError: lines are malformed or of no known label; all are named.
    """
    return load_labelled(file, lambda raw: str(raw["label"]), (OVERVIEW, TOPIC))


def fit_overviews(asked: Sequence[Labelled], encoder: Encoder) -> dict[str, Any]:
    """Weights as they are written, with what they tell out of fold.

    Args:
        asked: questions of both labels, at least ten of each.
        encoder: the embedding model.
    """
    own = np.array([one.label for one in asked])
    fitted = fit_texts([one.text for one in asked], own.tolist(), (OVERVIEW,), TOPIC, encoder)
    told = fitted.chances[:, 0] >= THRESHOLD
    figures = {
        "questions": len(own),
        "told_out_of_fold": share(told & (own == OVERVIEW), own == OVERVIEW),
        "told_wrongly": share(told & (own == TOPIC), own == TOPIC),
    }
    return weights_record("overviews", encoder, THRESHOLD, fitted, figures)
