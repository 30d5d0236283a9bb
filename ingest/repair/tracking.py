"""Letters that print sets apart ("Q U E S T I O N S  T O  A S K") drawn together."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ingest.english import frequency
from ingest.spans import Traced

_TRACKED = re.compile(r"\s*(?:\d{1,3}\s+)?\S{1,3}(?: {1,4}\S{1,3})+\s*(?:\s\d{1,3}\s*)?")
"""Print kerns some pairs, which then stand closer than the rest ("K E Y FA C T O R")."""
_WIDE = re.compile(r"\S {2,}\S")
_ONE = re.compile(r"(?<! ) (?! )")
_MANY = re.compile(r" {2,}")
_TOKEN = re.compile(r"\S+")
_LEAST_LETTERS = 6
_MOSTLY = 0.8
_ALONE = 0.6
"""Share of the letters that stand alone at least."""
_MOST_PIECES = 80
"""Pieces of the longest label; more are no words that print sets apart."""
_LEAST_LINES = 3
"""How many lines are tracked in a text that sets its labels so."""
_LEAST_SURE = 4
_ALONE_SURE = 0.5
_LONGEST_WORD = 20
_UNSEEN = -30.0
"""Log of the chance of a word that is none; each of its letters takes off one more."""
_COUNTED = 1e12
"""About how many words were counted in all."""


def all_untracked(lines: Sequence[Traced]) -> list[Traced]:
    """The lines of a text with their letters drawn together.

    Where several lines are tracked, so are shorter ones that alone would tell nothing ("O S LO").
    """
    out = [untracked(line) for line in lines]
    tracked = sum(one.text != line.text for one, line in zip(out, lines, strict=True))
    if tracked < _LEAST_LINES:
        return out
    return [untracked(line, least=_LEAST_SURE, alone=_ALONE_SURE) for line in lines]


def untracked(line: Traced, least: int = _LEAST_LETTERS, alone: float = _ALONE) -> Traced:
    """A line with its letters drawn together; words part where more room was left.

    Where no room tells them, words part where that gives the likeliest ones.

    Args:
        line: as it stands.
        least: how many capitals it holds at least.
        alone: share of its pieces, 0 to 1, that are single letters at least.

    >>> untracked(Traced.whole("C I T Y  E X A M P L E S")).text
    'CITY EXAMPLES'
    >>> untracked(Traced.whole("A S K YO U R S E LV E S")).text
    'ASK YOURSELVES'
    >>> untracked(Traced.whole("Plan B is set")).text
    'Plan B is set'
    """
    text = line.text
    if not _TRACKED.fullmatch(text):
        return line
    tokens = text.split()
    shown = "".join(c for c in text if not c.isspace() and not c.isdigit())
    capitals = sum(map(str.isupper, shown))
    single = sum(len(one) == 1 for one in tokens)
    if capitals < max(least, _MOSTLY * len(shown)) or single < alone * len(tokens):
        return line
    if len(tokens) > _MOST_PIECES:
        return line
    return line.sub(_ONE).sub(_MANY, " ") if _WIDE.search(text.strip()) else _parted(line)


def _parted(line: Traced) -> Traced:
    """The likeliest words that a line's letters make."""
    pieces = [line[match.start() : match.end()] for match in _TOKEN.finditer(line.text)]
    texts = [piece.text for piece in pieces]
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            word = "".join(texts[start:end])
            if len(word) > _LONGEST_WORD:
                break
            score, ends = best[start]
            ways.append((score + _chance(word), [*ends, end]))
        best.append(max(ways, key=lambda way: way[0]))
    ends = best[-1][1]
    starts: Sequence[int] = [0, *ends[:-1]]
    words = [Traced.join(pieces[a:b], by="") for a, b in zip(starts, ends, strict=True)]
    return Traced.join(words)


def _chance(word: str) -> float:
    """Log of the chance of a word, or of a number."""
    letters = "".join(filter(str.isalpha, word))
    if not letters:
        return 0.0
    if len(letters) < len(word.strip(".,:;?!'\u2019\u201c\u201d")):
        return _UNSEEN * 2
    counted = frequency(letters)
    return math.log(counted / _COUNTED) if counted else _UNSEEN - len(letters)
