"""What speaks for a claim and against it, each as a number."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

from assistant.verify_claims.context import Check, Context, Evidence, Fault, same_of
from assistant.verify_claims.likeness import Laid, Likeness, late
from assistant.verify_claims.reader import Reading
from assistant.verify_claims.strangers import WORDS, word_signals
from assistant.verify_claims.text import FEELINGS, Sentence, Token
from ingest.english import frequency

SUPPORT = ("overlap", "rare", "meaning", "window", "order", "late", "read")
"""Signals that speak for a claim."""
AGAINST = ("slip", "faults", *(check.value for check in Check))
"""What speaks against one: how likely the reader finds that a word is wrong; how many faults there
are; and 1 for each check that found one."""
SIGNALS = (*SUPPORT, *AGAINST, *WORDS)
"""All of them; those of `WORDS` may speak either way."""
_NUMBER = 6.0
_NAME = 7.0
_LEAST, _MOST = 1.0, 7.0
_EVERYDAY = 2e9
"""Count in books of a word that carries little: "people", "world"."""
_APART = 6


class Rarity(Protocol):
    """Knows how rare words are."""

    def rarity(self, word: str) -> float:
        """Inverse document frequency of a word, at least 0."""


class Rare:
    """Weights of a claim's words by how rare they are in English, or in a corpus."""

    def __init__(self, rarity: Rarity | None = None) -> None:
        self._rarity = rarity

    def weights(self, claim: Sequence[Sentence]) -> dict[str, float]:
        """Stem of each content word to its weight; talk about oneself is left out."""
        tokens = [one for sentence in claim for one in content(sentence)]
        return {one.stem: self._weight(one) for one in tokens}

    def _weight(self, token: Token) -> float:
        if token.number:
            return _NUMBER
        if self._rarity is not None:
            return min(_MOST, max(_LEAST, self._rarity.rarity(token.low)))
        if token.capital and token.start:
            return _NAME
        ratio = _EVERYDAY / max(frequency(token.low), 1000)
        return min(_MOST, max(_LEAST, _LEAST + 0.5 * math.log(max(ratio, 1.0))))


def content(sentence: Sentence) -> list[Token]:
    """The tokens that say something: "I love" in "I love it, it came out in 1999" does not."""
    kept = []
    for i, one in enumerate(sentence.tokens):
        before = {other.low for other in sentence.tokens[max(0, i - 3) : i]}
        if one.content and not (one.low in FEELINGS and before & {"i", "you", "we"}):
            kept.append(one)
    return kept


def signals(
    contexts: Sequence[Context],
    evidence: Evidence,
    rare: Mapping[str, float],
    faults: Sequence[Fault],
    likeness: Likeness,
    reading: Reading,
) -> dict[str, float]:
    """The signals of a whole claim, by name.

    Args:
        contexts: its sentences beside the evidence; at least one.
        evidence: all of it.
        rare: weights of its content words; empty for a claim that says nothing.
        faults: that the checks found.
        likeness: by the model.
        reading: of the claim beside the evidence.
    """
    near = frozenset().union(*(one.near for one in contexts))
    laid = [likeness.lay(one.claim, one.window) for one in contexts]
    found = {
        "overlap": _share(dict.fromkeys(rare, 1.0), evidence.stems),
        "rare": _share(rare, evidence.stems),
        "meaning": _share(rare, evidence.stems | same_of(evidence.stems)),
        "window": _share(rare, near),
        "order": _order(contexts, evidence),
        "late": _late(contexts, laid, rare),
        "read": reading.support,
        "slip": reading.slip,
        "faults": float(len(faults)),
    }
    wrong = {fault.check for fault in faults}
    found |= {check.value: float(check in wrong) for check in Check}
    return found | word_signals(contexts, laid, rare, likeness)


def _share(weights: Mapping[str, float], stems: frozenset[str]) -> float:
    total = sum(weights.values())
    return sum(w for one, w in weights.items() if one in stems) / total if total else 0.0


def _late(contexts: Sequence[Context], laid: Sequence[Laid], rare: Mapping[str, float]) -> float:
    """Each sentence's late interaction, weighted by its content."""
    total = score = 0.0
    for one, beside in zip(contexts, laid, strict=True):
        weight = sum(rare.get(stem, 0.0) for stem in one.claim.content)
        if weight:
            total += weight
            score += weight * late(beside, one.claim, rare)
    return score / total if total else 0.0


def _order(contexts: Sequence[Context], evidence: Evidence) -> float:
    """Share of neighbouring content words that also stand close by in the evidence, in order."""
    wanted = [
        (a.stem, b.stem)
        for one in contexts
        for a, b in zip(content(one.claim), content(one.claim)[1:], strict=False)
    ]
    if not wanted:
        return 0.0
    stems = {stem for pair in wanted for stem in pair}
    places: dict[str, list[int]] = {}
    for i, token in enumerate(evidence.tokens):
        if token.stem in stems:
            places.setdefault(token.stem, []).append(i)
    held = sum(
        any(0 < j - i <= _APART for i in places.get(a, ()) for j in places.get(b, ()))
        for a, b in wanted
    )
    return held / len(wanted)
