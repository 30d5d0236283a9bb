"""Numbers as print counts parts with them: 3, III, three."""

from __future__ import annotations

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_ROMAN = {"I": 1, "V": 5, "X": 10}
NUMBER = rf"(?:\d{{1,2}}|[IVX]{{1,4}}|{'|'.join(_WORDS)})(?!\w)"
"""A regular expression of one, to be matched without regard to case."""


def number_of(text: str) -> int:
    """The number that matches `NUMBER`.

    >>> number_of("3"), number_of("IV"), number_of("Two")
    (3, 4, 2)
    """
    if text.isdecimal():
        return int(text)
    if text.lower() in _WORDS:
        return _WORDS.index(text.lower()) + 1
    values = [_ROMAN[letter] for letter in text.upper() if letter in _ROMAN]
    after = [*values[1:], 0][: len(values)]
    return sum(
        one if one >= following else -one for one, following in zip(values, after, strict=True)
    )
