"""The order in which what was retrieved is handed out."""

from __future__ import annotations

from assistant.compose.desk import Desk


def retrieved_order(desk: Desk, kind: str) -> list[int]:
    """Positions of the candidates, best first; those of the place that is named come first."""
    named = desk.query.where.positions
    if not named:
        return list(desk.order)
    inside = [p for p in desk.order if p in named]
    outside = [p for p in desk.order if p not in named]
    return inside + outside
