"""A claim's sentence laid beside a sentence of its evidence, word by word in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from assistant.verify_claims.text import Sentence, Token

NEAR = 0.7
"""Share of the claim's words, in order, from which it counts as the evidence's own wording."""
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Change:
    """A place where the claim departs from the evidence.

    Attributes:
        claim: its words there; empty where it leaves words out.
        evidence: the words that stand there instead; empty where the claim adds some.
    """

    claim: tuple[Token, ...]
    evidence: tuple[Token, ...]


@dataclass(frozen=True)
class Alignment:
    """A claim's sentence and a sentence of the evidence.

    Attributes:
        pairs: (place in the claim, place in the evidence) of the words that are the same.
        changes: between them, in order.
        share: of the claim's words that are the same, in order, 0 to 1.
    """

    claim: Sentence
    evidence: Sentence
    pairs: tuple[tuple[int, int], ...]
    changes: tuple[Change, ...]
    share: float

    @property
    def near(self) -> bool:
        """Whether the claim is the evidence's own wording, but for a change or two."""
        return self.share >= NEAR and len(self.pairs) >= _FEWEST

    @cached_property
    def left_out(self) -> int:
        """Words of the evidence between the first and last shared word that the claim lacks."""
        return sum(len(one.evidence) for one in self.changes if not one.claim)

    @cached_property
    def region(self) -> tuple[int, int]:
        """`[start, end)` of the evidence's tokens that the claim lies beside."""
        if not self.pairs:
            return 0, 0
        places = [j for _, j in self.pairs]
        return min(places), max(places) + 1

    @cached_property
    def beside(self) -> Mapping[int, int]:
        """Place in the claim to place in the evidence."""
        return dict(self.pairs)


def align(claim: Sentence, evidence: Sentence) -> Alignment:
    """The longest common runs of words (Ratcliff and Obershelp), and what lies between."""
    first = [one.stem for one in claim.tokens]
    second = [one.stem for one in evidence.tokens]
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    pairs: list[tuple[int, int]] = []
    changes: list[Change] = []
    for place, (tag, a, b, c, d) in enumerate(codes):
        if tag == "equal":
            pairs += zip(range(a, b), range(c, d), strict=True)
            continue
        outer = place in (0, len(codes) - 1)
        # What the evidence says before and after the claim's part of it is no change.
        if outer and tag == "delete":
            continue
        if outer and tag == "replace":
            c, d = (max(c, d - (b - a) - 1), d) if place == 0 else (c, min(d, c + (b - a) + 1))
        changes.append(Change(claim.tokens[a:b], evidence.tokens[c:d]))
    share = len(pairs) / len(first) if first else 0.0
    return Alignment(claim, evidence, tuple(pairs), tuple(changes), share)


def best_of(claim: Sentence, evidence: Sequence[Sentence]) -> Alignment | None:
    """The closest alignment; the first of equals. None where there is no evidence."""
    found = [align(claim, one) for one in evidence]
    return max(found, key=lambda one: one.share, default=None)
