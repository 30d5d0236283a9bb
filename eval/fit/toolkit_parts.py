"""What tells in plain words which part of a toolkit is asked for: fitted on written questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.compose.part import PARTS
from eval.fit.intents import INTENTS, load_intents, of_written
from eval.fit.texts import Labelled, fit_texts, load_labelled, share, weights_record
from ingest.embed.base import Encoder

WRITTEN = INTENTS.parent / "parts.jsonl"
OTHER = "other"
THRESHOLD = 0.6
"""With the passages found to bear it out; out of fold 60 % are told, 2 % of the others wrongly."""
_LABELS = tuple(part.value for part in PARTS)
_EVERY = 2
"""Of the questions that writers asked of their own texts, each so many is taken."""


def load_parts(file: Path = WRITTEN) -> tuple[Labelled, ...]:
    """Read questions marked with the part they ask for, or none.

    Raises:
        QuestionsError: lines are malformed or of no known part; all are named.
    """
    return load_labelled(file, lambda raw: str(raw["part"] or OTHER), (*_LABELS, OTHER))


def with_other_questions(own: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """These, and questions for anything else: all that was written to tell intents by."""
    more = [
        one if one.label in _LABELS else Labelled(OTHER, one.text)
        for one in (*load_intents(), *of_written()[::_EVERY])
    ]
    return (*own, *more)


def fit_parts(asked: Sequence[Labelled], encoder: Encoder) -> dict[str, Any]:
    """Weights as they are written, with what they tell out of fold.

    Args:
        asked: questions for each part and for none, at least ten of each.
        encoder: the embedding model.
    """
    own = np.array([one.label for one in asked])
    fitted = fit_texts([one.text for one in asked], own.tolist(), _LABELS, OTHER, encoder)
    told = fitted.chances.max(axis=1) >= THRESHOLD
    label = np.array(_LABELS)[fitted.chances.argmax(axis=1)]
    figures = {
        "questions": len(own),
        "told_out_of_fold": share(told & (label == own), own != OTHER),
        "another_part": share(told & (label != own) & (own != OTHER), own != OTHER),
        "told_wrongly": share(told & (own == OTHER), own == OTHER),
    }
    return weights_record("parts", encoder, THRESHOLD, fitted, figures)
