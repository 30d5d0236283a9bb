"""Numbers in digits and words."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: float(i) for i, word in enumerate(_ONES)}
_WORDS |= {word: 10.0 * i for i, word in enumerate(_TENS, 2)}
_WORDS |= {"dozen": 12.0}
_WORDS.pop("one")
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "mn": 1e6,
    "k": 1e3,
}
ORDINALS = {
    word: i
    for i, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25.0,
    "quarters": 25.0,
    "fifth": 20.0,
    "fifths": 20.0,
    "tenth": 10.0,
    "tenths": 10.0,
}
"""In percent of a whole."""
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_PLAIN = re.compile(r"^\d+(?:\.\d+)?$")


def small_number(word: str) -> float | None:
    """The value of one token that is a number; None for any other, "one" among them.

    >>> small_number("1,000"), small_number("4.3"), small_number("eleven"), small_number("one")
    (1000.0, 4.3, 11.0, None)
    """
    if not word[:1].isdecimal():
        return _WORDS.get(word)
    if _GROUPED.match(word):
        return float(word.replace(",", ""))
    if _PLAIN.match(word):
        return float(word)
    digits = re.sub(r"\D", "", word)
    return float(digits)
