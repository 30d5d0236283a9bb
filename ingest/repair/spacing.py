"""Blank lines that stand between all lines of a text, and so part nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.repair.joints import starts_low
from ingest.spans import Traced

_LEAST = 5
"""Gaps of the shortest text that is told to be set so."""
_MOSTLY = 0.9
_BROKEN = 0.25
"""Share of the gaps that part a sentence: where nearly no line wraps, each is a paragraph."""


def single_spaced(lines: Sequence[Traced]) -> list[Traced]:
    r"""The lines with half of their blank ones, where a text is set with double spacing.

    >>> spaced = Traced.whole("A\n\nb\n\n\n\nC\n\nd\n\ne\n\nf")
    >>> [line.text for line in single_spaced(spaced.lines())]
    ['A', 'b', '', 'C', 'd', 'e', 'f']
    """
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    gaps = list(pairwise(filled))
    spaced = [(a, b) for a, b in gaps if b > a + 1]
    broken = sum(starts_low(lines[b].text) for a, b in spaced)
    if len(spaced) < max(_LEAST, _MOSTLY * len(gaps)) or broken < _BROKEN * len(spaced):
        return list(lines)
    kept = {i for i, line in enumerate(lines) if line.text.strip() or "\f" in line.text}
    for a, b in spaced:
        kept.update(range(a + 1, a + 1 + (b - a - 2) // 2))
    return [line for index, line in enumerate(lines) if index in kept]
