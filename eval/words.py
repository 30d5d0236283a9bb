"""Words as the measures count them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from bm25s.stopwords import STOPWORDS_EN_PLUS

FOUND_PERCENT = 80
"""Share of a snippet's distinct content words that make it found."""

_TOKEN = re.compile(r"[^\W_]+")
# A word broken at a line's end counts as one, in raw and in repaired text alike.
_BROKEN = re.compile(r"(?<=[^\W_])[-\u00ad\u2010]\s+(?=[^\W_])")


def tokens(text: str) -> list[str]:
    r"""Runs of letters and digits, NFKC-normalised and lower-cased.

    >>> tokens("Socio-econ-\nomic: 25 %")
    ['socio', 'economic', '25']
    """
    return _TOKEN.findall(_BROKEN.sub("", unicodedata.normalize("NFKC", text).lower()))


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(token for word in STOPWORDS_EN_PLUS for token in tokens(word))


@lru_cache(maxsize=65536)
def content_words(text: str) -> frozenset[str]:
    """The distinct words of `text` without English stop words (NLTK's list), not stemmed.

    >>> sorted(content_words("The city's courses, and the courses of others"))
    ['city', 'courses', 'others']
    """
    return frozenset(tokens(text)) - _stop_words()


def mostly_in(words: Collection[str], others: Collection[str]) -> bool:
    """Whether at least 80 % of the distinct `words` stand in `others`; false for no words.

    >>> mostly_in("abcde", "abcdxyz"), mostly_in("abcd", "abcxyz")
    (True, False)
    """
    distinct = set(words)
    common = len(distinct.intersection(others))
    return bool(distinct) and 100 * common >= FOUND_PERCENT * len(distinct)


def first_words(texts: Iterable[str], budget: int) -> list[str]:
    """The texts in order, cut where they add up to `budget` words between blanks.

    >>> first_words(["a b c", "d e f", "g"], 5)
    ['a b c', 'd e']
    """
    out: list[str] = []
    left = budget
    for text in texts:
        if left <= 0:
            break
        words = text.split()
        out.append(text if len(words) <= left else " ".join(words[:left]))
        left -= len(words)
    return out


def count_words(text: str) -> int:
    """Words between blanks."""
    return len(text.split())
