"""What the checks look at: one sentence of a claim, and the evidence nearest to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from assistant.verify_claims.align import Alignment, best_of
from assistant.verify_claims.lists import lists
from assistant.verify_claims.quantities import Quantity, quantities
from assistant.verify_claims.text import Sentence, Token
from ingest.gazetteer import Gazetteer

Weigh = Callable[[str], float]
"""How much a word counts, by how rare it is; at least 0."""
Alike = Callable[[str, str], bool]
"""Whether two words as written mean the same."""
_WINDOW = 3


class Check(StrEnum):
    """What may be wrong with a claim."""

    NUMBER = "number"
    NAME = "name"
    POLARITY = "polarity"
    OPPOSITE = "opposite"
    SCOPE = "scope"
    MODALITY = "modality"
    ROLES = "roles"
    WORDING = "wording"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the claim says and the evidence does not.

    Attributes:
        reason: in plain English, for a reader.
    """

    check: Check
    reason: str


@dataclass(frozen=True)
class Evidence:
    """The text that a claim cites, parsed once for all of the claim's sentences."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all tokens."""
        return frozenset().union(*(one.stems for one in self.sentences))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens in order."""
        return tuple(token for one in self.sentences for token in one.tokens)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """All amounts in order."""
        return tuple(found for one in self.sentences for found in quantities(one))

    @cached_property
    def wordings(self) -> frozenset[tuple[str, ...]]:
        """Each sentence by its words alone."""
        return frozenset(map(wording_of, self.sentences))

    @cached_property
    def text(self) -> str:
        """All sentences, a line each."""
        return "\n".join(one.text for one in self.sentences)


@dataclass(frozen=True)
class Context:
    """One sentence of a claim beside its evidence.

    Attributes:
        window: the sentences of the evidence that share most with it, the closest first.
        alignment: with the one whose wording is closest.
        alike: whether two words mean the same, by the model.
    """

    claim: Sentence
    evidence: Evidence
    window: tuple[Sentence, ...]
    alignment: Alignment
    gazetteer: Gazetteer
    alike: Alike

    @cached_property
    def near(self) -> frozenset[str]:
        """Stems of the window."""
        return frozenset().union(*(one.stems for one in self.window))

    def has(self, stem: str) -> bool:
        """Whether the evidence holds the word or one that says the same."""
        return stem in self.evidence.stems or bool(same(stem) & self.evidence.stems)


def same(stem: str) -> frozenset[str]:
    """Stems that say the same as this one."""
    return lists().same.get(stem, frozenset())


def same_of(stems: Iterable[str]) -> frozenset[str]:
    """Stems that say the same as any of these."""
    return frozenset().union(*map(same, stems))


def wording_of(sentence: Sentence) -> tuple[str, ...]:
    """A sentence by its words alone."""
    return tuple(one.low for one in sentence.tokens)


def window(claim: Sentence, evidence: Sequence[Sentence], weigh: Weigh) -> tuple[Sentence, ...]:
    """The sentences that together hold most of the claim's content, each adding to it."""
    left = set(claim.content)
    chosen: list[Sentence] = []
    while left and len(chosen) < _WINDOW:
        gains = [_gain(one, left, weigh, claim) for one in evidence]
        best = max(range(len(gains)), key=lambda i: (gains[i], -i), default=None)
        if best is None or gains[best] <= 0:
            break
        chosen.append(evidence[best])
        left -= evidence[best].stems
    return tuple(chosen) or tuple(evidence[:1])


def _gain(sentence: Sentence, left: set[str], weigh: Weigh, claim: Sentence) -> float:
    """Weight of what the sentence adds; function words only break ties."""
    new = sum(weigh(one) for one in left & sentence.stems)
    return new and new + 0.001 * len(claim.stems & sentence.stems)


def context(
    claim: Sentence, evidence: Evidence, weigh: Weigh, gazetteer: Gazetteer, alike: Alike
) -> Context:
    """Find the evidence nearest to the claim's sentence; there must be some."""
    chosen = window(claim, evidence.sentences, weigh)
    alignment = best_of(claim, chosen)
    if alignment is None:
        raise ValueError("a claim cannot be laid beside no evidence")
    return Context(claim, evidence, chosen, alignment, gazetteer, alike)
