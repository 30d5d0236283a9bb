"""No negation added, dropped or moved, and no word turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.lists import lists
from assistant.verify_claims.text import FEELINGS, Sentence, Token

_WIDE = 4
"""Content words that a negation may reach."""
_SHORTEST = 4
"""Letters of a word that may take a prefix of denial."""
_ROOT = 6
"""Letters that words of one family share."""
_PREFIXES = ("un", "in", "im", "dis", "non", "ir", "mis")


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
        if following and following[0].low in lists().harmless:
            continue
        if _of_talk(sentence, i):
            continue
        if i >= 2 and [t.low for t in sentence.tokens[i - 2 : i]] == ["whether", "or"]:
            continue
        reached = _reached(following)
        if reached:
            found.append(Denial(one.low, i, reached[0], frozenset(reached)))
    return found


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
        if context.near & lists().refusing:
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
    if any(prefix + denial.head in context.near for prefix in _PREFIXES):
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
    bare = next((stem[len(p) :] for p in _PREFIXES if stem.startswith(p)), "")
    negative = frozenset(prefix + stem for prefix in _PREFIXES)
    return negative | ({bare} if len(bare) > 3 else frozenset())


def _denied(context: Context, token: Token) -> bool:
    found = [one for sentence in context.window for one in denials(sentence)]
    return any(token.stem in one.reach for one in found)
