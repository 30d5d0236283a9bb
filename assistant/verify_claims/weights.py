"""How the signals add up: read from one file, with the figures that it was fitted by."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.verify_claims.signals import SIGNALS
from ingest.errors import SettingsError

WEIGHTS = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression on the signals, and where its verdicts part.

    Attributes:
        intercept, coefficients: by signal.
        supported: least support, 0 to 1, of a claim that is called supported.
        partly: least support of one that is called partly supported.
    """

    intercept: float
    coefficients: Mapping[str, float]
    supported: float
    partly: float

    def support(self, signals: Mapping[str, float]) -> float:
        """The chance that a claim with these signals is supported, 0 to 1."""
        total = self.intercept
        total += sum(self.coefficients.get(name, 0.0) * signals[name] for name in SIGNALS)
        return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, total))))


def load_weights(path: Path = WEIGHTS) -> Weights:
    """Read the fitted values.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf8"))
        coefficients = {str(name): _number(one) for name, one in raw["coefficients"].items()}
        if strange := coefficients.keys() - set(SIGNALS):
            raise ValueError(f"no signal is called {min(strange)}")
        return Weights(
            _number(raw["intercept"]),
            coefficients,
            _number(raw["supported"]),
            _number(raw["partly"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(
            f"The verifier's weights in {path} cannot be read ({error}); "
            "restore the file or fit it anew with `python -m eval verify --fit`."
        ) from error


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is not a number")
    return float(value)
