"""What tells messages that are no question from questions: fitted on messages of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.messages.classifier import MessageKind
from eval.fit.texts import Labelled, fit_texts, load_labelled, weights_record
from ingest.embed.base import Encoder, Floats

MESSAGES = Path(__file__).parent.parent / "messages" / "messages.jsonl"
QUESTION = "question"
MOST_FALSE = 0.01
"""Share of the questions that may be taken for something else, out of fold."""


def load_messages(file: Path = MESSAGES) -> tuple[Labelled, ...]:
    """Read messages and what kind each is: one of `MessageKind`, or a question.

    Raises:
        QuestionsError: lines are malformed or of no known kind; all are named.
    """
    return load_labelled(file, lambda raw: str(raw["kind"]), (*MessageKind, QUESTION))


def fit_messages(
    messages: Sequence[Labelled], questions: Sequence[str], encoder: Encoder
) -> dict[str, Any]:
    """Weights and threshold as they are written, with the figures they were chosen by.

    Args:
        messages: of every kind, at least ten of each.
        questions: further texts that are questions, e.g. of the dev split.
        encoder: the embedding model.
    """
    kinds = [kind.value for kind in MessageKind]
    texts = [one.text for one in messages] + list(questions)
    labels = np.array([one.label for one in messages] + [QUESTION] * len(questions))
    fitted = fit_texts(texts, labels.tolist(), kinds, QUESTION, encoder)
    told = fitted.chances.sum(axis=1)
    threshold = _threshold(told[labels == QUESTION])
    figures = {
        kind: {
            "messages": int((labels == kind).sum()),
            "told_out_of_fold": round(float((told[labels == kind] >= threshold).mean()), 4),
        }
        for kind in (*kinds, QUESTION)
    }
    return weights_record("messages", encoder, threshold, fitted, figures)


def _threshold(questions: Floats) -> float:
    """The least chance that at most `MOST_FALSE` of the questions reach."""
    ordered = np.sort(questions)[::-1]
    return float(
        np.clip(np.ceil(ordered[int(MOST_FALSE * len(ordered))] * 1e4 + 1) / 1e4, 0.01, 0.99)
    )
