"""Putting other places into a question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.understand.where import PlaceFinder
from ingest.index.words import words

_AFTER_PREPOSITION = re.compile(
    r"\s*\b(?:in|of|at|for|from|by|to|with|does|do|has|have|did)\s*$", re.IGNORECASE
)
_JOINING = re.compile(
    r"\s*(?:,|&|\band\b|\bor\b|\bversus\b|\bvs\.?|\bwith\b|\bto\b)\s*$", re.IGNORECASE
)
_PLURAL = {"does": "do", "has": "have", "is": "are", "was": "were"}
_SINGULAR = {plural: singular for singular, plural in _PLURAL.items()}
_OTHERS = "other cities"
_ASKING = re.compile(
    r"\b(?:in (?:that|this) (?:respect|regard)|doing|got|had|has|have|any|which|of|these|those|"
    r"else|similar|something|anything|there|also|too|as well|tell me|say|show me|more|about|"
    r"please|compar\w*|details?|what|how|give|explain|same|expand|elaborate|go into|open|see|"
    r"describe|is|are|does|do|doing|that|it|this|them|with|and|the|city|town|place|region|country|"
    r"contrast|versus|vs|differs?|different|side by side|two|both|ones?)\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\s*(?:,|&|\band\b|\bor\b|\bversus\b|\bvs\.?|\bwith\b|\bto\b|\bin\b|\s)*", re.IGNORECASE
)
_CITIES = re.compile(
    r"\b(?P<verb>do|have|are|were|did|can|could|should|would|might)(?P<gap>\s+)(?:the |other |"
    r"some |"
    r"european |many |most )*(?:cities|towns|municipalities|councils|places|others|we)\b(?! in\b)",
    re.IGNORECASE,
)
_COMPARE = re.compile(r"^compare\b\s*:?\s*(?:how\b\s*)?", re.IGNORECASE)
_LISTING = re.compile(
    r"^(?:which|what|list|name)\s+(?:the |all |other |european )*(?:cities|towns|places|councils|"
    r"municipalities)\s+(?:that |which )?(?!(?:are|were|can|could|will|do|did|would|in|of|with|"
    r"have \w+ed|had)\b)(?P<rest>.+)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\s*\b(?:both|each)\b", re.IGNORECASE)
_OPENS_WITH_PREPOSITION = re.compile(
    r"^(?:on|about|for|in terms of|regarding|when)\b", re.IGNORECASE
)

_FRAME = re.compile(
    r"^(?:compare\s*:?\s*)?(?:(?:and|so|but|please|tell me|show me)\s+)*(?:(?:what|which|who|how|"
    r"when|where|why)\b(?: (?:other|many|much|long|of the|are the|is the))?\s*)?(?:(?:do|does|did|"
    r"is|are|was|were|can|could|has|have|had|should|there|an?|any)\b\s*)*(?:(?:other |"
    r"european )?(?:cities|towns|places|councils|others|we|i)\b\s*)?(?:do(?:ing)?|done)?\b\s*",
    re.IGNORECASE,
)


def whole_topic(text: str, places: PlaceFinder) -> str:
    """What a question is about, without its places and its frame.

    A question like "How do other cities help founders get a loan?" is about "help
    founders get a loan".
    """
    bare = without_places(text, places)
    return _FRAME.sub("", bare, count=1).strip(" ?.:,\u2013-") or bare.strip(" ?.")


def is_bare(text: str, places: PlaceFinder) -> bool:
    """Whether a text says nothing but places and that something is asked of them."""
    ranges = places.find(text).ranges
    left = "".join(
        " " if any(a <= at < b for a, b in ranges) else char for at, char in enumerate(text)
    )
    return not words(_ASKING.sub(" ", left))


def places_said(text: str, places: PlaceFinder) -> tuple[str, ...]:
    """The places that a text names, as it writes them, each once, in order."""
    return tuple(dict.fromkeys(text[a:b] for a, b in places.find(text).ranges))


def without_places(text: str, places: PlaceFinder) -> str:
    """The text with the places that it names, and the prepositions before them, cut out."""
    out = text
    for start, end in reversed(places.find(text).ranges):
        head = _AFTER_PREPOSITION.sub("", _JOINING.sub("", out[:start]))
        tail = re.sub(r"^(?:'s|\u2019s)", "", out[end:])
        out = f"{head} {tail}"
    return " ".join(out.split()).rstrip("?. ")


def with_places(text: str, named: Sequence[str], places: PlaceFinder) -> str:
    """The text asked of the places `named`: in the stead of its own, or at its end."""
    told = " and ".join(named)
    if _COMPARE.match(text):
        topic = _COMPARE.sub("", without_places(text, places))
        if _OPENS_WITH_PREPOSITION.match(topic):
            return f"What {'does' if len(named) == 1 else 'do'} {told} do {topic}?"
        return f"{topic} in {told}?"
    span = _one_span(text, places)
    # Of a country or region the question remains one about its cities.
    cities_named = len(places.find(told).names) == len(named)
    listing = _LISTING.match(text) if span is None and cities_named else None
    if listing is not None:
        return f"How {'does' if len(named) == 1 else 'do'} {told} {listing['rest']}"
    if span is not None:
        head = _agreeing(text[: span[0]], _SINGULAR if len(named) == 1 else _PLURAL)
        return f"{head}{told}{_BOTH.sub('', text[span[1] :], count=1)}"
    cities = _CITIES.search(text)
    if cities is not None and cities_named and not places.find(text).ranges:
        head = _agreeing(text[: cities.end("gap")], _SINGULAR if len(named) == 1 else {})
        return f"{head}{told}{text[cities.end() :]}"
    return f"{without_places(text, places)} in {told}?".strip()


def with_other_cities(text: str, places: PlaceFinder) -> str:
    """The text asked of other cities than those that it names."""
    span = _one_span(text, places)
    if span is None or _COMPARE.match(text):
        return f"{_COMPARE.sub('', without_places(text, places))} in {_OTHERS}?".strip()
    head = _agreeing(text[: span[0]], _PLURAL)
    return f"{head}{_OTHERS}{_BOTH.sub('', text[span[1] :], count=1)}"


def without_compare(text: str) -> str:
    """What is to be compared, without the word for it."""
    return _COMPARE.sub("", text)


def _one_span(text: str, places: PlaceFinder) -> tuple[int, int] | None:
    """Where a text names its places, if it names them all in one series."""
    ranges = places.find(text).ranges
    joined = all(_SERIES.fullmatch(text, a[1], b[0]) for a, b in pairwise(ranges))
    return (ranges[0][0], ranges[-1][1]) if ranges and joined else None


def _agreeing(head: str, forms: Mapping[str, str]) -> str:
    """The verb at the end of a question's head made to agree with what will follow it."""
    found = re.search(r"\b(\w+)\s+$", head)
    if found is None or found[1].lower() not in forms:
        return head
    verb = forms[found[1].lower()]
    verb = verb.capitalize() if found[1][0].isupper() else verb
    return f"{head[: found.start(1)]}{verb}{head[found.end(1) :]}"
