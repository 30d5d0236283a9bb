"""The verifier: does the evidence bear out the claim, and if not, what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from assistant.verify_claims.checks.beside import beside
from assistant.verify_claims.checks.causes import causes
from assistant.verify_claims.checks.limits import limits
from assistant.verify_claims.checks.names import names
from assistant.verify_claims.checks.numbers import numbers
from assistant.verify_claims.checks.opposites import opposites
from assistant.verify_claims.checks.polarity import polarity
from assistant.verify_claims.checks.roles import roles
from assistant.verify_claims.checks.scope import modality, scope
from assistant.verify_claims.checks.slots import slots
from assistant.verify_claims.checks.turned import turned
from assistant.verify_claims.checks.wording import wording
from assistant.verify_claims.context import Check, Context, Evidence, Fault, context
from assistant.verify_claims.likeness import Likeness
from assistant.verify_claims.parts import parts
from assistant.verify_claims.reader import Reader
from assistant.verify_claims.signals import Rare, Rarity, signals
from assistant.verify_claims.text import Sentence, sentences
from assistant.verify_claims.weights import Weights, load_weights
from ingest.embed.base import Encoder
from ingest.gazetteer import Gazetteer

VerdictName = Literal["supported", "partly", "unsupported"]
_Checking = Callable[[Context], Iterator[Fault]]
_CHECKS: tuple[_Checking, ...] = (
    numbers,
    names,
    polarity,
    opposites,
    scope,
    modality,
    roles,
    wording,
)
_OF_PARTS = tuple(one for one in _CHECKS if one is not wording)
"""Checks of a part of a sentence, in which one word put in another way weighs too much."""
_SURE: tuple[tuple[_Checking, float], ...] = (
    (slots, 0.4),
    (beside, 0.4),
    (limits, 0.3),
    (turned, 0.0),
)
"""Checks that are seldom wrong, and the share of a sentence's words from which they bind."""
_REASONED = 0.3
"""The same for `causes`, which needs both what is explained and the reason: a sentence uncut."""
_MILD = frozenset({Check.SCOPE, Check.MODALITY, Check.WORDING, Check.ADDED})
"""Faults that by themselves leave a claim partly supported; any other leaves it unsupported."""
BINDING = 0.5
"""Share of its words, in order, that a claim has from a sentence, from which a fault binds.

Where claims are worded more freely, nearly as many true ones as edits have faults: there
they only count among the signals.
"""
_JOINED = 0.6
"""The same of the parts of a claim that joins what several sentences say, taken together."""
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
        if said and {_key(one) for one in said} <= {_key(one) for one in given.sentences}:
            return Looked({}, (), settled=Verdict(1.0, "supported", ()))
        rare = self._rare.weights(said)
        if not rare or not given.sentences:
            fault = _nothing(bool(rare))
            verdict = Verdict(0.0, "unsupported", (fault.reason,))
            return Looked({}, (fault,), settled=verdict)
        # "I love that one!" is no claim.
        told = [one for one in said if one.content & rare.keys()]
        laid = [self._beside(one, given, rare) for one in told]
        faults = tuple(_faults(laid, given))
        reading = self._reader.read(told, texts)
        found = signals(laid, given, rare, faults, self._likeness, reading)
        cut = [parts(one, given.sentences) for one in told]
        pieces = [[self._beside(one, given, rare) for one in of] for of in cut]
        sure = tuple(chain(_sure(pieces, given), _unreasoned(laid)))
        return Looked(found, faults, reading.word if reading.slip > 0 else "", sure)

    def _beside(self, claim: Sentence, given: Evidence, rare: Mapping[str, float]) -> Context:
        return context(
            claim, given, lambda stem: rare.get(stem, 0.0), self._gazetteer, self._likeness.alike
        )


def _faults(
    beside: Sequence[Context], given: Evidence, checks: Sequence[_Checking] = _CHECKS
) -> Iterator[Fault]:
    """Each check's faults, each reason once; a sentence of the evidence has none."""
    verbatim = {_key(one) for one in given.sentences}
    seen: set[str] = set()
    for one in beside:
        if _key(one.claim) in verbatim:
            continue
        for check in checks:
            for fault in check(one):
                if fault.reason not in seen:
                    seen.add(fault.reason)
                    yield fault


def _sure(pieces: Sequence[Sequence[Context]], given: Evidence) -> Iterator[Fault]:
    """Faults that bind by themselves.

    Those of the sure checks, and any of a claim's part that has the wording of its own sentence
    of the evidence, as all the parts beside it have.
    """
    verbatim = {_key(one) for one in given.sentences}
    for of in pieces:
        for one in of:
            if _key(one.claim) in verbatim:
                continue
            for check, least in _SURE:
                if one.alignment.share >= least:
                    yield from check(one)
        words = sum(len(one.claim.tokens) for one in of)
        held = sum(len(one.alignment.pairs) for one in of)
        if len(of) > 1 and held >= _JOINED * words:
            own = [one for one in of if one.alignment.share >= BINDING]
            yield from _faults(own, given, _OF_PARTS)


def _unreasoned(laid: Sequence[Context]) -> Iterator[Fault]:
    return chain.from_iterable(causes(o) for o in laid if o.alignment.share >= _REASONED)


def _key(sentence: Sentence) -> tuple[str, ...]:
    return tuple(one.low for one in sentence.tokens)


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
