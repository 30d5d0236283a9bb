"""Labels for short texts by their meaning: multinomial logistic regression on the embedding.

The second step of SetFit (Tunstall et al., 2022). The weights are fitted by `python -m eval fit`
and hold for one embedding model.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ingest.embed.base import Floats
from ingest.errors import SettingsError


@dataclass(frozen=True, slots=True)
class TextClassifier:
    """Tells labels apart; a text may have none of them.

    Attributes:
        labels: without the base, which stands for none of them.
        weights: `(labels, dimensions)`, against the base.
        intercepts: `(labels,)`, against the base.
        threshold: a chance, 0 to 1, from which on a label is to be believed.
    """

    labels: tuple[str, ...]
    weights: Floats
    intercepts: Floats
    threshold: float

    def chances(self, pooled: Floats) -> Floats:
        """The chance of each label, 0 to 1; what is left is the base's.

        Args:
            pooled: `(dimensions,)`, the text's embedding, unit length.
        """
        logits = self.weights @ pooled + self.intercepts
        most = max(0.0, float(logits.max(initial=0.0)))
        powers = np.exp(logits - most)
        chances: Floats = powers / (powers.sum() + math.exp(-most))
        return chances

    def label(self, pooled: Floats) -> str | None:
        """The likeliest label, if it is to be believed.

        Args:
            pooled: `(dimensions,)`, the text's embedding, unit length.
        """
        chances = self.chances(pooled)
        best = int(chances.argmax())
        return self.labels[best] if chances[best] >= self.threshold else None


def load_text_classifier(
    path: Path, fingerprint: str, labels: Sequence[str], command: str
) -> TextClassifier | None:
    """Read the weights; None where they were fitted for another embedding model.

    Args:
        path: the file that `command` wrote.
        fingerprint: of the embedding model in use.
        labels: that the file must hold.
        command: that fits the weights, for the error.

    Raises:
        SettingsError: the file is missing or malformed.
    """
    try:
        raw: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if raw["fingerprint"] != fingerprint:
            return None
        kinds = [raw["kinds"][label] for label in labels]
        weights = np.array([one["weights"] for one in kinds], dtype=np.float32)
        intercepts = np.array([one["intercept"] for one in kinds], dtype=np.float32)
        threshold = float(raw["threshold"])
        if weights.ndim != 2 or not np.isfinite(weights).all() or not 0 < threshold < 1:
            raise ValueError("numbers out of range")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            f"The weights in {path} cannot be read ({error}): put back the file that ships with "
            f"the assistant, or run `{command}`."
        ) from error
    return TextClassifier(tuple(labels), weights, intercepts, threshold)
