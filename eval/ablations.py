"""Ours with each step taken out, one at a time: what the step is worth.

A step is taken out from outside, by changing what the chain is made of (its calibration, what
its reader knows, what its index gives), so that the assistant has no switches for it. All
variants share the encoder and whatever the index has opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.calibration import Lending, RankWeights, Refusal
from assistant.chain import Chain
from assistant.understand.reader import QuestionReader
from assistant.understand.where import PlaceFinder
from eval.fewer_parts import (
    FlatReader,
    LiteralReader,
    NoContext,
    NoDense,
    NoLexical,
    NoPlaces,
    NoSentences,
)
from eval.ours import Ours
from eval.parts import Parts
from eval.ranked import Forgetful, Ranked
from eval.systems import System
from ingest.index.generation import Index


@dataclass(frozen=True, slots=True)
class Ablation:
    """Ours without a step.

    Attributes:
        name: of the system; begins with "ours-no-".
        meaning: what is done without, for people.
        rank: changes the weights of ranking.
        lending, refusal: in the place of the fitted ones.
        index: makes the chain's index of the whole one.
        reader: makes what understands the chain's questions.
        system: asks the chain.
    """

    name: str
    meaning: str
    rank: Callable[[RankWeights], RankWeights] | None = None
    lending: Lending | None = None
    refusal: Refusal | None = None
    index: Callable[[Index], Index] | None = None
    reader: Callable[[Parts], QuestionReader] | None = None
    system: Callable[[Chain, str], System] = Ours

    def open(self, parts: Parts) -> System:
        """The system; the reranker, an extra, is left out."""
        kept = parts.calibration
        calibration = replace(
            kept,
            rank=self.rank(kept.rank) if self.rank else kept.rank,
            lending=self.lending or kept.lending,
            refusal=self.refusal or kept.refusal,
        )
        index = self.index(parts.index) if self.index else parts.index
        chain = _ReadBy(index, parts.encoder, parts.gazetteer, calibration, parts.settings)
        if self.reader:
            chain.read_by(self.reader(parts))
        return self.system(chain, self.name)


class _ReadBy(Chain):
    """A chain that understands questions by a reader that it is given."""

    def read_by(self, reader: QuestionReader) -> None:
        self._reader = reader
        reader.recall_with(self.cited)


def _finder(parts: Parts) -> PlaceFinder:
    return PlaceFinder(parts.gazetteer, parts.knowledge)


def _no_spelling(parts: Parts) -> QuestionReader:
    return QuestionReader(replace(parts.knowledge, vocabulary={}), _finder(parts))


def _no_acronyms(parts: Parts) -> QuestionReader:
    return LiteralReader(parts.knowledge, _finder(parts))


def _no_places(parts: Parts) -> QuestionReader:
    return QuestionReader(parts.knowledge, NoPlaces(parts.gazetteer, parts.knowledge))


def _no_intent(parts: Parts) -> QuestionReader:
    return FlatReader(parts.knowledge, _finder(parts))


# Both are cosines: the one that stays takes the other's weight over, so that relevance keeps
# its scale, on which refusal was fitted.
def _no_late(weights: RankWeights) -> RankWeights:
    return replace(weights, late=0.0, dense=weights.dense + weights.late)


def _no_dense(weights: RankWeights) -> RankWeights:
    return replace(weights, dense=0.0, late=weights.late + weights.dense)


ABLATIONS: tuple[Ablation, ...] = (
    Ablation("ours-no-spelling", "mending typing errors", reader=_no_spelling),
    Ablation("ours-no-acronyms", "what acronyms mean", reader=_no_acronyms),
    Ablation("ours-no-history", "earlier questions", system=Forgetful),
    Ablation("ours-no-places", "finding the places that are named", reader=_no_places),
    Ablation(
        "ours-no-intent",
        "telling by wording what is asked for, with the candidates and the arrangement that hang "
        "on it",
        reader=_no_intent,
    ),
    Ablation(
        "ours-no-late",
        "late interaction, token by token",
        rank=_no_late,
    ),
    Ablation(
        "ours-no-dense",
        "pooled vectors, in search and ranking",
        rank=_no_dense,
        index=NoDense,
    ),
    Ablation(
        "ours-no-lexical",
        "words, in search and ranking",
        rank=lambda weights: replace(weights, lexical=0.0),
        index=NoLexical,
    ),
    Ablation(
        "ours-no-rarity",
        "rare words weighing more than common ones",
        rank=lambda weights: replace(weights, rarity_power=0.0, stop_word=1.0),
    ),
    Ablation("ours-no-context", "the context's tokens, in ranking", index=NoContext),
    Ablation(
        "ours-no-lending",
        "what key factors and guide questions lend their examples",
        lending=Lending(0.0, 0.0),
    ),
    Ablation("ours-no-sentences", "choosing sentences by likeness", index=NoSentences),
    Ablation(
        "ours-no-composing",
        "composing; the two best passages are shown whole",
        system=Ranked,
    ),
    Ablation("ours-no-refusal", "weighing whether the corpus answers", refusal=Refusal()),
)
