"""Names and places of the claim must stand in the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from assistant.verify_claims.align import Change
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import Token
from ingest.english import frequency
from ingest.gazetteer import Place

_ALIKE = 85.0
"""Least likeness, in percent, of two spellings of one name."""
_SHORTEST = 5
_WORD = 200_000
"""Count in books from which a capitalised first word is taken for an ordinary one."""
_PRONOUNS = frozenset("he she it they this that these those".split())
_LINKS = frozenset({"of", "the", "de", "van", "von", "der", "la", "al", "and"})


def names(context: Context) -> Iterator[Fault]:
    """Names that the evidence lacks, one fault a name."""
    for run in runs(context):
        missing = [one for one in run if not _stands(one, run, context)]
        if missing:
            missing = [one for one in run if one in missing or not _capital(one, context)]
        if not missing or _as_place(run, context):
            continue
        if len(missing) == len(run) or _counts(missing, run, context):
            name = " ".join(one.text for one in run)
            instead = _instead(missing[0], context)
            reason = (
                f"the evidence says {instead}, not {name}"
                if instead
                else f"the evidence does not name {name}"
            )
            yield Fault(Check.NAME, reason)
    yield from _another(context)


def _another(context: Context) -> Iterator[Fault]:
    """A name in the place of another in wording that is else the evidence's, wherever it stands."""
    if not context.alignment.near:
        return
    here = context.alignment.evidence.stems
    for change in context.alignment.changes:
        if _called_by_pronoun(change, context):
            continue
        mine = [one for one in change.claim if one.capital and one.content and one.start]
        theirs = [one for one in change.evidence if one.capital and one.content]
        if mine and theirs and not {one.stem for one in mine} & here:
            given = " ".join(one.text for one in theirs)
            said = " ".join(one.text for one in mine)
            yield Fault(Check.NAME, f"the evidence says {given}, not {said}")


def _called_by_pronoun(change: Change, context: Context) -> bool:
    """Whether the claim only names at its head whom the sentence calls "she" at its own."""
    given = context.alignment.evidence.tokens[0]
    return change.claim[:1] == context.claim.tokens[:1] and given.low in _PRONOUNS


def runs(context: Context) -> list[list[Token]]:
    """The capitalised names of the claim's sentence, each as its words."""
    found: list[list[Token]] = []
    open_run = False
    tokens = context.claim.tokens
    for i, one in enumerate(tokens):
        if _is_name(i, context):
            if open_run and not one.breaks:
                found[-1].append(one)
            else:
                found.append([one])
            open_run = True
        else:
            open_run = False
    return found


def _is_name(i: int, context: Context) -> bool:
    tokens = context.claim.tokens
    one = tokens[i]
    if not one.capital or not one.content or one.number:
        return False
    # A part of a sentence may open with a name.
    if any(letter.isalnum() for letter in context.claim.text[: one.start]):
        return True
    if len(tokens) > 1 and tokens[1].capital and tokens[1].content and len(one.text) > 1:
        return True
    # A first word is capitalised anyway.
    elsewhere = [other for other in context.evidence.tokens if other.stem == one.stem]
    if elsewhere:
        return False
    return frequency(one.low) < _WORD and not context.has(one.stem)


def _stands(one: Token, run: Sequence[Token], context: Context) -> bool:
    evidence = context.evidence
    if context.has(one.stem):
        return True
    if one.text.isupper() and len(one.text) > 1:
        return _spelt(one.text, evidence.tokens)
    if len(one.text) >= _SHORTEST and any(
        other.capital and ratio(other.low, one.low) >= _ALIKE and other.low[0] == one.low[0]
        for other in evidence.tokens
    ):
        return True
    initials = "".join(word.text[0] for word in run)
    return len(run) > 1 and any(other.text == initials for other in evidence.tokens)


def _capital(one: Token, context: Context) -> bool:
    """Whether the evidence has it as a name, too: "Oak Games" does not stand in "a game"."""
    return any(other.capital for other in context.evidence.tokens if other.stem == one.stem)


def _spelt(short: str, tokens: Sequence[Token]) -> bool:
    """Whether the initials of a run of the evidence's words spell `short`."""
    firsts = "".join(one.text[0] for one in tokens if one.low not in _LINKS)
    return short in firsts


def _counts(missing: Sequence[Token], run: Sequence[Token], context: Context) -> bool:
    """Whether a name that stands in part is still another name.

    A surname that differs makes another person; a first name that is left out of the
    evidence does not. In wording that is the evidence's own, any part counts.
    """
    if context.alignment.near:
        return any(
            missing[0] in change.claim and any(other.capital for other in change.evidence)
            for change in context.alignment.changes
        )
    return missing[-1] is run[-1]


def _as_place(run: Sequence[Token], context: Context) -> bool:
    """Whether the name is a place that the evidence calls something else, or lies around one."""
    start, end = run[0].start, run[-1].end
    mentions = context.gazetteer.find(context.claim.text)
    mine = [one.place for one in mentions if one.start < end and one.end > start]
    if not mine:
        return False
    given = [one.place for one in context.gazetteer.find(context.evidence.text)]
    return any(_within(place, mine[0]) for place in given)


def _within(inner: Place, outer: Place) -> bool:
    if inner == outer:
        return True
    return outer.kind.value == "country" and inner.country == outer.country


def _instead(one: Token, context: Context) -> str:
    """The name that stands in this one's place in the evidence; "" where that is not known."""
    for change in context.alignment.changes:
        if one in change.claim:
            theirs = [other.text for other in change.evidence if other.capital and other.content]
            if theirs:
                return " ".join(theirs)
    months = lists().exclusive.get(one.stem, frozenset())
    return next((o.text for w in context.window for o in w.tokens if o.stem in months), "")
