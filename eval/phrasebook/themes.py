"""Themes of city practice: what is done, and how people ask for it; see README.md beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import WrittenError
from eval.written import read_lines

PHRASEBOOK = Path(__file__).parent / "phrasebook.jsonl"


@dataclass(frozen=True, slots=True)
class Theme:
    """One thing that cities do.

    Attributes:
        practices: how different cities do it, each in two sentences or so.
        asks: what somebody might type for whom most of the practices are an answer.
    """

    id: str
    topic: str
    practices: tuple[str, ...]
    asks: tuple[str, ...]


def read_themes(file: Path = PHRASEBOOK) -> tuple[Theme, ...]:
    """All themes, in order.

    Raises:
        WrittenError: the file cannot be read, or a line is no theme; says which.
    """
    return read_lines(file, _theme, "is no theme")


def _theme(raw: Mapping[str, Any], where: str) -> Theme:
    theme = Theme(raw["id"], raw["topic"], tuple(raw["practices"]), tuple(raw["asks"]))
    if not theme.practices or not theme.asks:
        raise WrittenError(f"{where}: a theme needs practices and what is asked.")
    return theme
