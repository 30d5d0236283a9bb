"""What a question asks for by its meaning, where its wording does not give it away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.answer import Intent
from assistant.query import Query
from assistant.text_classifier import TextClassifier, load_text_classifier
from assistant.understand.intent import asks_for_one, asks_of_the_text
from assistant.understand.turns import Turn
from ingest.embed.base import Floats
from ingest.model import Kind

WEIGHTS = Path(__file__).parent / "meant.json"
"""The weights that ship with the assistant."""

_EITHER, _AT_LEAST = 0.85, 0.25
"""Chance of practice or of a list together, and of practice alone, from which it is practice."""
OTHERS = (
    *(intent.value for intent in Intent if intent not in (Intent.FACT, Intent.STRUCTURE)),
    *("standard", "key_factor", "guide_question", "context_factor", "charter"),
)
"""What is told apart from a fact: intents, and for a structure the part that is asked for."""


@dataclass(frozen=True, slots=True)
class MeaningReader:
    """Reads what a question asks for; the base is a fact.

    Only what an answer gains by is taken from meaning: practice, a comparison, and guide
    questions. A list taken for a fact still names its places, and the other way round costs
    more; the rest are answered alike either way.

    Attributes:
        meant: its threshold is the least chance at which a question is read as no fact.
    """

    meant: TextClassifier

    def settle(self, query: Query, pooled: Floats) -> Query:
        """The query with its intent settled; as it was where its wording or history tells.

        Args:
            query: as read by its wording.
            pooled: `(dimensions,)`, the question's embedding, unit length.
        """
        reading = query.understanding
        if reading.intent is not Intent.FACT or reading.turn != Turn.NEW.value:
            return query
        label = self.meant.label(pooled)
        places = len(query.where.names)
        if places >= 2:
            found = Intent.COMPARISON if label == Intent.COMPARISON.value else None
        elif places or asks_for_one(reading.standalone):
            found = None
        elif label == Kind.GUIDE_QUESTION.value:
            return replace(
                query,
                understanding=replace(reading, intent=Intent.STRUCTURE),
                part=Kind.GUIDE_QUESTION,
            )
        else:
            practice = self.asks_for_practice(pooled) and not asks_of_the_text(reading.standalone)
            found = Intent.HOW_TO if practice else None
        if found is None:
            return query
        return replace(query, understanding=replace(reading, intent=found))

    def asks_for_practice(self, pooled: Floats) -> bool:
        """Whether practice is asked for, by name or not: sure of either, where of neither alone.

        Args:
            pooled: `(dimensions,)`, the question's embedding, unit length.
        """
        chances = dict(zip(self.meant.labels, self.meant.chances(pooled).tolist(), strict=True))
        both = chances[Intent.HOW_TO.value] + chances[Intent.LIST.value]
        return self.meant.label(pooled) == Intent.HOW_TO.value or (
            both >= _EITHER and chances[Intent.HOW_TO.value] >= _AT_LEAST
        )


def load_meaning_reader(path: Path, fingerprint: str) -> MeaningReader | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        path: the file that `python -m eval fit intents` wrote.
        fingerprint: of the embedding model in use.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    meant = load_text_classifier(path, fingerprint, OTHERS, "python -m eval fit intents")
    return None if meant is None else MeaningReader(meant)
