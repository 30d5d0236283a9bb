"""Fitting the verifier's weights on the dev pairs.

Boosted trees in which no signal of support can speak against a claim and no fault for it.
Out of fold is out of writer: people differ in how they word and how they edit.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.verify_claims.signals import AGAINST, SIGNALS, SUPPORT
from assistant.verify_claims.verifier import Looked, Verifier, decide
from assistant.verify_claims.weights import WEIGHTS, Node, Tree, Weights, tree_record
from eval.verify.measure import UNRELATED, Judged, figures, overlap
from eval.verify.pairs import Pair, of_others, writer_of

FOLDS = 5
"""Parts of one writer's pairs, where there are no others."""
OURS = 0.5
"""What pairs count that were written by those who wrote the checks."""
CAUGHT = 0.9
"""Share of the edits by others that the threshold of "supported" must catch, out of fold."""
REFUSED = 0.04
"""Share of the true claims by others that may be called unsupported, out of fold."""
UNFITTED = Weights(0.0, (), {}, 1.0, 0.0)
"""For a verifier that looks and does not judge."""
COVERED = ("overlap", "rare", "meaning", "window", "late", "read")
"""Signals that tell what the evidence speaks of from what it does not."""
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


def fit_weights(verifier: Verifier, pairs: Sequence[Pair]) -> tuple[Weights, dict[str, Any]]:
    """Fit on the pairs, which must be of the dev split.

    Returns:
        The weights, and the figures out of fold: no pair is judged by weights that its
        own writer's pairs were fitted on.
    """
    seen = [(one, verifier.look(one.claim, one.evidence)) for one in pairs]
    seen = [(one, looked) for one, looked in seen if not looked.settled]
    pairs, looked = [one for one, _ in seen], [one for _, one in seen]
    rows = np.array([[one.signals[name] for name in SIGNALS] for one in looked])
    fold = np.array(_folds(pairs))
    outside = [UNFITTED] * len(pairs)
    for part in set(fold.tolist()):
        inside = fold != part
        weights = _fitted(rows[inside], [p for p, i in zip(pairs, inside, strict=True) if i])
        outside = [w if i else weights for w, i in zip(outside, inside, strict=True)]
    supported, partly = _thresholds(pairs, looked, outside)
    judged = [
        Judged(
            pair,
            decide(one, replace(w, supported=supported, partly=partly)),
            overlap(pair.claim, pair.evidence),
        )
        for pair, one, w in zip(pairs, looked, outside, strict=True)
    ]
    groups = {"all": judged, "by_others": [o for o in judged if of_others(o.pair)] or judged}
    told = {name: _rounded(of) for name, of in groups.items()}
    fitted = _fitted(rows, pairs)
    return replace(fitted, supported=supported, partly=partly), told


def _rounded(judged: Sequence[Judged]) -> dict[str, float]:
    return {name: round(one, 4) for name, one in asdict(figures(judged)).items()}


def _folds(pairs: Sequence[Pair]) -> list[int]:
    writers = sorted({writer_of(one.base) for one in pairs})
    if len(writers) > 1:
        return [writers.index(writer_of(one.base)) for one in pairs]
    bases = sorted({one.base for one in pairs})
    return [bases.index(one.base) % FOLDS for one in pairs]


def _thresholds(
    pairs: Sequence[Pair], looked: Sequence[Looked], outside: Sequence[Weights]
) -> tuple[float, float]:
    """Where "supported" and "partly" begin; of claims by others than us where there are some."""
    chosen = [i for i, one in enumerate(pairs) if of_others(one)] or list(range(len(pairs)))
    # With these all faults that bind are seen, and nothing else is.
    open_weights = [replace(w, supported=1.0, partly=-math.inf) for w in outside]
    verdicts = [decide(looked[i], open_weights[i]) for i in chosen]
    bound = [one.verdict == "unsupported" for one in verdicts]
    edits, true = [], []
    for i, grave in zip(chosen, bound, strict=True):
        if pairs[i].supported:
            true.append(-1.0 if grave else outside[i].support(looked[i].signals))
        elif pairs[i].kind not in UNRELATED:
            edits.append(-1.0 if grave else outside[i].chance(looked[i].signals))
    supported = sorted(edits)[min(len(edits) - 1, int(CAUGHT * len(edits)))]
    refused = sorted(true)[int(REFUSED * len(true))]
    return round(supported, 4), round(max(0.0, refused), 4)


