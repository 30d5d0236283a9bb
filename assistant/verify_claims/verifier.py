"""The verifier: does the evidence bear out the claim, and if not, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from assistant.verify_claims.context import Check, Context, Evidence, Fault, context, wording_of
from assistant.verify_claims.faults import BINDING, faults_of, sure_faults
from assistant.verify_claims.likeness import Likeness
from assistant.verify_claims.parts import parts
from assistant.verify_claims.reader import Reader
from assistant.verify_claims.signals import Rare, Rarity, signals
from assistant.verify_claims.text import Sentence, sentences
from assistant.verify_claims.weights import Weights, load_weights
from ingest.embed.base import Encoder
from ingest.gazetteer import Gazetteer

VerdictName = Literal["supported", "partly", "unsupported"]
_MILD = frozenset({Check.SCOPE, Check.MODALITY, Check.WORDING, Check.ADDED})
"""Faults that by themselves leave a claim partly supported; any other leaves it unsupported."""
_SHORT_OF = 1e-4


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verifier says of a claim.

    Attributes:
        support: 0 to 1; higher is better supported.
        verdict: in a word.
        faults: plain reasons for a reader, e.g. "the evidence says 5 %, not 15 %"; none where
            it is "supported".
    """

    support: float
    verdict: VerdictName
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """A claim's signals and faults, before they are weighed.

    Attributes:
        sure: faults that bind in any wording; no signal counts them.
        word: of the claim, that the reader finds likeliest to be wrong; "" for none.
        settled: the verdict, where there is nothing to weigh; then there are no signals.
    """

    signals: dict[str, float]
    faults: tuple[Fault, ...]
    word: str = ""
    sure: tuple[Fault, ...] = ()
    settled: Verdict | None = None


class Verifier:
    """Checks claims against the text that they cite. Pure; may be shared between threads."""

    def __init__(
        self,
        encoder: Encoder,
        gazetteer: Gazetteer,
        reader: Reader,
        rarity: Rarity | None = None,
        weights: Weights | None = None,
    ) -> None:
        """Set up.

        Args:
            encoder: of tokens and whole texts.
            gazetteer: knows places by all their names.
            reader: reads a claim beside its evidence.
            rarity: of words in a corpus; None for their rarity in English.
            weights: None for those that were fitted.

        Raises:
            SettingsError: the fitted weights cannot be read.
        """
        self._likeness = Likeness(encoder)
        self._gazetteer = gazetteer
        self._reader = reader
        self._rare = Rare(rarity)
        self._weights = weights or load_weights()

    def check(self, claim: str, evidence: Sequence[str]) -> Verdict:
        """Judge one claim, of a sentence or a few; about 35 ms.

        Args:
            claim: what is said.
            evidence: the texts that it cites, in any order.
        """
        looked = self.look(claim, evidence)
        return decide(looked, self._weights)

    def look(self, claim: str, evidence: Sequence[str]) -> Looked:
        """The signals and faults of a claim, for fitting the weights."""
        said, texts = sentences([claim]), [sentences([one]) for one in evidence]
        given = Evidence(tuple(chain.from_iterable(texts)))
        if said and given.wordings.issuperset(map(wording_of, said)):
            return Looked({}, (), settled=Verdict(1.0, "supported", ()))
        rare = self._rare.weights(said)
        if not rare or not given.sentences:
            fault = _nothing(bool(rare))
            verdict = Verdict(0.0, "unsupported", (fault.reason,))
            return Looked({}, (fault,), settled=verdict)
        # "I love that one!" is no claim.
        told = [one for one in said if one.content & rare.keys()]
        laid = [self._beside(one, given, rare) for one in told]
        faults = tuple(faults_of(laid, given))
        reading = self._reader.read(told, texts)
        found = signals(laid, given, rare, faults, self._likeness, reading)
        cut = [parts(one, given.sentences) for one in told]
        pieces = [
            [self._beside(one, given, rare) for one in of] if len(of) > 1 else [whole]
            for of, whole in zip(cut, laid, strict=True)
        ]
        sure = tuple(sure_faults(laid, pieces, given))
        return Looked(found, faults, reading.word if reading.slip > 0 else "", sure)

    def _beside(self, claim: Sentence, given: Evidence, rare: Mapping[str, float]) -> Context:
        return context(
            claim, given, lambda stem: rare.get(stem, 0.0), self._gazetteer, self._likeness.alike
        )


def _unlike(word: str) -> str:
    what = f"\u201c{word}\u201d" if word else "enough of it"
    return f"the evidence does not bear out {what}"


def _nothing(says: bool) -> Fault:
    reason = "there is no evidence" if says else "it says nothing that could be checked"
    return Fault(Check.ADDED, reason)


def decide(looked: Looked, weights: Weights) -> Verdict:
    """Weigh what was found; a fault that binds keeps the support below a supported claim's."""
    if looked.settled:
        return looked.settled
    chance, support = weights.chance(looked.signals), weights.support(looked.signals)
    spoken_of = support >= weights.partly
    binding = looked.sure
    if looked.signals["share"] >= BINDING:
        binding = (*looked.faults, *looked.sure)
    binds = bool(binding)
    if binds:
        support = min(support, weights.supported - _SHORT_OF)
    support = round(max(0.0, support), 4)
    if not binds and chance >= weights.supported:
        return Verdict(support, "supported", ())
    reasons = tuple(dict.fromkeys(one.reason for one in (*looked.faults, *looked.sure)))
    if not reasons:
        reasons = (_unlike(looked.word),)
    grave = any(one.check not in _MILD for one in binding)
    return Verdict(support, "partly" if spoken_of and not grave else "unsupported", reasons)
