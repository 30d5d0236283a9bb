"""What English looks like: which words are known, and which follow which.

Counts come from the frequency dictionaries that the package `symspellpy`
carries (82,765 words and 243,342 pairs out of Google Books n-grams).
"""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_WORDS = "frequency_dictionary_en_82_765.txt"
_PAIRS = "frequency_bigramdictionary_en_243_342.txt"
_BACKOFF = 0.4
"""Weight of the unigram when a pair was never counted (Brants et al., 2007, "stupid backoff")."""


def _read(name: str) -> list[str]:
    """The blank-separated fields of a dictionary, all lines run together."""
    spec = find_spec("symspellpy")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("symspellpy is not installed; run `make build`")
    return (Path(spec.origin).parent / name).read_text(encoding="utf-8-sig").split()


@lru_cache(maxsize=1)
def _words() -> dict[str, int]:
    fields = _read(_WORDS)
    return dict(zip(fields[::2], map(int, fields[1::2]), strict=True))


@lru_cache(maxsize=1)
def _pairs() -> dict[tuple[str, str], str]:
    """Counts, left as they are written: few are ever asked for."""
    fields = _read(_PAIRS)
    return dict(zip(zip(fields[::3], fields[1::3], strict=True), fields[2::3], strict=True))


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(_words().values())


def is_word(text: str) -> bool:
    """Whether `text` is an English word, in any case, alone or as a possessive or plural.

    >>> is_word("Cities"), is_word("gnieden")
    (True, False)
    """
    word = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").removesuffix("'s")
    word = word.removesuffix("'")
    return word in _words() or (word.endswith("s") and word[:-1] in _words())


def frequency(word: str) -> int:
    """How often the word was counted; 0 for an unknown one."""
    return _words().get(word.lower(), 0)


@lru_cache(maxsize=65536)
def log_follows(first: str, second: str) -> float:
    """Natural log of the chance that `second` follows `first`; both lower-case.

    Pairs that were never counted back off to the second word alone.
    """
    pair = int(_pairs().get((first, second), 0))
    one = _words().get(first, 0)
    if pair and one:
        return math.log(pair / max(one, pair))
    alone = _words().get(second, 0)
    return math.log(_BACKOFF * max(alone, 1000) / _total())
