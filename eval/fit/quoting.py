"""Which sentences of examples answer: a logistic regression on `assistant.compose.worth.signals`.

A sentence answers where it overlaps core evidence. Of each question that is answered by practice,
the sentences of the most relevant examples are weighed, as composing weighs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from assistant.calibration import Calibration, Quoting
from assistant.compose.choose import compose
from assistant.compose.desk import Desk
from assistant.compose.how_to import to_weigh
from assistant.compose.worth import signals
from eval import gold
from eval.fit.drafts import Prepared, reranked
from eval.fit.logistic import chances
from eval.fit.search import fold_of
from eval.ours import text_of
from eval.questions import Question

SIGNALS = ("rank", "gap", "share", "below", "order")
"""What is weighed."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of examples, with the question that each is weighed for.

    Attributes:
        rows: `(sentences, signals)`.
        answers: of each, whether it overlaps core evidence.
        folds: of each, its question's.
        questions: how many they are of.
    """

    rows: np.ndarray
    answers: np.ndarray
    folds: np.ndarray
    questions: int


def fit_quoting(
    calibration: Calibration, prepared: Sequence[Prepared]
) -> tuple[Quoting, dict[str, Any]]:
    """Fit the regression; what else is chosen stays as it was.

    Args:
        calibration: to rank with.
        prepared: the dev questions that the corpus answers.

    Returns:
        The fitted values, and the figures that go with them.

    Raises:
        ValueError: no sentence answers, or all do.
    """
    with ThreadpoolController().limit(limits=1, user_api="blas"):
        found = _sentences(calibration, prepared)
    if len(set(found.answers.tolist())) < 2:
        raise ValueError("none of the questions asks for practice that examples tell of")
    weights, intercept = _fitted(found.rows, found.answers)
    fitted = replace(
        calibration.quoting,
        intercept=round(intercept, 4),
        coefficients={n: round(float(w), 4) for n, w in zip(SIGNALS, weights, strict=True)},
    )
    return fitted, _figures(found)


def _sentences(calibration: Calibration, prepared: Sequence[Prepared]) -> Sentences:
    rows, answers, folds, questions = [], [], [], 0
    for one in prepared:
        desk = reranked(one, calibration)
        if not desk.order or compose(desk, calibration.lending).kind != "how_to":
            continue
        questions += 1
        scored = to_weigh(desk, calibration.lending)
        for example, of_one in zip(scored, signals(desk, scored), strict=True):
            rows += [[row[name] for name in SIGNALS] for row in of_one]
            answers += _answering(desk, example.position, one.question)
            folds += [fold_of(one.question.id)] * len(of_one)
    return Sentences(
        np.array(rows).reshape(-1, len(SIGNALS)),
        np.array(answers, bool),
        np.array(folds),
        questions,
    )


def _answering(desk: Desk, position: int, question: Question) -> list[bool]:
    """Which sentences of a passage overlap core evidence."""
    passage = desk.passage(position)
    whole = text_of(passage)
    return [
        any(
            gold.overlaps(replace(whole, text=passage.text[s.start : s.end], spans=s.spans), item)
            for item in question.core
        )
        for s in passage.sentences
    ]


def _fitted(rows: np.ndarray, answers: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept on the signals as they are."""
    from sklearn.linear_model import LogisticRegression

    mean, width = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    model = LogisticRegression(max_iter=2000).fit((rows - mean) / width, answers)
    weights = model.coef_[0] / width
    return weights, float(model.intercept_[0] - weights @ mean)


def _figures(found: Sentences) -> dict[str, Any]:
    from sklearn.metrics import roc_auc_score

    told = np.zeros(len(found.answers))
    for fold in set(found.folds.tolist()):
        inside = found.folds == fold
        if len(set(found.answers[~inside].tolist())) < 2:
            continue
        weights, intercept = _fitted(found.rows[~inside], found.answers[~inside])
        told[inside] = chances(found.rows[inside], weights, intercept)
    return {
        "questions": found.questions,
        "sentences": len(found.answers),
        "answering": int(found.answers.sum()),
        "area_out_of_fold": round(float(roc_auc_score(found.answers, told)), 4),
    }
