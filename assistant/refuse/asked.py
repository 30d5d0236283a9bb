"""What kind of detail a question asks for, and whether a text gives one of that kind."""

from __future__ import annotations

import re
from enum import StrEnum

_NUMBER_WORDS = (
    "three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|hundred|thousand|million|billion|half|third|quarter|dozen|twice|annual|annually|"
    "weekly|monthly|yearly|daily"
)


class Detail(StrEnum):
    """A kind of detail."""

    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    PERSON = "person"


_ASKS: tuple[tuple[Detail, re.Pattern[str]], ...] = (
    (
        Detail.MONEY,
        re.compile(
            r"\b(?:how much (?:money|do|does|did|is|are|was|were|will|would|can|has|have|per|"
            r"a year)\b(?!.{0,40}\bmatters?\b)|"
            r"costs?|price|fees?|budget|salary|how much .{0,20}\bpa(?:y|id)|worth|"
            r"rate of interest|interest rate|"
            r"in euros?|how many euros?|funding amount|what sum|which sum|euros? per)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.DATE,
        re.compile(
            r"^(?:and )?when\b|\b(?:what|which) (?:year|date|month|day)\b|\bsince when\b|"
            r"\bdeadline\b|\bhow old\b|"
            r"\bwhen (?:did|was|were|does|do|is|will)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.NUMBER,
        re.compile(
            r"\b(?:how many|how much of|how often|how long|how far|how large|how big|"
            r"what (?:share|proportion|percentage|"
            r"percent|fraction|number|size|rate)|number of|what per ?cent|percentage|"
            r"target numbers?|exact figures?)\b|%",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.PERSON,
        re.compile(
            r"\b(?:who (?:is|was|were|are|chairs?|chaired|leads?|led|heads?|runs?|founded|wrote|"
            r"signed|decided|took)|"
            r"(?:what|which) (?:person|official|mayor|minister)|name of the (?:person|director|"
            r"head|mayor)|"
            r"whose idea|contact person)\b",
            re.IGNORECASE,
        ),
    ),
)
_GIVES: dict[Detail, re.Pattern[str]] = {
    Detail.MONEY: re.compile(
        r"[\u20ac\u00a3$]\s?\d|\b\d[\d.,]*\s*(?:million|billion|bn|m)?\s*(?:euros?|EUR|pounds?|dollars?)\b|\$\d|"
        r"\b(?:million|billion) (?:euros?|pounds?|dollars?)\b|\bfree\b",
        re.IGNORECASE,
    ),
    Detail.NUMBER: re.compile(
        rf"\b(?!(?:19|20)\d\d\b)\d[\d.,]*|\b(?:{_NUMBER_WORDS})\b|\b(?:a|an|per|each|every) "
        r"(?:day|week|fortnight|month|year)\b",
        re.IGNORECASE,
    ),
    Detail.DATE: re.compile(
        r"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|"
        r"November|December)\b"
    ),
    Detail.PERSON: re.compile(
        r"(?<=[\w,;:)] )[A-Z][^\W\d_]{2,}|\b(?:[Mm]ayor|[Mm]inister|[Ll]eader|[Cc]hair|"
        r"[Dd]irector|[Hh]ead)\b|\b(?:led|chaired|run) by\b"
    ),
}


def details_asked(question: str) -> tuple[Detail, ...]:
    """The kinds of detail that a question asks for."""
    return tuple(kind for kind, pattern in _ASKS if pattern.search(question))


def gives(text: str, detail: Detail, question: str) -> bool:
    """Whether a text gives a detail of that kind that the question does not hold itself."""
    low = question.lower()
    return any(match.group().lower() not in low for match in _GIVES[detail].finditer(text))
