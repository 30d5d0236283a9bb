"""Themes of city practice: what is done, and how people ask for it; see README.md beside."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

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
    return read_lines(file, _theme)


def _theme(line: str, where: str) -> Theme:
    try:
        raw = json.loads(line)
        theme = Theme(raw["id"], raw["topic"], tuple(raw["practices"]), tuple(raw["asks"]))
    except (ValueError, KeyError, TypeError) as error:
        raise WrittenError(f"{where} is no theme ({type(error).__name__}: {error}).") from error
    if not theme.practices or not theme.asks:
        raise WrittenError(f"{where}: a theme needs practices and what is asked.")
    return theme
