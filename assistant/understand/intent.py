"""What a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answer import Intent
from assistant.understand.of_cities import (
    CITIES,
    CITIES_THAT,
    CITY,
    IRREGULAR,
    RANKS,
    SOME_CITIES_THAT,
    WHO_DOES,
    WHO_HAS,
)
from assistant.understand.parts import COUNTED_PARTS, part_asked_for
from assistant.understand.requests import requesting
from assistant.understand.topics import is_topic
from ingest.sentences import sentence_ranges

_COMPARE = re.compile(
    r"\b(?:compar\w*|versus|vs\.?|differ\w*|side by side|contrast|similarit\w+|in common|"
    r"same (?:line|way|approach)|as opposed to|better than)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"{CITIES_THAT}|"
    rf"\b(?:which|what(?: other)?|name(?: the| all| every)?|list(?: the| all| every)?|in which|"
    rf"any)\s+(?:of the |other |european |all |every |the )*"
    r"(?:(?:(?:north|south|east|west)(?:ern)?|central|latin)[ -])?"
    r"(?:[^\W\d_]+(?:an|ish|ese|ch|ic) )?"
    rf"{CITIES}\b|\bevery {CITIES}\b|"
    r"\b(?:which|what|any) examples? (?:(?:do you have|there are|are there) )?(?:(?:is|are|comes?|"
    r"stem) )?(?:from|in|outside)\b|"
    rf"\bare there (?:other |some )?{CITIES}\b|"
    rf"{SOME_CITIES_THAT}|"
    rf"\bhow many {CITIES}\b[^?]{{0,30}}\b(?:examples?|appear|named|mentioned|featured|covered)\b|"
    rf"{WHO_DOES}|{WHO_HAS}|"
    rf"\bwhere (?:do|have|did|has) (?:they|people|others)\b|\bevery (?:city|town|municipality|"
    rf"council|place|region)\b|\bwho (?:else )?puts? out\b|"
    rf"\b(?:is|was) there (?:an?|any|another|one|some) (?:other )?{CITY}\b|"
    rf"(?:^|[.!?]\s+)(?:and |but |so )?(?:has|does|did|is|was) (?:any|another|some) "
    rf"(?:other )?{CITY}\b",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    rf"\bhow (?:do|did|have|are|can|could|should|might|would|to|does (?:one|a (?:city|town|"
    rf"council)))\b"
    r"|\b(?:ways?|ideas?|tips?|examples?|practices?|approaches|inspiration|advice|suggestions?|tricks?|"
    r"experiences?|models?) (?:to|for|of|on|how|from|about|that|please)\b|\bany examples?\b|"
    r"\bbest practices?\b"
    rf"|\bwhat (?:do|have|did|are|can|could|should) (?:other |the other |[^\W\d_]+(?:an|ish|ese|ch|"
    rf"ic) )?(?:{CITIES}|"
    rf"others|we|i|a (?:city|town|council))\b|\b(?:other|others|elsewhere|"
    rf"another) (?:{CITIES})?\s*(?:do|doing|done|tried|try|go|got|handle|manage)\b"
    r"|\bwhat have (?:others|other)\b|\bhave others\b|\bother (?:cities|towns|councils|ways)\b|"
    r"\bwhat works\b|"
    # "How measure success", as people type it who search
    r"^(?:and |but )?how (?!(?:many|much|long|often|old|far|late|early|soon|high|\w+ly|is|are|was|"
    r"were|does|did|has|had|will|come|about|the|an?|it|this|that|these|those|they|we|i|you|he|she)\b)"
    r"[a-z]+ (?!(?:is|are|was|were|do|does|did|has|have|had|can|will|would|should|an?)\b)\w+",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:and |but )?(?!(?:according|regarding|concerning|following|considering|assuming|during|"
    r"\w+thing)\b)[a-z]{2,}ing [^?.:;,]+(?:, how)?\W*$",
    re.IGNORECASE,
)
"""What is to be done, in a sentence of its own: "finding out which courses people need"."""
_ASKED_PEOPLE = re.compile(
    r"\bask(?:s|ed|ing)? (?:the |their |our |other |all )?(?:\w+ )?(?:migrants|immigrants|"
    r"newcomers|refugees|people|residents|users|customers|clients|visitors|citizens|learners|students|"
    r"entrepreneurs|owners|founders|staff|employees|employers|businesses|firms|suppliers|"
    r"communities|them)\b",
    re.IGNORECASE,
)
_OF_OTHER_CITIES = re.compile(
    rf"\b(?:how|what) (?:do|did|have|has|are|is) (?:the )?(?:others\b|"
    rf"(?:other|different) (?:[^\W\d_]+ )?{CITIES}\b)",
    re.IGNORECASE,
)
"""Asks for what others do, whatever it asks of that besides."""
_OF_CITIES = re.compile(
    rf"\b(?:how|what|where|why) (?:do|did|have|has|are|can|could|should|might) (?:the )?"
    rf"(?:(?:other|different|european|[^\W\d_]+(?:an|ish|ese|ch|ic)) )?(?:{CITIES}|others)\b|"
    rf"\b(?:which|what) (?:other )?{CITIES}\W*$|"
    # "Which cities use mentors?", but not "which cities took part in the reviews?".
    rf"\b(?:which|what) (?:other )?{CITIES} (?:(?:in|from) (?-i:[A-Z])|are \w+ing\b|"
    rf"have (?!\w+(?:ed|en)\b|{IRREGULAR}\b)\w+|"
    r"(?!(?:are|were|was|have|had|did|belong|took|gave|led|wrote|met|held|made|sent|got|came|went|"
    r"left)\b|\w+ed\b)\w+)|"
    rf"\b(?:do|does|did|have|has|are there|is there) (?:(?:any|some|other|an|a)(?: of)?(?: the)? )+"
    rf"{CITIES}\b|"
    rf"\bare there {CITIES}\b|"
    rf"{SOME_CITIES_THAT}|{CITIES_THAT}|"
    # "Three examples of mentoring, please"
    r"(?:^\W*|\b(?:give|show|find|send|need|want|see|list|name|looking for) )(?:me |us )?"
    r"(?:(?!what\b|which\b)[\w-]+ ){0,3}?examples? (?:of|where|from)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\b(?:both|each|or|and)\b", re.IGNORECASE)
_ONE_SUBJECT = re.compile(
    rf"\bhow (?:many(?! {COUNTED_PARTS})|much|often|long|far|old|big|large|frequently|quickly)\b|"
    r"\bwhat (?:happens|happened|will happen) (?:to|if|when)\b|"
    r"^(?:and |but |so )?(?:why\b|when (?:did|do|does|was|were|is|are|will|has|have)\b)",
    re.IGNORECASE,
)
_OPENS_A_QUESTION = re.compile(
    r"(?:and |but |so )?(?:what|which|who|whom|whose|when|where|why|how|does|do|did|is|are|was|"
    r"were|can|could|should|has|have)\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"(?:(?:could|can|would) (?:you|somebody|someone) (?:please )?(?:check|help|say|tell me|"
    r"advise)(?: me)?|do you know|is (?:that|this|it) possible|any (?:ideas?|thoughts|clue))\W*$",
    re.IGNORECASE,
)
_DEFINE = re.compile(
    r"\b(?:what (?:is|are|does|do)\b.{0,40}\b(?:mean|meant|stand for)\b|meaning of|defin\w+|"
    r"what is meant by|what wants? to say|who counts as|what counts as|"
    r"stand(?:s)? for|in what sense|explain the (?:term|jargon|word|concept))",
    re.IGNORECASE,
)
"""Asks what a word means; "what wants to say" is how many languages put it."""
_OF_THE_TEXT = re.compile(
    r"\b(?:do|does|did|would) (?:the|this|that|your) (?:[\w-]+ ){0,3}?"
    r"(?:toolkits?|guides?|benchmarks?|documents?|papers?|handbooks?|factors?)\b(?! cities)|"
    r"\b(?:do|does|did) the (?:[\w-]+ ){1,4}?(?:say|mention|state|recommend)\b",
    re.IGNORECASE,
)
"""Asks what a document says, recommends or gives as a reason."""


@lru_cache(maxsize=64)
def asking(text: str) -> str:
    """The sentences of a message that ask something, by mark or opening; all where none does."""
    sentences = [text[start:end].strip() for start, end in sentence_ranges(text)]
    asked = [
        one
        for one in sentences
        if (one.endswith("?") or _OPENS_A_QUESTION.match(one)) and not _COURTESY.match(one)
    ]
    return " ".join(asked) or text


def asks_of_cities(text: str) -> bool:
    """Whether a question is for what cities do, in so many words.

    >>> asks_of_cities("How do other cities check it?"), asks_of_cities("How is it checked?")
    (True, False)
    """
    return bool(_OF_CITIES.search(asking(text)))


def asks_of_the_text(text: str) -> bool:
    """Whether a question asks what a document says, recommends or gives as a reason.

    >>> asks_of_the_text("Does the background paper say anything about volunteers?")
    True
    """
    return bool(_OF_THE_TEXT.search(text))


def asks_for_one(text: str) -> bool:
    """Whether a question asks for a number, a time, a reason or the like.

    >>> asks_for_one("I don't know how many there are. How did others find out?")
    False
    """
    return bool(_ONE_SUBJECT.search(asking(text)))


def asks_somebody(text: str) -> bool:
    """Whether a question is on putting questions to people, rather than for questions to put.

    >>> asks_somebody("How do we ask newcomers?"), asks_somebody("What do we ask ourselves?")
    (True, False)
    """
    return bool(_ASKED_PEOPLE.search(asking(text)))


def asks_what_to_do(text: str) -> bool:
    """Whether a message is what is to be done, in a sentence of its own.

    >>> asks_what_to_do("finding out which courses people need")
    True
    """
    return bool(_DOING.match(text))


def asks_to_rank(text: str) -> bool:
    """Whether a question asks which city does best.

    >>> asks_to_rank("Which city is best at this?"), asks_to_rank("What is the best practice?")
    (True, False)
    """
    return bool(RANKS.search(asking(text)))


def intent_of(text: str, places: int) -> Intent:
    """What a question asks for.

    Args:
        text: the standalone question.
        places: how many places of the corpus it names.
    """
    if places >= 2 and (_COMPARE.search(text) or _JOINS.search(text)):
        return Intent.COMPARISON
    asks_one = asks_for_one(text) and not _OF_OTHER_CITIES.search(text)
    if part_asked_for(text) is not None and places == 0 and not asks_one:
        return Intent.STRUCTURE
    if _DEFINE.search(text):
        return Intent.DEFINITION
    if places:
        return Intent.FACT
    topic = is_topic(text)
    if _LIST.search(text) or asks_to_rank(text) or (topic and requesting(text)):
        return Intent.LIST
    if _HOW_TO.search(text) and not asks_one and not _OF_THE_TEXT.search(text):
        return Intent.HOW_TO
    if topic:
        return Intent.LIST
    return Intent.HOW_TO if asks_what_to_do(text) else Intent.FACT
