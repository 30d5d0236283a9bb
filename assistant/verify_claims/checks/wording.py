"""In the evidence's own wording, any word put in another's place must mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.text import Token

_OWN = 0.75
"""Share of the claim's words, in order, from which a changed word counts."""
_CLOSE = 0.85
"""Share of the claim's words, in order, from which two changes count as well as one."""


def wording(context: Context) -> Iterator[Fault]:
    """Words that replace others, or are added, in what is else the evidence's wording."""
    if context.alignment.share >= _OWN and context.alignment.near:
        yield from _few(list(_all(context)), context)


def _few(found: list[Fault], context: Context) -> Iterator[Fault]:
    """The faults, unless they are so many that the claim has its own wording after all."""
    if len(found) <= 1 or context.alignment.share >= _CLOSE or _swapped(context):
        yield from found


def _swapped(context: Context) -> bool:
    """Whether words of the sentence have taken the places of others of it."""
    changes = context.alignment.changes
    mine = {one.stem for change in changes for one in change.claim if one.content}
    theirs = {one.stem for change in changes for one in change.evidence if one.content}
    replaced = [one for one in changes if one.claim and one.evidence]
    return len(mine & theirs) > 1 and len(replaced) > 1


def _all(context: Context) -> Iterator[Fault]:
    for change in context.alignment.changes:
        mine = [one for one in change.claim if one.content and not one.number]
        theirs = [one for one in change.evidence if one.content and not one.number]
        if not mine:
            continue
        if theirs:
            yield from _replaced(mine, theirs, context)
        else:
            yield from _added(mine, context)


def _replaced(mine: Sequence[Token], theirs: Sequence[Token], context: Context) -> Iterator[Fault]:
    strange = [one for one in mine if not any(_means(one, other, context) for other in theirs)]
    # A word that has only moved within the sentence is a stranger where another took its place.
    taken = {one.stem for one in theirs} & context.claim.content
    here = context.alignment.evidence.stems
    strange = [one for one in strange if taken or one.stem not in here]
    subject = mine[0].start <= context.claim.tokens[1].start
    if strange and len(theirs) - len(mine) <= (2 if subject else 1):
        said = " ".join(one.text for one in theirs[:4])
        wrong = " ".join(one.text for one in strange[:4])
        yield Fault(Check.WORDING, f'the evidence says "{said}", not "{wrong}"')


def _added(mine: Sequence[Token], context: Context) -> Iterator[Fault]:
    new = [one for one in mine if not context.has(one.stem) and not _alike_any(one, context)]
    if new:
        words = " ".join(one.text for one in new[:4])
        yield Fault(Check.ADDED, f'the evidence does not say "{words}"')


def _alike_any(one: Token, context: Context) -> bool:
    return any(
        context.alike(one.low, other.low)
        for sentence in context.window
        for other in sentence.tokens
        if other.content and not other.number
    )


def _means(one: Token, other: Token, context: Context) -> bool:
    if one.stem == other.stem or other.stem in same(one.stem):
        return True
    return context.alike(one.low, other.low)
