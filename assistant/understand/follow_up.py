"""Making the last question of a conversation stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.understand.where import PlaceFinder
from ingest.index.words import words

_LEANS = re.compile(
    r"^(?:and|but|or|so|also|then|what about|how about|why|compare (?:that|this|it)|any more|more|"
    r"the (?:first|second|third|last|other) one|only|same)\b"
    r"|\b(?:they|them|their|theirs|it|its|that one|this one|those|these|there|he|she|him|her|his|"
    r"the same|that|this)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"\b(?:(?:leaving|putting|setting) .{2,40} aside|something else|different (?:matter|topic|"
    r"question|subject)|"
    r"another (?:matter|topic|question|subject)|change of (?:topic|subject)|new question|"
    r"unrelated)\b[^\w]*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:and|but|so|also|then|what about|how about|ok(?:ay)?|thanks|thank you)[\s,.:!]+",
    re.IGNORECASE,
)
_FEW_WORDS = 5
_FURTHEST_BACK = 8
"""How many earlier questions a question may lean on, one through another."""
_AFTER_PREPOSITION = re.compile(
    r"\s*\b(?:in|of|at|for|from|by|to|with|does|do|has|have|did)\s*$", re.IGNORECASE
)


def stand_alone(question: str, history: Sequence[str], places: PlaceFinder) -> str:
    """The question with what it leans on taken from the questions before it.

    A question that turns to another subject, or that says all it needs, stays
    as it is.
    """
    turned = _TURNS.search(question)
    if turned:
        rest = question[turned.end() :].strip(" .:,-\u2013\u2014")
        return rest if len(rest.split()) >= 3 else question
    if not history or not _leans(question):
        return question
    before = stand_alone(history[-1], history[-_FURTHEST_BACK:-1], places)
    own = places.find(question)
    content = [w for w in words(_LEAD.sub("", question)) if not _names(w, own.names + own.unknown)]
    if (own.names or own.unknown) and not content:
        return f"{_without_places(before, places)} {question_place(question, places)}".strip()
    return f"{before.rstrip('?. ')} \u2013 {question}"


def _leans(question: str) -> bool:
    return len(question.split()) <= _FEW_WORDS or bool(_LEANS.search(question))


def _names(stem: str, names: Sequence[str]) -> bool:
    return any(stem in words(name) for name in names)


def _without_places(text: str, places: PlaceFinder) -> str:
    """The text with the places that it names, and the prepositions before them, cut out."""
    out = text
    for start, end in reversed(places.find(text).ranges):
        head = _AFTER_PREPOSITION.sub("", out[:start])
        tail = re.sub(r"^(?:'s|\u2019s)", "", out[end:])
        out = f"{head} {tail}"
    return " ".join(out.split()).rstrip("?. ")


def question_place(question: str, places: PlaceFinder) -> str:
    """As in "in Munich?", for a question that names nothing but a place."""
    found = places.find(question)
    return f"in {' and '.join(found.names + found.unknown)}?"
