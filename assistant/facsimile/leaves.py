r"""Which pages of a PDF a quote stands on, and which of its words stand on each.

The stored text of a PDF is its pages' text, parted by form feeds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.text import PAGE_BREAK
from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be found on a page.

    Attributes:
        text: the words, as the stored text has them.
        before: letters and digits of the page that stand before them in the stored text.
    """

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page, and the quoted words that stand on it.

    Attributes:
        number: counted from 1.
    """

    number: int
    wanted: tuple[Wanted, ...]


def leaves(stored: str, spans: Sequence[Span]) -> tuple[Leaf, ...]:
    r"""The pages that `spans` touch, in order.

    >>> leaves("ab cd\fef", [Span(3, 8)])[1]
    Leaf(number=2, wanted=(Wanted(text='ef', before=0),))
    """
    found: list[Leaf] = []
    start = 0
    for number, page in enumerate(stored.split(PAGE_BREAK), 1):
        end = start + len(page)
        parts = [(max(s.start, start), min(s.end, end)) for s in spans]
        wanted = tuple(
            Wanted(stored[low:high], count_letters(stored[start:low]))
            for low, high in parts
            if low < high and count_letters(stored[low:high])
        )
        if wanted:
            found.append(Leaf(number, wanted))
        start = end + len(PAGE_BREAK)
    return tuple(found)


def page_of(stored: str, offset: int) -> int:
    """The page, counted from 1, that holds an offset."""
    return stored.count(PAGE_BREAK, 0, offset) + 1


def count_letters(text: str) -> int:
    """How many letters and digits there are."""
    return sum(map(str.isalnum, text))
