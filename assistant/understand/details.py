"""What kind of detail a question asks for, and whether a text gives one of that kind."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from assistant.understand.intent import asking, asks_for_one
from assistant.understand.parts import COUNTED_PARTS

_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundreds?|thousands?|millions?|billions?|dozens?)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?"
)
_NUMBER = rf"(?:\d[\d.,]*\d|\d|{_WORDS})"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)


class Detail(StrEnum):
    """A kind of detail."""

    MONEY = "money"
    SHARE = "share"
    DURATION = "duration"
    FREQUENCY = "frequency"
    DATE = "date"
    COUNT = "count"
    SIZE = "size"
    INTEREST = "interest"
    PERSON = "person"


_ASKS: dict[Detail, re.Pattern[str]] = {
    Detail.MONEY: re.compile(
        r"(?<!\bby )\bhow much (?:money|do|does|did|is|are|was|were|will|would|can|has|have|per|"
        r"a year|compensation|rent|pay|funding)\b(?!.{0,40}\bmatters?\b)|"
        r"\b(?:what|which|how (?:high|big|large)) .{0,30}\b(?:fees?|price|budget|salary|wages?|"
        r"fine|rent|deposit|sum|amount|premium|subsidy|costs?|"
        r"compensation)\b|\bhow much .{0,20}\bpa(?:y|id)\b|"
        r"\bwhat (?:do|does|did|must|should|can|will|would) (?:(?!\bwhy\b).){1,80}"
        r"\b(?:cost|earn|charge|pay|spend)\b|"
        r"\bhow (?:large|big|high) .{1,20}\b(?:grant|budget|fund|funding|sum|amount|appropriation|"
        r"subsidy|reward|payment|bonus|loan|allowance)\b|"
        r"\bwhat'?s? .{0,30}\b(?:sum|fee|price)\b|\b(?:how many|in|how much in) euros?\b|"
        r"^(?:the )?(?:cost|price|fee|budget|salary|rent)s? (?:of|for|per)\b|"
        r"^(?:[^\s.?!]+ ){0,5}budg\w*\W*$|"
        r"(?<!\bby )\bhow much (?:[\w'-]+ ){1,3}(?:money|funding|cash)\b|"
        r"\b(?:what|which) (?:(?:[\w'-]+ ){0,3}(?:pay|allowance|grant|penalty|prize money|"
        r"value)\b(?! (?:in|of (?:the|these|having|being))\b)|"
        r"(?:is|are|was|were) .{1,70}\b(?:worth|paid)\b)|"
        r"\bwhat\b.{1,50}\bcharges? (?:per|for|an?|each)\b",
        re.IGNORECASE,
    ),
    Detail.SHARE: re.compile(
        r"\b(?:what|which) (?:share|proportion|percentage|per ?cent|fraction|part|rate)\b|"
        # What has changed is told in money or by how much of it.
        r"\bhow much\b[^.?!]{1,40}\b(?:cut|f[ae]ll(?:en)?|dropped|declined?|rise|risen|rose|"
        r"gr[oe]wn?|increased?|decreased?|shr[aiu]nk|gone up|gone down)\b|"
        r"\bpercentage\b|\bhow many per ?cent\b|\b(?:success|dropout|drop-out|response|completion) "
        r"rate\b",
        re.IGNORECASE,
    ),
    Detail.DURATION: re.compile(
        r"\bhow (?:long|old|soon|quickly|fast)\b|\bhow many (?:days|weeks|months|years|hours)\b|"
        r"\b(?:average|minimum|maximum) (?:age|duration|length)\b|\bwaiting time\b",
        re.IGNORECASE,
    ),
    Detail.FREQUENCY: re.compile(
        r"\bhow (?:often|frequently|regularly)\b|\bhow many times\b", re.IGNORECASE
    ),
    Detail.DATE: re.compile(
        r"\b(?:what|which) (?:year|date|month|day|week)\b|\bsince when\b|\bdeadline\b|"
        r"^(?:and )?when (?:did|was|were)\b",
        re.IGNORECASE,
    ),
    Detail.COUNT: re.compile(
        r"\bhow many\b(?! (?:days|weeks|months|years|hours|times|per ?cent|euros?)\b)"
        rf"(?! {COUNTED_PARTS})|"
        r"\b(?:what|which) (?:number|total)\b|\bnumber of\b|\btarget numbers?\b|\bexact figures?\b|"
        r"\bhow often (?:did|was|were|had|has|have)\b",
        re.IGNORECASE,
    ),
    Detail.SIZE: re.compile(r"\bhow (?:large|big|far|tall|wide|heavy|much of)\b", re.IGNORECASE),
    Detail.INTEREST: re.compile(
        r"\b(?:what|which) interest\b|\b(?:rates? of interest|interest rates?)\b|"
        r"\b(?:what|which) rate .{0,40}\b(?:loans?|lends?|credit)\b",
        re.IGNORECASE,
    ),
    Detail.PERSON: re.compile(
        r"\bname of the (?:person|director|head|mayor|\w+(?:er|or|ist|man|woman))\b|"
        r"\bwho (?:chairs?|chaired|leads?|led|heads?|headed|founded|wrote|signed|directs?)\b|"
        r"\b(?:what|which) (?:person|official|mayor|minister)\b|\bwhose idea\b|\bcontact person\b",
        re.IGNORECASE,
    ),
}
_CURRENCY = (
    r"(?:(?:[a-z]+ )?(?:dollars?|francs?|kron\w+|crowns?|pounds?)|euros?|EUR|z[l\u0142]oty\w*|"
    r"cents?|pence|CHF|DKK|SEK|NOK)"
)
_SCALE = r"(?:million |billion |m |bn )?"
_TIME = (
    r"(?:second|minute|hour|day|week|month|year|night|evening|afternoon|morning|term|winter|summer|"
    r"decade)s?"
)
_HALF = r"(?:and a half )?"
_COUNTS_NOTHING = rf"[\s-]*(?:%|per ?cent\b|{_SCALE}{_CURRENCY}\b|{_HALF}{_TIME}\b)"
"""What stands after a number of per cent, euros or hours, which is no number of things."""
_GIVES: dict[Detail, re.Pattern[str]] = {
    Detail.MONEY: re.compile(
        rf"(?:[\u20ac\u00a3$]|\b(?:EUR|CHF|USD|GBP))\s?\d[\d.,]*|"
        rf"\b{_NUMBER}\s*{_SCALE}{_CURRENCY}\b|"
        r"\b(?:no charge|without charge|unpaid|free)\b",
        re.IGNORECASE,
    ),
    Detail.SHARE: re.compile(
        rf"\b{_NUMBER}\s*(?:%|per ?cent\b)|\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|"
        rf"none|nobody)\b|\b{_WORDS} (?:in|out of|of) {_NUMBER}\b",
        re.IGNORECASE,
    ),
    Detail.DURATION: re.compile(
        rf"\b{_NUMBER}[\s-]*{_HALF}{_TIME}\b|"
        r"\b(?:an?|half an?|per|each|every)[ -]"
        r"(?:second|minute|hour|day|week|fortnight|month|year|term|decade)\b|\bsame day\b",
        re.IGNORECASE,
    ),
    Detail.FREQUENCY: re.compile(
        rf"\b(?:once|twice|{_NUMBER} times|daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|"
        rf"fortnightly|every|each|per|regularly|{_DAYS})\b",
        re.IGNORECASE,
    ),
    Detail.DATE: re.compile(
        rf"\b(?:1[89]|20)\d\d\b|\b{_MONTHS}\b|\b(?i:{_DAYS}|spring|summer|autumn|winter|christmas|"
        r"easter)\b|\b\d{1,2}[.:]\d\d\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b"
    ),
    Detail.COUNT: re.compile(
        rf"(?<![\u20ac\u00a3$\d.,])(?<![\u20ac\u00a3$] )\b(?!(?:1[89]|20)\d\d\b|one\b){_NUMBER}\b"
        rf"(?![\d.,]*\d)(?!{_COUNTS_NOTHING})|\b(?:half|both|no(?!-)|none|nobody|only one|"
        r"single|couple|pair)\b",
        re.IGNORECASE,
    ),
    Detail.INTEREST: re.compile(
        r"\binterest(?:[- ](?:rates?|free)\b| of \d)|(?:%|per ?cent) (?:interest|a year|per "
        r"(?:year|annum))\b|\brates? of \d|"
        rf"\bat {_NUMBER} ?(?:%|per ?cent\b)",
        re.IGNORECASE,
    ),
    Detail.PERSON: re.compile(
        r"(?<=[\w,;:)] )[A-Z][^\W\d_]{2,}|\b(?:[Mm]ayor|[Mm]inister|[Ll]eader|[Cc]hair|"
        r"[Dd]irector|[Hh]ead)\b|\b(?:led|chaired|run) by\b"
    ),
}
_ALSO: dict[Detail, tuple[Detail, ...]] = {
    Detail.SHARE: (Detail.COUNT,),
    Detail.COUNT: (Detail.SHARE,),
    Detail.FREQUENCY: (Detail.DURATION,),
    Detail.SIZE: (Detail.COUNT, Detail.SHARE, Detail.MONEY),
}
"""What answers a question for a detail besides one of its own kind."""
_CLAUSES = re.compile(r"[,;:?.]\s|\band\b")
_PARTS = re.compile(r"[,;?.]\s+(?:and )?|\band (?=(?:what|how|who|when|which)\b)")
_ASKING = re.compile(r"(?:what|how|who|which)\b", re.IGNORECASE)
_PERIODS = tuple(
    (
        re.compile(rf"\b(?:{adverb}|(?:an?|per|each|every|the) {noun})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{adverb}|{noun}s?{told})\b", re.IGNORECASE),
    )
    for adverb, noun, told in (
        ("hourly", "hour", ""),
        ("daily", "day", ""),
        ("weekly", "week", ""),
        ("monthly", "month", ""),
        ("yearly|annual(?:ly)?|per annum", "year", r"|(?:19|20)\d\d"),
    )
)
"""How a question puts for what time money is paid, and how a text does."""


def details_asked(question: str) -> tuple[Detail, ...]:
    """The kinds of detail that a question asks for."""
    return tuple(kind for kind, pattern in _ASKS.items() if pattern.search(question))


@lru_cache(maxsize=64)
def each_asked(question: str) -> tuple[tuple[Detail, ...], ...]:
    """The details that a question asks for, one by one, each with the kinds that it may be of.

    "What share and since when" asks twice; "what interest do they pay" once.
    """
    found = sorted(
        (match.start(), match.end(), kind)
        for kind, pattern in _ASKS.items()
        for match in pattern.finditer(question)
    )
    asked: list[list[Detail]] = []
    reached = -1
    for start, end, kind in found:
        if start < reached:
            asked[-1].append(kind)
        else:
            asked.append([kind])
        reached = max(reached, end)
    return tuple(
        (Detail.INTEREST,) if Detail.INTEREST in kinds else tuple(dict.fromkeys(kinds))
        for kinds in asked
    )


def asks_besides(question: str) -> bool:
    """Whether a part of a question that asks for a detail asks for something else.

    >>> asks_besides("How does a review work, and what does it cost?")
    True
    >>> asks_besides("What does a review cost, and how long does it take?")
    False
    """
    parts = [part.strip() for part in _PARTS.split(question)]
    return any(_ASKING.match(part) and not details_asked(part) for part in parts)


def asks_for_detail(question: str) -> bool:
    """Whether a question asks for a number, a time, a reason, a name or the like."""
    return asks_for_one(question) or bool(details_asked(asking(question)))


def gives(text: str, detail: Detail, question: str) -> bool:
    """Whether a text gives what answers such a detail and the question does not hold itself.

    >>> gives("It costs 20 euros.", Detail.MONEY, "What is the hourly fee?")
    False
    """
    low = question.lower()
    if detail is Detail.MONEY and not _of_that_period(text, question):
        return False
    return any(
        one not in low for kind in (detail, *_ALSO.get(detail, ())) for one in _given(text, kind)
    )


@lru_cache(maxsize=8192)
def _given(text: str, kind: Detail) -> tuple[str, ...]:
    """What a text gives of one kind, in small letters; each text of a corpus is read once."""
    pattern = _GIVES.get(kind)
    found = () if pattern is None else pattern.finditer(text)
    return tuple(match.group().lower().strip() for match in found)


def _of_that_period(text: str, question: str) -> bool:
    """Whether a text names the time for which a question asks what is paid, if it does."""
    clauses = _CLAUSES.split(question)
    paid = " ".join(one for one in clauses if _ASKS[Detail.MONEY].search(one)) or question
    return all(told.search(text) for asked, told in _PERIODS if asked.search(paid))
