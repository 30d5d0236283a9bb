"""A quote's words read again from its source, never taken from an address or a file.

Whoever writes an address chooses what it points at. So a quote is made of whole words in the
order in which the source is read, and where it leaps over words of the same paragraph it says so.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.basket.model import Item, Lost, Reference, Why
from assistant.library.model import Entry
from assistant.service import Assistant
from ingest.reading import Block
from ingest.spans import Span, is_exact, letters

GAP = " […] "
"""Stands where a quote leaves words out."""


def check(quote: str) -> str:
    """Four characters that tell, but for one chance in 16 million, whether letters are the same.

    >>> check("One, two"), check("one two"), check("one too")
    ('JbZ0', 'JbZ0', 'd2Sv')
    """
    digest = hashlib.sha256(letters(quote).encode()).digest()
    return base64.urlsafe_b64encode(digest[:3]).decode()


class Reader:
    """Reads quotes from the sources of one index generation."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._pages: dict[str, tuple[_Placed, ...]] = {}
        self._entries: dict[str, list[Entry]] = {}

    def item(self, reference: Reference) -> Item | Lost:
        """The item that a reference leads to, its words and their place read from the source."""
        if reference.source not in self._assistant.sources:
            return Lost(reference, Why.NO_SOURCE)
        quote = self.quote(reference.source, reference.spans)
        if not quote:
            return Lost(reference, Why.NO_PLACE)
        if reference.check and reference.check != check(quote):
            return Lost(reference, Why.CHANGED)
        place, section, page = self._whereabouts(reference)
        return Item(
            reference.source, reference.spans, quote, place, section, page,
            reference.question, reference.note,
        )  # fmt: skip

    def quote(self, source: str, spans: Sequence[Span]) -> str:
        """The words at `spans`, exact and whole; "" where there are none."""
        parts = tuple(_parts(self._touched(source, spans), spans))
        text = "\n".join(filter(None, parts))
        return text if is_exact(self._assistant.text(source), spans, text) else ""

    def _touched(self, source: str, spans: Sequence[Span]) -> list[Block]:
        if source not in self._pages:
            self._pages[source] = tuple(map(_Placed.of, self._assistant.reading(source)))
        low, high = min(each.start for each in spans), max(each.end for each in spans)
        near = (each for each in self._pages[source] if each.low < high and low < each.high)
        found = [(each.block, _offsets(each.block, spans)) for each in near]
        return [block for i, (block, _) in enumerate(found) if not _told_elsewhere(found, i)]

    def _whereabouts(self, reference: Reference) -> tuple[str | None, str, int | None]:
        """Place, section and page: of the catalogue's entry it is from, else of the outline."""
        source, spans = reference.source, reference.spans
        touched = self._touched(source, spans)
        page = touched[0].page if touched else None
        if source not in self._entries:
            every = self._assistant.library.entries
            self._entries[source] = [each for each in every if each.source == source]
        around = [(shared(e.spans, spans), -e.order, e) for e in self._entries[source]]
        most = max(around, key=lambda one: one[:2], default=None)
        if most and most[0]:
            return most[2].place, most[2].section, most[2].page or page
        return None, self._heading(source, spans), page

    def _heading(self, source: str, spans: Sequence[Span]) -> str:
        blocks = self._assistant.reading(source)
        first = next((i for i, each in enumerate(blocks) if each.touches(spans)), 0)
        above = [h for h in self._assistant.library.outline(source) if h.block <= first]
        return above[-1].title if above else ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block, and the range of the stored text that it lies in."""

    low: int
    high: int
    block: Block

    @classmethod
    def of(cls, block: Block) -> _Placed:
        starts = [origin for _, origin, _ in block.runs]
        ends = [origin + length for _, origin, length in block.runs]
        return cls(min(starts, default=0), max(ends, default=0), block)


def shared(some: Iterable[Span], others: Sequence[Span]) -> int:
    """How many characters two sets of spans have in common."""
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in some
        for other in others
    )


def _offsets(block: Block, spans: Sequence[Span]) -> set[int]:
    return {
        at
        for _, origin, length in block.runs
        for span in spans
        for at in range(max(origin, span.start), min(origin + length, span.end))
    }


def _told_elsewhere(found: Sequence[tuple[Block, set[int]]], at: int) -> bool:
    """Whether another block shows the same words, as a term's heading and its sentence do."""
    mine = found[at][1]
    return not mine or any(
        mine < other or (mine == other and i < at) for i, (_, other) in enumerate(found)
    )


def _parts(blocks: Sequence[Block], spans: Sequence[Span]) -> Iterable[str]:
    for block in blocks:
        pieces = block.pieces(spans)
        if _cuts_a_word(pieces):
            # Nothing comes of it: the letters will not be those at the spans.
            return
        text, left_out = "", False
        for words, marked in pieces:
            if marked:
                text += (GAP if left_out and text else "") + words
                left_out = False
            elif letters(words):
                left_out = True
            elif text and not left_out:
                text += words
        text = text.strip()
        bullet = block.level < 0 and pieces[0][1]
        yield f"• {text}" if bullet and text else text


def _cuts_a_word(pieces: Sequence[tuple[str, bool]]) -> bool:
    return any(
        left[-1:].isalnum() and right[:1].isalnum() for (left, _), (right, _) in pairwise(pieces)
    )
