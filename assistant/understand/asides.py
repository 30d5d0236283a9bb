"""What a message says besides what it asks: who asks, what for, how long the answer may be."""

from __future__ import annotations

import re

from ingest.sentences import sentence_ranges

_WHO = (
    r"(?:(?:my|our|the) (?:[\w-]+ )?(?:boss|mayor|director|chief|manager|head|councillors?|council|"
    r"alderman|minister|team|colleagues?|committee|board|students?))"
)
_SIMPLE = r"(?:silly|stupid|dumb|basic|simple)"
_SALUTE = (
    r"(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening)|thanks|thank you)"
    r"(?: there| all| everyone)?"
)
_OPENING = re.compile(
    rf"^(?:(?:{_SALUTE}|quick (?:one|question)|"
    r"(?:one|just one|a) (?:quick|short|small|last) question|"
    r"(?:i['\u2019]?m |we['\u2019]?re )?sorry to (?:bother|disturb|trouble) you(?: again)?|"
    r"(?:sorry, )?(?:(?:maybe |perhaps )?(?:this is |it['\u2019]s ))?"
    r"(?:maybe |perhaps |probably )?"
    rf"a {_SIMPLE} question(?!,? but)|"
    rf"{_WHO} (?:(?:has |have )?asked|asks) (?:me|us)(?: to find (?:this|it|that) out)?"
    r"(?: for an? [\w-]+)?(?=:)|"
    rf"(?:{_WHO}|i|we) (?:wants?|needs?|would like) to know(?: the following)?(?=:)|"
    r"as an? [\w -]{3,40}, (?:i|we)(?:['\u2019]m| am| was| were| are)? (?:wonder|wondering|curious)"
    r"(?=:))\s*[,.!:;-]+\s*)+|"
    r"^(?:maybe |perhaps )?(?:this|it) (?:is|may be|might be) "
    rf"(?:maybe |perhaps |probably )?a {_SIMPLE} question,? but\s+|"
    rf"^{_WHO} (?:wants|want|needs|need|would like) to (?:know|find out|hear) (?=which|who)",
    re.IGNORECASE,
)
_PIECE = (
    r"(?:memo|presentation|talk|report|speech|briefing|slides?|deck|workshop|training|session|"
    r"seminar|meeting|newsletter|thesis|essay|article|note|paper|handout|strategy|plan|colleague)"
)
_FOR_A_PIECE = rf"for (?:an?|my|our|the)(?: [\w-]+){{0,2}}? {_PIECE}\b"
_THIS = r"(?:this|it|that|the answer|an answer|the following|something)"
_LENGTH = r"(?:an? )?(?:very )?(?:short|brief|quick|concise|rough)"
_ASIDE = re.compile(
    r"^\W*(?:please )?(?:"
    + "|".join(
        (
            # What it is for, and by when.
            r"(?:i|we) (?:[a-z]+ly |just |still |also )?"
            r"(?:need|want|require|have to have|could use) "
            rf"{_THIS}(?: (?:for|by|before|in|to) [^.!?;]+)?",
            rf"{_FOR_A_PIECE}[^.!?;,]{{0,40}}? (?:i|we) (?:need|want|have) "
            rf"(?:to know |to find out )?{_THIS}",
            rf"(?:it|this) is {_FOR_A_PIECE}[^.!?;]{{0,60}}",
            rf"{_WHO} meets? [^.!?;]{{0,60}}",
            # How the answer should look.
            rf"(?:just )?{_LENGTH} (?:answer|reply|overview|summary)"
            r"(?: (?:is|would be) (?:enough|fine|great|ok)| (?:will|would) do)?(?:,? please)?",
            r"(?:answer|reply|write|respond)(?: me| us)? (?:in|with|as) [^.!?;]{1,40}",
            r"(?:keep it|be) (?:short|brief|concise)(?:,? please)?",
            r"in (?:bullet points|a few words)(?:,? please)?",
            # Courtesy, and who asks.
            r"(?:many |a lot of )?(?:thanks|thank you|thx|cheers)\b[^.!?;]{0,40}",
            r"any (?:pointers?|ideas?|help|hints?|tips?|suggestions?|thoughts) "
            r"(?:is|are|would be|will be) [^.!?;]{1,30}",
            r"(?:i |we )?hope you can help[^.!?;]{0,40}",
            r"(?:i |we )?would be (?:very )?(?:grateful|glad|happy) for [^.!?;]{1,40}",
            r"(?:i|we) (?:have|['\u2019]ve got|got) (?:an?|one|another|some) "
            r"(?:quick |short |small )?questions?(?: for you)?",
            r"i(?:['\u2019]m| am) new (?:in|at|to) [^.!?;]{1,40}(?: and [^.!?;]{1,60})?",
            r"(?:i|we) (?:work|am working) (?:for|at|in) [^.!?;]{1,40} and have (?:an?|some) "
            r"(?:quick )?questions?",
            r"sorry [^.!?;]{0,40}",
        )
    )
    + r")\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:what|which|who|whom|whose|when|where|why|how|could you|can you|please|tell me|"
    r"looking for|want to know|wants to know|need to know|wondering|any idea|any examples?|"
    r"asked me|asks? (?:me|us)|find out|compare|list|name)\b",
    re.IGNORECASE,
)


def asks(sentence: str) -> bool:
    """Whether a sentence sounds as if it asked something, by mark or wording."""
    return bool(_ASKS.search(sentence))


def without_asides(text: str) -> str:
    """A message without greeting, excuse and sentences that say nothing of what is asked.

    Sentences stay where none of the rest asks anything.

    >>> without_asides("Hi! I need this for a memo. Who runs hubs? Thanks a lot!")
    'Who runs hubs?'
    >>> without_asides("We need this building for a hub. Who has one?")
    'We need this building for a hub. Who has one?'
    """
    bare = _OPENING.sub("", text)
    sentences = [bare[start:end] for start, end in sentence_ranges(bare)]
    rest = [one for one in sentences if not _ASIDE.match(one)]
    if len(rest) == len(sentences) or not any(asks(one) for one in rest):
        return bare
    return " ".join(one.strip() for one in rest)
