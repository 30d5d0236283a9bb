"""The order in which what was retrieved is handed out."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.compose.draft import Draft


def retrieved_order(desk: Desk, draft: Draft | None) -> list[int]:
    """Positions: what the answer draws on first, then those of the place named, then the rest."""
    used = [e.position for block in draft.blocks for e in block.excerpts] if draft else []
    if draft and draft.kind == "structure":
        used.sort(key=lambda p: -desk.relevance.get(p, 0.0))
    named = desk.query.where.positions
    inside = [p for p in desk.order if p in named]
    return list(dict.fromkeys([*used, *inside, *desk.order]))
