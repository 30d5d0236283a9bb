"""What the reader is trained on: claims beside their evidence, and where they are wrong."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import islice

from eval.reader.changes import Changes, Span
from eval.verify.measure import UNRELATED
from eval.verify.pairs import Pair
from ingest.sentences import sentence_ranges

_WORD = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")
_REWORDED = 0.6
"""Share of a claim's letters from which a difference is no longer one thing that was changed."""
_BESIDE = 0.25
"""How often another text stands before or after the evidence."""
_BESIDE_LENGTH = 400
_CLAUSE = re.compile(r",[^,]{5,40},")
_BRACKET = re.compile(r" \([^)]*\)")
_SHORTENED = 0.4
"""How often a clause or bracket is left out of a sentence that stays true."""
_FEWEST, _MOST = 6, 45
"""Words of a sentence to be changed."""
_SENTENCES, _CHANGED = 2, 2
"""Sentences taken of a text, and changes made of each."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim to learn from.

    Attributes:
        wrong: where the claim says something else than its evidence; None where that is not
            known.
        weight: what it counts.
    """

    claim: str
    evidence: str
    supported: bool
    wrong: tuple[Span, ...] | None
    weight: float


def written_rows(pairs: Sequence[Pair], rng: random.Random) -> list[Row]:
    """Rows of pairs that people would write, some beside a text that does not matter."""
    true: dict[str, list[str]] = defaultdict(list)
    for one in pairs:
        if one.supported:
            true[one.base].append(one.claim)
    rows = [_row(one, true[one.base]) for one in pairs]
    texts = [one.evidence for one in rows]
    return [_beside(one, rng.choice(texts), rng) for one in rows]


def changed_rows(texts: Sequence[str], rng: random.Random) -> list[Row]:
    """Rows of sentences of texts, some with one thing changed."""
    changes = Changes(texts)
    return [row for text in texts for row in _changed(text, changes, rng)]


def differences(false: str, true: str) -> tuple[Span, ...]:
    """Where a claim differs from another, in its own characters.

    Where words were left out, the words on either side count.

    >>> differences("It was never paid.", "It was paid.")
    ((7, 12),)
    """
    a, b = list(_WORD.finditer(false)), list(_WORD.finditer(true))
    found: list[Span] = []
    for kind, i, j, _, _ in _matcher(a, b).get_opcodes():
        if kind == "equal" or not a:
            continue
        first, last = (i, j - 1) if j > i else (max(0, i - 1), min(len(a) - 1, i))
        found.append((a[first].start(), a[last].end()))
    return tuple(found)


def _matcher(a: Sequence[re.Match[str]], b: Sequence[re.Match[str]]) -> SequenceMatcher[str]:
    words = ([m[0].lower() for m in a], [m[0].lower() for m in b])
    return SequenceMatcher(None, *words, autojunk=False)


def _row(pair: Pair, true: Sequence[str]) -> Row:
    evidence = " ".join(pair.evidence)
    if pair.supported:
        return Row(pair.claim, evidence, True, (), 1.6)
    wrong: tuple[Span, ...] | None = None
    if pair.kind not in UNRELATED and true:
        words = list(_WORD.finditer(pair.claim))
        nearest = max(true, key=lambda one: _matcher(words, list(_WORD.finditer(one))).ratio())
        wrong = differences(pair.claim, nearest)
        if sum(end - start for start, end in wrong) > _REWORDED * len(pair.claim):
            wrong = None
    return Row(pair.claim, evidence, False, wrong or None, 1.0)


def _beside(row: Row, other: str, rng: random.Random) -> Row:
    if rng.random() >= _BESIDE:
        return row
    both = [other[:_BESIDE_LENGTH], row.evidence]
    return replace(row, evidence=" ".join(both if rng.random() < 0.5 else reversed(both)))


def _changed(text: str, changes: Changes, rng: random.Random) -> Iterator[Row]:
    sentences = [text[start:end] for start, end in sentence_ranges(text)]
    fit = [one for one in sentences if _FEWEST <= len(one.split()) <= _MOST]
    for sentence in rng.sample(fit, min(_SENTENCES, len(fit))):
        yield Row(_shortened(sentence, rng), text, True, (), 1.3)
        for change in islice(changes.of(sentence, text, rng), _CHANGED):
            yield Row(change.text, text, False, (change.wrong,), 0.7)


def _shortened(sentence: str, rng: random.Random) -> str:
    if rng.random() >= _SHORTENED:
        return sentence
    if sentence.count(",") > 1:
        return _CLAUSE.sub("", sentence, count=1)
    return _BRACKET.sub("", sentence)
