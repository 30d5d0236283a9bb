"""What kind of message a text is by its meaning, where its wording does not give it away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.text_classifier import TextClassifier, load_text_classifier
from ingest.embed.base import Floats

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
    """Tells the kinds of messages apart; the base is a question.

    Attributes:
        told: its threshold is the least chance of being no question at which one is told.
    """

    told: TextClassifier

    def kind(self, pooled: Floats) -> MessageKind | None:
        """The kind of a message that is no question; None for a question.

        Args:
            pooled: `(dimensions,)`, the message's embedding, unit length.
        """
        chances = self.told.chances(pooled)
        if float(chances.sum()) < self.told.threshold:
            return None
        return MessageKind(self.told.labels[int(chances.argmax())])


def load_classifier(path: Path, fingerprint: str) -> MessageClassifier | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        path: the file that `python -m eval fit messages` wrote.
        fingerprint: of the embedding model in use.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    labels = [kind.value for kind in MessageKind]
    told = load_text_classifier(path, fingerprint, labels, "python -m eval fit messages")
    return None if told is None else MessageClassifier(told)
