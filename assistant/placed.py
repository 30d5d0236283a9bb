"""Places and documents that a question names, and what is told of the ones and in the others.

"A café in Norway" and a passage on Haugesund share no word. What the question calls a country,
a region, a capital or a city is held to stand in every passage about it, word for word. So is what
it calls a document, in every passage of that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from assistant.knowledge import Knowledge
from assistant.query import Query
from assistant.rank import Ranked
from ingest.embed.base import Ints

IN_WORK = 0.1
"""What a passage of a document that the question names gains in relevance."""


def placed(ranked: Ranked, query: Query, late: float) -> Ranked:
    """The ranking with the question's places found in what is told of them.

    Args:
        ranked: by late interaction.
        query: with its places.
        late: weight of the late interaction.
    """
    about = query.where.positions | query.where.around
    inside = [position in about for position in ranked.positions]
    return _held_to_stand(ranked, place_rows(query, ranked.offsets), inside, late)


def in_works(ranked: Ranked, query: Query, knowledge: Knowledge, late: float) -> Ranked:
    """The ranking with the documents that the question names found in all that stands in them.

    Args:
        ranked: by late interaction.
        query: with its documents.
        knowledge: of the index that was searched.
        late: weight of the late interaction.
    """
    named = query.works.sources
    if not named:
        return ranked
    inside = [knowledge.passages[p].source in named for p in ranked.positions]
    rows = _rows_in(query, query.works.ranges, ranked.offsets)
    found = _held_to_stand(ranked, rows, inside, late)
    gain = np.array(inside, dtype=np.float32) * np.float32(IN_WORK)
    return replace(found, relevance=found.relevance + gain)


def _held_to_stand(
    ranked: Ranked, rows: list[int], passages: Sequence[bool], late: float
) -> Ranked:
    """The ranking with some of the question's tokens found in some of the passages."""
    inside = np.array(passages, dtype=bool)
    if not rows or not inside.any():
        return ranked
    likeness = ranked.likeness.copy()
    likeness[rows] = np.where(inside, np.float32(1.0), likeness[rows])
    gain = ranked.weights[rows] @ (likeness[rows] - ranked.likeness[rows])
    relevance = (ranked.relevance + late * gain).astype(np.float32)
    return replace(ranked, likeness=likeness, relevance=relevance)


def place_rows(query: Query, offsets: Ints) -> list[int]:
    """Which tokens of the text searched for name a place.

    Args:
        query: with its places.
        offsets: `(tokens, 2)`, each token's characters in that text.
    """
    return _rows_in(query, query.where.ranges, offsets)


def _rows_in(query: Query, named: Iterable[tuple[int, int]], offsets: Ints) -> list[int]:
    ranges = list(named)
    if not ranges:
        return []
    standalone, search = query.understanding.standalone, query.search
    if search != standalone:
        # Meanings of acronyms were put in: what is named has moved.
        ranges = [r for a, b in ranges if (r := _found(standalone[a:b], search))]
    return [
        row
        for row, (start, _) in enumerate(offsets.tolist())
        if any(a <= start < b for a, b in ranges)
    ]


def _found(name: str, text: str) -> tuple[int, int] | None:
    at = text.find(name)
    return (at, at + len(name)) if at >= 0 else None
