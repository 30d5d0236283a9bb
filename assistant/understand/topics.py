"""A topic alone, as people type it into a search box: "mentoring", "loans for founders"."""

from __future__ import annotations

import re

from assistant.understand.requests import EXAMPLES
from ingest.index.words import is_stop_word

_MOST_WORDS, _MOST_TOLD = 8, 4
"""Longest topic, in words and in those that tell something; more say what is wanted of it."""
_FEW = 5
"""As many words are a topic, whatever they tell."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SAYS_MORE = re.compile(
    r"[.!:;]\s+\S|\b(?:"
    # A question
    r"what|which|who|whom|whose|when|where|why|how|whether|if|is|are|was|were|am|be|been|do|does|did|"
    r"has|have|had|can|could|shall|should|will|would|may|might|must|any|anything|anyone|else|"
    # Somebody in particular, or what was said before
    r"i|we|you|they|he|she|it|this|that|these|those|them|him|her|me|us|there|here|same|last|next|"
    r"first|second|previous|more|again|also|only|just|instead|then|now|and|but|so|or|not|no|yes|"
    # Cities by what they do
    r"(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|councils?|places) (?:with|using|doing|offering)|"
    # A request
    r"compare|list|name|tell|give|show|explain|describe|summari[sz]e|sum|find|help|write|translate|"
    r"ignore|forget|repeat|print|act|pretend|say|make|draft|send|go|let|try|read|define|please|"
    # Small talk
    r"hello|hi|hey|thanks|thank|thx|cheers|bye|goodbye|ok|okay|sorry|welcome|great|cool|nice|good|"
    r"test|testing|morning|evening|wow|lol"
    r")\b",
    re.IGNORECASE,
)
"""What makes a message more than a topic."""
_EXAMPLES_OF = re.compile(rf"^\W*{EXAMPLES}\s*[:,]", re.IGNORECASE)


def is_topic(text: str) -> bool:
    """Whether a message names a topic, or asks for examples of one, and says nothing of it.

    >>> is_topic("language courses for mothers?"), is_topic("Who teaches mothers?")
    (True, False)
    """
    text = _EXAMPLES_OF.sub("", text)
    words = _WORD.findall(text)
    told = [word for word in words if len(word) > 2 and not is_stop_word(word.lower())]
    brief = len(words) <= _FEW or (len(words) <= _MOST_WORDS and len(told) <= _MOST_TOLD)
    return bool(told) and brief and not _SAYS_MORE.search(text)
