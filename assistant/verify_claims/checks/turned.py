"""Two parts that have changed places about a connective, a preposition or a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from assistant.verify_claims.checks.clauses import CLAUSES, clauses, swapped
from assistant.verify_claims.checks.roles import passives, undergone, verbal
from assistant.verify_claims.checks.slots import PREPOSITIONS
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.text import Sentence, Token

_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})
"""What stands before these holds, and what stands after them does not."""
_BEFORE, _AFTER = 12, 8
"""Words that are looked at before and after them."""
_ABOUT = frozenset("to from into over against".split())
"""Prepositions about which two things can be turned round: "replace the herring with eel"."""
_NEAR = 4
"""Words close to a preposition or a verb."""
_OWN = 0.5
"""Share of the claim's words, in order, from which a voice that is lost counts."""
_NUMBERS = 2
"""Content words at a clause's head among which stands the number that it is about."""
_OBJECTS = frozenset(
    "a an the his her its their him them it this that these those each every another all".split()
)
"""After a verb these open its object."""
_AUXILIARIES = frozenset("is are was were be been being".split())


def turned(context: Context) -> Iterator[Fault]:
    """Parts of the evidence that stand on each other's side in the claim."""
    for find in (_instead, _about, _numbers, _by, _object):
        if parts := find(context):
            first, last = parts
            yield Fault(Check.ROLES, f'"{first}" and "{last}" stand the other way round')


def _instead(context: Context) -> tuple[str, str] | None:
    """What the evidence says rather than what the claim says, and the other way round."""
    mine = _sides(context.claim)
    for theirs in filter(None, map(_sides, context.window)):
        if mine is None or mine[1] & theirs[1]:
            continue
        first, last = mine[0] & (theirs[1] - theirs[0]), mine[1] & (theirs[0] - theirs[1])
        if first and last:
            return min(first), min(last)
    return None


def _sides(sentence: Sentence) -> tuple[frozenset[str], frozenset[str]] | None:
    """Content words before and after "rather than"; None where there is none."""
    tokens = sentence.tokens
    for i, (a, b) in enumerate(pairwise(tokens)):
        if (a.low, b.low) in _INSTEAD:
            after = _clause(tokens[i + 2 : i + 2 + _AFTER])
            before = [one for one in tokens[max(0, i - _BEFORE) : i] if one.content]
            return frozenset(one.stem for one in before), frozenset(one.stem for one in after)
    return None


def _clause(tokens: Sequence[Token], borders: frozenset[str] = frozenset()) -> list[Token]:
    """The content words up to the end of the clause, numbers among them."""
    found = []
    for i, one in enumerate(tokens):
        if (one.breaks and i) or one.low in borders:
            break
        if one.content:
            found.append(one)
    return found


def _about(context: Context) -> tuple[str, str] | None:
    """The words on either side of a preposition, in one clause."""
    claim, evidence = context.claim.tokens, context.alignment.evidence.tokens
    for i, one in enumerate(claim):
        there = [j for j, other in enumerate(evidence) if other.low == one.low]
        if one.low not in _ABOUT or len(there) != 1:
            continue
        mine, theirs = _either(claim, i), _either(evidence, there[0])
        for a, b in ((a, b) for a in mine[0] for b in mine[1][:1]):
            before = {other.stem for other in theirs[0]}
            if b.stem in before and a.stem not in before and _opens(theirs[1], a, b):
                return a.text, b.text
    return None


def _opens(after: Sequence[Token], a: Token, b: Token) -> bool:
    """Whether the first of the words is this one, and the other none of them."""
    return bool(after) and after[0].stem == a.stem and all(one.stem != b.stem for one in after)


def _either(tokens: Sequence[Token], place: int) -> tuple[list[Token], list[Token]]:
    """Content words, not numbers, close to a place on either side, in its clause."""
    before: list[Token] = []
    for i in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if tokens[i + 1].breaks or tokens[i].low in CLAUSES:
            break
        before.append(tokens[i])
    after = [] if place + 1 == len(tokens) else _clause(tokens[place + 1 : place + 1 + _NEAR])
    kept = [one for one in before if one.content and not one.number]
    return kept, [one for one in after if not one.number]


