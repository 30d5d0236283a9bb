"""What kind of detail a question asks for, and whether a text gives one of that kind."""

from __future__ import annotations

import re
from enum import StrEnum

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|hundred|thousand|million|billion|half|third|quarter|dozen|once|twice|annual|annually|"
    "every|weekly|monthly|yearly|daily"
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
            r"\b(?:how much (?!of\b|do(?:es)? it matter)|cost|costs|price|fee|fees|budget|salary|paid|pay\b|worth|"
            r"in euros?|how many euros?|interest|funding amount|sum\b|euros? per)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.DATE,
        re.compile(
            r"^(?:and )?when\b|\b(?:what|which) (?:year|date|month|day)\b|\bsince when\b|\bdeadline\b|\bhow old\b|"
            r"\bwhen (?:did|was|were|does|do|is|will)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.NUMBER,
        re.compile(
            r"\b(?:how many|how much of|how often|how long|how far|how large|how big|what (?:share|proportion|percentage|"
            r"percent|fraction|number|size|rate)|number of|what per ?cent|percentage|target numbers?|exact figures?)\b|%",
            re.IGNORECASE,
        ),
    ),
    (
        Detail.PERSON,
        re.compile(
            r"\b(?:who (?:is|was|were|are|chairs?|chaired|leads?|led|heads?|runs?|founded|wrote|signed|decided|took)|"
            r"(?:what|which) (?:person|official|mayor|minister)|name of the (?:person|director|head|mayor)|"
            r"whose idea|contact person)\b",
            re.IGNORECASE,
        ),
    ),
)
_GIVES: dict[Detail, re.Pattern[str]] = {
    Detail.MONEY: re.compile(
        r"[\u20ac\u00a3$]\s?\d|\b\d[\d.,]*\s*(?:million|billion|bn|m)?\s*(?:euros?|EUR|pounds?|dollars?)\b|\$\d|"
        r"\b(?:million|billion) (?:euros?|pounds?|dollars?)\b|\bfree\b|\bfree of charge\b|\bnot a cheap\b",
        re.IGNORECASE,
    ),
    Detail.NUMBER: re.compile(rf"\d|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE),
    Detail.DATE: re.compile(
        r"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|"
        r"November|December)\b"
    ),
    Detail.PERSON: re.compile(r"\b[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+)+|\bmayor\b|\bminister\b|\bleader\b|\bby the\b"),
}


def details_asked(question: str) -> tuple[Detail, ...]:
    """The kinds of detail that a question asks for."""
    return tuple(kind for kind, pattern in _ASKS if pattern.search(question))


def gives(text: str, detail: Detail, question: str) -> bool:
    """Whether a text gives a detail of that kind that the question does not hold itself."""
    low = question.lower()
    return any(match.group().lower() not in low for match in _GIVES[detail].finditer(text))
