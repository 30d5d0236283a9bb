"""Finding words among a page's characters by their letters alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from assistant.facsimile.leaves import Wanted, count_letters

Range = tuple[int, int]
"""`[start, end)` of characters."""


class Letters:
    """The letters of a page, each knowing the character that it comes from."""

    def __init__(self, characters: Sequence[str]) -> None:
        """Take the page's characters, in the order that the PDF gives them."""
        text: list[str] = []
        self._from: list[int] = []
        for at, character in enumerate(characters):
            for letter in _letters(character):
                text.append(letter)
                self._from.append(at)
        self._text = "".join(text)

    def find(self, wanted: Wanted) -> tuple[Range, ...]:
        """Ranges of characters that say the wanted words; empty where most are not there.

        Words that the page repeats are taken nearest to where they are expected. Words that
        do not stand in one run are looked for line by line.
        """
        whole = self._nearest(wanted)
        if whole:
            return (whole,)
        lines = [(line, self._nearest(line)) for line in _lines(wanted)]
        held = sum(count_letters(line.text) for line, found in lines if found)
        enough = held > count_letters(wanted.text) / 2
        return tuple(found for _, found in lines if found) if enough else ()

    def _nearest(self, wanted: Wanted) -> Range | None:
        letters = "".join(map(_letters, wanted.text))
        starts = list(_occurrences(self._text, letters))
        if not starts:
            return None
        start = min(starts, key=lambda at: (abs(at - wanted.before), at))
        return self._from[start], self._from[start + len(letters) - 1] + 1


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(filter(str.isalnum, folded))


def _lines(wanted: Wanted) -> Iterator[Wanted]:
    before = wanted.before
    for line in wanted.text.split("\n"):
        count = count_letters(line)
        if count:
            yield Wanted(line, before)
        before += count


def _occurrences(text: str, part: str) -> Iterator[int]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
