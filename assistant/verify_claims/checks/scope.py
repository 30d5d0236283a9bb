"""Scope: all, most, some, only; and how sure: must, may, plans to."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.verify_claims.checks.marks import Mark, Phrases, marks
from assistant.verify_claims.checks.polarity import denials
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.lists import lists
from assistant.verify_claims.quantities import quantities
from assistant.verify_claims.text import Sentence

_BOUNDS = frozenset({"at_least", "at_most", "about"})
"""Classes that hedge numbers; `numbers` compares those."""
_BROAD = frozenset({"all", "most", "only", "few", "exactly"})
"""Classes that a claim may not have by itself."""
_LOOSE = frozenset({"any", "both", "full", "fully", "total", "part", "often", "just", "various"})
"""Marks that paraphrase adds freely."""
_KIN = (frozenset({"some", "many"}), frozenset({"many", "most"}), frozenset({"few", "none"}))
_TAME = frozenset("can would want wants wish hope hopes likely think need needs".split()) | {
    "is to",
    "are to",
    "was to",
    "were to",
}
_POSSESSIVES = frozenset("the its his her their our".split())
"""Before "most" these make a superlative of it, which sets no limit."""
_SAYS_LITTLE = frozenset("can likely think wish".split())
"""Marks that a paraphrase leaves out freely."""
_UNSURE = frozenset("may might possibly perhaps plan plans planned intends aims hopes".split())
"""Marks that a paraphrase does not add by itself."""
_HALF = 50.0
_SHORT = 3
_IDIOMS = frozenset("it that this at after above them us you we not".split())
"""Before "all" these make a phrase of it, or it stands for no more than emphasis."""


def scope(context: Context) -> Iterator[Fault]:
    """Quantifiers that the evidence does not have, or has otherwise."""
    phrases = {name: one for name, one in lists().scope.items() if name not in _BOUNDS}
    mine = [one for one in marks(context.claim, phrases) if counts(one, context.claim)]
    theirs = _theirs(context, phrases)
    for one in mine:
        if one.name == "none":
            continue
        other = _rival(one, theirs)
        if other is None and one.name == "most" and _majority(context):
            continue
        if other is None and one.name in _BROAD and not _known(one, theirs):
            yield Fault(Check.SCOPE, f'the evidence does not say "{one.shown}"')
        elif other is not None:
            yield Fault(Check.SCOPE, f'the evidence says "{other.shown}", not "{one.shown}"')
    if not mine:
        yield from _widened(context, phrases)


def counts(one: Mark, sentence: Sentence) -> bool:
    """Whether the mark limits what is said: "each year" and "it all began" limit nothing."""
    before = sentence.tokens[one.place - 1].low if one.place else ""
    after = sentence.tokens[one.place + 1].low if one.place + 1 < len(sentence.tokens) else ""
    if one.shown == "all" and (
        before in _IDIOMS or after in ("over", "right", "about", "along", "other")
    ):
        return False
    if one.shown == "most" and before in _POSSESSIVES and after:
        return False
    if (one.shown, after) in (("each", "other"), ("all", "but")):
        return False
    numbered = one.place + 1 < len(sentence.tokens) and sentence.tokens[one.place + 1].number
    if one.shown in ("only", "some") and (before == "but" or numbered):
        return False
    if one.shown in ("each", "every", "all") and one.heads[:1] and one.heads[0] in lists().units:
        return False
    return one.shown not in _LOOSE


def _theirs(context: Context, phrases: Phrases) -> list[Mark]:
    return [
        one
        for sentence in context.window
        for one in marks(sentence, phrases)
        if counts(one, sentence) or one.shown in _LOOSE or one.name == "only"
    ]


def _rival(one: Mark, theirs: list[Mark]) -> Mark | None:
    """A mark of another class on the same word, where none of this class is on it."""
    on_same = [o for o in theirs if set(one.heads[:1]) & set(o.heads)]
    if any(o.name == one.name or {o.name, one.name} in _KIN for o in on_same):
        return None
    return next((o for o in on_same if o.name != "none"), None)


def _majority(context: Context) -> bool:
    """Whether the evidence gives a share of more than half."""
    given = (amount for sentence in context.window for amount in quantities(sentence))
    return any(one.unit == "%" and one.value > _HALF for one in given)


def _known(one: Mark, theirs: list[Mark]) -> bool:
    return any(o.name == one.name or {o.name, one.name} in _KIN for o in theirs)


def _widened(context: Context, phrases: Phrases) -> Iterator[Fault]:
    """A limit that stands in the evidence's wording and has been left out of the claim's."""
    alignment = context.alignment
    if not alignment.near or alignment.left_out > _SHORT:
        return
    dropped = {token.start for change in alignment.changes for token in change.evidence}
    for one in marks(alignment.evidence, phrases):
        if one.name in ("some", "few", "most", "only") and one.shown not in _LOOSE:
            token = alignment.evidence.tokens[one.place]
            if token.start in dropped:
                yield Fault(Check.SCOPE, f'the evidence limits this with "{one.shown}"')
                return


def modality(context: Context) -> Iterator[Fault]:
    """What the claim holds for certain, due or planned, and the evidence does not."""
    phrases = lists().modality
    mine = marks(context.claim, phrases)
    theirs = _theirs(context, phrases)
    near = context.alignment.near
    for one in mine:
        if one.shown in _TAME or _not_after(context.claim, one):
            continue
        rival = next((o for o in theirs if set(one.heads[:1]) & set(o.heads)), None)
        alike = [o for o in theirs if o.name == one.name]
        if alike and (rival is None or any(set(one.heads) & set(o.heads) for o in alike)):
            continue
        denied = any(set(one.heads[:1]) & d.reach for w in context.window for d in denials(w))
        if rival is not None:
            yield Fault(Check.MODALITY, f'the evidence says "{rival.shown}", not "{one.shown}"')
        elif not denied and (
            one.name in ("must", "proved") or near or _lessened(one, theirs, context)
        ):
            yield Fault(Check.MODALITY, f'the evidence does not say "{one.shown}"')
    if not mine and not denials(context.claim):
        yield from _made_sure(context, theirs)


def _not_after(sentence: Sentence, one: Mark) -> bool:
    """Whether it is "may not", which forbids."""
    following = sentence.tokens[one.place + 1 : one.place + 2]
    return any(token.low == "not" for token in following)


def _lessened(one: Mark, theirs: list[Mark], context: Context) -> bool:
    """Whether the claim calls possible or planned what the evidence tells as a fact."""
    return one.shown in _UNSURE and not theirs and set(one.heads[:1]) <= context.near


def _made_sure(context: Context, theirs: list[Mark]) -> Iterator[Fault]:
    """What the evidence calls planned or possible, and the claim tells as a fact."""
    here = marks(context.alignment.evidence, lists().modality)
    for one in here:
        if one.name not in ("may", "will") or one.shown in _SAYS_LITTLE:
            continue
        if one.heads[:1] and one.heads[0] in context.claim.stems:
            yield Fault(Check.MODALITY, f'the evidence only says "{one.shown}"')
            return
