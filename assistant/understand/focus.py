"""The question inside a message."""

from __future__ import annotations

import re

from assistant.understand.asides import asks, without_asides
from ingest.sentences import sentence_ranges

_LONG = 45
"""Messages of more words than this are searched for their question."""
_QUESTION = re.compile(r"\?")
_COURTESY = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|thanks|thank you|thx|cheers|"
    r"sorry|many thanks|best|kind regards|regards|ok|okay|pls|please|quick one)\b[^.!?]*[.!,?]*$",
    re.IGNORECASE,
)


def focus(message: str) -> str:
    """The sentences of a message that ask something; a short message as it is.

    What is said besides is taken off. In a long one the sentences with a question mark
    are kept, and the one before each, which says what it is about; without any,
    the sentences that ask in other words.
    """
    text = " ".join(message.split())
    bare = without_asides(text)
    if not bare:
        return text
    if len(bare.split()) <= _LONG:
        return bare
    sentences = [bare[a:b] for a, b in sentence_ranges(bare)]
    sentences = [s for s in sentences if not _COURTESY.match(s)] or sentences
    asked = [i for i, s in enumerate(sentences) if _QUESTION.search(s)]
    asked = asked or [i for i, s in enumerate(sentences) if asks(s)]
    if not asked:
        return bare
    kept = sorted({j for i in asked for j in (i - 1, i) if j >= 0})
    return " ".join(sentences[i] for i in kept)
