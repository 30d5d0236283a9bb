"""What was said in a conversation without asking anything."""

from __future__ import annotations

from assistant.messages.instruction import is_instruction
from assistant.messages.small_talk import is_small_talk


def says_nothing(text: str) -> bool:
    """Whether a question that follows cannot lean on this: thanks, greetings, instructions."""
    return not any(c.isalnum() for c in text) or is_small_talk(text) or is_instruction(text)
