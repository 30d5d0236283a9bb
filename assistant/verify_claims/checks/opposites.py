"""No word turned into its opposite, or into another of a closed set."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.verify_claims.checks.polarity import PREFIXES, denials
from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import Token

_SHORTEST = 4
"""Letters of a word that may take a prefix of denial."""
_ROOT = 6
"""Letters that words of one family share."""


def opposites(context: Context) -> Iterator[Fault]:
    """Words in whose stead the evidence has their opposite, or another one of a closed set."""
    if denials(context.claim) or not context.window:
        return
    replaced = {
        one.start: change.evidence
        for change in context.alignment.changes
        for one in change.claim
        if context.alignment.near
    }
    nearest = context.window[0].stems
    for one in context.claim.tokens:
        contrary = _contrary(one.stem)
        here = replaced.get(one.start, ())
        other = next((t for t in here if t.stem in contrary), None)
        if other is None and not _stands(one.stem, context):
            stems = contrary & nearest
            other = next((t for t in context.window[0].tokens if t.stem in stems), None)
            # Where both sides of a pair stand in the claim, none has taken the other's place.
            # Nor where the evidence goes both ways.
            if other is not None and (
                other.stem in context.claim.stems or _contrary(other.stem) & nearest
            ):
                other = None
        if other is not None and not _denied(context, other):
            yield Fault(Check.OPPOSITE, f'the evidence says "{other.text}", not "{one.text}"')
            return


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
