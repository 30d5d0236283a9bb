"""What was retrieved, in the order in which it is handed out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from assistant.compose.neighbours import with_neighbours
from assistant.search import allowed_positions
from ingest.model import Kind, Passage

_LISTED = frozenset({Kind.GUIDE_QUESTION, Kind.EXAMPLE})
"""Kinds that are listed for one key factor; the others for a whole source."""
_RUNNING = frozenset({Kind.BODY, Kind.METHOD})
"""Kinds whose passages are pieces of running text."""
_WIDE = 200
"""Most words of a piece of running text with its neighbours."""


@dataclass(frozen=True, slots=True)
class Retrieved:
    """One text handed out.

    Attributes:
        passage: of the index; or a list that the answer quotes whole, its items in one.
        relevance: higher is better, about 0 to 1; a list has its best item's.
    """

    passage: Passage
    relevance: float


def handed_out(desk: Desk, draft: Draft | None, most: int) -> tuple[Retrieved, ...]:
    """What the answer draws on first, then what is of the place named, then the rest.

    The unit that is searched is small; what is handed out is what a reader needs with it
    ("small to big" retrieval). The parts of the benchmark that an answer lists (guide questions
    of a key factor, context factors of a toolkit) are one text for each list: what was asked for
    is the list. Running text comes with its neighbours of the same section, up to 200 words.

    Args:
        desk: the question's.
        draft: the answer's; None where there is none.
        most: how many texts at the most.
    """
    order = retrieved_order(desk, draft)
    lists = {p: positions for positions in _lists(desk, draft, order) for p in positions}
    allowed = allowed_positions(desk.query, desk.knowledge)
    given: set[int] = set()
    barred = (
        lists.keys()
        if allowed is None
        else lists.keys() | (set(range(len(desk.index.passages))) - allowed)
    )
    out: list[Retrieved] = []
    for position in order:
        if position in given:
            continue
        if len(out) == most:
            break
        together = lists.get(position) or _widened(desk, position, given | barred)
        given.update(together)
        out.append(_joined(desk, together))
    return tuple(out)


def retrieved_order(desk: Desk, draft: Draft | None) -> list[int]:
    """Positions: what the answer draws on first, then those of the place named, then the rest."""
    used = [e.position for block in draft.blocks for e in block.excerpts] if draft else []
    if draft and draft.kind == "structure":
        used.sort(key=lambda p: -desk.relevance.get(p, 0.0))
    if draft and draft.kind == "how_to":
        used = _each_place_first(draft)
    named = desk.query.where.positions
    inside = [p for p in desk.order if p in named]
    return list(dict.fromkeys([*used, *inside, *desk.order]))


def _each_place_first(draft: Draft) -> list[int]:
    """Positions in a draft's order: of each heading's the first, then each one's second, ..."""
    before: Counter[str] = Counter()
    found: list[tuple[bool, int, int]] = []
    for block in draft.blocks:
        for excerpt in block.excerpts:
            found.append((not block.shown, before[block.heading], excerpt.position))
            before[block.heading] += 1
    return [position for _, _, position in sorted(found, key=lambda one: one[:2])]


def _lists(desk: Desk, draft: Draft | None, order: Sequence[int]) -> list[tuple[int, ...]]:
    """Items that make one list, those of each list in the order of all that is handed out."""
    if draft is None or draft.kind != "structure":
        return []
    used = {e.position for block in draft.blocks for e in block.excerpts}
    lists: dict[tuple[object, ...], list[int]] = {}
    for position in order:
        if position in used:
            item = desk.passage(position)
            under = item.key_factor if item.kind in _LISTED else None
            lists.setdefault((item.source, item.kind, item.place, under), []).append(position)
    return [tuple(positions) for positions in lists.values() if len(positions) > 1]


def _widened(desk: Desk, position: int, without: AbstractSet[int]) -> tuple[int, ...]:
    """A piece of running text with its neighbours, the more relevant first, while they fit."""
    one = desk.passage(position)
    if one.kind not in _RUNNING:
        return (position,)
    return with_neighbours(
        desk,
        position,
        lambda near: near not in without and _same_section(desk.passage(near), one),
        _WIDE,
    )


def _same_section(a: Passage, b: Passage) -> bool:
    return (a.source, a.kind, a.path, a.place) == (b.source, b.kind, b.path, b.place)


def _joined(desk: Desk, positions: Sequence[int]) -> Retrieved:
    """One text of several passages; a passage alone stays itself."""
    relevance = max(desk.relevance.get(p, 0.0) for p in positions)
    if len(positions) == 1:
        return Retrieved(desk.passage(positions[0]), relevance)
    return Retrieved(desk.knowledge.joined(tuple(positions)), relevance)
