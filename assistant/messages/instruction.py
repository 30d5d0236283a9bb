"""Messages that try to direct the assistant rather than to ask the documents."""

from __future__ import annotations

from assistant.messages.phrases import any_of

_RULES = (
    r"(?:instruction|rule|prompt|guideline|restriction|limit|filter|training|polic(?:y|ies)|"
    r"programming|context|everything|anything)s?"
)
_SOURCES = r"(?:documents?|sources?|corpus|toolkits?|texts?|citations?|quotes?|passages?|pdfs?)"
_WORK = (
    r"(?:poem|song|jokes?|story|tale|haiku|limerick|rap|essay|code|script|python|javascript|sql|"
    r"html|novel|recipe|menu|lyrics|e-?mail|letter|tweet|blog(?: post)?|press release|"
    r"cover letter|cv|wedding speech|birthday (?:speech|card)|image|picture|drawing|macro|"
    r"dialogue)"
)
_WHAT_IS_SET = (
    rf"\b(?! to\b).{{0,30}}\b(?:{_RULES}"
    r"|(?:the |your |all |these |those )+(?:above|previous|earlier|prior)|above|previous)\b"
)
_WIPE = (
    r"(?:delete|drop|erase|wipe) (?:the |all |your )*"
    r"(?:files?|database|index|tables?|documents?|corpus|history)\b"
)
_ORDERS = r"(?:^\W*|[.!?:;,\n]\s*|\b(?:please|pls|you|must|should|now|then|and|just|me) )"
"""What stands before a verb that orders something."""
_ORDERED = (
    rf"(?:skip|drop){_WHAT_IS_SET}",
    r"pretend to be\b",
    r"(?:write|compose|make up|invent|generate|draft|create|produce|code|sing|tell|give)"
    r"(?: me| us)?(?: an?| some| another)?"
    rf"(?: (?!whole|full|big|overall|complete|clear)\w+){{0,2}} {_WORK}\b"
    r"(?! (?:on|about|from|by|of) (?:how|what|which|where)\b)",
    r"(?:repeat|reply|answer|respond|say|print|output)\b[^?]{0,12} (?:only|just|back|with)\b"
    r"(?! (?:the )?(?:examples?|cities|from|one city|quotes))",
    r"(?:repeat|reply|answer|respond|say|print|output) [\"'\u2018\u201c]",
    r"(?:simply|just|only) (?:say|reply|output|print|respond)\b",
    r"(?:answer|reply|respond|tell|say|write|explain)\b[^.?!]{0,40}\bwithout "
    rf"(?:any )?{_SOURCES}\b",
    _WIPE,
    r"(?:solve|calculate|compute) (?:this|the|my|\d)",
)
_INSTRUCTION = any_of(
    rf"{_ORDERS}(?:{'|'.join(_ORDERED)})",
    rf"\b(?:ignore|disregard|forget|override|bypass){_WHAT_IS_SET}",
    rf"\b(?:ignore|disregard|forget|set aside)\b.{{0,15}}\b(?:the|your|all|those|these|ur) "
    rf"(?:\w+ )?{_SOURCES}\b",
    r"\b(?:system|hidden|initial|setup|secret) (?:prompt|text|message|instructions?)\b",
    r"\byour (?:prompt|instructions|system message|rules|configuration|guidelines|api key|"
    r"password|source code|training data)\b",
    r"\b(?:you are|you're|u are) now\b|\bfrom now on\b.{0,25}\b(?:you|answer|reply|respond|speak|"
    r"talk|write|call|be|act|only)\b",
    r"\bpretend (?:you|that you|the|that the|there)\b|"
    r"\bact as (?:a|an|if|my|the)\b|\brole-?play|\b(?:stay|remain) in character\b",
    r"\b(?:developer|god|admin|debug|jailbreak|dan|root|sudo|unrestricted) mode\b|\bjailbreak\b|"
    r"\byou are (?:dan|an ai|a free ai|no longer)\b|\bwithout (?:any )?(?:limits|restrictions|"
    r"filters)\b",
    r"\b(?:make|invent|dream|cook) (?:it|them|something|one|some|an? \w+(?: \w+)?) ?up\b|"
    r"\b(?:make up|invent|fabricate|fake (?:an?|the|some|me))\b.{0,40}\b(?:quote|example|"
    r"citation|source|city|figure|number|sentence|reference|fact)s?\b|\bjust invent\b",
    r"\b(?:using|from|with) (?:only )?your (?:own )?(?:general |world )?(?:knowledge|memory|"
    r"opinion)\b|"
    rf"\bwithout (?:(?:using|quoting|citing) (?:the |any |your )?|(?:the|your) ){_SOURCES}\b",
    r"\bin your (?:own )?(?:personal )?opinion\b|\bwhat(?:'s| is) your opinion\b",
    r"\b(?:new|following|next|updated) (?:instructions?|orders?|rules?|task)\s*[:.]|"
    r"(?:^|\n|[\]>.] ?)\W{0,3}(?:system|assistant|user|admin)\s*[:>\]]",
    r"\b(?:reveal|show|print|output|leak|dump)\b.{0,30}\b(?:prompt|instructions?|your rules|"
    r"secrets?|api keys?|passwords?)\b|\bend of (?:document|context|prompt|instructions?)\b",
    r"\bno matter what (?:the|your|they)\b|\bwhatever (?:the|your) (?:documents?|sources?|"
    r"rules) say\b",
    r"\b(?:in|with) the (?:voice|style|tone|manner) of\b|\b(?:as|like) an? (?:pirate|rapper|"
    r"comedian|hacker|poet|shakespeare\w*)\b|\bin (?:rhymes?|verse|pirate|emojis?|morse(?: code)?|"
    r"klingon)\b",
    rf"\byou (?:must|should|will|shall|have to) {_WIPE}",
    r"\btranslate\b.{0,60}\b(?:in)?to (?:\w+)\b(?!.*\bcit(?:y|ies)\b)|"
    r"\bwhat is \d+\s*[-+*/x]\s*\d+",
)


def is_instruction(text: str) -> bool:
    """Whether a message tries to direct the assistant rather than to ask the documents."""
    return bool(_INSTRUCTION.search(text))
