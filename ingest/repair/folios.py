"""Pages of a text that lost its page breaks, told by the page numbers that print left in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.english import is_word
from ingest.repair.labels import labels_of
from ingest.spans import Traced

_BARE = re.compile(
    r"^\W*(?:(?:page|p\.)\s*)?(\d{1,3})(?:\s*(?:/|of)\s*\d{1,3})?\W*$", re.IGNORECASE
)
_BESIDE = re.compile(r"^(\d{1,3})\b\W+|\W+(\d{1,3})\W*$")
"""A number before or behind a running head."""
_BAND = re.compile(r"[^\W\d_][\w,'\u2019-]*(?: [\w,'\u2019-]+)* \d{1,2}$")
"""What may number key factors, case studies or meetings as well: nothing sets the number apart.

Pages begin with a cover, these with 1.
"""
_LATEST = 10
"""The number of the first page that has one, at most."""
_ENDS = (".", "?", "!", ";", ":")
_LEAST_PAGES = 4
_SURE = 8
"""Pages from which on bare numbers alone are page numbers: key factors are fewer."""
_LEAST_OFTEN = 3
"""Pages on which a running head stands at least."""
_MOST_LOST = 4
"""How far the number of a page is from that of the last one whose number is found."""
_LEAST_WORDS = 2
_LONGEST = 90
"""Characters of the longest running head."""
_LEAST_APART = 300
"""Characters of the shortest page."""
_EVEN = 0.7
"""Share of the pages that must be about as long as most."""

_Numbered = tuple[int, str, int]
"""A line's index, what stands beside its number, and the number."""


def folios(lines: Sequence[Traced]) -> set[int]:
    """Indices of the lines whose numbers count pages, each taken to open its page.

    Whether it stands at the head or at the foot can't be told, and need not be: what print repeats
    is looked for at both ends of a page.

    Args:
        lines: those of a text that says nothing of its pages.
    """
    seen = [(index, *one) for index, line in enumerate(lines) if (one := _numbered(line.text))]
    often = Counter(beside for _, beside, _ in seen)
    run = _counting([one for one in seen if not one[1] or often[one[1]] >= _LEAST_OFTEN])
    named = [index for index, beside, _ in run if beside]
    sure = [index for index in named if not _BAND.match(lines[index].text.strip("#*_ "))]
    if not run or run[0][2] > _LATEST:
        return set()
    if len(sure) < _LEAST_PAGES and (len(run) < _SURE or (named and run[0][2] == 1)):
        return set()
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text.strip()))
    opened = [index for index, _, _ in run]
    return set(opened) if _is_even([starts[index] for index in opened]) else set()


def _numbered(text: str) -> tuple[str, int] | None:
    """What stands beside a line's number, and the number; nothing where it is no page's."""
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST or words.endswith(_ENDS) or labels_of(words):
        return None
    if words.startswith("#"):
        return None
    if bare := _BARE.match(words):
        return "", int(bare[1])
    if beside := _BESIDE.search(words):
        rest = _BESIDE.sub("", words, count=1).casefold()
        if _may_run(rest):
            return rest, int(beside[1] or beside[2])
    return None


def _may_run(words: str) -> bool:
    """Whether a running head says these: not "Box" or "Step", which number something else."""
    if words.endswith(_ENDS):
        return False
    return len(words.split()) >= _LEAST_WORDS or not is_word(words)


def _counting(seen: Sequence[_Numbered]) -> list[_Numbered]:
    """The longest run of lines whose numbers count up, some of them lost."""
    before: list[int | None] = []
    length: list[int] = []
    latest: dict[int, int] = {}
    for at, (_, _, number) in enumerate(seen):
        ways = [latest[n] for n in range(number - _MOST_LOST, number) if n in latest]
        best = max(ways, key=length.__getitem__, default=None)
        before.append(best)
        length.append(1 + (length[best] if best is not None else 0))
        if number not in latest or length[latest[number]] < length[at]:
            latest[number] = at
    at_end = max(range(len(seen)), key=length.__getitem__, default=None)
    run: list[_Numbered] = []
    while at_end is not None:
        run.append(seen[at_end])
        at_end = before[at_end]
    return run[::-1]


def _is_even(starts: Sequence[int]) -> bool:
    """Whether what lies between is long enough for pages, and mostly alike in length."""
    apart = [b - a for a, b in pairwise(starts)]
    usual = median(apart)
    alike = [0.4 * usual <= one <= 2.5 * usual for one in apart]
    return usual >= _LEAST_APART and sum(alike) >= _EVEN * len(alike)
