"""Mechanical changes of true sentences: what a small model learns to compare words by.

They are cruder than a writer's, but there is no end of them: each passage gives several.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.verify_claims.lists import antonym_words
from ingest.index.words import is_stop_word

Span = tuple[int, int]

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")
_NAME = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)*")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|can|may|must|will|could|should)\b (?!not)")
_DENIAL = re.compile(r"\b(?:not|never) ")
_KINDRED = ("all", "most", "some", "none of the", "few", "several", "many")
_CONTRARY = {
    "every": "no",
    "each": "no",
    "only": "also",
    "both": "neither of the",
    "at least": "at most",
    "at most": "at least",
    "more": "less",
    "less": "more",
    "before": "after",
    "after": "before",
    "first": "last",
    "last": "first",
    "half": "all",
    "twice": "once",
    "until": "since",
    "since": "until",
}
_LIMIT = re.compile(rf"\b(?:{'|'.join([*_CONTRARY, *_KINDRED])})\b")
_LEAST_LETTERS = 4
_COMMON = 8
"""How often a word must stand in the texts to be put for another."""
_NEARBY = 0.5
"""How often what is put in stands elsewhere in the text, as a careless writer's slip would."""


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence with one thing changed.

    Attributes:
        text: the sentence as it now reads.
        wrong: where it differs.
    """

    text: str
    wrong: Span


class Changes:
    """Makes changes with the words of some texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = Counter(word for text in texts for word in _contents(text))
        self._by_ending: dict[str, list[str]] = {}
        for word, count in counted.items():
            if count >= _COMMON:
                self._by_ending.setdefault(word[-3:], []).append(word)
        self._makers: tuple[_Maker, ...] = (
            _number,
            _name,
            _names_swapped,
            _opposite,
            self._word,
            _negation,
            _denial_left_out,
            _limit,
        )

    def of(self, sentence: str, text: str, rng: random.Random) -> Iterator[Change]:
        """Changes of a sentence of a text, one of a kind, in any order."""
        for make in rng.sample(self._makers, len(self._makers)):
            change = make(sentence, text, rng)
            if change is not None and change.text != sentence:
                yield change

    def _word(self, sentence: str, text: str, rng: random.Random) -> Change | None:
        """Another word of the same ending, so that it is of the same class."""
        found = [m for m in _WORD.finditer(sentence) if _is_content(m[0])]
        if not found:
            return None
        old = rng.choice(found)
        near = [w for w in _contents(text) if w[-2:] == old[0][-2:] and w != old[0]]
        near = near if rng.random() < _NEARBY else []
        new = rng.choice(near or self._by_ending.get(old[0][-3:]) or [old[0]])
        return None if new[:4] == old[0][:4] else _put(sentence, old.span(), new)


_Maker = Callable[[str, str, random.Random], Change | None]


def _put(sentence: str, span: Span, new: str) -> Change:
    start, end = span
    return Change(f"{sentence[:start]}{new}{sentence[end:]}", (start, start + len(new)))


def _is_content(word: str) -> bool:
    return word.islower() and len(word) >= _LEAST_LETTERS and not is_stop_word(word)


def _contents(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if _is_content(word)]


def _number(sentence: str, text: str, rng: random.Random) -> Change | None:
    found = list(_NUMBER.finditer(sentence))
    if not found:
        return None
    old = rng.choice(found)
    others = [one for one in _NUMBER.findall(text) if one != old[0]]
    if others and rng.random() < _NEARBY:
        return _put(sentence, old.span(), rng.choice(others))
    at = rng.choice([i for i, c in enumerate(old[0]) if c.isdigit()])
    digit = rng.choice([c for c in "123456789" if c != old[0][at]])
    return _put(sentence, old.span(), old[0][:at] + digit + old[0][at + 1 :])


def _name(sentence: str, text: str, rng: random.Random) -> Change | None:
    found = list(_NAME.finditer(sentence))
    if not found:
        return None
    old = rng.choice(found)
    others = [n for n in _NAME.findall(text) if n not in old[0] and old[0] not in n]
    return _put(sentence, old.span(), rng.choice(others)) if others else None


def _names_swapped(sentence: str, text: str, rng: random.Random) -> Change | None:
    del text
    found = list(_NAME.finditer(sentence))
    if len(found) < 2:
        return None
    first, second = sorted(rng.sample(found, 2), key=lambda one: one.start())
    between = sentence[first.end() : second.start()]
    swapped = f"{second[0]}{between}{first[0]}"
    whole = f"{sentence[: first.start()]}{swapped}{sentence[second.end() :]}"
    return Change(whole, (first.start(), first.start() + len(second[0])))


def _opposite(sentence: str, text: str, rng: random.Random) -> Change | None:
    del text
    contrary: Mapping[str, tuple[str, ...]] = antonym_words()
    found = [m for m in _WORD.finditer(sentence) if m[0] in contrary]
    if not found:
        return None
    old = rng.choice(found)
    return _put(sentence, old.span(), rng.choice(contrary[old[0]]))


def _negation(sentence: str, text: str, rng: random.Random) -> Change | None:
    del text, rng
    verb = _VERB.search(sentence)
    if verb is None:
        return None
    text = f"{sentence[: verb.end()]}not {sentence[verb.end() :]}"
    return Change(text, (verb.start(), verb.end() + 3))


def _denial_left_out(sentence: str, text: str, rng: random.Random) -> Change | None:
    del text, rng
    denial = _DENIAL.search(sentence)
    if denial is None:
        return None
    start, end = denial.span()
    return Change(sentence[:start] + sentence[end:], (max(0, start - 5), start + 4))


def _limit(sentence: str, text: str, rng: random.Random) -> Change | None:
    del text
    old = _LIMIT.search(sentence)
    if old is None:
        return None
    others = [one for one in _KINDRED if one != old[0]]
    return _put(sentence, old.span(), _CONTRARY.get(old[0]) or rng.choice(others))
