"""No word turned into its opposite, or into another of a closed set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.verify_claims.checks.polarity import PREFIXES, denials
from assistant.verify_claims.context import Check, Context, Fault, same, same_of
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import Token

_SHORTEST = 4
"""Letters of a word that may take a prefix of denial."""
_BESIDE = 3
"""Content words on either side, of which one must be the same for opposites to meet."""
_ROOT = 6
"""Letters that words of one family share."""


def opposites(context: Context) -> Iterator[Fault]:
    """Words in whose stead the evidence has their opposite, or another one of a closed set."""
    denied = frozenset().union(*(one.reach for one in denials(context.claim)))
    found = None if denied else _turned(context)
    found = found or _antonyms(context, denied)
    if found is not None:
        yield found


def _turned(context: Context) -> Fault | None:
    """A word of the closed lists that stands where the evidence has its opposite."""
    if not context.window:
        return None
    replaced = {
        one.start: change.evidence
        for change in context.alignment.changes
        for one in change.claim
        if context.alignment.near
    }
    nearest = context.window[0].stems
    for place, one in enumerate(context.claim.tokens):
        contrary = frozenset() if one.low == "may" and not one.capital else _contrary(one.stem)
        here = replaced.get(one.start, ())
        other = next((t for t in here if t.stem in contrary), None)
        if other is None and not _stands(one.stem, context):
            stems = contrary & nearest
            other = _met(context, place, stems)
            # Where both sides of a pair stand in the claim, none has taken the other's place.
            # Nor where the evidence goes both ways.
            if other is not None and (
                other.stem in context.claim.stems or _contrary(other.stem) & nearest
            ):
                other = None
        if other is not None and not _denied(context, other):
            return _fault(other, one)
    return None


def _met(context: Context, place: int, contrary: frozenset[str]) -> Token | None:
    """The contrary in the nearest sentence, with a word beside it that the claim's has, too.

    "Rising 2,318 metres" is none to "where most rain falls".
    """
    mine = _beside(context.claim.tokens, place)
    alike = mine | same_of(mine)
    for i, one in enumerate(context.window[0].tokens):
        if one.stem in contrary and alike & _beside(context.window[0].tokens, i):
            return one
    return None


def _beside(tokens: Sequence[Token], place: int) -> frozenset[str]:
    before = [one.stem for one in tokens[:place] if one.content]
    after = [one.stem for one in tokens[place + 1 :] if one.content]
    return frozenset((*before[-_BESIDE:], *after[:_BESIDE]))


def _fault(given: Token, said: Token) -> Fault:
    return Fault(Check.OPPOSITE, f'the evidence says "{given.text}", not "{said.text}"')


def _antonyms(context: Context, denied: frozenset[str]) -> Fault | None:
    """A word that the evidence lacks altogether, and has a contrary of that the claim lacks."""
    for one in context.claim.tokens:
        contrary = _against(one.stem)
        if not contrary or not one.content or one.stem in denied or _stands(one.stem, context):
            continue
        for other in (token for sentence in context.window for token in sentence.tokens):
            if other.stem in contrary and _free(other, context) and not _denied(context, other):
                return _fault(other, one)
    return None


def _against(stem: str) -> frozenset[str]:
    """What contradicts a word by any of the lists, WordNet's antonyms among them."""
    tables = lists().antonyms, lists().opposites
    return frozenset().union(*(one.get(stem, frozenset()) for one in tables)) - same(stem)


def _free(token: Token, context: Context) -> bool:
    """Whether the claim leaves out a word of the evidence, and what says the same."""
    return not {token.stem, *same(token.stem)} & context.claim.stems


def _stands(stem: str, context: Context) -> bool:
    """Whether the window has the word, one that says the same, or one of its family."""
    if stem in context.near or same(stem) & context.near:
        return True
    return len(stem) >= _ROOT and any(one.startswith(stem[:_ROOT]) for one in context.near)


def _contrary(stem: str) -> frozenset[str]:
    found = lists().opposites.get(stem, frozenset()) | lists().exclusive.get(stem, frozenset())
    if found:
        return found - same(stem)
    if len(stem) < _SHORTEST:
        return frozenset()
    bare = next((stem[len(p) :] for p in PREFIXES if stem.startswith(p)), "")
    negative = frozenset(prefix + stem for prefix in PREFIXES)
    return negative | ({bare} if len(bare) > 3 else frozenset())


def _denied(context: Context, token: Token) -> bool:
    found = [one for sentence in context.window for one in denials(sentence)]
    return any(token.stem in one.reach for one in found)
