"""Questions about the documents themselves: which there are, who made them, and when."""

from __future__ import annotations

import re

from assistant.understand.works import years_of_age

_DOCUMENT = (
    r"(?:documents?|toolkits?|guides?|papers?|publications?|sources|reports?|booklets?|handbooks?)"
)
_THE = r"(?:the|this|these|that|those|your|all(?: of)? (?:the|these|your))"
_NO_NAME = r"(?:of|that|which|who|in|is|are|was|were)"
_NAMED = (
    rf"{_THE} (?:(?!{_NO_NAME}\b)[\w\u2019'-]+ ){{0,4}}?{_DOCUMENT}"
    r"(?: (?:on|about|for) (?:[\w\u2019'-]+,? ?){1,6}?)?"
)
_AGE = r"(?:newest|latest|oldest|earliest|most recent)"
_MADE = r"(?:published|written|made|issued|printed|released|produced)"
_FORMS = (
    # Which there are
    rf"(?:which|what|how many) (?:other |integrating cities |eurocities )?{_DOCUMENT} (?:are there|"
    r"is there|exist|do (?:you|we) (?:have|know|use|hold|cover)|have you(?: got| read)?|are "
    r"(?:available|included|covered|in (?:here|there|it|this|the \w+)))"
    r"(?: in total| here| altogether| in all)?",
    rf"(?:please )?(?:list|name|show)(?: me)? {_THE} {_DOCUMENT}",
    # What they are about
    rf"(?:which|what) (?:topics|subjects|themes|fields|areas) (?:do|does|are|is) (?:{_NAMED}|you|"
    r"they|it) (?:cover(?:ed)?|deal with|treat|about|on|speak of)(?: by you| here| in all)?",
    rf"what (?:is|are) {_NAMED} (?:all )?about",
    # When they were made
    rf"when (?:was|were) {_NAMED} (?:first )?{_MADE}",
    rf"when did {_NAMED} (?:first )?(?:come out|appear)",
    rf"(?:in |from )?(?:which|what) year (?:is|are|was|were) {_NAMED}"
    rf"(?: from)?(?: {_MADE})?(?: in)?",
    rf"how (?:old|recent|new) (?:is|are) {_NAMED}",
    rf"(?:which|what) (?:is|are) {_THE} {_AGE} {_DOCUMENT}",
    rf"(?:which|what) {_DOCUMENT} (?:is|are) (?:the )?{_AGE}",
    # Who made them
    rf"who (?:wrote|published|issued|has written|has published) {_NAMED}",
    rf"who (?:is|are) (?:the )?(?:authors?|publishers?) of {_NAMED}",
)
_BESIDES = (
    rf"(?:,? and (?:(?:from )?when|since when|(?:who|when) (?:(?:wrote|published) (?:them|it)|"
    rf"(?:were they|was it) {_MADE})|what (?:are they|is it) about))"
)
_ASKS = re.compile(
    rf"\W*(?:(?:and|so|hi|hello),? )*(?:{'|'.join(f'(?:{form})' for form in _FORMS)})"
    rf"{_BESIDES}?\W*",
    re.IGNORECASE,
)
_OF_AN_AGE = re.compile(rf"\b{_AGE}\b", re.IGNORECASE)
_TOOLKITS = re.compile(r"\b(?:toolkits?|guides?|handbooks?|booklets?)\b", re.IGNORECASE)
_PAPERS = re.compile(r"\b(?:papers?|reports?)\b", re.IGNORECASE)


def asks_of_the_catalogue(text: str) -> bool:
    """Whether a question asks which documents there are, what they are about, or who made them.

    >>> asks_of_the_catalogue("Which toolkits are there?")
    True
    >>> asks_of_the_catalogue("Which toolkits are used in Ghent?")
    False
    """
    return bool(_ASKS.fullmatch(text))


def names_toolkits(text: str) -> bool:
    """Whether it asks of toolkits, and not of documents of all sorts."""
    return bool(_TOOLKITS.search(text))


def names_papers(text: str) -> bool:
    """Whether it asks of papers, and not of documents of all sorts."""
    return bool(_PAPERS.search(text))


def of_the_age_asked_for(text: str, years: frozenset[int]) -> frozenset[int]:
    """The newest year or the oldest, where a question asks for the documents of that; else all.

    >>> of_the_age_asked_for("Which is the newest toolkit?", frozenset({2012, 2018}))
    frozenset({2018})
    """
    age = _OF_AN_AGE.search(text)
    return years_of_age(age[0], years) if age else years
