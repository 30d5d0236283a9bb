"""Whether a question wants the whole picture of one place rather than a topic of it.

Meaning alone does not tell "what does Ghent do for newcomers?" from "what does Ghent do for
founders?": a classifier of it is believed where it is sure, where words that ask for all stand in
the question, or hardly any that name a topic.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from assistant.answer import OF_PRACTICE, Intent
from assistant.query import Query
from assistant.text_classifier import TextClassifier, load_text_classifier
from assistant.understand.details import asks_for_detail
from assistant.understand.intent import asks_for_one
from assistant.understand.turns import Turn
from ingest.embed.base import Floats
from ingest.index.words import words

WEIGHTS = Path(__file__).parent / "overview.json"
"""The weights that ship with the assistant."""
OVERVIEW = "overview"
_SURE, _LIKELY, _PERHAPS = 0.9, 0.5, 0.3
"""Chances from which on the classifier is believed alone, with a word for all or at most one of a
topic, and without any of a topic. Of 280 questions for the whole picture 58 % are told so, of 280
on a topic of a place that sound alike 7 % taken for one (`eval/intents/overviews.jsonl`)."""
_FOR_ALL = re.compile(
    r"\b(?:overview|round-?up|whole (?:picture|range|story|lot)|(?:full|complete|big|general|"
    r"overall) (?:picture|list|range)|everything|all (?:that )?you(?:'ve got| have| know)|"
    r"sum(?:s|med|ming)? up|summar\w+|profile|portrait|in general|known for|across "
    r"(?:the board|all)|what all|all the things|one line (?:on|for|per) each|in a nutshell|"
    r"broad(?:ly)?|whatever you|anything (?:and everything|you|we|they|at all)|on (?:record|file)|"
    r"(?:been|is|'s) up to|fact ?sheet|brief(?:ing)? on|crash course|entire|full sweep|the lot)\b",
    re.IGNORECASE,
)
_NO_TOPIC = frozenset(
    words(
        "person people newcomer newcomers migrant migrants immigrant immigrants foreigner "
        "foreigners foreign refugee refugees abroad overseas elsewhere country countries arrive "
        "arrived arriving arrivals come comes coming came moved move moving land new born origin "
        "background settle resident residents citizen citizens inhabitants local city cities town "
        "towns municipality municipal council councils capital government authority authorities "
        "administration region happen happens doing done offer offers offered provide provides "
        "run runs running "
        "put puts get gets give gives got help helps support supports policy "
        "policies practice practices measure measures scheme schemes programme programmes project "
        "projects initiative initiatives thing things stuff ways way actions action activities "
        "efforts effort approach integration integrating inclusion inclusive "
        "migration immigration example examples case cases document documents paper papers "
        "toolkit toolkits text texts corpus source sources known know knows tell tells say says "
        "said visit visiting trip delegation study mayor councillor colleague boss team note memo "
        "presentation slide talk meeting week month spring autumn summer next want need like "
        "please show see look read learn hear heard hearing keep keeps good great useful "
        "interesting main field area areas side whole picture overview general summary sum "
        "everything something lot really actually far ahead famous lots different various kind "
        "kinds sort before going goes make makes question answer quick short long "
        "brief today information info find found"
    )
)
"""Stems that name no topic of integration."""

_COMPARES = frozenset(
    words(
        "common compare comparison comparing contrast differ differs difference differences "
        "different differently similar similarities alike same versus vs side both each between"
    )
)
"""Stems that hold places against each other, and name no topic either."""

_LISTED = frozenset(
    words(
        "covered covers include included includes mentioned feature featured featuring named "
        "appear appears list listed outside contain contained"
    )
)
"""Stems that ask what is there, and name no topic either."""


def wants_overview(query: Query, pooled: Floats, classifier: TextClassifier) -> bool:
    """Whether a question names one place and wants the whole picture of it.

    Args:
        query: as read by its wording.
        pooled: `(dimensions,)`, the question's embedding, unit length.
        classifier: of `OVERVIEW` against a topic.
    """
    reading = query.understanding
    apart = reading.intent is Intent.FACT and query.part is None
    # "Any more?" goes on with what was asked for before.
    whole = reading.turn in (Turn.NEW.value, Turn.MORE.value)
    alone = whole and len(query.where.names) == 1
    if not (apart and alone) or asks_for_one(reading.standalone):
        return False
    chance = float(classifier.chances(pooled)[0])
    topic = len(_topic_words(reading.standalone, query.where.ranges))
    broad = topic <= 1 or _FOR_ALL.search(reading.standalone) is not None
    return chance >= _SURE or (chance >= _LIKELY and broad) or (chance >= _PERHAPS and topic == 0)


def compares_as_a_whole(query: Query) -> bool:
    """Whether places of the corpus are held against each other, on no topic in particular."""
    reading = query.understanding
    if reading.intent is not Intent.COMPARISON or len(query.where.names) < 2:
        return False
    return _COMPARES.issuperset(_topic_words(reading.standalone, query.where.ranges))


def lists_what_lies_there(query: Query) -> bool:
    """Whether all examples from a country or a part of the world are wanted, on no topic."""
    named = query.where.within or query.where.countries
    if query.understanding.intent not in OF_PRACTICE or query.where.names or not named:
        return False
    topic = _topic_words(query.understanding.standalone, query.where.ranges)
    return _LISTED.issuperset(topic)


def wants_all_of_a_place(query: Query) -> bool:
    """Whether the whole picture of a place is wanted, on no topic: what is told of it answers."""
    text, places = query.understanding.standalone, query.where.ranges
    return query.overview and not _topic_words(text, places)


def with_overview(query: Query, pooled: Floats, classifier: TextClassifier) -> Query:
    """The query, read as one for a list where the whole picture of a place is wanted."""
    if not wants_overview(query, pooled, classifier):
        return query
    reading = replace(query.understanding, intent=Intent.LIST)
    return replace(query, understanding=reading, overview=True)


def asks_what_a_place_does(query: Query) -> bool:
    """Whether a question asks what places do on a topic: not for a detail, nor for everything."""
    reading = query.understanding
    apart = bool(query.where.names) and not query.overview
    return apart and reading.turn == Turn.NEW.value and not asks_for_detail(reading.standalone)


def _topic_words(text: str, places: tuple[tuple[int, int], ...]) -> list[str]:
    """Stems of a question that name a topic; its places name none."""
    kept = list(text)
    for start, end in places:
        kept[start:end] = " " * (end - start)
    return [stem for stem in words("".join(kept)) if stem not in _NO_TOPIC]


def load_overview_classifier(fingerprint: str, path: Path = WEIGHTS) -> TextClassifier | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        fingerprint: of the embedding model in use.
        path: the file that `python -m eval fit overviews` wrote.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    return load_text_classifier(path, fingerprint, (OVERVIEW,), "python -m eval fit overviews")
