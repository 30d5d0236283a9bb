"""Which part of a toolkit a question names: key factors, guide questions, the standard."""

from __future__ import annotations

import re

from ingest.model import Kind

COUNTED_PARTS = r"(?:\w+ ){0,2}?(?:(?:key|context) factors|guid(?:e|ing) questions|standards)\b"
"""Parts of a benchmark after "how many": they are counted by listing them, not by a text."""
_MEANS = re.compile(r"\bmean(?:s|t|ing)?\b(?! to\b)|\bdefin\w+|\bsupposed to be\b", re.IGNORECASE)
_PARTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (
        re.compile(
            r"\bguid(?:e|ing|ance) questions?\b|\b(?:questions?|what) (?:should|could|must) (?:i|"
            r"we|one|a city) ask\b|\bask(?:ing)? (?:ourselves|myself|themselves)\b|\bchecklist\b|"
            r"\bdiscussion (?:prompts?|questions?|points?)\b|"
            r"\bself[- ](?:check|assess\w*)\b",
            re.IGNORECASE,
        ),
        Kind.GUIDE_QUESTION,
    ),
    (re.compile(r"\bkey[- ]factors?\b|\bbuilding blocks?\b", re.IGNORECASE), Kind.KEY_FACTOR),
    (
        re.compile(
            r"\b(?:context|contextual|background|outside|external) (?:factors?|circumstances|"
            r"conditions|list)\b|\bbeyond (?:our|the city's|a city's|their) control\b",
            re.IGNORECASE,
        ),
        Kind.CONTEXT_FACTOR,
    ),
    (
        re.compile(
            r"(?<!\ba )(?<!own )\bcharter\b(?! of their own)|\bcommitments?\b.*\bsign|"
            r"(?<!to )\bpledges?\b",
            re.IGNORECASE,
        ),
        Kind.CHARTER,
    ),
    (
        re.compile(
            r"\b(?:integrating cities|european|toolkit'?s?|the) (?:standard|norm)\b|"
            r"^standards?\s*[,:]|"
            r"\bheadline (?:goal|standard|aim)\b|\bstandard (?:of|for|in|on) (?:the|a)\b|"
            r"\b(?:which|what|how many|list|name|all)(?: are| of)?(?: all)?(?: the)? standards\b(?="
            r"\W*$| (?:are there|(?:do|does|have|has) (?:the|these|your|all)|(?:in|of) the|exist))",
            re.IGNORECASE,
        ),
        Kind.STANDARD,
    ),
)

_WHO_SIGNED = re.compile(
    r"\b(?:who|when (?:did|was|were)|how many|"
    r"(?:which|what) (?:other )?(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|"
    r"countr(?:y|ies)|councils?|year))\b[^?]{0,30}\b(?:sign(?:ed|s)?\b(?! up)|signator(?:y|ies)|"
    r"joined|launched)",
    re.IGNORECASE,
)
"""Asks who signed or when, rather than for what is promised."""
_PART_NAME = r"(?:key[- ]factors?|guide questions?|context factors?|standards?|benchmarks?)"
_WHAT_IT_IS = re.compile(
    rf"\bwhat(?: is an?|\'s an?| are| exactly (?:is an?|are)) [\'\"\u2018\u201c]?{_PART_NAME}\b"
    rf"(?! (?:for|in|on|of|about) )|\bdifference between (?:an? |the )?{_PART_NAME} and\b",
    re.IGNORECASE,
)
"""Asks what a part of a toolkit is, rather than for those of one toolkit."""

_ON_ITSELF = re.compile(
    r"^(?:and )?(?:for )?(?:who|whom|what|how|is|are|was|were)\b[^?]{0,40}?\b(?:this|these) "
    r"(?:publication|toolkit|guide|booklet|document|handbook|brochure)s?\b[^?]{0,40}?\b(?:for|"
    r"meant|aimed|made|written|intended|read|use|used|based|(?:about|cover)(?=\W*$))\b",
    re.IGNORECASE,
)


def asks_of_itself(text: str) -> bool:
    """Whether a question asks what the publication at hand is, for whom, and how it was made."""
    return bool(_ON_ITSELF.match(text))


def part_asked_for(text: str) -> Kind | None:
    """The benchmark's part that a question asks for by its name; None if it names none.

    What a part is, and is for, is told where a toolkit says how it works.
    """
    if _WHAT_IT_IS.search(text) or asks_of_itself(text):
        return Kind.METHOD
    for pattern, kind in _PARTS:
        if pattern.search(text):
            if kind is Kind.CHARTER and _WHO_SIGNED.search(text):
                return None
            return Kind.METHOD if _MEANS.search(text) else kind
    return None
