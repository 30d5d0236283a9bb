"""Words that a stored text holds in order, but with noise between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from eval.locate import SHORTEST_LETTERS, Letters
from ingest.spans import letters

LONGEST_NOISE = 1500
"""Most characters of noise (a footnote, another column) within a sentence that was quoted."""

Run = tuple[int, int]
"""Range `[start, end)` of a text's letters."""


def cover(pieces: Sequence[Sequence[str]], stored: Letters) -> tuple[Run, ...]:
    """Runs of letters that hold all words of all pieces in order; none if there are none.

    Greedy: each run is the longest from where it starts, and the first such after the run
    before. Between pieces anything may stand, within one no more than `LONGEST_NOISE`.

    Args:
        pieces: the words of each.
        stored: the text to look in.

    >>> stored = Letters.of("Mentors help newcomers 12 | page 3 | find a flat nearby.")
    >>> [stored.text[a:b] for a, b in cover(["mentors help newcomers find a flat".split()], stored)]
    []
    >>> pieces = ["mentors help newcomers find a flat nearby".split()]
    >>> [stored.text[a:b] for a, b in cover(pieces, stored)]
    ['mentorshelpnewcomers', 'findaflatnearby']
    """
    runs: list[Run] = []
    for piece in pieces:
        done = 0
        while done < len(piece):
            after = runs[-1][1] if runs else 0
            count, (start, end) = _longest_run(piece[done:], stored, after)
            if end - start < SHORTEST_LETTERS:
                return ()
            if done and stored.origin[start] - stored.origin[after - 1] > LONGEST_NOISE:
                return ()
            runs.append((start, end))
            done += count
    return tuple(runs)


def _longest_run(words: Sequence[str], stored: Letters, after: int) -> tuple[int, Run]:
    """The most of the first words that stand together: how many, and where; (0, (0, 0)) if none."""
    joined = [letters(word) for word in words]

    def place(count: int) -> int:
        return stored.text.find("".join(joined[:count]), after)

    # The more words, the fewer places: bisect for the first count that stands nowhere.
    count = bisect_left(range(1, len(words) + 1), True, key=lambda n: place(n) < 0)
    if count == 0:
        return 0, (0, 0)
    start = place(count)
    return count, (start, start + len("".join(joined[:count])))
