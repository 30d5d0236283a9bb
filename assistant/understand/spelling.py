"""Spelling: typing errors mended, American and British forms taken as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from ingest.english import is_word

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SHORTHAND = {
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "teh": "the",
    "u": "you",
    "ur": "your",
    "r": "are",
    "n": "and",
    "wich": "which",
    "whch": "which",
    "hw": "how",
    "mny": "many",
    "dose": "does",
    "abt": "about",
    "govt": "government",
    "ppl": "people",
    "smth": "something",
    "wat": "what",
    "citys": "cities",
    "countrys": "countries",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "cant": "can't",
    "wont": "won't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "couldnt": "couldn't",
    "wouldnt": "wouldn't",
    "shouldnt": "shouldn't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "im": "I'm",
    "ive": "I've",
}
"""Shorthand of messages and contractions without their mark, which no edit distance mends."""
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})iz(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"), "is"),
    (re.compile(r"(?<=[a-z]{2})or(?=(?:s|ed|ing|hood|hoods|al|able|ful)?$)"), "our"),
    (re.compile(r"(?<=[a-z]{3})er$"), "re"),
    (re.compile(r"(?<=program)(?=s?$)"), "me"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])l(?=(?:ed|ing|er|ers)$)"), "ll"),
)
_PREFIXED = re.compile(
    r"(?:under|over|inter|multi|anti|dis|mis|non|out|pre|sub|co|de|re|un)-?([a-z]{5,})"
)
"""A word before which another meaning is put; word lists hold few of them ("replanned")."""
_SHORTEST = 4
_FEW_EDITS = 7
"""Words of up to this length may differ in one letter, longer ones in two."""

Names = Callable[[str], bool]
"""Whether a word is the name of a place."""


class Speller:
    """Mends words by the corpus's own vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int], is_name: Names) -> None:
        self._counts = vocabulary
        self._by_length: dict[int, list[str]] = {}
        for word in vocabulary:
            if len(word) >= _SHORTEST and "'" not in word:
                self._by_length.setdefault(len(word), []).append(word)
        self._is_name = is_name
        self._nearest = lru_cache(maxsize=4096)(self._search)

    def mend(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The text with its typing errors mended, and (typed, read as) pairs."""
        changes: dict[str, str] = {}

        def write(match: re.Match[str]) -> str:
            typed = match.group()
            better = self._better(typed)
            if better is None:
                return typed
            changes[typed] = better
            return better.capitalize() if typed[0].isupper() else better

        mended = _WORD.sub(write, text)
        return mended, tuple(changes.items())

    def _better(self, typed: str) -> str | None:
        low = typed.lower().replace("\u2019", "'")
        if low in self._counts or typed.isupper():
            return None
        if low in _SHORTHAND:
            return _SHORTHAND[low]
        british = self._british(low)
        if british:
            return british
        if len(low) < _SHORTEST or self._is_known(low) or self._is_name(typed):
            return None
        return self._nearest(low)

    def _is_known(self, word: str) -> bool:
        """Whether English has the word, if only by a prefix."""
        prefixed = _PREFIXED.fullmatch(word)
        return is_word(word) or (prefixed is not None and is_word(prefixed[1]))

    def _british(self, word: str) -> str | None:
        for pattern, written in _BRITISH:
            form = pattern.sub(written, word)
            if form != word and form in self._counts:
                return form
        return None

    def _search(self, word: str) -> str | None:
        """The corpus's word at the least edit distance; of equals the more frequent."""
        most = 1 if len(word) <= _FEW_EDITS else 2
        near = [
            w
            for n in range(len(word) - most, len(word) + most + 1)
            for w in self._by_length.get(n, ())
        ]
        found = process.extract(
            word,
            near,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=most,
            limit=None,
        )
        alike = [(w, d) for w, d, _ in found if w[0] == word[0] or d == 1]
        if not alike:
            return None
        return min(
            alike, key=lambda wd: (wd[1], w_initial(wd[0], word), -self._counts[wd[0]], wd[0])
        )[0]


def w_initial(candidate: str, word: str) -> bool:
    """Whether the first letters differ; people seldom mistype the first."""
    return candidate[0] != word[0]
