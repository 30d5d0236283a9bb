"""What a refusal says."""

from __future__ import annotations

from assistant.compose.desk import Desk
from assistant.refuse.decide import Verdict


def refusal_text(verdict: Verdict, desk: Desk) -> str:
    """Why, in plain words, and what is near."""
    return "These documents do not answer that."
