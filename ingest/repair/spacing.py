"""Room between lines: blank ones that part nothing taken out, and put in where something parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import groupby, pairwise

from ingest.repair.joints import is_finished, starts_low
from ingest.repair.lines import is_enumerated
from ingest.spans import EMPTY, Traced

_LEAST = 5
"""Gaps of the shortest text that is told to be set so."""
_MOSTLY = 0.9
_BROKEN = 0.25
"""Share of the gaps that part a sentence: where nearly no line wraps, each is a paragraph."""


def single_spaced(lines: Sequence[Traced]) -> list[Traced]:
    r"""The lines without the blank ones between them all, where a text is double-spaced.

    >>> spaced = Traced.whole("A\n\nb\n\n\n\nC\n\nd\n\ne\n\nf")
    >>> [line.text for line in single_spaced(spaced.lines())]
    ['A', 'b', '', 'C', 'd', 'e', 'f']
    """
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    gaps = list(pairwise(filled))
    spaced = [(a, b) for a, b in gaps if b > a + 1]
    broken = sum(_goes_on(lines[a].text, lines[b].text) for a, b in spaced)
    if len(spaced) < max(_LEAST, _MOSTLY * len(gaps)) or broken < _BROKEN * len(spaced):
        return list(lines)
    kept = {i for i, line in enumerate(lines) if line.text.strip() or "\f" in line.text}
    usual = Counter(b - a for a, b in spaced).most_common(1)[0][0] if spaced else 0
    for a, b in spaced:
        if b - a > usual:
            kept.update(range(a + 1, a + 1 + max(1, (b - a - 2) // 2)))
    return [line for index, line in enumerate(lines) if index in kept]


def _goes_on(above: str, text: str) -> bool:
    """Whether a line goes on with the sentence of the line above."""
    return starts_low(text) and not is_finished(above.strip()) and not is_enumerated(text)


def with_room(lines: Sequence[Traced], above: Set[int], below: Set[int]) -> list[Traced]:
    """The lines with a blank one above, and below, those of some indices."""
    out: list[Traced] = []
    for index, line in enumerate(lines):
        out += [EMPTY] * (index in above)
        out.append(line)
        out += [EMPTY] * (index in below)
    return out


def block_widths(lengths: Sequence[int | None]) -> list[int]:
    """For each line the length of the longest of its block; 0 for what parts blocks.

    >>> block_widths([3, 5, None, 2])
    [5, 5, 0, 2]
    """
    out: list[int] = []
    for parts, block in groupby(lengths, lambda length: length is None):
        held = [length or 0 for length in block]
        out += [0 if parts else max(held)] * len(held)
    return out
