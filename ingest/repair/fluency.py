"""How well one word follows another: in English at large and in the document in hand."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ingest.english import log_follows

CORE = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
"""The words of a token, without punctuation."""
_TRUST = 0.5
"""Weight of the document's own pairs, each counted once less for the line in hand."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How often each word, and each pair of neighbours on a line, stands in a document."""

    words: Counter[str]
    neighbours: Counter[tuple[str, str]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Pairs:
        """Count the lines of a document."""
        words: Counter[str] = Counter()
        neighbours: Counter[tuple[str, str]] = Counter()
        for line in lines:
            found = [word.lower() for word in CORE.findall(line)]
            words.update(found)
            neighbours.update(pairwise(found))
        return cls(words, neighbours)


class Fluency:
    """Log chance that a word follows another, by English at large and by this document."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._known: dict[tuple[str, str], float] = {}
        self._lines: dict[tuple[str, ...], float] = {}

    def __call__(self, first: str, second: str) -> float:
        """Natural log; both words lower-case, `first` empty where nothing goes before."""
        pair = first, second
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._of(first, second)
        return known

    def _of(self, first: str, second: str) -> float:
        english = log_follows(first, second)
        here = self._pairs.neighbours[first, second] - 1
        if here < 1:
            return english
        return max(english, math.log(_TRUST * here / self._pairs.words[first]))

    def within(self, words: tuple[str, ...]) -> float:
        """Log chance of all words after the first."""
        known = self._lines.get(words)
        if known is None:
            known = self._lines[words] = sum(self(a, b) for a, b in pairwise(words))
        return known
