"""How a reading of a question is told to its user, and what else it might have meant."""

from __future__ import annotations

from assistant.answer import Otherwise
from assistant.understand.catalogue import asks_of_the_catalogue
from assistant.understand.reading import Reading
from assistant.understand.swapping import places_said, whole_topic, without_places
from assistant.understand.turns import Turn
from assistant.understand.where import PlaceFinder

AFRESH = "New question: "
"""Opens a question that leaves what was said before; `turns.TURNS_AWAY` knows it."""
_LONGEST = 60
"""Longest topic told, in characters."""
_ONLY_WITHOUT = 3


def topic_of(text: str, places: PlaceFinder) -> str:
    """What a question is about, without its places and its frame.

    A question like "How do other cities help founders get a loan?" is about "help
    founders get a loan".
    """
    topic = whole_topic(text, places)
    if len(topic) <= _LONGEST:
        return topic
    return topic[:_LONGEST].rsplit(" ", 1)[0] + "\u2026"


def carried(reading: Reading, places: PlaceFinder) -> tuple[str, ...]:
    """What a follow-up is about: its places, then the topic; nothing for a new question."""
    if reading.turn is Turn.NEW:
        return ()
    named = places_said(reading.standalone, places)
    topic = topic_of(reading.base or reading.own, places)
    return tuple(filter(None, (*named, topic)))


def otherwise(
    reading: Reading, question: str, before: Reading | None, places: PlaceFinder
) -> tuple[Otherwise, ...]:
    """Other ways to read a question in its conversation; none for its first."""
    if before is None or not any(c.isalnum() for c in question):
        return ()
    if reading.turn is Turn.NEW:
        # The documents themselves are no topic that a question goes on with.
        if asks_of_the_catalogue(question) or asks_of_the_catalogue(before.standalone):
            return ()
        topic = topic_of(before.base or before.own, places)
        joined = f"{(before.base or before.own).rstrip('?. ')} \u2013 {question}"
        return (Otherwise("joined", topic, AFRESH + joined),) if topic else ()
    ways = [Otherwise("alone", "", AFRESH + question)]
    said = places_said(question, places)
    for name in places_said(reading.standalone, places)[:_ONLY_WITHOUT]:
        if name not in said:
            left = without_places(reading.standalone, places)
            others = [one for one in places_said(reading.standalone, places) if one != name]
            told = f" in {' and '.join(others)}" if others else ""
            ways.append(Otherwise("without", name, f"{AFRESH}{left}{told}?"))
    return tuple(ways)
