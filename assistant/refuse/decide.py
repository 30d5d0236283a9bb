"""Whether to answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import OF_PRACTICE, Intent, Reason
from assistant.calibration import Refusal, chance
from assistant.compose.desk import Desk
from assistant.compose.mentioned import mentioning, named_in_an_example
from assistant.messages.classifier import MessageKind
from assistant.messages.instruction import is_instruction
from assistant.messages.law import asks_for_law, asks_of_courts, asks_to_obtain, without_status
from assistant.messages.small_talk import is_small_talk
from assistant.messages.today import (
    asks_for_hours,
    asks_of_the_past,
    asks_of_today,
    is_dated,
    without_now,
)
from assistant.refuse.signals import asks_of_an_untold_end, signals, tells_the_detail
from assistant.understand.catalogue import asks_of_the_catalogue
from assistant.understand.details import asks_besides
from assistant.understand.intent import asking
from assistant.understand.overview import (
    compares_as_a_whole,
    lists_what_lies_there,
    wants_all_of_a_place,
)
from assistant.understand.topics import is_topic
from ingest.model import Kind


class Why(StrEnum):
    """What a refusal hangs on."""

    EMPTY = "empty"
    FILTERED = "filtered"
    INSTRUCTION = "instruction"
    SMALL_TALK = "small_talk"
    UNKNOWN_PLACE = "unknown_place"
    NOT_THAT_PLACE = "not_that_place"
    DETAIL = "detail"
    TODAY = "today"
    LAW = "law"
    PREMISE = "premise"
    TOPIC = "topic"
    UNSURE = "unsure"
    NOTHING_MORE = "nothing_more"


_REASONS = {
    Why.EMPTY: Reason.SMALL_TALK,
    Why.FILTERED: Reason.NOT_COVERED,
    Why.INSTRUCTION: Reason.INSTRUCTION,
    Why.SMALL_TALK: Reason.SMALL_TALK,
    Why.UNKNOWN_PLACE: Reason.NOT_COVERED,
    Why.NOT_THAT_PLACE: Reason.NOT_COVERED,
    Why.DETAIL: Reason.NOT_COVERED,
    Why.TODAY: Reason.NOT_COVERED,
    Why.LAW: Reason.NOT_COVERED,
    Why.PREMISE: Reason.FALSE_PREMISE,
    Why.TOPIC: Reason.OFF_TOPIC,
    Why.UNSURE: Reason.NOT_COVERED,
    Why.NOTHING_MORE: Reason.NOT_COVERED,
}
_TOLD = {
    MessageKind.LAW: Why.LAW,
    MessageKind.TODAY: Why.TODAY,
    MessageKind.INSTRUCTION: Why.INSTRUCTION,
    MessageKind.SMALL_TALK: Why.SMALL_TALK,
}
_MAY_BE_TOLD = (MessageKind.LAW, MessageKind.TODAY)
"""What documents tell of, too: what a thing costs, what penalty a contract sets."""
_SURELY = 0.8
"""The least chance at which such a question is answered."""
_ON_ITSELF = (Kind.METHOD, Kind.CONTEXT_FACTOR)
"""Parts that are asked for without a subject: whom a toolkit is for, what to weigh at home."""
_PRESUPPOSES = re.compile(
    r"^(?:why|when|how) (?:did|does|has|have|was|were|is|are)\b|\b(?:now that|since|after|"
    r"when) (?:\w+ ){1,4}"
    r"(?:pulled|left|banned|abolished|stopped|closed|ended|refused|scrapped)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
"""Asks for somebody's own sake rather than for a city's."""
_BY_ONESELF = re.compile(r"\bhow (?:do|can|could|should|would|shall) i\b", re.IGNORECASE)
"""Asks how to do something oneself."""
_OF_OTHERS = re.compile(
    r"\b(?:others?|elsewhere|any(?:one|body|where)|cities|towns|councils|municipalities|places)\b",
    re.IGNORECASE,
)
_OF_OTHERS_OUTRIGHT = re.compile(
    r"\b(?:others|elsewhere|other (?:\w+ )?(?:cities|towns|councils|municipalities|places|"
    r"administrations|authorities))\b",
    re.IGNORECASE,
)
_OF_THERE = re.compile(r"\b(?:they|there|their|it|its)\b", re.IGNORECASE)
_ASKED_OF_THERE = re.compile(
    r"\bthere\b|\b(?:do|does|did|have|has|had|are|is|were|was|can|could|will|would) (?:they|it)\b",
    re.IGNORECASE,
)
"""The same where others are asked of outright: "they" may be the people whom it is about."""
_FOREIGN = 0.1
"""How much nearer to other subjects a question is that the corpus leaves out altogether."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question is refused.

    Attributes:
        why: what the refusal hangs on; None to answer.
        detail: the words that it hangs on, e.g. a place; "" for none.
        chance: of the question being answerable, 0 to 1.
    """

    why: Why | None
    detail: str = ""
    chance: float = 1.0

    @property
    def reason(self) -> Reason | None:
        """The reason to give; None to answer."""
        return _REASONS[self.why] if self.why else None


NOTHING_MORE = Verdict(Why.NOTHING_MORE)
"""More was asked for, and all has been shown."""


def decide(desk: Desk, refusal: Refusal) -> Verdict:
    """Answer, or refuse and say what it hangs on.

    What is no question to the documents is told by how it is put. The rest is
    weighed: a logistic regression on the signals, fitted on questions, gives the
    chance that the corpus answers.
    """
    if desk.order and asks_of_the_catalogue(desk.query.understanding.standalone):
        return Verdict(None)
    plain = refuse_outright(desk)
    if plain is not None:
        return plain
    if asks_of_an_untold_end(desk):
        return Verdict(Why.PREMISE, chance=0.0)
    if compares_as_a_whole(desk.query) or lists_what_lies_there(desk.query):
        return Verdict(None)
    if wants_all_of_a_place(desk.query) and desk.tells_of_places():
        return Verdict(None)
    found = signals(desk)
    on_itself = desk.query.understanding.intent is Intent.STRUCTURE
    # "How does a review work, and what does it cost?" is answered as far as it is told.
    if (
        on_itself
        and desk.query.part in _ON_ITSELF
        and (not found["detail"] or asks_besides(asking(desk.query.understanding.standalone)))
    ):
        return Verdict(None)
    likely = chance_of_answer(found, refusal)
    least = refusal.practice if asks_for_practice(desk) else refusal.threshold
    enough = likely >= (max(least, _SURELY) if _no_question(desk) else least)
    if enough or mentioning(desk) or named_in_an_example(desk):
        return Verdict(None, chance=likely)
    return Verdict(_why(desk, found), ", ".join(desk.query.where.names), likely)


def asks_for_practice(desk: Desk) -> bool:
    """Whether a question asks what others do; neither "How do I fix a tyre?" nor "tyres" does."""
    reading = desk.query.understanding
    oneself = _BY_ONESELF.search(reading.standalone) or is_topic(reading.standalone)
    return reading.intent in OF_PRACTICE and not oneself


def refuse_outright(desk: Desk) -> Verdict | None:
    """A refusal that needs no weighing; None where there is none."""
    asked = desk.query.understanding.question
    if not any(c.isalnum() for c in asked):
        return Verdict(Why.EMPTY, chance=0.0)
    if is_instruction(asked):
        return Verdict(Why.INSTRUCTION, chance=0.0)
    if is_small_talk(desk.query.understanding.standalone):
        return Verdict(Why.SMALL_TALK, chance=0.0)
    if not desk.order:
        return Verdict(Why.FILTERED, chance=0.0)
    text = desk.query.understanding.standalone
    latest = desk.knowledge.latest_year
    # "What do cities do today?" is answered with what they did; each quote carries its year.
    practice = desk.query.understanding.intent in OF_PRACTICE
    # What to ask ourselves about the law is a guide question.
    listed = desk.query.part is Kind.GUIDE_QUESTION
    # Of practice what is asked counts: the story before it may tell of tonight, or of the law.
    bare = without_status(without_now(asking(text))) if practice else text
    hours = asks_for_hours(text) and not (practice or listed)
    if hours or asks_of_today(bare, latest, desk.knowledge.told_of):
        return Verdict(Why.TODAY, chance=0.0)
    law = asks_for_law(bare) or (not practice and asks_of_courts(text, desk.knowledge.told_of))
    law = law or (asks_to_obtain(text) and not asks_for_practice(desk))
    if law and not listed:
        return Verdict(Why.LAW, chance=0.0)
    told = _no_question(desk)
    # "What does it cost a year?" sounds like today's price list, and may be told all the same.
    if told is not None and not (told in _MAY_BE_TOLD and tells_the_detail(desk)):
        return Verdict(_TOLD[told], chance=0.0)
    where = desk.query.where
    if where.unknown and not where.names and not _told_in_passing(desk):
        return Verdict(Why.UNKNOWN_PLACE, ", ".join(where.unknown), chance=0.0)
    if lists_what_lies_there(desk.query) and not where.within:
        return Verdict(Why.NOT_THAT_PLACE, ", ".join(where.countries), chance=0.0)
    return None


def _told_in_passing(desk: Desk) -> bool:
    """Whether the places that nothing speaks of stand in a story before what asks for practice."""
    if desk.query.understanding.intent not in OF_PRACTICE:
        return False
    asked = asking(desk.query.understanding.standalone)
    there = _ASKED_OF_THERE if _OF_OTHERS_OUTRIGHT.search(asked) else _OF_THERE
    of_others = _OF_OTHERS.search(asked) and not there.search(asked)
    named = any(name.casefold() in asked.casefold() for name in desk.query.where.unknown)
    return bool(of_others) and not named


def _no_question(desk: Desk) -> MessageKind | None:
    """What a message is that by its meaning asks nothing of documents; None if its wording does."""
    told = desk.told
    return None if told is None or _is_asked_anyway(desk, told) else told


def _is_asked_anyway(desk: Desk, told: MessageKind) -> bool:
    """Whether what looks like no question by its meaning asks the documents by its wording."""
    reading = desk.query.understanding
    if told is MessageKind.SMALL_TALK:
        return is_topic(reading.question)
    if _OF_ONESELF.search(reading.question):
        return False
    if reading.intent in OF_PRACTICE:
        return told is not MessageKind.INSTRUCTION or "?" in reading.question
    latest = desk.knowledge.latest_year
    # "What should we ask ourselves before we change anything?" is no instruction.
    listed = desk.query.part is Kind.GUIDE_QUESTION and "?" in reading.question
    past = is_dated(reading.standalone, latest) or asks_of_the_past(reading.standalone)
    return listed or (told is MessageKind.TODAY and past)


def chance_of_answer(found: Mapping[str, float], refusal: Refusal) -> float:
    """Chance, 0 to 1, that the corpus answers, by logistic regression; 1 where none was fitted."""
    if not refusal.coefficients:
        return 1.0
    return round(chance(refusal.intercept, refusal.coefficients, found), 4)


def _why(desk: Desk, found: Mapping[str, float]) -> Why:
    if found["elsewhere"] > 0.05 and desk.query.where.names:
        return Why.NOT_THAT_PLACE
    if found["detail"]:
        return Why.DETAIL
    if found["foreign"] > _FOREIGN:
        return Why.TOPIC
    if _PRESUPPOSES.search(desk.query.understanding.standalone):
        return Why.PREMISE
    return Why.UNSURE
