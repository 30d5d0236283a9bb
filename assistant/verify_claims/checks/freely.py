"""Negations of a claim that say freely what its evidence says without one."""

from __future__ import annotations

from assistant.verify_claims.context import Context, same

_BESIDE = 5
"""Words on either side of a negation that tell whose wording it stands in."""
_OWN = 0.75
"""Share of the content among them that must be the evidence's."""
_COMPARING = frozenset("more less other another such".split())
_TOP = frozenset("most least best worst first last only top than".split())


def in_its_words(context: Context, place: int) -> bool:
    """Whether what stands around a token of the claim is the evidence's wording."""
    tokens = context.claim.tokens
    beside = tokens[max(0, place - _BESIDE) : place + 1 + _BESIDE]
    said = [one.stem for one in beside if one.content]
    held = sum(one in context.near or bool(same(one) & context.near) for one in said)
    return held >= _OWN * len(said)


def superlative(context: Context, place: int) -> bool:
    """Whether a negation there puts a superlative of the evidence in another way.

    "No other", "no larger ... than" and "nothing ... more" say what is the most.
    """
    following = [one.low for one in context.claim.tokens[place + 1 :]]
    compared = any(
        one in _COMPARING or (one.endswith("er") and "than" in following) for one in following
    )
    return compared and any(
        one.low in _TOP or one.low.endswith("est")
        for sentence in context.window
        for one in sentence.tokens
    )
