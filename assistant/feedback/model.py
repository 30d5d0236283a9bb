"""The nouns of feedback."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.kept.model import KeptAnswer


class Reason(StrEnum):
    """Why an answer was no help."""

    BESIDE = "beside_the_question"
    MISSING = "something_missing"
    REFUSED = "wrongly_refused"
    STRETCHED = "should_have_refused"
    UNCLEAR = "hard_to_use"
    OTHER = "other"


WORDS_MAX = 2000
"""Characters of an officer's own words about an answer."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said of one answer.

    Attributes:
        answer: id that the answer is kept by.
        helpful: thumb up or down.
        reason: why not; None where none was given, or it was.
        words: the officer's own; "" for none.
        given: when it was last changed; UTC.
    """

    answer: str
    helpful: bool
    reason: Reason | None
    words: str
    given: datetime


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement with the answer that it is about."""

    judgement: Judgement
    kept: KeptAnswer
