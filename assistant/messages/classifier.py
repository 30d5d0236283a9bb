"""What kind of message a text is by its meaning, where its wording does not give it away.

Multinomial logistic regression on the sentence embedding, as in the second step of
SetFit (Tunstall et al., 2022), fitted by `python -m eval fit messages`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from ingest.embed.base import Floats
from ingest.errors import SettingsError

WEIGHTS = Path(__file__).parent / "weights.json"
"""The weights that ship with the assistant."""


class MessageKind(StrEnum):
    """A kind of message that is no question to the documents."""

    LAW = "law"
    TODAY = "today"
    INSTRUCTION = "instruction"
    SMALL_TALK = "small_talk"


@dataclass(frozen=True, slots=True)
class MessageClassifier:
    """Tells the kinds of messages apart.

    Attributes:
        weights: `(kinds, dimensions)`, in the order of `MessageKind`.
        intercepts: `(kinds,)`.
        threshold: least chance, 0 to 1, of being no question at which a message is told.
    """

    weights: Floats
    intercepts: Floats
    threshold: float

    def chances(self, pooled: Floats) -> Floats:
        """The chance of each kind, 0 to 1; what is left is that of a question.

        Args:
            pooled: `(dimensions,)`, the message's embedding, unit length.
        """
        logits = np.append(self.weights @ pooled + self.intercepts, 0.0)
        powers = np.exp(logits - logits.max())
        chances: Floats = (powers / powers.sum())[:-1]
        return chances

    def kind(self, pooled: Floats) -> MessageKind | None:
        """The kind of a message that is no question; None for a question."""
        chances = self.chances(pooled)
        if float(chances.sum()) < self.threshold:
            return None
        return tuple(MessageKind)[int(chances.argmax())]


def load_classifier(path: Path, fingerprint: str) -> MessageClassifier | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        path: the file that `python -m eval fit messages` wrote.
        fingerprint: of the embedding model in use.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    try:
        raw: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if raw["fingerprint"] != fingerprint:
            return None
        kinds = [raw["kinds"][kind.value] for kind in MessageKind]
        weights = np.array([one["weights"] for one in kinds], dtype=np.float32)
        intercepts = np.array([one["intercept"] for one in kinds], dtype=np.float32)
        threshold = float(raw["threshold"])
        if weights.ndim != 2 or not np.isfinite(weights).all() or not 0 < threshold < 1:
            raise ValueError("numbers out of range")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"The weights in {path} cannot be read ({error}): put back the file that ships with "
            "the assistant, or run `python -m eval fit messages`."
        ) from error
    return MessageClassifier(weights, intercepts, threshold)
