"""A comparison: the places side by side."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt

MOST_WORDS_EACH = 110
"""Longest excerpt of one passage."""
_HEADING_WORDS = 8
"""Words of a place's heading and marks."""
MOST_EACH = 3
"""Most passages of one place."""


def compose_comparison(desk: Desk) -> Draft:
    """One block for each place that was named, what bears on the question in each."""
    where = desk.query.where
    share = desk.words_long // max(1, len(where.names)) - _HEADING_WORDS
    most_words = min(MOST_WORDS_EACH, share)
    names = ", ".join(where.names[:-1]) + f" and {where.names[-1]}"
    lead = f"{names}, side by side:"
    blocks: list[Block] = []
    shown_words = len(lead.split())
    for name, positions in zip(where.names, where.each, strict=True):
        telling = desk.knowledge.telling.get(name.casefold(), frozenset())
        ranked = desk.best(telling) or [p for p in desk.best(positions) if desk.substantial(p)]
        if not ranked:
            blocks.append(Block(name, "Not stated in these documents.", ()))
            shown_words += _HEADING_WORDS
            continue
        chosen: list[Excerpt] = []
        words = 0
        best = desk.relevance[ranked[0]]
        for position in ranked[:MOST_EACH]:
            excerpt = desk.excerpt(position, most_words)
            size = desk.words(excerpt)
            far = desk.relevance[position] < best - desk.showing.comparison
            if chosen and (far or words + size > share):
                break
            chosen.append(excerpt)
            words += size
        # One sentence is the least that a place is given, so many places outgrow the page.
        words += _HEADING_WORDS
        shown = shown_words + words <= desk.words_long or not any(b.excerpts for b in blocks)
        shown_words += words if shown else 0
        source = desk.knowledge.sources[desk.passage(ranked[0]).source]
        note = f"{source.title.split(':')[0]}, {source.year}"
        blocks.append(Block(name, note, tuple(chosen), shown))
    blocks.sort(key=lambda block: not block.shown)
    return Draft(lead, tuple(blocks), kind="comparison")
