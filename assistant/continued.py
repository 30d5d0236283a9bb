"""What earlier answers leave to say, and what a question that leans on them is held against."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.knowledge import Knowledge
from assistant.query import Query
from assistant.rank import Ranked
from ingest.model import Passage

NEAR_FIRST = 0.08
"""What the passage cited first gains, where a question leans on it."""
NEAR = 0.06
"""What the others cited with it gain."""
SAME_PLACE = 0.03
"""What another passage gains of a place whose passages were cited."""
SAME_SECTION = 0.04
"""What a passage gains that stands in a section cited before, where the same is asked elsewhere."""
_FURTHER = 0.12
"""How much less relevant than the best of all a further passage may be."""
_MOST_MORE = 7
"""Most blocks of a continuation that are shown at once."""
_FRAME_WORDS = 20


def lean(ranked: Ranked, query: Query, knowledge: Knowledge) -> Ranked:
    """The ranking with what was cited before nearer to the top."""
    if not query.near and not query.kin:
        return ranked
    sections = {_section(knowledge.passages[p]) for p in query.kin}
    places = {knowledge.passages[p].place for p in query.near} - {None}
    cited = {p: NEAR_FIRST if at == 0 else NEAR for at, p in enumerate(query.near)}
    gains = [
        cited.get(p, SAME_PLACE if knowledge.passages[p].place in places else 0.0)
        + (SAME_SECTION if _section(knowledge.passages[p]) in sections else 0.0)
        for p in ranked.positions
    ]
    return replace(ranked, relevance=ranked.relevance + np.array(gains, dtype=np.float32))


def _section(passage: Passage) -> tuple[str, ...]:
    return (passage.source, passage.key_factor or "", *passage.path)


def only_pointed_at(desk: Desk) -> Desk:
    """The desk with those passages alone that the question points at."""
    return _keeping(desk, desk.query.only) if desk.query.only else desk


def without_seen(desk: Desk) -> Desk:
    """The desk without what was shown before."""
    return _keeping(desk, frozenset(desk.order) - desk.query.seen)


def goes_on(left: Desk, desk: Desk) -> bool:
    """Whether anything left is nearly as relevant as the best of all."""
    best = desk.relevance[desk.order[0]]
    return any(left.relevance[p] >= best - _FURTHER for p in left.order)


def rest_of(draft: Draft, desk: Desk) -> Draft | None:
    """A draft without what was shown before; None where that was all."""
    seen = desk.query.seen
    blocks: list[Block] = []
    words = _FRAME_WORDS
    count = 0
    for block in draft.blocks:
        fresh = tuple(e for e in block.excerpts if e.position not in seen)
        for excerpt in fresh:
            words += desk.words(excerpt)
            count += 1
            shown = count == 1 or (words <= desk.words_long and count <= _MOST_MORE)
            blocks.append(Block(block.heading, block.note, (excerpt,), shown))
    if not blocks:
        return None
    lead = "Further on the same:"
    blocks.sort(key=lambda block: not block.shown)
    return replace(draft, lead=lead, blocks=tuple(blocks), closing="")


def _keeping(desk: Desk, positions: frozenset[int]) -> Desk:
    return replace(desk, order=tuple(p for p in desk.order if p in positions))
