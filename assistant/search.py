"""Candidates: dense and lexical, within the filters."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import OF_PRACTICE
from assistant.knowledge import Knowledge
from assistant.query import Query
from ingest.embed.base import Encoded
from ingest.index.generation import Index
from ingest.model import Kind

_DENSE = 36
_LEXICAL = 12
_BENCHMARK = {Kind.EXAMPLE: 160, Kind.KEY_FACTOR: 80, Kind.GUIDE_QUESTION: 240}
"""Most passages of each kind that a question about what cities do is held against."""
_MOST_OF_A_PART = 240
"""Most passages of a benchmark's part that a question which may ask for it is held against."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages worth ranking.

    Attributes:
        encoded: the question's vectors.
        positions: in ascending order.
        lexical: BM25 score of those that the lexical index found.
    """

    encoded: Encoded
    positions: tuple[int, ...]
    lexical: dict[int, float]


def allowed_positions(query: Query, knowledge: Knowledge) -> frozenset[int] | None:
    """Positions that the filters leave; None where nothing is filtered."""
    filters = query.filters
    if not filters:
        return None
    places = {name.casefold() for name in filters.places}
    about = frozenset().union(*(knowledge.about.get(name, frozenset()) for name in places))
    left_out = (knowledge.telling.get(n.casefold(), frozenset()) for n in filters.without)
    without = frozenset().union(*left_out)
    kept = (
        position
        for position, passage in enumerate(knowledge.passages)
        if (not filters.sources or passage.source in filters.sources)
        and (not filters.kinds or passage.kind in filters.kinds)
        and (not filters.years or knowledge.sources[passage.source].year in filters.years)
        and (not places or position in about)
        and position not in without
    )
    return frozenset(kept)


def _benchmark(
    query: Query, encoded: Encoded, index: Index, knowledge: Knowledge
) -> frozenset[int]:
    """For a question about what cities do: examples, and the key factors' own words.

    For one that may ask for a part of the benchmark: that part.

    All of them in a corpus of a usual size, else the nearest of each kind.
    """
    kinds: dict[Kind, int] = {}
    if query.understanding.intent in OF_PRACTICE:
        kinds |= _BENCHMARK
    for part in (query.part, query.meant):
        if part is None:
            continue
        kinds[part] = _MOST_OF_A_PART
        if part is Kind.GUIDE_QUESTION:
            kinds[Kind.KEY_FACTOR] = _MOST_OF_A_PART
    found: set[int] = set()
    for kind, most in kinds.items():
        positions = knowledge.positions_by_kind.get(kind, ())
        if len(positions) <= most:
            found.update(positions)
        else:
            found.update(m.position for m in index.dense(encoded.pooled, most, positions))
    return frozenset(found)


def candidates(query: Query, encoded: Encoded, index: Index, knowledge: Knowledge) -> Candidates:
    """What dense and lexical search find, and all that is said of a place that is named.

    Args:
        query: with its intent settled.
        encoded: its `search`.
        index: to be searched.
        knowledge: of the same generation.
    """
    allowed = allowed_positions(query, knowledge)
    dense = index.dense(encoded.pooled, _DENSE, allowed)
    lexical = index.lexical(query.lexical, _LEXICAL, allowed)
    found = {match.position for match in (*dense, *lexical)}
    told = (query.where.positions, query.where.around)
    named = frozenset().union(*(one for one in told if len(one) <= _DENSE))
    if query.works.sources:
        within = [
            p
            for p, one in enumerate(knowledge.passages)
            if one.source in query.works.sources and (allowed is None or p in allowed)
        ]
        found |= {m.position for m in index.dense(encoded.pooled, _DENSE, within)}
    named |= _benchmark(query, encoded, index, knowledge) | frozenset(query.near)
    found |= named if allowed is None else named & allowed
    return Candidates(encoded, tuple(sorted(found)), {m.position: m.score for m in lexical})
