"""What was fitted on questions: read from one file, with the figures it was chosen by."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.errors import SettingsError


@dataclass(frozen=True, slots=True)
class RankWeights:
    """How the signals of relevance add up.

    Attributes:
        late: weight of late interaction.
        dense: weight of the cosine of the whole texts.
        lexical: weight of the lexical score.
        rarity_power: exponent of a question token's rarity.
        stop_word: factor of a question's stop words, 0 to 1.
        kinds: added to the passages of a kind.
    """

    late: float = 0.72
    dense: float = 0.28
    lexical: float = 0.02
    rarity_power: float = 0.5
    stop_word: float = 0.3
    kinds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lending:
    """What a key factor lends its examples when a question asks what cities do.

    Attributes:
        key_factor: weight of the relevance of its name, statement and explanation.
        guide_question: weight of its most relevant guide question.
    """

    key_factor: float = 0.4
    guide_question: float = 0.6


@dataclass(frozen=True, slots=True)
class Showing:
    """How much less relevant than the best a further passage may be and still be quoted.

    Attributes:
        fact: in an answer to a plain question.
        place: the same where it asks what one place does, not for a detail.
        how_to: in an answer by place; of the examples' scores, what is lent counted in.
        comparison: of one place's passages, where places stand side by side.
    """

    fact: float = 0.04
    place: float = 0.09
    how_to: float = 0.15
    comparison: float = 0.04


@dataclass(frozen=True, slots=True)
class Quoting:
    """Which sentences of the examples are quoted where practice is asked for.

    Attributes:
        intercept, coefficients: of the logistic regression on what tells that a sentence answers.
        least: chance for each word at which a sentence is still worth its room.
        example: chance at which an example is quoted at all.
        new_place: how much more a place's first sentences count, where places are asked for.
    """

    intercept: float = -4.6
    coefficients: Mapping[str, float] = field(
        default_factory=lambda: {
            "rank": -0.8, "gap": -1.4, "share": 4.4, "below": -3.0, "order": 0.55
        }
    )  # fmt: skip
    least: float = 0.0014
    example: float = 0.12
    new_place: float = 2.0


@dataclass(frozen=True, slots=True)
class Refusal:
    """When a question is refused.

    Attributes:
        intercept, coefficients: of the logistic regression on the signals of refusal.
        threshold: least chance of being answerable at which it is answered.
        practice: the same where practice is asked for: its answer says when it may miss that.
    """

    intercept: float = 0.0
    coefficients: Mapping[str, float] = field(default_factory=dict)
    threshold: float = 0.0
    practice: float = 0.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """All that is fitted."""

    rank: RankWeights = field(default_factory=RankWeights)
    lending: Lending = field(default_factory=Lending)
    refusal: Refusal = field(default_factory=Refusal)
    showing: Showing = field(default_factory=Showing)
    quoting: Quoting = field(default_factory=Quoting)


def chance(
    intercept: float, coefficients: Mapping[str, float], signals: Mapping[str, float]
) -> float:
    """What a logistic regression says of some signals, 0 to 1; one that is missing is 0.

    >>> chance(1.0, {"far": -2.0}, {"far": 0.5, "other": 9.0})
    0.5
    """
    total = intercept + sum(
        weight * signals.get(name, 0.0) for name, weight in coefficients.items()
    )
    return 1.0 / (1.0 + math.exp(-total))


_MAPS = ("kinds", "coefficients")
"""Fields that map names to numbers; all others are numbers."""


def load_calibration(path: Path) -> Calibration:
    """Read the fitted values.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
        return Calibration(
            RankWeights(**_numbers(raw["rank"])),
            Lending(**_numbers(raw["lending"])),
            Refusal(**_numbers(raw["refusal"])),
            Showing(**_numbers(raw.get("showing", {}))),
            Quoting(**_numbers(raw.get("quoting", {}))),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"The calibration file {path} cannot be read ({error}); "
            "restore it or fit it anew with `python -m eval fit`."
        ) from error


def _numbers(section: object) -> dict[str, Any]:
    """The section itself, if it maps names to finite numbers or to maps of them.

    Raises:
        ValueError: it doesn't; names the field.
    """
    if not isinstance(section, dict):
        raise ValueError(f"expected an object, found {section!r}")
    for name, value in section.items():
        if isinstance(value, dict) != (name in _MAPS):
            raise ValueError(
                f"{name} is {value!r}, not {'an object' if name in _MAPS else 'a number'}"
            )
        for number in value.values() if isinstance(value, dict) else (value,):
            plain = isinstance(number, int | float) and not isinstance(number, bool)
            if not (plain and math.isfinite(number)):
                raise ValueError(f"{name} is {number!r}, not a number")
    return section
