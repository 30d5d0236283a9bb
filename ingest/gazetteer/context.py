"""What stands around a candidate in a text: sentence, phrase, heading, capitals."""

from __future__ import annotations

import re
from functools import cached_property

from ingest.gazetteer.english import (
    CIVIC,
    DETERMINERS,
    DIRECTIONS,
    FUNCTION_WORDS,
    PLACE_PREPOSITIONS,
)
from ingest.gazetteer.folding import Word, words

_BREAK = re.compile(r"[.!?:;•|]|\n\s*(\n|[*\-]\s)|[\"“”«»][ \t]*$")
_JOINED = re.compile(r"[ \t]+|[ \t]*\n[ \t]*|[-\u2010\u2011\u2013'\u2019./]")
_BLANK = re.compile(r"[*_]*([ \t]+|[ \t]*\n[ \t]*)[*_]*")
_HYPHENS = "-\u2010\u2011\u2013"
_SHORT = 60
"""Longest text, in words, that may be a question typed without capitals."""


class Context:
    """A text's words, and what their neighbours say about them."""

    def __init__(self, text: str) -> None:
        """Split `text` into words."""
        self.text = text
        self.words: list[Word] = words(text)

    @cached_property
    def is_lowercase(self) -> bool:
        """Whether the writer uses no capitals, save at the start and for "I"."""
        inner = [w for i, w in enumerate(self.words) if not self.starts_sentence(i)]
        return len(self.words) <= _SHORT and not any(w.capital and w.text != "I" for w in inner)

    @cached_property
    def _headings(self) -> set[int]:
        """Words that stand in a line set as a heading, each longer word with a capital."""
        found: set[int] = set()
        line: list[int] = []
        for i, word in enumerate(self.words):
            if "\n" in word.gap:
                found.update(line if self._is_heading(line) else ())
                line = []
            line.append(i)
        found.update(line if self._is_heading(line) else ())
        return found

    def _is_heading(self, line: list[int]) -> bool:
        if not line or self.text[self.words[line[-1]].end :][:1] in (".", "?", "!", ","):
            return False
        long = [
            self.words[i]
            for i in line[1:]
            if len(self.words[i].text) > 3 and not self.after_preposition(i)
        ]
        return len(long) > 1 and sum(w.capital for w in long) >= 0.7 * len(long)

    def in_heading(self, i: int) -> bool:
        """Whether word `i` stands in a line set as a heading."""
        return i in self._headings

    def starts_sentence(self, i: int) -> bool:
        """Whether word `i` opens the text, a sentence or a list item."""
        return i == 0 or bool(_BREAK.search(self.words[i].gap))

    def joined(self, i: int) -> bool:
        """Whether words `i - 1` and `i` may be parts of one name."""
        word, before = self.words[i], self.words[i - 1]
        if word.gap in (". ", ".\n"):
            return before.folded in ("saint", "sainte") or len(before.text) == 1
        return not word.gap or bool(_JOINED.fullmatch(word.gap)) or "&" in (word.text, before.text)

    def before(self, i: int) -> Word | None:
        """The word before `i` in its sentence, parted by a blank only."""
        if i == 0 or not _BLANK.fullmatch(self.words[i].gap):
            return None
        return self.words[i - 1]

    def after(self, j: int) -> Word | None:
        """The word after `j - 1`, parted by a blank only; a possessive "s" is passed over."""
        j += self.possessive(j)
        if j >= len(self.words) or not _BLANK.fullmatch(self.words[j].gap):
            return None
        return self.words[j]

    def possessive(self, j: int) -> int:
        """1 where words up to `j` are followed by "'s", else 0."""
        own = j < len(self.words) and self.words[j].folded == "s"
        return int(own and self.words[j].gap in ("'", "\u2019"))

    def hyphened(self, i: int, j: int) -> bool:
        """Whether a hyphen ties words `[i, j)` to another capitalised word."""
        left = self.words[i].gap in tuple(_HYPHENS) and i > 0 and self.words[i - 1].capital
        right = j < len(self.words) and self.words[j].gap in tuple(_HYPHENS)
        return left or (right and self.words[j].capital)

    def after_preposition(self, i: int) -> bool:
        """Whether word `i` follows "in", "from" and the like, or "city of"."""
        word = self.before(i)
        if word is None:
            return False
        if word.folded == "of":
            earlier = self.before(i - 1)
            return earlier is not None and (earlier.folded in CIVIC or not earlier.capital)
        return word.folded in PLACE_PREPOSITIONS

    def near_civic(self, i: int, j: int) -> bool:
        """Whether "city of" stands before words `[i, j)`, or "Council" and the like after."""
        right = self.after(j)
        if right is not None and right.folded in CIVIC:
            return True
        of = self.before(i)
        earlier = self.before(i - 1) if of is not None and of.folded == "of" else None
        return earlier is not None and earlier.folded in CIVIC

    def in_phrase(self, i: int, j: int) -> bool:
        """Whether words `[i, j)` are part of a longer run of capitalised words."""
        sides = (self._beside(i, self.before(i)), self._beside(j, self.after(j)))
        return any(w is not None and w.capital and w.folded not in FUNCTION_WORDS for w in sides)

    def after_capital(self, i: int) -> bool:
        """Whether a capitalised word of the same sentence's inside stands before word `i`."""
        left = self._beside(i, self.before(i))
        plain = left is None or not left.capital or left.folded in FUNCTION_WORDS
        return not plain and not self.starts_sentence(i - 1)

    def directed(self, i: int) -> bool:
        """Whether "West" and the like stands before word `i`."""
        left = self.before(i)
        return left is not None and left.capital and left.folded in DIRECTIONS

    def _beside(self, k: int, word: Word | None) -> Word | None:
        """The neighbour across the gap before word `k`, if no line ends there."""
        return None if word is None or "\n" in self.words[k].gap else word

    def determined(self, i: int) -> bool:
        """Whether an article or possessive stands before word `i`."""
        left = self.before(i)
        if left is None:
            return False
        return left.folded in DETERMINERS or (left.folded == "s" and len(left.text) == 1)

    def line_is(self, i: int, j: int) -> bool:
        """Whether words `[i, j)` fill a line by themselves."""
        opens = i == 0 or "\n" in self.words[i].gap
        return opens and (j == len(self.words) or "\n" in self.words[j].gap)
