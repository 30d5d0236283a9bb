"""All checks of a claim: those that count among its signals, and those that bind by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

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
from assistant.verify_claims.context import Context, Evidence, Fault, wording_of

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
BINDING = 0.5
"""Share of its words, in order, that a claim has from a sentence, from which a fault binds.

Where claims are worded more freely, nearly as many true ones as edits have faults: there
they only count among the signals.
"""
_JOINED = 0.6
"""The same of the parts of a claim that joins what several sentences say, taken together."""


def faults_of(
    laid: Sequence[Context], given: Evidence, checks: Sequence[_Checking] = _CHECKS
) -> Iterator[Fault]:
    """Each check's faults, each reason once; a sentence of the evidence has none."""
    seen: set[str] = set()
    for one in laid:
        if wording_of(one.claim) in given.wordings:
            continue
        for check in checks:
            for fault in check(one):
                if fault.reason not in seen:
                    seen.add(fault.reason)
                    yield fault


def sure_faults(
    whole: Sequence[Context], pieces: Sequence[Sequence[Context]], given: Evidence
) -> Iterator[Fault]:
    """Faults that bind by themselves; a reason may come more than once.

    Those of the sure checks, and any of a claim's part that has the wording of its own sentence
    of the evidence, as all the parts beside it have.

    Args:
        whole: the claim's sentences beside the evidence.
        pieces: the parts of each.
        given: all of the evidence.
    """
    for of in pieces:
        for one in of:
            if wording_of(one.claim) in given.wordings:
                continue
            for check, least in _SURE:
                if one.alignment.share >= least:
                    yield from check(one)
        words = sum(len(one.claim.tokens) for one in of)
        held = sum(len(one.alignment.pairs) for one in of)
        if len(of) > 1 and held >= _JOINED * words:
            own = [one for one in of if one.alignment.share >= BINDING]
            yield from faults_of(own, given, _OF_PARTS)
    yield from chain.from_iterable(causes(o) for o in whole if o.alignment.share >= _REASONED)
