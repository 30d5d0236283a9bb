"""A claim's sentence cut where it joins what two sentences of the evidence say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify_claims.align import Alignment, align
from assistant.verify_claims.text import Sentence

OPENS = frozenset(
    "and but while whereas because since which who whose where when although though so as "
    "after before until unless if that".split()
)
"""Words that may open a clause."""
_FEWEST = 2
"""Content words of a part that a sentence of the evidence must hold."""
_GAIN = 2
"""Content words that two sentences must hold beyond what the better one holds by itself."""
_MOST = 3
"""Parts that a sentence is cut into at most."""
_NEAREST = 6
"""Sentences of the evidence that are looked at: those that share most content with the claim."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a sentence may be cut, and how many content words both parts then find in order."""

    place: int
    held: int


def parts(claim: Sentence, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The parts of a sentence that lie beside different sentences of the evidence, in order.

    A part keeps the whole sentence's text, and of its tokens its own: places in the text hold.

    Returns:
        The sentence itself where it lies beside one.
    """
    shared = [len(claim.content & one.content) for one in evidence]
    nearest = sorted(range(len(evidence)), key=lambda i: (-shared[i], i))[:_NEAREST]
    near = [evidence[i] for i in nearest if shared[i] >= _FEWEST]
    found = [claim]
    while len(found) < _MOST:
        cuts = [(_best(one, near), i) for i, one in enumerate(found)]
        cut, i = max(cuts, key=lambda one: (one[0].held if one[0] else -1, -one[1]))
        if cut is None:
            break
        tokens = found[i].tokens
        halves = [Sentence(claim.text, t) for t in (tokens[: cut.place], tokens[cut.place :])]
        found[i : i + 1] = halves
    return tuple(found)


def _best(claim: Sentence, evidence: Sequence[Sentence]) -> _Cut | None:
    """The cut at the head of a clause by which most is won; None where too little is."""
    tokens = claim.tokens
    places = [i for i, t in enumerate(tokens) if i and (t.breaks or t.low in OPENS)]
    if not places or len(evidence) < 2:
        return None
    whole = max(_held(align(claim, one)) for one in evidence)
    best: _Cut | None = None
    for place in places:
        left, right = (
            [_held(align(Sentence(claim.text, half), one)) for one in evidence]
            for half in (tokens[:place], tokens[place:])
        )
        if min(max(left), max(right)) < _FEWEST or left.index(max(left)) == right.index(max(right)):
            continue
        held = max(left) + max(right)
        if held >= whole + _GAIN and (best is None or held > best.held):
            best = _Cut(place, held)
    return best


def _held(alignment: Alignment) -> int:
    return sum(alignment.claim.tokens[i].content for i, _ in alignment.pairs)
