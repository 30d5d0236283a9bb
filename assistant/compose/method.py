"""How a toolkit works, in its own account: the passage that answers with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.fact import MOST_CITATIONS, new_part, said_already
from assistant.compose.neighbours import with_neighbours
from assistant.understand.details import asks_for_detail
from assistant.understand.intent import asking
from ingest.index.words import words
from ingest.model import Kind, Passage

ACCOUNT = (Kind.METHOD, Kind.DEFINITION, Kind.FRONT_MATTER)
"""Kinds of passage in which a toolkit tells of itself."""
_RIGHTS = re.compile(r"\u00a9|\bISBN\b|\ball rights reserved\b", re.IGNORECASE)
"""What stands in an imprint: it names the publication, and says nothing of what it is."""
_ASKS_OF_RIGHTS = re.compile(
    r"\b(?:publish\w*|copyright|rights?|isbn|print\w*|design\w*|cit(?:e|ed|ing)|reproduc\w+|"
    r"cop(?:y|ied|ying)|edit\w*|wr(?:ote|itten)|authors?|quot\w+|fund\w*|paid)\b",
    re.IGNORECASE,
)
_AROUND, _SECTION = 110, 250
"""Most words of the best passage with its neighbours; where the next best stands under the same
heading, so that what is told there is what was asked for."""
_BELOW = 0.08
"""How much less relevant than it a neighbour may be."""
_MARK_WORDS = 4
_HEADED = 2
"""Stems of a heading that a question must have to name it."""


def compose_method(desk: Desk) -> Draft | None:
    """The best passage of a toolkit's account of itself, with its section; then the next best.

    Such text is cut into short passages that read on, so that what was asked for often stands
    beside the one that is found. None where no such passage was found.
    """
    order = [p for p in desk.in_places() if desk.passage(p).kind in ACCOUNT]
    if not _ASKS_OF_RIGHTS.search(desk.query.search):
        order = [p for p in order if not _RIGHTS.search(desk.passage(p).text)]
    if not order:
        return None
    chosen = [desk.whole(position) for position in _section(desk, order)]
    texts = [desk.passage(excerpt.position).text for excerpt in chosen]
    least = desk.relevance[order[0]] - desk.showing.fact
    for position in order[1:]:
        if desk.relevance[position] < least or len(chosen) == MOST_CITATIONS:
            break
        passage = desk.passage(position)
        whole = desk.whole(position)
        excerpt = new_part(desk, whole, whole, texts)
        if excerpt is None or said_already(passage.text, texts):
            continue
        text = excerpt.text(passage)
        if sum(len(one.split()) + _MARK_WORDS for one in (*texts, text)) > desk.words_short:
            break
        chosen.append(excerpt)
        texts.append(text)
    return Draft("", (Block("", "", tuple(chosen)),), kind="fact")


def _section(desk: Desk, order: Sequence[int]) -> tuple[int, ...]:
    """The best passage and those of its neighbours under the same heading that bear on it.

    Args:
        desk: the question's.
        order: positions of the account's passages, best first.
    """
    best = desk.passage(order[0])
    least = desk.relevance[order[0]] - _BELOW

    whole = _is_headed(desk, best)

    def joins(near: int) -> bool:
        told = whole or desk.relevance.get(near, 0.0) >= least
        return told and _reads_on(best, desk.passage(near)) and bool(desk.allowed((near,)))

    next_too = whole or any(_reads_on(best, desk.passage(position)) for position in order[1:2])
    return with_neighbours(desk, order[0], joins, _SECTION if next_too else _AROUND)


def _is_headed(desk: Desk, passage: Passage) -> bool:
    """Whether the question names what the passage's heading does: all under it is asked for."""
    asked = asking(desk.query.understanding.standalone)
    if not passage.path or asks_for_detail(asked):
        return False
    heading = set(words(passage.path[-1]))
    shared = heading.intersection(words(asked))
    return len(shared) >= _HEADED and 2 * len(shared) >= len(heading)


def _reads_on(a: Passage, b: Passage) -> bool:
    return b.kind in ACCOUNT and (a.source, a.path) == (b.source, b.path)
