"""What sort of turn in a conversation a question is, told by how it is put."""

from __future__ import annotations

import re
from enum import StrEnum


class Turn(StrEnum):
    """How a question relates to those before it."""

    NEW = "new"
    DETAIL = "detail"
    PLACE = "place"
    TOPIC = "topic"
    COMPARE = "compare"
    WHICH = "which"
    LIMIT = "limit"
    MORE = "more"
    OTHERS = "others"


TURNS_AWAY = re.compile(
    r"\b(?:(?:leaving|putting|setting) .{2,40} aside|something else(?= ?[:,.\u2013-])|"
    r"(?:a )?(?:different|another) (?:matter|topic|question|subject)|change of (?:topic|subject)|"
    r"new (?:question|topic|subject)|on another note|unrelated(?:ly)?)\b[^\w]*",
    re.IGNORECASE,
)
"""Words that leave what was talked about; what follows them stands alone."""
COURTESY = re.compile(
    r"^(?:(?:ok(?:ay)?|thanks?(?: you| a lot| so much)?|thx|cheers|great|good|nice|perfect|right|"
    r"i see|interesting|hm+|got it|wow|cool|alright|well|ah|oh|yes|no problem)\b[\s,.:!\u2013-]+|"
    r"(?:fine|lovely|super|brilliant|excellent|wonderful|fair enough|understood|agreed)[,.:!]\s*)+",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:(?:and|but|so|also|then|or|now|what about|how about)\b[\s,]*)+", re.IGNORECASE
)
CORRECTS = re.compile(
    r"^(?:(?:no|nope|sorry|oops|wait|actually)\b[\s,.!:\u2013-]*)*(?:that(?:'s| is) (?:not|"
    r"wrong)[^,.:]*[,.:]\s*)?(?:i|we) (?:actually )?(?:meant?|was asking|am asking)(?: to (?:ask|"
    r"say))?\b(?: about)?\s*|^(?:i'd|i would) rather (?:hear|know|"
    r"see)(?: something)?(?: about)?\b\s*|^let(?:'s| us) (?:talk|look|hear)\b(?: about| at)?\s*|"
    r"^(?:forget|never mind|leave) [^,.;]{2,30}[,.;]\s*|^(?:no|nope|sorry)\b[,.!:\u2013-]\s*|"
    r"^not (?:in )?[^,.;]{2,30}[,;]\s*(?:but )?",
    re.IGNORECASE,
)
_TAIL_NOT = re.compile(r"[,;]?\s*\b(?:and |but )?not\b[^,.?!]*(?=[.?!]*$)", re.IGNORECASE)
_OPENING = (
    r"(?:(?:and|ok(?:ay)?|so|please|can you|could you|do you have|have you got|are there|is there|"
    r"can i have|i need|i'd like|two|three|four|five|\d+|got|show|give|tell|me|us|i want|i'd like|"
    r"any|some|the|a few|what|which|who|where|anything|"
    r"anyone|anybody|anywhere|list|see|a|what are|what about)\s+)*"
)
_LIKE = (
    r"(?:\s+(?:of (?:them|these|those|it|that)|examples?|places?|cit(?:y|ies)|towns|ones|please|"
    r"details?|like (?:that|this|these|those|it)|(?:on|about) (?:that|this|it|them)|there|then|"
    r"(?:does|do|did|has|is|are|have) (?:this|that|it|so)|doing (?:this|it|that)|you (?:have|"
    r"know)))*"
)
_MORE = re.compile(
    rf"^{_OPENING}(?:more|else|others?|another(?: one| example)?|further|additional|continue|"
    rf"go on|keep going|carry on|next|rest|remaining|other (?:examples|places|cities|towns|ones|"
    rf"councils)){_LIKE}\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:others?|anyone|anybody|anywhere|who|where else|elsewhere|other (?:places|cities|towns|"
    r"councils))\b",
    re.IGNORECASE,
)
_OTHER_PLACES = re.compile(
    r"^(?:and |but |so |what about |how about |what do |what have |how do |do |in |"
    r"any )*(?:the )?(?:others|other|elsewhere|anywhere else|somewhere else)(?: (?:cities|towns|"
    r"places|councils|municipalities|countries))?(?: (?:do|doing|done|have|got|offer|go about|"
    r"handle)(?: (?:this|that|it|the same|so|about it))?(?: too| as well)?)?\W*$",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\bhow (?:is|are|does|do) .*\b(?:different|differ)\b|\b(?:compar\w+|contrast|versus|vs\.?)\b|"
    r"\bdiffer(?:s|ent|ence)?\b.*\b(?:from|to|between|in)\b|\bside by side\b|\bsame (?:as )?in\b",
    re.IGNORECASE,
)


def bare(text: str) -> str:
    """A question without thanks, assent and the like at its start."""
    return COURTESY.sub("", text).strip() or text


def asks_for_more(text: str) -> bool:
    """Whether a question wants the last answer continued."""
    return bool(_MORE.match(text))


def asks_elsewhere(text: str) -> bool:
    """Whether it wants the same of other places than those talked about."""
    return bool(_OTHER_PLACES.match(text)) or (
        asks_for_more(text) and bool(_ELSEWHERE.search(text))
    )


def asks_to_compare(text: str) -> bool:
    """Whether it wants places held side by side."""
    return bool(_COMPARES.search(text))


def without_tail(text: str) -> str:
    """A correction without what it is not: "I meant Vienna, not Munich"."""
    return _TAIL_NOT.sub("", text) or text
