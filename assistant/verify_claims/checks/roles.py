"""Who does what to whom: the order of words around a verb, and its voice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from assistant.verify_claims.checks.clauses import CLAUSES, crossed
from assistant.verify_claims.context import Check, Context, Fault
from assistant.verify_claims.stems import is_irregular
from assistant.verify_claims.text import Sentence, Token

_BE = frozenset("is are was were be been being got get gets".split())
_SPAN = 20
"""Words within which the parts of a clause stand."""
_OWN = 0.85
"""Share of the claim's words from one part to the other that the sentence must hold."""
_MOST = 40
"""Shared words that are looked at; more are no sentence."""
_TURNS = frozenset("from to by against over than into before after for".split())
"""Prepositions around which two names can be swapped."""
_JOINS = frozenset("and or of".split())


def roles(context: Context) -> Iterator[Fault]:
    """Parts that have changed places."""
    evidence = context.alignment.evidence
    mine, theirs = passives(context.claim), passives(evidence)
    turned = None
    if verb := _voice_lost(context.claim, evidence, mine, theirs):
        yield Fault(Check.ROLES, f'who does and who undergoes "{verb}" is the other way round')
    elif bool(mine) == bool(theirs):
        turned = _reversed(context)
    turned = turned or crossed(context) or _agent_moved(context)
    if turned:
        first, last = turned
        yield Fault(Check.ROLES, f'"{first}" and "{last}" stand the other way round')


def passives(sentence: Sentence) -> frozenset[str]:
    """Stems of verbs in "was done by"."""
    tokens = sentence.tokens
    found = set()
    for i, one in enumerate(tokens):
        before = {t.low for t in tokens[max(0, i - 3) : i]}
        after = [t.low for t in tokens[i + 1 : i + 6]]
        together = after[:1] == ["and"] and after[2:3] == ["by"]
        if _participle(one) and "by" in after and (before & _BE or after[0] == "by" or together):
            found.add(one.stem)
    return frozenset(found)


def _participle(token: Token) -> bool:
    lower = token.content and not token.capital and not token.number
    return lower and (token.low.endswith("ed") or is_irregular(token.low))


def verbal(token: Token) -> bool:
    """Whether a word that stands as a verb somewhere may be one here: no noun of it."""
    return not token.low.endswith(("er", "or", "ion", "ment", "ing"))


def _agent_moved(context: Context) -> tuple[str, str] | None:
    """Who does it in the evidence, and undergoes it in the claim, where both are passive."""
    claim, evidence = context.claim, context.alignment.evidence
    for verb in sorted(passives(claim) & passives(evidence)):
        doers = _around(evidence, verb, 1, 7) - _around(evidence, verb, -8, 0)
        moved = doers & _around(claim, verb, -8, 0) - _around(claim, verb, 1, 7)
        if moved:
            return min(moved), verb
    return None


def _voice_lost(
    claim: Sentence, evidence: Sentence, mine: frozenset[str], theirs: frozenset[str]
) -> str:
    """The verb that is passive in one alone, its subject and object standing in the same order."""
    for verb in sorted((mine ^ theirs) & claim.stems & evidence.stems):
        if not any(verbal(one) for one in claim.tokens if one.stem == verb):
            continue
        before = _around(claim, verb, -8, 0) & _around(evidence, verb, -8, 0)
        after = _around(claim, verb, 1, 7) & _around(evidence, verb, 1, 7)
        if before and after:
            return next(one.text for one in claim.tokens if one.stem == verb)
    return ""


def _around(sentence: Sentence, verb: str, start: int, end: int) -> frozenset[str]:
    tokens = sentence.tokens
    place = next(i for i, one in enumerate(tokens) if one.stem == verb)
    first, last = max(0, place + start), min(len(tokens), place + end)
    # Words of another clause are no parts of this verb.
    opens = [i for i in range(first, last) if tokens[i].breaks or tokens[i].low in CLAUSES - _JOINS]
    first = max([i for i in opens if i <= place], default=first)
    last = min([i for i in opens if i > place], default=last)
    return frozenset(one.stem for one in tokens[first:last] if one.content and not one.number)


def _reversed(context: Context) -> tuple[str, str] | None:
    """The outer two of three shared words whose order is turned round, in one clause."""
    claim, evidence = context.claim, context.alignment.evidence
    mine, theirs = _places(claim), _places(evidence)
    shared = [stem for stem in mine if stem in theirs][:_MOST]
    for a, pivot, b in combinations(shared, 3):
        here, there = (mine[a], mine[pivot], mine[b]), (theirs[b], theirs[pivot], theirs[a])
        if not there[0] < there[1] < there[2] or not _one_clause(context, here, there):
            continue
        words = [claim.tokens[place] for place in here]
        voices = undergone(claim, here[1]), undergone(evidence, there[1])
        if voices[0] == voices[1] and _turnable(words[0], words[1], words[2]):
            return words[0].text, words[2].text
    return None


def _one_clause(context: Context, here: tuple[int, int, int], there: tuple[int, int, int]) -> bool:
    """Whether either three stand in one clause, the claim's in the sentence's own words."""
    claim, evidence = context.claim, context.alignment.evidence
    if here[2] - here[0] > _SPAN or there[2] - there[0] > _SPAN:
        return False
    span = claim.tokens[here[0] : here[2] + 1]
    if sum(one.stem in evidence.stems for one in span) < _OWN * len(span):
        return False
    return not _broken(claim, *here) and not _broken(evidence, *there)


def _turnable(first: Token, pivot: Token, last: Token) -> bool:
    """Whether the pivot can part two roles: a content word, or a preposition between names."""
    if pivot.low in _TURNS:
        return first.capital and last.capital
    return first.content and last.content and pivot.content


def undergone(sentence: Sentence, place: int) -> bool:
    """Whether the verb at a place is passive."""
    return any(one.low in _BE for one in sentence.tokens[max(0, place - 2) : place])


def _places(sentence: Sentence) -> dict[str, int]:
    """Where each content word or turning preposition stands that the sentence has once."""
    stems = [one.stem for one in sentence.tokens]
    return {
        one.stem: i
        for i, one in enumerate(sentence.tokens)
        if (one.content or one.low in _TURNS) and not one.number and stems.count(one.stem) == 1
    }


def _broken(sentence: Sentence, start: int, pivot: int, end: int) -> bool:
    """Whether a comma parts the words, or the pivot is but one of a list."""
    between = sentence.tokens[start + 1 : end + 1]
    if any(one.breaks or one.low in CLAUSES - _JOINS for one in between):
        return True
    return any(one.low in _JOINS for one in sentence.tokens[pivot - 1 : pivot + 2])
