"""Clauses, and subjects that have taken each other's predicates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from assistant.verify_claims.context import Context
from assistant.verify_claims.text import Sentence, Token

CLAUSES = frozenset("and but while whereas because since that which who".split())
"""Words that open a clause."""
_SUBJECT = 2
"""Content words at a clause's head that may be its subject."""


def crossed(context: Context) -> tuple[str, str] | None:
    """Subjects of two of the claim's clauses that have taken each other's predicates."""
    mine = [one for one in clauses(context.claim) if len(one) > 1]
    theirs = [
        frozenset(token.stem for token in clause)
        for sentence in context.window
        for clause in clauses(sentence)
    ]
    for first, second in combinations(mine, 2):
        for i, a in enumerate(first[:_SUBJECT], 1):
            for j, b in enumerate(second[:_SUBJECT], 1):
                if a.number or b.number:
                    continue
                if swapped(a, first[i:], b, second[j:], theirs):
                    return a.text, b.text
    return None


def swapped(
    a: Token,
    first: Sequence[Token],
    b: Token,
    second: Sequence[Token],
    theirs: Sequence[frozenset[str]],
) -> bool:
    """Whether what the claim says of either, the evidence's clauses rather say of the other."""
    said_of_a = frozenset(one.stem for one in first) - {a.stem, b.stem}
    said_of_b = frozenset(one.stem for one in second) - {a.stem, b.stem}
    if a.stem == b.stem:
        return False
    own, other = said_of_a - said_of_b, said_of_b - said_of_a
    return _held(a, own, theirs) < _held(a, other, theirs) and _held(b, other, theirs) < _held(
        b, own, theirs
    )


def _held(token: Token, said: frozenset[str], theirs: Sequence[frozenset[str]]) -> int:
    """The most of what is said that one of the evidence's clauses with the word holds."""
    return max((len(said & clause) for clause in theirs if token.stem in clause), default=0)


def clauses(sentence: Sentence) -> list[list[Token]]:
    """The content words of each clause."""
    found: list[list[Token]] = [[]]
    for one in sentence.tokens:
        if one.breaks or one.low in CLAUSES:
            found.append([])
        if one.content:
            found[-1].append(one)
    return [one for one in found if one]