def _numbers(context: Context) -> tuple[str, str] | None:
    """Numbers that have taken each other's predicates: "nine are elected and six appointed"."""
    theirs = [
        frozenset(token.stem for token in clause)
        for sentence in context.window
        for clause in clauses(sentence)
    ]
    for first, second in combinations(clauses(context.claim), 2):
        for i, a in enumerate(first[:_NUMBERS], 1):
            for j, b in enumerate(second[:_NUMBERS], 1):
                both = a.number and b.number
                if both and swapped(a, first[i:], b, second[j:], theirs):
                    return a.text, b.text
    return None


def _by(context: Context) -> tuple[str, str] | None:
    """Who does it in one, and undergoes it in the other, where one alone is passive."""
    if context.alignment.share < _OWN:
        return None
    for other in context.window:
        for passive, active in ((other, context.claim), (context.claim, other)):
            for verb in sorted(passives(passive) - passives(active)):
                place = _once(active.tokens, verb)
                if place is None or not _active(active, place):
                    continue
                doers = {one.stem for one in _doers(passive.tokens, verb)}
                undergoing = _following(active.tokens, place)[:2]
                met = next((one for one in undergoing if one.stem in doers), None)
                if met is not None:
                    return active.tokens[place].text, met.text
    return None


def _active(sentence: Sentence, place: int) -> bool:
    tokens = sentence.tokens
    around = [*tokens[max(0, place - 3) : place], *tokens[place + 1 : place + 6]]
    return verbal(tokens[place]) and not any(
        one.low in _AUXILIARIES or one.low == "by" for one in around
    )


def _doers(tokens: Sequence[Token], verb: str) -> list[Token]:
    """The first words after the verb's "by"."""
    place = next(i for i, one in enumerate(tokens) if one.stem == verb)
    by = next((i for i in range(place + 1, len(tokens)) if tokens[i].low == "by"), len(tokens))
    return [one for one in tokens[by + 1 : by + 1 + _NEAR] if one.content and not one.number][:2]


def _object(context: Context) -> tuple[str, str] | None:
    """The subject of one of the evidence's verbs, which is its object in the claim."""
    claim = context.claim.tokens
    for sentence in context.window:
        for verb in sorted(context.claim.stems & sentence.stems):
            here, there = _once(claim, verb), _once(sentence.tokens, verb)
            if here is None or there is None:
                continue
            if not (_takes(context.claim, here) and _takes(sentence, there)):
                continue
            objects = _following(claim, here)[:_NEAR]
            met = [one for one in objects if _only_subject(one, sentence.tokens, there)]
            others = _preceding(claim, here)
            if met and others and met[0].stem not in {one.stem for one in others}:
                return others[0].text, met[0].text
    return None


def _takes(sentence: Sentence, place: int) -> bool:
    """Whether the word there is an active verb with an object right after it."""
    tokens = sentence.tokens
    one = tokens[place]
    if place + 1 == len(tokens) or one.capital or one.number or not one.content:
        return False
    following = tokens[place + 1]
    opens = not following.breaks and (following.low in _OBJECTS or following.capital)
    return opens and verbal(one) and not undergone(sentence, place)


def _only_subject(token: Token, tokens: Sequence[Token], verb: int) -> bool:
    before = {one.stem for one in _preceding(tokens, verb)[:2]}
    after = {one.stem for one in _following(tokens, verb)}
    return token.stem in before and token.stem not in after


def _preceding(tokens: Sequence[Token], place: int) -> list[Token]:
    """Content words before a place in its clause, the nearest first.

    What stands between two commas is passed over: "a miner, played by Okoro, rescues".
    """
    found: list[Token] = []
    i, inside = place - 1, tokens[place].breaks
    while i >= 0:
        if not inside and (tokens[i].low in CLAUSES):
            break
        if not inside and tokens[i].content and not tokens[i].number:
            found.append(tokens[i])
        if tokens[i].breaks:
            if not inside:
                break
            inside = False
        i -= 1
    return found


def _following(tokens: Sequence[Token], place: int) -> list[Token]:
    """Content words after a place, up to a preposition, another verb or the clause's end."""
    borders = CLAUSES | PREPOSITIONS | _AUXILIARIES
    if place + 1 == len(tokens) or tokens[place + 1].breaks:
        return []
    return [one for one in _clause(tokens[place + 1 :], borders) if not one.number]


def _once(tokens: Sequence[Token], stem: str) -> int | None:
    """Where a word stands, if it does once."""
    places = [i for i, one in enumerate(tokens) if one.stem == stem]
    return places[0] if len(places) == 1 else None
