"""Fitting the verifier's weights on the dev pairs.

A logistic regression in which no signal of support can speak against a claim and no fault
for it. Pairs are weighted so that supported claims, edits of true sentences and other
unsupported claims count alike. The threshold of "supported" is the highest at which, out
of fold, at most a given share of the faultless supported claims falls below it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.verify_claims.signals import SIGNALS, SUPPORT
from assistant.verify_claims.verifier import Looked, Verifier, decide
from assistant.verify_claims.weights import WEIGHTS, Weights
from eval.verify.measure import UNRELATED, Judged, figures, overlap
from eval.verify.pairs import Pair

FOLDS = 10
PENALTY = 0.02
"""Strength of the L2 penalty on the coefficients, intercept aside."""
LEAST = {"overlap": 1.0, "window": 0.5}
"""Least coefficients: other people's pairs are told apart by plain overlap more than ours are."""
MOST_AGAINST = -1.5
"""Least coefficient of a fault: one that is found wrongly must not outweigh all the rest.
A claim with a fault is kept from "supported" in any case."""
QUIET = 0.008
"""Share of supported claims without a fault that may fall below the threshold."""
PARTLY = 0.5
"""Least support of a partly supported claim, as a share of the threshold."""
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


def fit_weights(verifier: Verifier, pairs: Sequence[Pair]) -> tuple[Weights, dict[str, Any]]:
    """Fit on the pairs, which must be of the dev split.

    Returns:
        The weights, and the figures out of fold: no pair is judged by weights that its
        own base was fitted on.
    """
    looked = [verifier.look(one.claim, one.evidence) for one in pairs]
    rows = np.array([[one.signals[name] for name in SIGNALS] for one in looked])
    labels = np.array([one.supported for one in pairs])
    balance = _balance(pairs)
    bases = sorted({one.base for one in pairs})
    fold = np.array([bases.index(one.base) % FOLDS for one in pairs])
    judged: list[Judged] = []
    for part in range(FOLDS):
        inside = fold != part
        weights = _fitted(rows[inside], labels[inside], balance[inside], _of(looked, inside))
        judged += [
            Judged(pairs[i], decide(looked[i], weights), overlap(pairs[i].claim, pairs[i].evidence))
            for i in np.flatnonzero(~inside).tolist()
        ]
    told = {name: round(one, 4) for name, one in asdict(figures(judged)).items()}
    return _fitted(rows, labels, balance, looked), told


def _of(looked: Sequence[Looked], inside: Flags) -> list[Looked]:
    return [one for one, chosen in zip(looked, inside, strict=True) if chosen]


def _balance(pairs: Sequence[Pair]) -> Floats:
    kinds = [0 if one.supported else 1 if one.kind in UNRELATED else 2 for one in pairs]
    counts = [max(1, kinds.count(kind)) for kind in range(3)]
    return np.array([(2.0 if kind == 0 else 1.0) / counts[kind] for kind in kinds])


def _fitted(rows: Floats, labels: Flags, balance: Floats, looked: Sequence[Looked]) -> Weights:
    from scipy.optimize import minimize

    sign = np.where(labels, 1.0, -1.0)
    balance = balance / balance.sum()

    def loss(x: Floats) -> tuple[float, Floats]:
        margin = sign * (x[0] + rows @ x[1:])
        pull = -sign * balance / (1.0 + np.exp(np.clip(margin, -60, 60)))
        value = float(balance @ np.logaddexp(0.0, -margin)) + PENALTY / 100 * float(x[1:] @ x[1:])
        slope = np.concatenate([[pull.sum()], rows.T @ pull + PENALTY / 50 * x[1:]])
        return value, slope

    bounds = [(None, None)] + [
        (LEAST.get(name, 0.0), None) if name in SUPPORT else (MOST_AGAINST, 0.0) for name in SIGNALS
    ]
    start = np.array([0.0, *(LEAST.get(name, 0.0) for name in SIGNALS)])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    coefficients = {n: round(float(w), 4) for n, w in zip(SIGNALS, found.x[1:], strict=True)}
    weights = Weights(round(float(found.x[0]), 4), coefficients, 1.0, 0.0)
    quiet = sorted(
        weights.support(one.signals)
        for one, good in zip(looked, labels, strict=True)
        if good and not one.faults
    )
    threshold = quiet[int(QUIET * len(quiet))] if quiet else 0.5
    supported = round(threshold - 5e-5, 4)
    return Weights(weights.intercept, coefficients, supported, round(PARTLY * supported, 4))


def write_weights(weights: Weights, told: dict[str, Any], file: Path = WEIGHTS) -> None:
    """Write what was fitted, with its figures."""
    record = {
        "about": "Fitted by `python -m eval verify --fit` on the dev pairs; do not edit by hand.",
        **asdict(weights),
        "figures_out_of_fold": told,
    }
    file.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf8")