def _balance(pairs: Sequence[Pair]) -> Floats:
    """There are two edits for a true claim."""
    return np.array(
        [(2.0 if one.supported else 1.0) * (1.0 if of_others(one) else OURS) for one in pairs]
    )


def _fitted(rows: Floats, pairs: Sequence[Pair]) -> Weights:
    from sklearn.ensemble import HistGradientBoostingClassifier
    from threadpoolctl import threadpool_limits

    signs = [1 if one in SUPPORT else -1 if one in AGAINST else 0 for one in SIGNALS]
    model = HistGradientBoostingClassifier(
        max_iter=250,
        learning_rate=0.07,
        max_leaf_nodes=8,
        min_samples_leaf=30,
        l2_regularization=5.0,
        max_features=0.5,
        monotonic_cst=signs,
        early_stopping=False,
        random_state=0,
    )
    # On a busy machine its threads wait for each other much longer than they work.
    with threadpool_limits(1):
        model.fit(rows, [one.supported for one in pairs], sample_weight=_balance(pairs))
    trees = tuple(_tree(one.nodes) for (one,) in model._predictors)
    start = round(float(model._baseline_prediction.item()), 4)
    return Weights(start, trees, _covered(rows, pairs), 1.0, 0.0)


def _covered(rows: Floats, pairs: Sequence[Pair]) -> dict[str, float]:
    """A regression that tells true claims from those that the evidence does not speak of."""
    from sklearn.linear_model import LogisticRegression

    kept = [i for i, one in enumerate(pairs) if one.supported or one.kind in UNRELATED]
    labels = [pairs[i].supported for i in kept]
    if len(set(labels)) < 2:
        return {}
    columns = [SIGNALS.index(name) for name in COVERED]
    model = LogisticRegression(class_weight="balanced").fit(rows[np.ix_(kept, columns)], labels)
    weights = dict(zip(COVERED, model.coef_[0].tolist(), strict=True))
    weights[""] = float(model.intercept_[0])
    return {name: round(one, 4) for name, one in weights.items()}


def _tree(nodes: Any) -> Tree:  # noqa: ANN401 - a record array of scikit-learn's
    return tuple(
        Node("", 0.0, 0, 0, round(float(one["value"]), 4))
        if one["is_leaf"]
        else Node(
            SIGNALS[int(one["feature_idx"])],
            round(float(one["num_threshold"]), 4),
            int(one["left"]),
            int(one["right"]),
            0.0,
        )
        for one in nodes
    )


def write_weights(weights: Weights, told: dict[str, Any], file: Path = WEIGHTS) -> None:
    """Write what was fitted, with its figures, a tree a line."""
    record = {
        "about": "Fitted by `python -m eval verify --fit` on the dev pairs; do not edit by hand. "
        "A tree is a list of nodes, the first its root: either [signal, at most, node if so, "
        "node if not] or [what it adds to the logarithm of the odds].",
        "figures_out_of_fold": told,
        "intercept": weights.intercept,
        "covered": dict(weights.covered),
        "partly": weights.partly,
        "supported": weights.supported,
    }
    head = json.dumps(record, indent=1).removesuffix("\n}")
    trees = ",\n".join("  " + json.dumps(tree_record(one)) for one in weights.trees)
    file.write_text(f'{head},\n "trees": [\n{trees}\n ]\n}}\n', encoding="utf8")
