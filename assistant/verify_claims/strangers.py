"""How a claim's words lie beside the evidence's: which are shared, which strange, and how near.

An edit keeps everything else and has one word that is near to nothing; a paraphrase has many
other words, each near to something. Each sentence of a claim adds its words to one account.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from assistant.verify_claims.context import Context, same
from assistant.verify_claims.likeness import Laid, Likeness
from assistant.verify_claims.text import Token
from ingest.embed.base import Floats

WORDS = (
    "share", "least", "second", "far", "shared_least", "shared_second", "shared_mean", "strange",
    "strangers", "strangers_mean", "alone_least", "alone_mean", "back_least", "slots", "slot_alone",
    "whole",
)  # fmt: skip
"""Names of what `word_signals` tells."""
_FAR = 0.7
_REACH = 8
"""Words between two shared ones that may be a slot."""


@dataclass
class _Account:
    """Likenesses, by cosine, of a claim's words with the evidence's.

    Attributes:
        all, shared, strangers: of content words, in context, with their nearest: of all, of
            those that the evidence nearby has, of those that it lacks, numbers aside.
        alone: of the strangers, each by itself.
        back: of the evidence's words beside the claim.
        slots: of strangers with the one word that stands between the same two words there.
        share, whole: of each sentence: shared words in order, and likeness as a whole.
    """

    all: list[float] = field(default_factory=list)
    shared: list[float] = field(default_factory=list)
    strangers: list[float] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)
    back: list[float] = field(default_factory=list)
    slots: list[float] = field(default_factory=list)
    share: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


def word_signals(
    contexts: Sequence[Context],
    laid: Sequence[Laid],
    rare: Mapping[str, float],
    likeness: Likeness,
) -> dict[str, float]:
    """The signals of a whole claim, by the names of `WORDS`.

    Args:
        contexts: its sentences beside the evidence; at least one.
        laid: the same by the model.
        rare: has the stems of the words that count.
        likeness: of words alone.
    """
    account = _Account()
    said = frozenset().union(*(one.claim.stems for one in contexts))
    for context, beside in zip(contexts, laid, strict=True):
        _add(account, context, beside, frozenset(rare), said, likeness)
    return _told(account)


def _told(account: _Account) -> dict[str, float]:
    nearest, shared = sorted(account.all), sorted(account.shared)
    count = max(1, len(nearest))
    return {
        "share": _mean(account.share, 0.0),
        "least": _at(nearest, 0),
        "second": _at(nearest, 1),
        "far": sum(one < _FAR for one in nearest) / count,
        "shared_least": _at(shared, 0),
        "shared_second": _at(shared, 1),
        "shared_mean": _mean(shared, 0.0),
        "strange": len(account.strangers) / count,
        "strangers": float(len(account.strangers)),
        "strangers_mean": _mean(account.strangers, 1.0),
        "alone_least": min(account.alone, default=1.0),
        "alone_mean": _mean(account.alone, 1.0),
        "back_least": min(account.back, default=1.0),
        "slots": float(len(account.slots)),
        "slot_alone": min(account.slots, default=1.0),
        "whole": min(account.whole, default=0.0),
    }


def _add(
    account: _Account,
    context: Context,
    laid: Laid,
    counted: frozenset[str],
    said: frozenset[str],
    likeness: Likeness,
) -> None:
    account.share.append(context.alignment.share)
    account.whole.append(laid.pooled)
    tokens = context.claim.tokens
    words = [i for i, one in enumerate(tokens) if one.content and one.stem in counted]
    given = [one for sentence in context.window for one in sentence.tokens]
    content = [one.content for one in given]
    if not words or not any(content):
        return
    strange = []
    for i in words:
        nearest = float(laid.alike[i].max())
        account.all.append(nearest)
        held = _held(tokens[i], given, context)
        if held:
            account.shared.append(float(laid.alike[i][held].max()))
        elif not tokens[i].number:
            account.strangers.append(nearest)
            strange.append(i)
    account.back += _back(context, laid)
    if strange:
        theirs = likeness.vectors([one.low for one in given if one.content])
        mine = likeness.vectors([tokens[i].low for i in strange])
        account.alone += (mine @ theirs.T).max(axis=1).tolist()
        account.slots += _slots(context, strange, words, said, likeness)


def _held(token: Token, given: Sequence[Token], context: Context) -> list[int]:
    """Where the evidence nearby has a word, or one that says the same."""
    if token.stem not in context.near and not same(token.stem) & context.near:
        return []
    stems = {token.stem, *same(token.stem)}
    return [j for j, one in enumerate(given) if one.stem in stems]


def _back(context: Context, laid: Laid) -> list[float]:
    """How near the claim comes to each content word of the sentence that it lies beside."""
    start, end = context.alignment.region
    evidence = context.alignment.evidence
    before = 0
    for one in context.window:
        if one is evidence:
            break
        before += len(one.tokens)
    nearest: Floats = laid.alike[:, before + start : before + end].max(axis=0, initial=-1.0)
    tokens = evidence.tokens[start:end]
    return [float(x) for x, one in zip(nearest, tokens, strict=True) if one.content]


def _slots(
    context: Context,
    strange: Sequence[int],
    words: Sequence[int],
    said: frozenset[str],
    likeness: Likeness,
) -> list[float]:
    """Likeness of a stranger to the one word that stands between the same two words there."""
    beside, found = context.alignment.beside, []
    for i in strange:
        left = max((one for one in words if one < i and one in beside), default=None)
        right = min((one for one in words if one > i and one in beside), default=None)
        if left is None or right is None or sum(left < one < right for one in words) != 1:
            continue
        there = context.alignment.evidence.tokens[beside[left] + 1 : beside[right]]
        other = [one for one in there if one.content and one.stem not in said]
        if len(other) == 1 and right - left <= _REACH and len(there) < _REACH:
            a, b = likeness.vectors((other[0].low, context.claim.tokens[i].low))
            found.append(float(a @ b))
    return found


def _at(ranked: Sequence[float], place: int) -> float:
    return ranked[place] if place < len(ranked) else 1.0


def _mean(values: Sequence[float], none: float) -> float:
    return float(np.mean(values)) if len(values) else none
