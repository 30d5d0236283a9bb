"""Fitting a classifier of short texts on their embeddings, and what it does out of fold."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from eval.errors import QuestionsError
from ingest.embed.base import Encoder, Floats

FOLDS = 10
STRENGTH = 20.0
"""Inverse strength of the L2 penalty."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what it is."""

    label: str
    text: str


def load_labelled(
    file: Path, label_of: Callable[[Mapping[str, Any]], str], known: Collection[str]
) -> tuple[Labelled, ...]:
    """Read texts with their labels from JSON Lines.

    Args:
        file: each line an object that holds `text`.
        label_of: finds the label in such an object.
        known: labels that there are.

    Raises:
        QuestionsError: lines are malformed or of no known label; all are named.
    """
    found, faults = [], []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            raw = json.loads(line)
            found.append(Labelled(label_of(raw), raw["text"]))
            if found[-1].label not in known:
                faults.append(f"{file.name}:{number}: {found[-1].label!r} is no known label")
        except (ValueError, KeyError, TypeError) as error:
            faults.append(f"{file.name}:{number}: no text with its label ({error})")
    if faults:
        raise QuestionsError(str(file.parent), faults)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class FittedTexts:
    """A classifier as it is written, and what it said of each text without having seen it.

    Attributes:
        kinds: weights and intercept of each label, against the base.
        chances: `(texts, labels)`, out of fold.
    """

    kinds: dict[str, Any]
    chances: Floats


def fit_texts(
    texts: Sequence[str], own: Sequence[str], labels: Sequence[str], base: str, encoder: Encoder
) -> FittedTexts:
    """Fit multinomial logistic regression.

    Args:
        texts: at least `FOLDS` of each label.
        own: each text's label, or `base`.
        labels: in the order of the columns that come back.
        base: the label that the others are held against.
        encoder: the embedding model.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    rows = np.stack([one.pooled for one in encoder.encode(texts)])
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    chances = cross_val_predict(model, rows, np.array(own), cv=folds, method="predict_proba")
    model.fit(rows, own)
    order = list(model.classes_)
    weights, intercepts = model.coef_, model.intercept_
    if len(order) == 2:  # Of two labels only the second has weights, against the first.
        weights = np.concatenate([np.zeros_like(weights), weights])
        intercepts = np.concatenate([[0.0], intercepts])
    at = order.index(base)
    kinds = {
        label: {
            "intercept": _rounded(intercepts[order.index(label)] - intercepts[at]),
            "weights": [_rounded(one) for one in weights[order.index(label)] - weights[at]],
        }
        for label in labels
    }
    return FittedTexts(kinds, chances[:, [order.index(label) for label in labels]])


def weights_record(
    part: str, encoder: Encoder, threshold: float, fitted: FittedTexts, figures: Mapping[str, Any]
) -> dict[str, Any]:
    """What is written: the weights, the model that they hold for, and what they tell.

    Args:
        part: as `python -m eval fit` names it.
        encoder: that they were fitted for.
        threshold: chance from which on a label is believed, 0 to 1.
        fitted: the classifier.
        figures: what it told out of fold.
    """
    return {
        "about": f"Fitted by `python -m eval fit {part}`; do not edit by hand.",
        "model": encoder.name,
        "fingerprint": encoder.fingerprint,
        "threshold": threshold,
        "kinds": fitted.kinds,
        "figures": figures,
    }


def share(part: npt.NDArray[np.bool_], whole: npt.NDArray[np.bool_]) -> float:
    """How many are set in `part` for each in `whole`, rounded; 0 where none is."""
    return round(float(part.sum() / max(1, whole.sum())), 4)


def write_weights(file: Path, fitted: Mapping[str, Any]) -> None:
    """Write what was fitted."""
    file.write_text(json.dumps(fitted, separators=(",", ":")) + "\n", encoding="utf-8")


def _rounded(value: float) -> float:
    return round(float(value), 3)
