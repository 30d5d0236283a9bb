"""What a question asks for."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answer import Intent
from assistant.understand.parts import COUNTED_PARTS, part_asked_for
from assistant.understand.requests import SEVERAL, requesting
from assistant.understand.topics import is_topic
from ingest.sentences import sentence_ranges

_COMPARE = re.compile(
    r"\b(?:compar\w*|versus|vs\.?|differ\w*|side by side|contrast|similarit\w+|in common|"
    r"same (?:line|way|approach)|as opposed to|better than)\b",
    re.IGNORECASE,
)
_CITIES = (
    r"(?:cities|towns|municipalities|councils|places|councils and regions|regions|"
    r"local authorities|town halls|city halls|administrations|authorities|countries)"
)
_CITY = r"(?:city|town|municipality|council|place|region|local authority|town hall|administration)"
_SOME_CITIES_THAT = (
    r"\b(?:need|want|find|give|show|suggest|know)(?: me| us| of)? "
    rf"(?:{SEVERAL}|some|a few|several) (?:other )?{_CITIES} (?:that|which|where|who|with)\b"
)
_IRREGULAR = (
    r"(?:made|set|put|run|got|held|led|built|begun|done|gone|had|seen|shown|sent|met|won|come|become|"
    r"found|brought|kept|left|lost|paid|said|sold|spent|told|taught|thought|understood|since|not)"
)
"""What follows "have" where something was done, beside what ends in "-ed" or "-en"."""
_WHO_HAS = (
    # "Who works with libraries?", "a job club: who has got one?", but not "who has the last word?"
    r"^(?:and |but |so )?who(?: else)?(?: already)? (?:has(?: got)?|have(?: got)?|uses?|"
    r"works? with|offers?|tried|lets?)"
    rf"(?! (?:the|to|this|that|these|those|it|them|been|ever|\w+ed|{_IRREGULAR})\b) \w+|"
    r"\bwho(?:'s| has| have)? (?:else )?(?:already )?(?:got|has|have|does|do|uses?|offers?|tried) "
    r"(?:one|some|any|that|this|it|those|them)\b(?=\W*$)"
)
_CITIES_THAT = (
    # "Cities that train their staff", "a town with a house of welcome"
    rf"^(?:and |so )?(?:an? |one |any |another |other |some )?(?:{_CITY}|{_CITIES}) "
    r"(?:that|which|with|where|who|using|doing|offering)\b"
)
_LIST = re.compile(
    rf"{_CITIES_THAT}|"
    rf"\b(?:which|what(?: other)?|name(?: the| all| every)?|list(?: the| all| every)?|in which|"
    rf"any)\s+(?:of the |other |european |all |every |the )*"
    r"(?:(?:(?:north|south|east|west)(?:ern)?|central|latin)[ -])?"
    r"(?:[^\W\d_]+(?:an|ish|ese|ch|ic) )?"
    rf"{_CITIES}\b|\bevery {_CITIES}\b|"
    r"\b(?:which|what|any) examples? (?:(?:do you have|there are|are there) )?(?:(?:is|are|comes?|"
    r"stem) )?(?:from|in|outside)\b|"
    rf"\bare there (?:other |some )?{_CITIES}\b|"
    rf"{_SOME_CITIES_THAT}|"
    rf"\bhow many {_CITIES}\b[^?]{{0,30}}\b(?:examples?|appear|named|mentioned|featured|covered)\b|"
    rf"{_WHO_HAS}|"
    rf"\bwhere (?:do|have|did|has) (?:they|people|others)\b|\bevery (?:city|town|municipality|"
    rf"council|place|region)\b|\bwho (?:else )?puts? out\b|"
    rf"\b(?:is|was) there (?:an?|any|another|one|some) (?:other )?{_CITY}\b|"
    rf"(?:^|[.!?]\s+)(?:and |but |so )?(?:has|does|did|is|was) (?:any|another|some) "
    rf"(?:other )?{_CITY}\b",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    rf"\bhow (?:do|did|have|are|can|could|should|might|would|to|does (?:one|a (?:city|town|"
    rf"council)))\b"
    r"|\b(?:ways?|ideas?|tips?|examples?|practices?|approaches|inspiration|advice|suggestions?|tricks?|"
    r"experiences?|models?) (?:to|for|of|on|how|from|about|that|please)\b|\bany examples?\b|"
    r"\bbest practices?\b"
    rf"|\bwhat (?:do|have|did|are|can|could|should) (?:other |the other |[^\W\d_]+(?:an|ish|ese|ch|"
    rf"ic) )?(?:{_CITIES}|"
    rf"others|we|i|a (?:city|town|council))\b|\b(?:other|others|elsewhere|"
    rf"another) (?:{_CITIES})?\s*(?:do|doing|done|tried|try|go|got|handle|manage)\b"
    r"|\bwhat have (?:others|other)\b|\bhave others\b|\bother (?:cities|towns|councils|ways)\b|"
    r"\bwhat works\b|"
    # "How measure success", as people type it who search
    r"^(?:and |but )?how (?!(?:many|much|long|often|old|far|late|early|soon|high|\w+ly|is|are|was|"
    r"were|does|did|has|had|will|come|about|the|an?|it|this|that|these|those|they|we|i|you|he|she)\b)"
    r"[a-z]+ (?!(?:is|are|was|were|do|does|did|has|have|had|can|will|would|should|an?)\b)\w+",
    re.IGNORECASE,
)
_BEST = (
    r"(?:best\b(?! practices?\b)|most (?:successful|effective|generous|advanced|inclusive|"
    r"welcoming|innovative|experienced)\b|strongest\b|furthest ahead\b|"
    r"leading\b(?= (?:cit|on\b|in\b|at\b)))"
)
_RANKS = re.compile(
    rf"\b(?:which|what) (?:{_CITY}|{_CITIES}|one|of them) [^?.!]{{0,40}}?\b{_BEST}|"
    rf"\bwho (?:is|are|has|does|runs|offers)\b[^?.!]{{0,20}}?\b{_BEST}|"
    rf"\b{_BEST} (?:{_CITY}|{_CITIES})\b",
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
    rf"(?:other|different) (?:[^\W\d_]+ )?{_CITIES}\b)",
    re.IGNORECASE,
)
"""Asks for what others do, whatever it asks of that besides."""
_OF_CITIES = re.compile(
    rf"\b(?:how|what|where|why) (?:do|did|have|has|are|can|could|should|might) (?:the )?"
    rf"(?:(?:other|different|european|[^\W\d_]+(?:an|ish|ese|ch|ic)) )?(?:{_CITIES}|others)\b|"
    # "Which cities use mentors?", but not "which cities took part in the reviews?".
    rf"\b(?:which|what) (?:other )?{_CITIES} (?:(?:in|from) (?-i:[A-Z])|are \w+ing\b|"
    rf"have (?!\w+(?:ed|en)\b|{_IRREGULAR}\b)\w+|"
    r"(?!(?:are|were|was|have|had|did|belong|took|gave|led|wrote|met|held|made|sent|got|came|went|"
    r"left)\b|\w+ed\b)\w+)|"
    rf"\b(?:do|does|did|have|has|are there|is there) (?:(?:any|some|other|an|a)(?: of)?(?: the)? )+"
    rf"{_CITIES}\b|"
    rf"\bare there {_CITIES}\b|"
    rf"{_SOME_CITIES_THAT}|{_CITIES_THAT}|"
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


def asks_to_rank(text: str) -> bool:
    """Whether a question asks which city does best.

    >>> asks_to_rank("Which city is best at this?"), asks_to_rank("What is the best practice?")
    (True, False)
    """
    return bool(_RANKS.search(asking(text)))


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
    if places == 0 and (_LIST.search(text) or asks_to_rank(text)):
        return Intent.LIST
    if places == 0 and is_topic(text) and requesting(text):
        return Intent.LIST
    if places == 0 and _HOW_TO.search(text) and not asks_one and not _OF_THE_TEXT.search(text):
        return Intent.HOW_TO
    if places == 0 and is_topic(text):
        return Intent.LIST
    return Intent.HOW_TO if places == 0 and _DOING.match(text) else Intent.FACT
