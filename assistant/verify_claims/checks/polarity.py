"""No negation added, dropped or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.verify_claims.checks.freely import in_its_words, superlative
from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import FEELINGS, Sentence, Token

_MEASURES = frozenset("more less fewer later sooner".split())
_FLAT = frozenset("no never none nobody nowhere neither nor".split())
"""Negations that leave nothing out: they must stand in the evidence, however it is worded."""
_WIDE = 4
"""Content words that a negation may reach."""
PREFIXES = ("un", "in", "im", "dis", "non", "ir", "mis")
"""By which a word denies itself."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A negation.

    Attributes:
        mark: the word that denies.
        place: its place in the sentence.
        head: stem of the next content word, the one surely denied.
        reach: stems that it may deny, up to the end of its clause.
    """

    mark: str
    place: int
    head: str
    reach: frozenset[str]


def denials(sentence: Sentence) -> list[Denial]:
    """The negations of a sentence, in order; "not only" and the like are none.

    >>> from assistant.verify_claims.text import sentences
    >>> [(d.mark, d.head) for d in denials(sentences(["They not only paid, but never left."])[0])]
    [('never', 'leav')]
    """
    found = []
    for i, one in enumerate(sentence.tokens):
        if one.low not in lists().negators:
            continue
        following = sentence.tokens[i + 1 : i + 12]
        if _harmless([token.low for token in following[:2]]) or _of_talk(sentence, i):
            continue
        if i >= 2 and [t.low for t in sentence.tokens[i - 2 : i]] == ["whether", "or"]:
            continue
        reached = _reached(following)
        if reached:
            found.append(Denial(one.low, i, reached[0], frozenset(reached)))
    return found


def _harmless(following: Sequence[str]) -> bool:
    """Whether a negation before these words denies nothing: "not only", "no more than"."""
    if following[:1] and following[0] in _MEASURES:
        return following[1:] == ["than"]
    return bool(following[:1]) and following[0] in lists().harmless


def _of_talk(sentence: Sentence, place: int) -> bool:
    """Whether it is "I didn't know that" or the like."""
    before = {one.low for one in sentence.tokens[max(0, place - 3) : place]}
    after = {one.low for one in sentence.tokens[place + 1 : place + 3]}
    return bool(before & {"i", "we", "you"} and after & FEELINGS)


def _reached(following: Sequence[Token]) -> list[str]:
    stems: list[str] = []
    for one in following:
        if stems and (one.breaks or one.low in ("but", "because", "since")):
            break
        if one.content and not one.number:
            stems.append(one.stem)
        if len(stems) == _WIDE:
            break
    return stems


def polarity(context: Context) -> Iterator[Fault]:
    """Negations that only one of the two has."""
    mine = denials(context.claim)
    theirs = [one for sentence in context.window for one in denials(sentence)]
    yield from _added(context, mine, theirs)
    if not mine:
        yield from _dropped(context)


def _added(context: Context, mine: list[Denial], theirs: list[Denial]) -> Iterator[Fault]:
    denied = frozenset().union(*(one.reach for one in theirs))
    for one in mine:
        if one.reach & denied or same(one.head) & denied:
            continue
        if context.near & lists().refusing and not context.alignment.near:
            continue
        if superlative(context, one.place):
            continue
        if one.mark not in _FLAT and not in_its_words(context, one.place):
            continue
        if one.head in context.near and not _implied(context, one):
            yield Fault(Check.POLARITY, f'the evidence has no "{one.mark}" here')
        elif not theirs and not (context.near & lists().implicit) and not _implied(context, one):
            yield Fault(Check.POLARITY, f'nothing in the evidence bears out the "{one.mark}"')


def _implied(context: Context, denial: Denial) -> bool:
    """Whether the evidence denies it by another word: the contrary, or with a prefix."""
    stems = {denial.head, *same(denial.head)}
    contrary = frozenset().union(*(lists().opposites.get(one, frozenset()) for one in stems))
    if contrary & context.near:
        return True
    if any(prefix + denial.head in context.near for prefix in PREFIXES):
        return True
    only = {denial.reach & frozenset(one.content) and _implicit_at(one, denial.head)
            for one in context.window}  # fmt: skip
    return True in only


def _implicit_at(sentence: Sentence, head: str) -> bool:
    """Whether a word that denies in its own way stands just before `head`."""
    places = [i for i, one in enumerate(sentence.tokens) if one.stem == head]
    near = {sentence.tokens[k].stem for i in places for k in range(max(0, i - 4), i)}
    return bool(near & lists().implicit)


def _dropped(context: Context) -> Iterator[Fault]:
    """Negations of the nearest sentence whose word the claim affirms."""
    start, end = context.alignment.region
    sentence = context.alignment.evidence
    for one in denials(sentence):
        beside = start - 2 <= one.place <= end + 1 or not context.alignment.near
        affirmed = one.head in context.claim.stems or (
            same(one.head) & context.claim.content and context.alignment.near
        )
        turned = _implicit_at(context.claim, one.head)
        if beside and affirmed and not turned and not _elsewhere(sentence, one):
            yield Fault(Check.POLARITY, f'the evidence says "{one.mark}" here')
            return


def _elsewhere(sentence: Sentence, denial: Denial) -> bool:
    """Whether the sentence has the word once more, not denied."""
    places = [i for i, one in enumerate(sentence.tokens) if one.stem == denial.head]
    return any(i < denial.place or i > denial.place + 2 * _WIDE for i in places)
