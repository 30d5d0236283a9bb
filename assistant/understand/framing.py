"""The words by which a question asks the documents, apart from what it asks of them.

"What do the toolkits say about volunteers?" is about volunteers. Toolkits speak of toolkits too,
where they tell how they came about: as words searched for, those of the frame would lead there.
"""

from __future__ import annotations

import re

from assistant.understand.requests import words_of

_DOCUMENTS = (
    r"(?:toolkits?|guides?|guidance|documents?|papers?|texts?|publications?|booklets?|handbooks?|"
    r"benchmarks?|sources?|corpus|materials?|library|authors?)"
)
_THE = r"(?:the|these|this|those|your|any of (?:the|these)|all(?: the| these)?)"
_ON_WHAT = r"(?: (?:on|about|for|from) (?:[\w-]+ ){0,3}?[\w-]+)?"
"""What says which document is meant, after its kind."""
_SAY = (
    r"(?:say|tell(?: us| me)?|mention|recommend|advise|suggest|state|write|contain|offer|"
    r"have to say|speak|talk|give|expect|require|demand|ask)"
)
_ANYTHING = r"(?: (?:anything|something|much|a lot|more))?"
_ON = r"(?: (?:about|on|of|regarding|concerning|as to))?"
_FRAMES = re.compile(
    rf"\b(?:what(?: else)? |which \w+ |and |so )?(?:do|does|did|can|could|would) {_THE} "
    rf"(?:[\w-]+ ){{0,3}}?{_DOCUMENTS}{_ON_WHAT}(?: actually| really)? {_SAY}\b{_ANYTHING}{_ON}\b|"
    rf"\b(?:what|something|anything|all that) {_THE} (?:[\w-]+ ){{0,3}}?{_DOCUMENTS} "
    rf"(?:says?|tells? us|recommends?|advises?|suggests?|has|have)\b{_ANYTHING}{_ON}\b|"
    rf"\b(?:according to|in|from|by) {_THE} (?:[\w-]+ ){{0,2}}?{_DOCUMENTS}\b|"
    rf"\b(?:is|are) there (?:anything|something|any (?:advice|guidance|information|examples?))"
    rf"(?: (?:in|from) {_THE} {_DOCUMENTS})?{_ON}\b",
    re.IGNORECASE,
)
"""What asks documents, with the words between."""
_MENTIONED = re.compile(
    rf"\b(?:what(?: else)? )?(?:do|does|did|can|could) {_THE} (?:[\w-]+ ){{0,3}}?{_DOCUMENTS}"
    rf"{_ON_WHAT}(?: actually| really)? (?:{_SAY}\b{_ANYTHING} (?:about|on|of|regarding)|mention|"
    r"cover)\b(?P<what>[^?.;]+)|"
    rf"(?:\b(?:is there|do you have|have you(?: got)?|you have|got) |^\W*)"
    rf"(?:any|some)thing (?:about|on) (?P<topic>[^?.;]+?)(?= (?:in|from) {_THE}|\W*$)",
    re.IGNORECASE,
)
"""Asks whether, or what, documents say on something that is named."""
_ASKS_ON = re.compile(r"\b(?:who|what|how|why|whether|when|where|which|if)\b", re.IGNORECASE)
"""What opens a question within one: "what do they say about who pays"."""
_OWN_WORDS = re.compile(
    rf"{_DOCUMENTS}|{_SAY}|says|tells|recommends|advises|suggests|has|anything|something|much|lot|more|"
    r"else|actually|really|according|regarding|concerning|information|examples?",
    re.IGNORECASE,
)


def framing(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a question the words of such a frame stand, as `[start, end)`.

    What says which document is meant is no frame: "the procurement toolkit" is about procurement.

    >>> text = "What does the procurement toolkit say about audits?"
    >>> [text[start:end] for start, end in framing(text)]
    ['toolkit', 'say']
    """
    return tuple(
        (start, end)
        for frame in _FRAMES.finditer(text)
        for start, end in words_of(frame)
        if _OWN_WORDS.fullmatch(text[start:end])
    )


def asked_of_documents(text: str) -> str | None:
    """What a question asks of the documents as such; None for one that does not ask them.

    >>> asked_of_documents("Do the toolkits mention libraries?")
    'libraries'
    >>> asked_of_documents("In the toolkits, who pays for libraries?") is None
    True
    """
    found = _MENTIONED.search(text)
    asked = (found["what"] or found["topic"]).strip() if found else ""
    return asked if asked and not _ASKS_ON.search(asked) else None
