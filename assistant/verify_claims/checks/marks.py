"""Words that mark scope or modality, with what they bear on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.verify_claims.text import Sentence

Phrases = Mapping[str, frozenset[tuple[str, ...]]]
_REACH = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """One such word or phrase.

    Attributes:
        name: of its class.
        shown: as the sentence has it.
        place: of its first word in the sentence.
        heads: stems of the next one or two content words.
    """

    name: str
    shown: str
    place: int
    heads: tuple[str, ...]


def marks(sentence: Sentence, phrases: Phrases) -> list[Mark]:
    """The marks of a sentence, in order."""
    low = tuple(one.low for one in sentence.tokens)
    found = []
    for i, one in enumerate(sentence.tokens):
        if one.text == "May":
            continue
        for name, shapes in phrases.items():
            shape = max((s for s in shapes if low[i : i + len(s)] == s), key=len, default=None)
            if shape is not None:
                heads = _heads(sentence, i + len(shape))
                found.append(Mark(name, " ".join(shape), i, heads))
                break
    return found


def _heads(sentence: Sentence, start: int) -> tuple[str, ...]:
    following = sentence.tokens[start : start + _REACH]
    return tuple(one.stem for one in following if one.content)[:2]
