"""Questions to offer."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.knowledge import Knowledge


def starters(knowledge: Knowledge) -> tuple[str, ...]:
    """Questions that the corpus can answer, to start with."""
    return ()


def suggestions_for(desk: Desk, *, answered: bool) -> tuple[str, ...]:
    """Questions to ask next."""
    return ()
