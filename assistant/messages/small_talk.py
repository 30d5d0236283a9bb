"""Greetings, thanks, and talk about the assistant itself."""

from __future__ import annotations

import re

from assistant.messages.phrases import any_of
from ingest.index.words import is_stop_word

_LONGEST_TALK = 25
"""Most words of talk; a longer message tells a story before it asks."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself|u|ur|me|i|i'm|we|us)\b", re.IGNORECASE)
_GREETS = any_of(
    r"^\W*(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night)|"
    r"thanks?|thank you|thx|cheers|bye|goodbye|see you|ciao|lol|haha|ok(?:ay)?|cool|great|nice|"
    r"wow)\b"
)
_TALK = any_of(
    r"\bhow are (?:you|u|things)\b|\bhow(?:'s| is) (?:it going|your (?:day|week|weekend))\b",
    r"\bwhat(?:'s| is) up\b|\b(?:who|what) (?:are|made|built|created|trained|"
    r"programmed) (?:you|u)\b",
    r"\bare (?:you|u) (?:a |an )?(?:human|robot|bot|ai|real|person|machine|chatbot|happy|tired|ok|"
    r"sure|there|alive|chatgpt|gpt\S*|siri|alexa|single|married|smart|bored|lonely)\b",
    r"\bhow do (?:you|u) feel\b|(?<!how )(?<!where )\bdo (?:you|u) (?:ever )?(?:like|love|hate|"
    r"enjoy|dream|sleep|eat|feel|have feelings|"
    r"get (?:tired|bored|lonely|paid|sick|sad|angry|it|that|me)|speak|remember me|know me|"
    r"believe|prefer|have (?:a|any) (?:favou?rite|name|family|friends?|hobb\w+|opinion))\b",
    r"\byour (?:name|favou?rite|mood|birthday|age|hobb(?:y|ies)|weekend|feelings|maker|creator)\b",
    r"(?:^|[.!,;:] |\band )have a (?:lovely|nice|great|good|wonderful|pleasant) (?:day|weekend|"
    r"evening|one|holiday|time)\b",
    r"\bi(?:'m| am) (?:off home|bored|tired|sad|lonely|back|hungry)\b",
    r"\bif you could\b.{0,60}\bwhich would\b|\b(?:would|could) you (?:like|fancy|prefer|marry)\b",
    r"\bwhich (?:\w+ )?would you\b|\bnice (?:to meet|talking|chatting)\b",
    r"\bwhat(?:'s| is) the weather\b|\btell me (?:a joke|about yourself|something (?:funny|"
    r"nice))\b",
    r"\bdo you know any\b.{0,20}\bjokes?\b|\bwhat should i (?:cook|wear|eat)\b|"
    r"\bsing (?:me )?a song\b",
)
_CHAT = frozenset(
    """
    able absolutely afternoon again alright amazing answer answered appreciate appreciated
    assistant awesome bad best bet bit bot bro brilliant buddy bye call chat chatbot cheers ciao
    clever cool dear did doing evening excellent excuse fab fantastic fine friend fun funny gave
    get glad go going gonna good goodbye got great greetings guess guy guys haha happy hate hehe
    hello help helped helpful helping hey hi hiya hmm hope huge impressive job joke keep kidding
    kind know laugh let lol lot lots love lovely luck machine made make mate maybe morning much
    name need nice night nope nothing oh ok okay old perfect person please pleased pleasure pls
    pretty quick quite ready real really right robot sad say see seem smart sorry sound speak
    stop super sure talk talking ta tell test testing thank thanks there thing think thx tired
    today tomorrow try understand use useful wait want welcome well were wonderful wonder work
    working wow ya yay yeah yep yes yo yup
    """.split()
)
"""Words of conversation that ask the documents nothing."""


def is_small_talk(text: str) -> bool:
    """Whether a message is a greeting, thanks, or talk about the assistant itself.

    A message all of whose words are words of conversation is such, if it greets or
    speaks to somebody; a greeting before a question is not.
    """
    if _TALK.search(text) and len(text.split()) <= _LONGEST_TALK:
        return True
    words = [word.lower() for word in _WORD.findall(text)]
    if not words or not (_GREETS.search(text) or _ADDRESSED.search(text)):
        return False
    return all(w in _CHAT or is_stop_word(w) or len(w) == 1 or _contracted(w) for w in words)


def _contracted(word: str) -> bool:
    head, mark, _ = word.replace("\u2019", "'").partition("'")
    return bool(mark) and (
        is_stop_word(head) or head in _CHAT or head in {"don", "isn", "can", "won"}
    )
