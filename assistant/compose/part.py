"""Which part of a benchmark a question asks for in plain words.

"The headings we are measured on" are key factors, what "the mayors promised" is in the Charter,
"what do we do with this thing" is told where a toolkit says how it works.
A classifier of the question's meaning tells; since much sounds alike, it is only believed where
the passages found bear it out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from assistant.answer import OF_PRACTICE, Intent
from assistant.compose.desk import Desk
from assistant.compose.mentioned import mentioning
from assistant.compose.method import ACCOUNT
from assistant.query import Query
from assistant.text_classifier import TextClassifier, load_text_classifier
from assistant.understand.intent import asks_for_one, asks_somebody
from assistant.understand.turns import Turn
from ingest.embed.base import Floats
from ingest.model import Kind

WEIGHTS = Path(__file__).parent / "part.json"
"""The weights that ship with the assistant."""
PARTS = (
    Kind.STANDARD,
    Kind.KEY_FACTOR,
    Kind.GUIDE_QUESTION,
    Kind.CONTEXT_FACTOR,
    Kind.CHARTER,
    Kind.METHOD,
)
"""What is told apart from questions for anything else."""
NEAR = 0.1
"""How far below the best passage the best one of the part may be."""
_SURE = 0.9
_LIKELY = 0.3
"""The least chance of what a toolkit holds where it is asked itself; how it works may be meant by
much else."""
_OF_OTHERS = re.compile(
    r"\b(?:other|comparable|similar) (?:\w+ )?(?:cities|towns|municipalities|councils|places|"
    r"regions|countries|town halls|city halls|administrations)\b|\bothers\b|\belsewhere\b",
    re.IGNORECASE,
)
_OF_A_TOOLKIT = re.compile(
    r"\b(?:the|this|that|these|those|your) (?:[\w-]+ ){0,2}?"
    r"(?:tool-?kit|benchmark|yardstick|guide|self-check)s?\b"
    r"(?! questions?\b)(?!(?: [\w-]+){0,6} "
    r"(?:say|recommend|advise|suggest|mention|propose|tell|offer|contain|explain|give)\b)",
    re.IGNORECASE,
)
_PRACTICE_TOO = (Kind.CONTEXT_FACTOR, Kind.CHARTER)
"""Parts on what cities meet and promise; what others do of that is practice, unless it is clear
that the part is asked for."""
_OF_CIRCUMSTANCES = 0.2
"""The same of context factors: "what to weigh before we copy it" shares no word with what is to
be weighed."""
_AS_NEAR = 0.03
"""The same of running text on how a toolkit works: it competes with all that is told."""
_AT_ALL = 0.25
"""The least relevance at which a passage bears a part out, however far all others are."""
_BELOW = {Kind.METHOD: _AS_NEAR, Kind.CONTEXT_FACTOR: _OF_CIRCUMSTANCES}


def part_meant(query: Query, pooled: Floats, classifier: TextClassifier) -> Kind | None:
    """The part that a question may ask for by its meaning; None for none.

    A question that leans on an earlier one or names a place asks for none; nor does one that calls
    a part by its name, but for guide questions, whose names are everyday words. One for a number,
    a time or a reason may be one on how the toolkit works, and asks for no other.

    Args:
        query: as read by its wording.
        pooled: `(dimensions,)`, the question's embedding, unit length.
        classifier: of `PARTS`; its threshold is the least chance at which one is believed.
    """
    reading = query.understanding
    named = query.part not in (None, Kind.GUIDE_QUESTION)
    if named or reading.turn != Turn.NEW.value or query.where.names:
        return None
    chances = classifier.chances(pooled)
    best = int(chances.argmax())
    part = Kind(classifier.labels[best])
    of_others = part in _PRACTICE_TOO and _OF_OTHERS.search(reading.standalone)
    told = part is Kind.METHOD or reading.intent is Intent.DEFINITION
    of_one = not told and _OF_A_TOOLKIT.search(reading.standalone)
    least = _LIKELY if of_one else classifier.threshold
    if chances[best] < (_SURE if of_others else least):
        return None
    if part is Kind.GUIDE_QUESTION and asks_somebody(reading.standalone):
        return None
    return part if part is Kind.METHOD or not asks_for_one(reading.standalone) else None


def settled(desk: Desk) -> Desk:
    """The desk, its question read as one for the part that it may ask for, if one was found.

    Args:
        desk: a question with its candidates, ranked; all of the part are among them.
    """
    part = desk.query.meant
    if part is None or mentioning(desk) or not _found(desk, part):
        of_itself = _is_of_a_toolkit(desk)
        return replace(desk, query=replace(desk.query, part=Kind.METHOD)) if of_itself else desk
    reading = replace(desk.query.understanding, intent=Intent.STRUCTURE)
    return replace(desk, query=replace(desk.query, understanding=reading, part=part))


def _is_of_a_toolkit(desk: Desk) -> bool:
    """Whether what sounds like practice is asked of a toolkit itself, which tells of it best.

    "Which cities tried out the yardstick before it was published?" names no city's practice.
    What a toolkit recommends is no question on itself.
    """
    reading = desk.query.understanding
    practice = reading.intent in OF_PRACTICE and reading.turn == Turn.NEW.value
    if not practice or not _OF_A_TOOLKIT.search(reading.standalone):
        return False
    account, example = desk.best_of(ACCOUNT), desk.best_of((Kind.EXAMPLE,))
    return account is not None and (example is None or account > example)


def _found(desk: Desk, part: Kind) -> bool:
    """Whether a passage of the part is about as near as the best of all.

    Of the documents that the question names, one must have that part at all. What introduces
    context factors says "before you copy" itself, and does not count.
    """
    kinds = ACCOUNT if part is Kind.METHOD else (part,)
    named = desk.query.works.sources
    if named and not any(p.source in named and p.kind in kinds for p in desk.index.passages):
        return False
    best = desk.best_of(kinds)
    others = set(Kind) - {Kind.METHOD} if part is Kind.CONTEXT_FACTOR else set(Kind)
    nearest = desk.best_of(others)
    if best is None or nearest is None or best < _AT_ALL:
        return False
    return best >= nearest - _BELOW.get(part, NEAR)


def load_part_classifier(fingerprint: str, path: Path = WEIGHTS) -> TextClassifier | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        fingerprint: of the embedding model in use.
        path: the file that `python -m eval fit parts` wrote.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    labels = [part.value for part in PARTS]
    return load_text_classifier(path, fingerprint, labels, "python -m eval fit parts")
