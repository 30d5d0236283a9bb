"""Which themes the corpus covers, and how many of the questions on each sort are answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.answer import Filters
from assistant.chain import Chain
from assistant.refuse.decide import decide
from eval.phrasebook.themes import Theme
from eval.written import read_lines

COVERED = Path(__file__).parent / "covered.jsonl"
STYLES = (*("plain",) * 3, "which", *("story",) * 2, "key words", "hasty", "goal", "symptom")
"""How each of a theme's asks is put, in their order."""


class Covered(StrEnum):
    """Whether the corpus covers a theme, as somebody who read all of it says."""

    YES = "yes"
    """It tells of what a city does on just this."""
    NEAR = "near"
    """It tells of something next to it."""
    NO = "no"
    """Whatever comes nearest would mislead."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some questions are answered."""

    asked: int = 0
    answered: int = 0

    def with_one(self, answered: bool) -> Share:
        """The same with one more question."""
        return Share(self.asked + 1, self.answered + answered)

    @property
    def share(self) -> float:
        """0 to 1; 0 where nothing was asked."""
        return self.answered / self.asked if self.asked else 0.0


def read_covered(file: Path = COVERED) -> dict[str, Covered]:
    """Whether the corpus covers each theme, by the theme's id.

    Raises:
        WrittenError: the file cannot be read, or a line is malformed; says which.
    """
    return dict(read_lines(file, _covered, "tells of no theme"))


def _covered(raw: Mapping[str, Any], _: str) -> tuple[str, Covered]:
    return raw["id"], Covered(raw["covered"])


def answered(
    chain: Chain, themes: Sequence[Theme], covered: Mapping[str, Covered]
) -> dict[tuple[Covered, str], Share]:
    """How many of the asks are answered, by what the corpus covers and how it is asked.

    Args:
        chain: ours, opened on the index of the corpus that `covered` tells of.
        themes: each with as many asks as there are `STYLES`.
        covered: of each theme.
    """
    found: dict[tuple[Covered, str], Share] = defaultdict(Share)
    for theme in themes:
        for style, ask in zip(STYLES, theme.asks, strict=True):
            verdict = decide(chain.desk(ask, (), Filters()), chain.calibration.refusal)
            key = (covered[theme.id], style)
            found[key] = found[key].with_one(verdict.reason is None)
    return found
