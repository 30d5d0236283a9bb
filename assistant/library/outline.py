"""A source's headings, with those that its examples would have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from assistant.library.model import Entry, Heading
from ingest.model import Kind
from ingest.reading import Block
from ingest.spans import Span

_DEEPEST = 6


def outline_of(blocks: Sequence[Block], examples: Sequence[Entry]) -> tuple[Heading, ...]:
    """The headings among a source's blocks, in reading order.

    An example that has no heading of its own is listed under its place's name, once where
    several of one place follow each other.

    Args:
        blocks: the source's reading.
        examples: the source's examples.
    """
    starts = _untitled(blocks, examples)
    found: list[Heading] = []
    level = 0
    last = ""
    for position, block in enumerate(blocks):
        if block.level > 0:
            level, last = block.level, ""
            found.append(Heading(level, block.text, block.kind, _spans(block), position))
        elif (entry := starts.get(position)) is not None and entry.place != last:
            last = entry.place or ""
            below = min(_DEEPEST, level + 1)
            found.append(Heading(below, last, Kind.EXAMPLE, entry.spans[:1], position))
    return tuple(found)


def _untitled(blocks: Sequence[Block], examples: Sequence[Entry]) -> dict[int, Entry]:
    """The examples without a heading, by the block in which they begin."""
    runs = sorted(
        (origin, origin + length, position)
        for position, block in enumerate(blocks)
        for _, origin, length in block.runs
    )
    starts = [run[0] for run in runs]
    found: dict[int, Entry] = {}
    for entry in examples:
        at = bisect_right(starts, entry.spans[0].start) - 1
        if not entry.place or at < 0 or runs[at][1] <= entry.spans[0].start:
            continue
        position = runs[at][2]
        before = blocks[position - 1] if position else None
        titled = before is not None and before.level > 0 and before.kind is Kind.EXAMPLE
        if not titled:
            found.setdefault(position, entry)
    return found


def _spans(block: Block) -> tuple[Span, ...]:
    return tuple(Span(origin, origin + length) for _, origin, length in block.runs)
