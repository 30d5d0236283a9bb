"""A place that the evidence fills with one thing, and the claim with another one out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.verify_claims.context import Check, Context, Fault, same
from assistant.verify_claims.text import Token

PREPOSITIONS = frozenset(
    "in on at from to near by with for of between under after before during since until into "
    "through over behind along around towards".split()
)
"""After these stands what a slot is filled with."""
_WHERE = frozenset("in on at near from".split())
"""Before names and numbers one of these counts as another: "in March", "on 3 March"."""
_PLAIN = PREPOSITIONS - {"of"}
"""Before these a common word counts as well: after "of" it is mostly put in another way."""
_LEADS = PREPOSITIONS | {"the", "a", "an"}
_JOINS = frozenset({"and", "or"})
_REACH = 4
"""Words from a preposition back to what it hangs on, and on to what fills the slot."""
_AROUND = 6
"""Words on either side of a slot of the evidence among which the claim's filling may stand."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """A slot of the evidence.

    Attributes:
        owner: place of the word that it hangs on.
        link: place of the preposition; the owner's own where there is none.
        filling: place of the first content word in it.
    """

    owner: int
    link: int
    filling: int


def slots(context: Context) -> Iterator[Fault]:
    """Names, numbers and words that the evidence has, but something else in their slot.

    A slot is what stands after a word and a preposition ("open on"), or a number after a verb
    ("lasts 14"), of the one sentence that the claim lies beside. Common words count where the
    claim is else that sentence's own wording.
    """
    for place, one in enumerate(context.claim.tokens):
        # A sentence's first word hangs on nothing.
        if not place or not one.content or _stands_there(context, place):
            continue
        slot = _slot_of(context, place)
        if slot is not None and context.has(one.stem):
            yield from _fault(context, one, slot)


def _fault(context: Context, said: Token, slot: _Slot) -> Iterator[Fault]:
    tokens = context.alignment.evidence.tokens
    given = tokens[slot.filling]
    kind = _kind(said)
    if _kind(given) is not kind or (kind is Check.WORDING and not context.alignment.near):
        return
    in_claim = context.claim.stems
    if given.stem in in_claim or same(given.stem) & in_claim or context.alike(given.low, said.low):
        return
    if _filled_too(tokens, slot, {said.stem, *same(said.stem)}):
        return
    shown = " ".join(one.text for one in tokens[slot.owner : slot.filling + 1])
    yield Fault(kind, f'the evidence says "{shown}", not {said.text}')


def _kind(token: Token) -> Check:
    if token.number:
        return Check.NUMBER
    return Check.NAME if token.capital else Check.WORDING


def _stands_there(context: Context, place: int) -> bool:
    """Whether the sentence has the word after the same content word as the claim."""
    beside, tokens = context.alignment.beside, context.claim.tokens
    before = next((i for i in range(place - 1, -1, -1) if tokens[i].content), None)
    if before is None or place not in beside or before not in beside:
        return False
    return 0 < beside[place] - beside[before] <= place - before + 2


def _slot_of(context: Context, place: int) -> _Slot | None:
    """The slot of the evidence in whose stead the claim's word stands; None for none."""
    tokens = context.claim.tokens
    link = place - 1
    while link > max(0, place - _REACH) and not _ends(tokens, link):
        link -= 1
    if any(one.breaks for one in tokens[link + 1 : place + 1]):
        return None
    head = tokens[link]
    if head.low in PREPOSITIONS and not head.breaks:
        allowed = PREPOSITIONS if _kind(tokens[place]) is not Check.WORDING else _PLAIN
        owner = _owner(context, link) if head.low in allowed else None
        links = _WHERE if head.low in _WHERE and _kind(tokens[place]) is not Check.WORDING else ()
        return _after(context, owner, {head.low, *links}) if owner is not None else None
    if tokens[place].number and head.content and not head.number and not head.capital:
        return _numbered(context, head)
    return None


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Whether the search to the left for what a word hangs on ends at `i`."""
    return tokens[i].low in PREPOSITIONS or tokens[i].content or tokens[i + 1].breaks


def _owner(context: Context, link: int) -> Token | None:
    """The nearest content word to the left that the sentence has, in the same clause."""
    tokens, held = context.claim.tokens, context.alignment.evidence.stems
    for i in range(link - 1, max(-1, link - 1 - _REACH), -1):
        if tokens[i].content and tokens[i].stem in held:
            return tokens[i]
        if tokens[i].breaks or tokens[i].low in _JOINS:
            return None
    return None


def _after(context: Context, owner: Token, links: set[str]) -> _Slot | None:
    """What hangs on the owner in the evidence by one of the prepositions."""
    tokens = context.alignment.evidence.tokens
    place = _only(tokens, owner)
    if place is None:
        return None
    for i in range(place + 1, min(len(tokens), place + _REACH)):
        if tokens[i].breaks or tokens[i].content:
            return None
        if tokens[i].low in links:
            filling = _content_from(tokens, i + 1)
            return None if filling is None else _Slot(place, i, filling)
    return None


def _numbered(context: Context, verb: Token) -> _Slot | None:
    """The number right after a word of the evidence."""
    tokens = context.alignment.evidence.tokens
    place = _only(tokens, verb)
    filling = None if place is None else _content_from(tokens, place + 1)
    if place is None or filling is None or not tokens[filling].number:
        return None
    if any(one.low in PREPOSITIONS for one in tokens[place + 1 : filling]):
        return None
    return _Slot(place, place, filling)


def _only(tokens: Sequence[Token], token: Token) -> int | None:
    """Where a word stands, if it does once."""
    places = [i for i, one in enumerate(tokens) if one.stem == token.stem]
    return places[0] if len(places) == 1 else None


def _content_from(tokens: Sequence[Token], start: int) -> int | None:
    """The first content word from `start`, a few words on at most, in the same clause."""
    for i in range(start, min(len(tokens), start + _REACH)):
        if tokens[i].breaks:
            return None
        if tokens[i].content:
            return i
    return None


def _filled_too(tokens: Sequence[Token], slot: _Slot, said: set[str]) -> bool:
    """Whether what the claim says stands in the slot, too: in the same phrase, or joined to it.

    "On Mondays in the library and on Thursdays in the hall" fills two slots of one word.
    """
    for i in range(max(0, slot.owner - _AROUND), slot.filling):
        # What follows another preposition there fills a slot of another word.
        own = i and tokens[i - 1].low in _LEADS and i < slot.owner
        if tokens[i].stem in said and not own:
            return True
    following = tokens[slot.filling + 1 : slot.filling + _AROUND]
    if tokens[slot.filling].number:
        # "Lasts 14 weeks and costs 35": another number stands after a word of its own.
        words = (i for i, one in enumerate(following) if one.content and not one.number)
        following = following[: next(words, None)]
    if any(one.stem in said for one in following):
        return True
    if any(one.breaks and one.stem in said for one in tokens[slot.filling :]):
        return True
    return any(
        tokens[i].low in _JOINS
        and tokens[i + 1].low == tokens[slot.link].low
        and any(one.stem in said for one in tokens[i + 2 : i + 2 + _REACH])
        for i in range(slot.filling, len(tokens) - 1)
    )
