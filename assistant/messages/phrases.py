"""Patterns put together from phrases."""

from __future__ import annotations

import re


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern that finds any of the phrases, in whatever case, across line breaks."""
    return re.compile("|".join(f"(?:{one})" for one in phrases), re.IGNORECASE | re.DOTALL)
