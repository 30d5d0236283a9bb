"""The ways in which people ask for cities by what they do: "who works with libraries?"."""

from __future__ import annotations

import re

from assistant.understand.requests import SEVERAL

CITIES = (
    r"(?:cities|towns|municipalities|councils|places|councils and regions|regions|"
    r"local authorities|town halls|city halls|administrations|authorities|countries)"
)
CITY = r"(?:city|town|municipality|council|place|region|local authority|town hall|administration)"
SOME_CITIES_THAT = (
    r"\b(?:need|want|find|give|show|suggest|know)(?: me| us| of)? "
    rf"(?:{SEVERAL}|some|a few|several) (?:other )?{CITIES} (?:that|which|where|who|with)\b"
)
IRREGULAR = (
    r"(?:made|set|put|run|got|held|led|built|begun|done|gone|had|seen|shown|sent|met|won|come|become|"
    r"found|brought|kept|left|lost|paid|said|sold|spent|told|taught|thought|understood|since|not)"
)
"""What follows "have" where something was done, beside what ends in "-ed" or "-en"."""
WHO_DOES = (
    # "Who works with libraries?", but not "who has the last word?"
    r"^(?:and |but |so )?who(?: else)?(?: already)? (?:has(?: got)?|have(?: got)?|uses?|"
    r"works? with|offers?|tried|lets?)"
    rf"(?! (?:the|to|this|that|these|those|it|them|one|been|ever|\w+ed|{IRREGULAR})\b) \w+"
)
WHO_HAS = (
    # "A job club: who has got one?"
    r"\bwho(?:'s| has| have)? (?:else )?(?:already )?(?:got|has|have|does|do|uses?|offers?|tried) "
    r"(?:one|some|any|that|this|it|those|them)\b(?=\W*$)"
)
_WHO = re.compile(rf"{WHO_DOES}|^(?!\W*(?:and |but |so )?who\b)[^?]{{8,}}{WHO_HAS}", re.IGNORECASE)
CITIES_THAT = (
    # "Cities that train their staff", "a town with a house of welcome"
    rf"^(?:and |so )?(?:an? |one |any |another |other |some )?(?:{CITY}|{CITIES}) "
    r"(?:that|which|with|where|who|using|doing|offering)\b"
)
_BEST = (
    r"(?:best\b(?! practices?\b)|most (?:successful|effective|generous|advanced|inclusive|"
    r"welcoming|innovative|experienced)\b|strongest\b|furthest ahead\b|"
    r"leading\b(?= (?:cit|on\b|in\b|at\b)))"
)
RANKS = re.compile(
    rf"\b(?:which|what) (?:{CITY}|{CITIES}|one|of them) [^?.!]{{0,40}}?\b{_BEST}|"
    rf"\bwho (?:is|are|has|does|runs|offers)\b[^?.!]{{0,20}}?\b{_BEST}|"
    rf"\b{_BEST} (?:{CITY}|{CITIES})\b",
    re.IGNORECASE,
)
_ASKS_BACK = re.compile(rf"^(?:and |but |so )?{WHO_HAS}", re.IGNORECASE)


def asks_who_does(text: str) -> bool:
    """Whether a question asks who does something that it says itself.

    >>> asks_who_does("who uses mentors?"), asks_who_does("who has one?")
    (True, False)
    """
    return bool(_WHO.search(text))


def asks_who_has_it(text: str) -> bool:
    """Whether a question asks who has something that only an earlier one says.

    >>> asks_who_has_it("who else has one?"), asks_who_has_it("a job club: who has one?")
    (True, False)
    """
    return bool(_ASKS_BACK.match(text))
