"""How well scores tell supported claims from the others, and how well verdicts do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from assistant.verify_claims import Verdict
from eval.verify.pairs import Pair
from ingest.index.words import words

MOST_FALSE = 0.05
"""Largest share of supported claims that may be called unsupported."""
UNRELATED = frozenset({"unrelated", "generic", "other", "partial", "unsaid"})
"""Kinds that are no edits of true sentences."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with what the verifier and the baseline say."""

    pair: Pair
    verdict: Verdict
    overlap: float

    @property
    def edit(self) -> bool:
        """Whether the claim is a true sentence with one thing changed."""
        return not self.pair.supported and self.pair.kind not in UNRELATED


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some judged pairs.

    Attributes:
        supported, unsupported, edits: how many.
        auroc: supported against not supported, edits left aside; by support.
        auroc_all: the same, edits among them.
        caught: share of the edits whose verdict is not "supported".
        false_alarms: share of the supported whose verdict is not "supported".
        refused: share of the supported whose verdict is "unsupported".
        caught_at: share of the edits below the score that at most `MOST_FALSE` of the
            supported are below.
        baseline_auroc, baseline_auroc_all, baseline_caught_at: by word overlap.
    """

    supported: int
    unsupported: int
    edits: int
    auroc: float
    auroc_all: float
    caught: float
    false_alarms: float
    refused: float
    caught_at: float
    baseline_auroc: float
    baseline_auroc_all: float
    baseline_caught_at: float


def overlap(claim: str, evidence: Sequence[str]) -> float:
    """The baseline: share of the claim's content words that the evidence holds, 0 to 1.

    >>> overlap("The city lends money", ["A city pays"])
    0.3333333333333333
    """
    said = set(words(claim))
    held = set(words("\n".join(evidence)))
    return len(said & held) / len(said) if said else 0.0


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Chance that a positive scores above a negative; ties count half (Mann and Whitney, 1947).

    Raises:
        ValueError: there are none of either.

    >>> auroc([0.9, 0.5], [0.5, 0.1])
    0.875
    """
    if not positive or not negative:
        raise ValueError("expected scores of both kinds")
    won = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return won / (len(positive) * len(negative))


def caught_at(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Share of the negatives below the score that at most `MOST_FALSE` of the positives are below.

    >>> caught_at([0.9, 0.5], [0.5, 0.1])
    0.5
    """
    ranked = sorted(positive)
    threshold = ranked[int(MOST_FALSE * len(ranked))]
    return sum(one < threshold for one in negative) / len(negative)


def share(flags: Sequence[bool]) -> float:
    """Share of what is true; 0 of nothing."""
    return sum(flags) / len(flags) if flags else 0.0


def figures(judged: Sequence[Judged]) -> Figures:
    """The figures; there must be supported claims, edits and other unsupported ones."""
    true = [one for one in judged if one.pair.supported]
    edits = [one for one in judged if one.edit]
    other = [one for one in judged if not one.pair.supported and not one.edit]
    by_support = partial(_scores, name="support")
    by_overlap = partial(_scores, name="overlap")
    return Figures(
        supported=len(true),
        unsupported=len(other),
        edits=len(edits),
        auroc=auroc(by_support(true), by_support(other)),
        auroc_all=auroc(by_support(true), by_support([*other, *edits])),
        caught=share([one.verdict.verdict != "supported" for one in edits]),
        false_alarms=share([one.verdict.verdict != "supported" for one in true]),
        refused=share([one.verdict.verdict == "unsupported" for one in true]),
        caught_at=caught_at(by_support(true), by_support(edits)),
        baseline_auroc=auroc(by_overlap(true), by_overlap(other)),
        baseline_auroc_all=auroc(by_overlap(true), by_overlap([*other, *edits])),
        baseline_caught_at=caught_at(by_overlap(true), by_overlap(edits)),
    )


def _scores(judged: Sequence[Judged], name: str) -> list[float]:
    return [one.verdict.support if name == "support" else one.overlap for one in judged]
