"""Ranking by late interaction.

Each token of the question is compared with every token of a passage and its
best likeness counts (MaxSim, as in ColBERT, Khattab and Zaharia 2020). Rare
tokens weigh more than common ones; the likeness of the whole texts and the
lexical score are added.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from assistant.calibration import RankWeights
from assistant.knowledge import Knowledge
from assistant.likeness import Likeness
from assistant.search import Candidates
from assistant.understand.framing import framing
from assistant.understand.requests import requesting
from ingest.embed.base import Encoded, Floats, Ints
from ingest.index.generation import Index
from ingest.index.words import is_stop_word

_WORD = re.compile(r"[^\W_]+")
_LEAST = 0.02
"""Least weight of a token before they are made to sum to 1; that of punctuation."""
_FRAMING = 0.1
"""Weight of the words by which a question asks the documents, beside those it asks of."""
_OWN = np.float32(2.0)
"""How many times as much a follow-up's own words weigh as those that it took over."""
_LEXICAL_HALF = 10.0
"""BM25 score at which the lexical part reaches half its weight."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates with their scores.

    Attributes:
        positions: `(n,)` in the order of the candidates.
        relevance: `(n,)`, higher is better, about 0 to 1.
        weights: `(question tokens,)`, summing to 1.
        likeness: `(question tokens, n)`, each token's best likeness in each candidate.
        offsets: `(question tokens, 2)`, each token's characters in the text searched for.
        sentences: of passages looked into so far, how like the question each sentence is.
    """

    positions: tuple[int, ...]
    relevance: Floats
    weights: Floats
    likeness: Floats
    offsets: Ints
    sentences: dict[int, list[Likeness]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def order(self, ids: Sequence[str]) -> list[int]:
        """Indices into `positions`, best first; ties by passage id."""
        rounded = self.rounded()
        return sorted(range(len(rounded)), key=lambda i: (-rounded[i], ids[self.positions[i]]))

    def rounded(self) -> list[float]:
        """The relevance of each candidate to four decimals, as it is compared and told."""
        found: list[float] = self.relevance.astype(np.float64).round(4).tolist()
        return found


class Rarity(Protocol):
    """Knows how rare words are."""

    def rarity(self, word: str) -> float:
        """Inverse document frequency of a word, at least 0."""


def token_weights(
    question: str, encoded: Encoded, knowledge: Rarity, rarity_power: float, stop: float
) -> Floats:
    """How much each token of the question counts, summing to 1.

    A token counts as its word does; the pieces of a word that the model cuts up share
    out its weight, each by the square root of how many there are.
    """
    words = [match.span() for match in _WORD.finditer(question)]
    starts = [start for start, _ in words]
    # The word that each token lies in, by its number; -1 for none.
    whole = [
        number
        if (number := bisect_right(starts, start) - 1) >= 0 and end <= words[number][1]
        else -1
        for start, end in encoded.offsets.tolist()
    ]
    frames = (*framing(question), *requesting(question))
    pieces = Counter(whole)
    raw = []
    for number in whole:
        if number < 0:
            raw.append(_LEAST)
            continue
        text = question[slice(*words[number])].lower()
        weight = knowledge.rarity(text) ** rarity_power * (stop if is_stop_word(text) else 1.0)
        if any(start <= words[number][0] < end for start, end in frames):
            weight *= _FRAMING
        raw.append(max(_LEAST, weight / math.sqrt(pieces[number])))
    weights = np.asarray(raw, dtype=np.float32)
    return weights / weights.sum() if len(weights) else weights


def combined(late: Floats, dense: Floats, lexical: Floats, weigh: RankWeights) -> Floats:
    """The relevance of candidates by what either search says of them, kinds left aside.

    Args:
        late: `(n,)`, weighted sum of the question tokens' best likenesses.
        dense: `(n,)`, cosine of the whole texts.
        lexical: `(n,)`, BM25 score, 0 where the lexical index did not find it.
        weigh: the weights.
    """
    return (
        weigh.late * late
        + weigh.dense * dense
        + weigh.lexical * lexical / (lexical + _LEXICAL_HALF)
    )


def rank(
    question: str,
    found: Candidates,
    index: Index,
    knowledge: Knowledge,
    weigh: RankWeights,
    own_from: int = 0,
) -> Ranked:
    """Score every candidate.

    Args:
        question: searched for.
        found: the candidates.
        index: holds their tokens.
        knowledge: knows how rare words are.
        weigh: the weights.
        own_from: where in a follow-up its own words begin, which weigh more than those that
            it took from earlier questions; 0 where all are its own.
    """
    encoded, positions = found.encoded, found.positions
    weights = token_weights(question, encoded, knowledge, weigh.rarity_power, weigh.stop_word)
    if own_from:
        weights = weights * np.where(encoded.offsets[:, 0] >= own_from, _OWN, np.float32(1.0))
        weights = weights / weights.sum()
    if not positions or not len(weights):
        empty = np.zeros(len(positions), dtype=np.float32)
        none = np.zeros((len(weights), len(positions)), np.float32)
        return Ranked(positions, empty, weights, none, encoded.offsets)
    likeness = index.token_likeness(encoded.tokens, positions, context=True)
    late = weights @ likeness
    dense = index.pooled[list(positions)] @ encoded.pooled
    lexical = np.array([found.lexical.get(p, 0.0) for p in positions], dtype=np.float32)
    relevance = combined(late, dense, lexical, weigh) + np.array(
        [weigh.kinds.get(knowledge.kinds[p], 0.0) for p in positions], np.float32
    )
    return Ranked(
        positions,
        relevance.astype(np.float32),
        weights,
        likeness.astype(np.float32),
        encoded.offsets,
    )
