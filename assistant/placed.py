"""Places of a question and what is told of them.

"A café in Norway" and a passage on Haugesund share no word. What the question calls a country,
a region, a capital or a city is held to stand in every passage about it, word for word.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assistant.query import Query
from assistant.rank import Ranked
from ingest.embed.base import Ints


def placed(ranked: Ranked, query: Query, late: float) -> Ranked:
    """The ranking with the question's places found in what is told of them.

    Args:
        ranked: by late interaction.
        query: with its places.
        late: weight of the late interaction.
    """
    about = query.where.positions | query.where.around
    inside = np.array([position in about for position in ranked.positions], dtype=bool)
    rows = place_rows(query, ranked.offsets)
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
    standalone, search = query.understanding.standalone, query.search
    ranges = list(query.where.ranges)
    if search != standalone:
        # Meanings of acronyms were put in: the places have moved.
        ranges = [r for a, b in ranges if (r := _found(standalone[a:b], search))]
    return [
        row
        for row, (start, _) in enumerate(offsets.tolist())
        if any(a <= start < b for a, b in ranges)
    ]


def _found(name: str, text: str) -> tuple[int, int] | None:
    at = text.find(name)
    return (at, at + len(name)) if at >= 0 else None
