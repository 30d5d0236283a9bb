"""Candidates: dense and lexical, within the filters."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.knowledge import Knowledge
from assistant.query import Query
from ingest.embed.base import Encoded, Encoder
from ingest.index.generation import Index

_DENSE = 96
_LEXICAL = 48


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
    kept = (
        position
        for position, passage in enumerate(knowledge.passages)
        if (not filters.sources or passage.source in filters.sources)
        and (not filters.kinds or passage.kind in filters.kinds)
        and (not filters.years or knowledge.sources[passage.source].year in filters.years)
        and (not places or position in about)
    )
    return frozenset(kept)


def candidates(query: Query, index: Index, encoder: Encoder, knowledge: Knowledge) -> Candidates:
    """What dense and lexical search find, and all that is said of a place that is named."""
    encoded = encoder.encode([query.search])[0]
    allowed = allowed_positions(query, knowledge)
    dense = index.dense(encoded.pooled, _DENSE, allowed)
    lexical = index.lexical(query.lexical, _LEXICAL, allowed)
    found = {match.position for match in (*dense, *lexical)}
    named = query.where.positions if len(query.where.positions) <= _DENSE else frozenset()
    found |= named if allowed is None else named & allowed
    return Candidates(encoded, tuple(sorted(found)), {m.position: m.score for m in lexical})
