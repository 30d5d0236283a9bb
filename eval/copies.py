"""A corpus repeated with changed words, to see how cost grows with its size.

In each copy about half of the content words are swapped for others of the same length and of
like frequency, each word for the same one throughout, and single-word places for other
cities. As nothing changes its length, every span, sentence and quote stays exact.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from eval.cities import cities_by_length
from ingest.index.contents import Contents, embedded_text
from ingest.index.words import is_stop_word
from ingest.lexicon import vocabulary
from ingest.model import Passage
from ingest.places import place_parts

SWAPPED_SHARE = 0.5
_SHORTEST = 4
_LIKE = 12
"""Words of like frequency among which swaps are made."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Copies:
    """Copies of one corpus; the same seed gives the same ones."""

    base: Contents
    seed: int = 0

    def grown(self, count: int) -> Contents:
        """The corpus and as many copies as `count` passages take; the last one may be cut short.

        Args:
            count: passages, at least 1.
        """
        rounds = -(-count // len(self.base.passages))
        each = [self._copy(number) for number in range(rounds)]
        passages = tuple(one for copy in each for one in copy.passages)[:count]
        kept = {one.id for one in passages}
        mentions = {k: v for copy in each for k, v in _mentions(copy).items() if k in kept}
        return Contents(
            sources=tuple(one for copy in each for one in copy.sources),
            texts={name: text for copy in each for name, text in copy.texts.items()},
            readings={name: blocks for copy in each for name, blocks in copy.readings.items()},
            passages=passages,
            corpus_hashes={"copies": sha256(f"{self.seed} {count}".encode()).hexdigest()},
            extras={
                **self.base.extras,
                "mentions": mentions,
                "vocabulary": vocabulary(one.text for one in passages),
            },
        )

    def copied_from(self, contents: Contents) -> dict[str, str]:
        """By the embedded text of each passage, that of the one in `base` that it was made from."""
        base = self.base.passages
        return {
            embedded_text(one): embedded_text(base[at % len(base)])
            for at, one in enumerate(contents.passages)
        }

    def _copy(self, number: int) -> Contents:
        """The corpus itself for 0, else its copy of that number."""
        if number == 0:
            return self.base
        swap = Swap(self._table(random.Random(f"{self.seed} {number}")))
        mark = f"copy-{number:04d}"
        ids = {one.id: _id(mark, one.id) for one in self.base.passages}
        passages = [_passage(one, swap, mark, ids) for one in self.base.passages]
        texts = {name: list(text) for name, text in self.base.texts.items()}
        for one, changed in zip(self.base.passages, passages, strict=True):
            stored = texts[one.source]
            for at, letter in self._aligned.get(one.id, ()):
                stored[at] = changed.text[letter]
        return Contents(
            sources=tuple(replace(s, id=f"{s.id}-{mark}") for s in self.base.sources),
            texts={f"{name}-{mark}": "".join(text) for name, text in texts.items()},
            readings={f"{name}-{mark}": () for name in self.base.readings},
            passages=tuple(passages),
            corpus_hashes={},
            extras={"mentions": {ids[k]: swap.each(v) for k, v in _mentions(self.base).items()}},
        )

    @cached_property
    def _aligned(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        """By passage id, (offset in the stored text, offset in the passage) of each letter.

        A passage whose letters do not go one to one (ligatures) is left out; its copies'
        quotes are not exact, and such quotes are not shown.
        """
        found: dict[str, tuple[tuple[int, int], ...]] = {}
        for one in self.base.passages:
            stored = self.base.texts[one.source]
            inside = [i for span in one.spans for i in range(span.start, span.end)]
            there = [i for i in inside if stored[i].isalnum()]
            here = [i for i, char in enumerate(one.text) if char.isalnum()]
            if len(there) == len(here):
                found[one.id] = tuple(zip(there, here, strict=True))
        return found

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        """Content words in groups of one length and of like frequency."""
        counts: Mapping[str, int] = vocabulary(one.text for one in self.base.passages)
        by_length: dict[int, list[str]] = {}
        for word in counts:
            if len(word) >= _SHORTEST and word.isalpha() and not is_stop_word(word):
                by_length.setdefault(len(word), []).append(word)
        groups: list[tuple[str, ...]] = []
        for words in by_length.values():
            words.sort(key=lambda word: (-counts[word], word))
            groups += [tuple(words[i : i + _LIKE]) for i in range(0, len(words), _LIKE)]
        return tuple(groups)

    @cached_property
    def _places(self) -> tuple[str, ...]:
        """Single-word places of the corpus, as it writes them."""
        told = {part for one in self.base.passages for part in place_parts(one.place or "")}
        named = {name for names in _mentions(self.base).values() for name in names}
        return tuple(sorted(one for one in told | named if one.isalpha()))

    def _table(self, chance: random.Random) -> dict[str, str]:
        """What each word is swapped for, in lower case."""
        table: dict[str, str] = {}
        for group in self._words:
            chosen = [word for word in group if chance.random() < SWAPPED_SHARE]
            table.update(zip(chosen, chance.sample(chosen, len(chosen)), strict=True))
        cities = cities_by_length()
        for place in self._places:
            others = cities.get(len(place))
            if others:
                table[place.lower()] = chance.choice(others).lower()
        return table


@dataclass(frozen=True, slots=True)
class Swap:
    """Swaps words for others of the same length; capitals stay where they stand.

    >>> Swap({"ghent": "turin"})("In Ghent: GHENT's")
    "In Turin: TURIN's"
    """

    table: Mapping[str, str]

    def __call__(self, text: str) -> str:
        """The text, swapped."""
        return _WORD.sub(self._one, text)

    def each(self, texts: Iterable[str]) -> list[str]:
        """All of them, swapped."""
        return [self(text) for text in texts]

    def _one(self, match: re.Match[str]) -> str:
        word = match[0]
        other = self.table.get(word.lower())
        if other is None:
            return word
        return "".join(_capital(a, b) for a, b in zip(word, other, strict=True))


def _capital(like: str, letter: str) -> str:
    upper = letter.upper() if like.isupper() else letter
    return upper if len(upper) == 1 else letter


def _passage(one: Passage, swap: Swap, mark: str, ids: Mapping[str, str]) -> Passage:
    return replace(
        one,
        id=ids[one.id],
        source=f"{one.source}-{mark}",
        text=swap(one.text),
        path=tuple(swap.each(one.path)),
        key_factor=swap(one.key_factor) if one.key_factor else None,
        place=swap(one.place) if one.place else None,
        context=swap(one.context),
        notes=tuple(ids[note] for note in one.notes if note in ids),
    )


def _id(mark: str, passage_id: str) -> str:
    return sha256(f"{mark} {passage_id}".encode()).hexdigest()[:16]


def _mentions(contents: Contents) -> dict[str, list[str]]:
    found: Any = contents.extras["mentions"]
    return dict(found)
