"""One spelling for the many ways to write a name, and texts as words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_WORDS = 5
"""Longest name, in words, that is looked for in running text."""

_WORD = re.compile(r"[^\W_]+|&")
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i",
                        "æ": "ae", "œ": "oe", "þ": "th"})  # fmt: skip
_SAME = {"&": "and", "st": "saint", "ste": "sainte"}
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word without case and accents; "&" is "and", "St" is "saint".

    >>> fold_word("Göteborg"), fold_word("Łódź"), fold_word("&")
    ('goteborg', 'lodz', 'and')
    """
    low = unicodedata.normalize("NFKC", word).casefold().translate(_PLAIN)
    bare = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    return _SAME.get(bare, bare)


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name as its folded words, one blank between.

    >>> fold("Brighton & Hove"), fold("St. Gallen"), fold("Stoke-on-Trent")
    ('brighton and hove', 'saint gallen', 'stoke on trent')
    """
    composed = unicodedata.normalize("NFC", name)
    return " ".join(fold_word(match[0]) for match in _WORD.finditer(composed))


def spelt_out(name: str) -> str:
    """The name with umlauts as two letters, as in "Koeln"; unchanged where it has none."""
    return unicodedata.normalize("NFC", name).translate(_UMLAUTS)


def is_latin(name: str) -> bool:
    """Whether every letter of `name` is of the Latin script."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with what its looks say.

    Attributes:
        start, end: its range in the text.
        folded: as names are kept in the gazetteer.
        gap: the characters between the word before and this one.
        capital: starts with a capital letter.
        shouted: two or more letters, all capitals.
    """

    start: int
    end: int
    text: str
    folded: str
    gap: str
    capital: bool
    shouted: bool


def words(text: str) -> list[Word]:
    """The words of `text` in order; "&" counts as one."""
    found: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        raw = match[0]
        found.append(
            Word(
                match.start(),
                match.end(),
                raw,
                fold_word(raw),
                text[before : match.start()],
                raw[0].isupper(),
                len(raw) > 1 and raw.isupper(),
            )
        )
        before = match.end()
    return found
