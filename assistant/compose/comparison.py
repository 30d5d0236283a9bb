"""A comparison: the places side by side."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft

MOST_WORDS_EACH = 110


def compose_comparison(desk: Desk) -> Draft:
    """One block for each place that was named, what bears on the question in each."""
    where = desk.query.where
    share = desk.words_long // max(1, len(where.names))
    blocks: list[Block] = []
    for name, positions in zip(where.names, where.each, strict=True):
        telling = desk.knowledge.telling.get(name.casefold(), frozenset())
        ranked = desk.best(telling) or desk.best(positions)
        if not ranked:
            blocks.append(Block(name, "Not stated in these documents.", ()))
            continue
        chosen = []
        words = 0
        best = desk.relevance[ranked[0]]
        for position in ranked[:3]:
            excerpt = desk.excerpt(position, min(MOST_WORDS_EACH, share))
            if chosen and (desk.relevance[position] < best - 0.04 or words + desk.words(excerpt) > share):
                break
            chosen.append(excerpt)
            words += desk.words(excerpt)
        source = desk.knowledge.sources[desk.passage(ranked[0]).source]
        blocks.append(Block(name, f"{source.title.split(':')[0]}, {source.year}", tuple(chosen)))
    names = ", ".join(where.names[:-1]) + f" and {where.names[-1]}"
    return Draft(f"{names}, side by side:", tuple(blocks), kind="comparison")
