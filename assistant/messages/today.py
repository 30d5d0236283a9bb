"""Questions about how things are now, or after the newest document."""

from __future__ import annotations

import re
from collections.abc import Container

from assistant.messages.phrases import any_of

_OFFICE = (
    r"(?:mayor|deputy mayor|minister|prime minister|president|chancellor|king|queen|"
    r"chair(?:man|woman|person)?|"
    r"head|director|leader|commissioner|secretary[- ]general|chief executive|ceo|governor|boss)"
)
_PRESENT = any_of(
    r"(?<!\bwe )(?<!\bi )\b(?:right now|at the moment|at present|currently)\b(?! (?:we|our|i|"
    r"my)\b)",
    r"\bas of (?:today|now|this)\b|\btonight\b",
    r"\b(?:what|who|when|which|how (?:many|much|did|has))\b[^?]{0,80}\b(?:tomorrow|yesterday|"
    r"(?:last|this|next) (?:week|month|spring|summer|autumn|winter|quarter|year))\b",
    r"\b(?:this|next|last) year's\b|\bthis coming\b|\bin the coming (?:weeks|months|year)\b",
    r"\b(?:is|are|was|were|has|have|do|does|did|costs?|live|lives)\b[^?]{0,80}\b(?:today|nowadays|"
    r"these days|this year|next year|(?<!by )(?<!up to )(?<!until )(?<!till )now)\s*[?.!]?$",
    r"(?:\b(?:how (?:many|much|high|big|large)|what does)|(?:^|[.,;:?!] |\band )who)\b[^?]{0,80}"
    r"\b(?:today|nowadays|"
    r"these days|this year|next year|(?<!who are )(?<!who is )(?<!by )(?<!up to )(?<!until )"
    r"(?<!till )now)\b(?! that)",
    r"\b(?:most recent|latest|newest|up[- ]to[- ]date|current|present|"
    r"today's) (?:\w+ )?(?:figures?|numbers?|version|news|statistics|data|edition|results?|laws?|"
    r"rules?|count|rates?|price|cost|budget|fees?|salary|population|unemployment|share|percentage|"
    r"report|members?|deadline|call|status|situation|"
    rf"{_OFFICE})\b",
    r"\bstill (?:going|running|open|valid|in force|mayor|exist\w*|available|active|there|the|"
    r"alive|in charge|in office|operating|up to date|online|happening|around)\b",
    r"(?:^|[.!,;] |\band )(?:is|are|does|do|has|have)\b[^?]{0,80}\bstill (?:award|pa(?:y|id)|fund|"
    r"offer|run|do\b|doing|use[ds]?\b|using|hold|held|organi[sz]|take|taking|meet)\w*",
    r"\bsince (?:the|this|that|your|then|it|they)\b[^?]{0,40}\b(?:came out|appeared|published|"
    r"issued|written|elections?|ones)\b|\bsince then\b",
    r"\b(?:the|its|their|your|commission's) next (?:\w+ ){0,3}(?:conference|meeting|election|"
    r"edition|deadline|call|round|intake|plan|programme|workshop|session|strategy|course|term|"
    r"event|toolkit)\b",
    r"\b(?:the )?coming (?:\w+ )?(?:year|months|weeks|spring|summer|autumn|winter)\b",
    r"\b(?:did|has|have)\b[^?]{0,60}\b(?:reach|meet|met|achieve|hit)(?:ed|d)? (?:its|their|the|"
    r"his|her) (?:\w+ )?(?:goals?|targets?|aims?)\b|\bwhat (?:became|has become) of\b",
    r"\b(?:is|are)\b.{0,60}\b(?:online|open for (?:applications|registration))\b|\bon (?:sundays?|"
    r"saturdays?)\b|\be-?mail of\b",
    rf"\b(?:who|what)(?:'s| is| are) (?:now |currently )?(?:the )?(?:(?:current|present|"
    rf"acting) \w+|{_OFFICE} of\b|"
    r"[A-Z]\w+'s mayor)",
    rf"\b(?:{_OFFICE}|in charge)\b[^?]{{0,30}}\bnow\b\s*[,?]",
    r"\b(?:is|are)\b.{0,40}\bopen (?:on|at|today|until|till)\b",
    r"\b(?:phone|telephone|fax) number\b|\be-?mail address\b|\bcontact (?:details|number)\b|"
    r"\bpost(?:al)? address\b|\bhow (?:can|do) i (?:contact|reach|book|register|sign up|enrol)\b",
    r"\b(?:since|after) (?:the )?(?:last|latest|recent) election\b|\b(?:changed|happened|"
    r"new)\b.{0,30}\b(?:recently|lately|of late)\b|\brecent(?:ly)? (?:changed|elected|announced|"
    r"launched|news)\b",
    r"\bwhen is the next\b|\bnext (?:conference|meeting|election|edition|deadline|call|round|"
    r"intake)\b|\bupcoming\b|\bhas .{0,60}\b(?:yet|by now)\b\??$",
    r"\b(?:to|until|as of|up to) this day\b|"
    r"(?:^|[.,;:!?] |\b(?:any|latest|recent|more|what is the|what's the|is there) )news "
    r"(?:about|on|from)\b",
)
_HOURS = any_of(r"\b(?:opening|office|business) (?:hours|times)\b")
"""Asks when an office is open; of practice, it asks what is done about that."""
_EVENT = re.compile(
    r"\b(covid|corona|coronavirus|pandemic|lockdown|ukraine|ukrainian|chatgpt)\b|"
    r"\bbrexit (?:happened|took effect)\b",
    re.IGNORECASE,
)
"""What most toolkits are older than."""
_NOW = any_of(
    r"\b(?:currently|today|nowadays|these days|right now|at the moment|at present|now|tonight|"
    r"since then|on (?:sun|satur)days?)\b"
)
_PAST = any_of(r"\b(?:who|what|when|where|why|how(?: \w+)?) (?:did|was|were|had)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")


def asks_of_today(text: str, latest_year: int, known: Container[str]) -> bool:
    """Whether a question asks how things are now, or of what came after the newest document.

    Args:
        text: the question.
        latest_year: of publication, of all sources.
        known: years and words, lower case, that the documents themselves use.
    """
    later = any(int(year) > latest_year and year not in known for year in _YEAR.findall(text))
    since = any((event[1] or "").lower() not in known for event in _EVENT.finditer(text))
    return later or since or bool(_PRESENT.search(text))


def asks_for_hours(text: str) -> bool:
    """Whether a question asks when an office is open."""
    return bool(_HOURS.search(text))


def is_dated(text: str, latest_year: int) -> bool:
    """Whether a question names years, and none after the newest document.

    >>> is_dated("How many came in 2012?", 2018), is_dated("And in 2019?", 2018)
    (True, False)
    """
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) <= latest_year


def asks_of_the_past(text: str) -> bool:
    """Whether a question asks what happened, rather than how things are.

    >>> asks_of_the_past("How much was it cut by?"), asks_of_the_past("How much is it?")
    (True, False)
    """
    return bool(_PAST.search(text))


def without_now(text: str) -> str:
    """A question without the words that only say "now" or when; dates and what is newest stay."""
    return _NOW.sub(" ", text)
