"""The question inside a message."""

from __future__ import annotations

import re

from ingest.sentences import sentence_ranges

_LONG = 45
"""Messages of more words than this are searched for their question."""
_ASKS = re.compile(
    r"\?|\b(?:what|which|who|whom|whose|when|where|why|how|could you|can you|please|tell me|"
    r"looking for|want to know|wants to know|need to know|wondering|any idea|any examples?|"
    r"asked me|asks? (?:me|us)|find out|compare|list|name)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?")
_COURTESY = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|thanks|thank you|thx|cheers|"
    r"sorry|many thanks|best|kind regards|regards|ok|okay|pls|please|quick one)\b[^.!?]*[.!,?]*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|dear \w+|good (?:morning|afternoon|evening)|thanks|thank you)(?: there|"
    r" all| everyone)?\s*[,.!:;-]+\s*)+",
    re.IGNORECASE,
)


def focus(message: str) -> str:
    """The sentences of a message that ask something; a short message as it is.

    Greetings are taken off. In a long one the sentences with a question mark
    are kept, and the one before each, which says what it is about; without any,
    the sentences that ask in other words.
    """
    text = " ".join(message.split())
    bare = _GREETING.sub("", text)
    if not bare:
        return text
    if len(bare.split()) <= _LONG:
        return bare
    sentences = [bare[a:b] for a, b in sentence_ranges(bare)]
    sentences = [s for s in sentences if not _COURTESY.match(s)] or sentences
    asked = [i for i, s in enumerate(sentences) if _QUESTION.search(s)]
    asked = asked or [i for i, s in enumerate(sentences) if _ASKS.search(s)]
    if not asked:
        return bare
    kept = sorted({j for i in asked for j in (i - 1, i) if j >= 0})
    return " ".join(sentences[i] for i in kept)
