"""Small words right beside a word: "less than last year", "moving out"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from assistant.verify_claims.checks.slots import PREPOSITIONS
from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import Sentence, Token

_REACH = 4
_PARTICLES = {"in": "out", "out": "in", "up": "down", "down": "up", "on": "off", "off": "on"}
_BOTH = frozenset({"in", "on"})
"""Particles that are mostly prepositions: only at a phrase's end do they belong to the verb."""
_TURNING = frozenset("less least not no never".split())
"""After these a word says the opposite of itself."""
_ENDS = PREPOSITIONS | {"and", "or"}
Beside = tuple[str, str]
"""Two words, stems, one right before the other."""


def beside(context: Context) -> Iterator[Fault]:
    """A word whose direct neighbour the evidence has the other way, and never this way."""
    yield from _contraries(context)
    yield from _particles(context)


def _contraries(context: Context) -> Iterator[Fault]:
    """The opposite right before the same word: "more than last year", "less than last year"."""
    given = [pair for one in context.window for pair in _neighbours(one)]
    every = {(one.stem, what) for one, what in given}
    for word, what in _neighbours(context.claim):
        contrary = lists().opposites.get(word.stem, frozenset()) - same(word.stem)
        if what in contrary or any((one, what) in every for one in (word.stem, *same(word.stem))):
            continue
        for other, beside_it in given:
            if beside_it == what and other.stem in contrary - context.claim.stems:
                reason = f'the evidence says "{other.text}" here, not "{word.text}"'
                yield Fault(Check.OPPOSITE, reason)
                return


def _neighbours(sentence: Sentence) -> list[tuple[Token, str]]:
    """Each word with the stem of the next content word, a few words on at most.

    "Less expensive" is left out: it is no opposite of "cheaper".
    """
    tokens = sentence.tokens
    found = []
    for i, one in enumerate(tokens):
        following = tokens[i + 1 : i + _REACH]
        clause = takewhile(lambda other: not other.breaks, following)
        what = next((other.stem for other in clause if other.content), None)
        if what is not None and not (i and tokens[i - 1].low in _TURNING):
            found.append((one, what))
    return found


def _particles(context: Context) -> Iterator[Fault]:
    """The other particle of a verb: "moving in" where the evidence only says "moving out"."""
    given = {pair for one in context.window for pair in _with_particle(one.tokens)}
    every = {pair for one in context.window for pair in _adjacent(one.tokens)}
    for verb, particle in _with_particle(context.claim.tokens):
        other = _PARTICLES[particle]
        if (verb, other) in given and (verb, particle) not in every:
            yield Fault(Check.OPPOSITE, f'the evidence says "{other}" here, not "{particle}"')


def _adjacent(tokens: Sequence[Token]) -> Iterator[Beside]:
    return ((a.stem, b.low) for a, b in pairwise(tokens))


def _with_particle(tokens: Sequence[Token]) -> Iterator[Beside]:
    """Stems of words with the particle that belongs to them."""
    for i in range(1, len(tokens)):
        one, before = tokens[i], tokens[i - 1]
        if one.low not in _PARTICLES or one.breaks or not before.content:
            continue
        last = i + 1 == len(tokens) or tokens[i + 1].breaks or tokens[i + 1].low in _ENDS
        if not before.number and not before.capital and (last or one.low not in _BOTH):
            yield before.stem, one.low
