"""A reason that the evidence gives for something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.verify_claims.context import Check, Context, Fault, same_of
from assistant.verify_claims.text import Sentence

_REACH = 14
"""Words of a reason that are looked at."""
_HELD = 0.5
"""Share of the content, of what is explained or of the reason, that the evidence must hold."""
_OTHERWISE = frozenset("so as thanks therefore hence thus since".split())
"""Words that may give a reason too, or a time, a manner, a likeness: none is read as sure."""
_OPENS = 8
"""Up to this word of the next sentence, "because" tells of the sentence before."""


def causes(context: Context) -> Iterator[Fault]:
    """Reasons in whose stead the sentence gives another, of which the claim says nothing."""
    claim = context.claim
    for place, reason in _reasons(claim):
        content = [one.stem for one in claim.tokens if one.content]
        explained = [one for one in content if one not in reason]
        given = _given(context, explained)
        if not given or _share(reason, context.evidence.stems) < _HELD:
            continue
        said = claim.stems
        if not any({*one, *same_of(one)} & said for one in given):
            shown = claim.tokens[place].text
            yield Fault(Check.ROLES, f'the evidence gives another reason than after "{shown}"')


def _given(context: Context, explained: Sequence[str]) -> list[list[str]]:
    """The reasons that the evidence gives in the sentence that says most of this, or at once."""
    every = context.evidence.sentences
    if any(one.low in _OTHERWISE for one in context.evidence.tokens):
        return []
    best = max(range(len(every)), key=lambda i: _share(explained, every[i].stems))
    if not explained or _share(explained, every[best].stems) < _HELD:
        return []
    own = [reason for _, reason in _reasons(every[best])]
    following = [
        reason for one in every[best + 1 : best + 2] for at, reason in _reasons(one) if at < _OPENS
    ]
    return own + following


def _share(stems: Sequence[str], held: frozenset[str]) -> float:
    return sum(one in held for one in stems) / len(stems) if stems else 0.0


def _reasons(sentence: Sentence) -> Iterator[tuple[int, list[str]]]:
    """Where each reason opens, and the stems of its content words."""
    tokens = sentence.tokens
    for i, one in enumerate(tokens):
        low = [other.low for other in tokens[i : i + 2]]
        if one.low == "because" or low in (["due", "to"], ["owing", "to"]):
            words: list[str] = []
            for other in tokens[i + 1 : i + 1 + _REACH]:
                if words and other.breaks:
                    break
                if other.content:
                    words.append(other.stem)
            if words:
                yield i, words
