"""Whether a text is English: told by the small words that no English text can do without."""

from __future__ import annotations

import re

_SMALL = frozenset(
    "the a an and or of to in on for with by from at as is are was were be been has have had it "
    "its they their them this that these those which who what how where when not no also can may "
    "will would about into through between other more all each both than there".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 12
_LEAST = 0.12
"""Share of small words from which a text is English. Of the toolkits' sentences half have 0.38
or more and 95 in 100 have 0.2; in other European languages only a few ("in", "an", "was") are
words as well."""


def is_english(text: str) -> bool:
    """Whether `text` reads as English; one of few words gets the benefit of the doubt.

    >>> is_english("Die Stadt hilft den Menschen, die neu sind, mit Kursen und Beratung vor Ort.")
    False
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _ENOUGH_WORDS:
        return True
    return sum(word in _SMALL for word in words) / len(words) >= _LEAST
