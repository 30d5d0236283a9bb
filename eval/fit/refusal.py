"""When to refuse.

The chance that the corpus answers is a logistic regression on the signals of
refusal. The threshold is the highest at which, out of fold, at most a given
share of the answerable dev questions would be refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from assistant.answer import Filters
from assistant.calibration import Refusal
from assistant.chain import Chain
from assistant.refuse.decide import refuse_outright
from assistant.refuse.signals import signals
from eval.fit.drafts import only_dev
from eval.questions import Question

SIGNALS = ("follows", "named", "foreign", "strange", "elsewhere", "detail")
"""Signals that are weighed; the others were tried and added nothing."""
FOLDS = 10
STRENGTH = 0.1
"""Inverse strength of the L2 penalty, on standardised signals."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The signals of questions, and which of them the corpus answers.

    Attributes:
        rows: one value for each of `SIGNALS`, for each question that is weighed.
        answerable: of each row.
        outright: (unanswerable, answerable) questions that are refused without weighing.
    """

    rows: tuple[tuple[float, ...], ...]
    answerable: tuple[bool, ...]
    outright: tuple[int, int] = (0, 0)


def fit_refusal(
    chain: Chain, questions: Sequence[Question], most_false: float
) -> tuple[Refusal, dict[str, Any]]:
    """Fit the regression and choose the threshold.

    Args:
        chain: ours, opened on the index.
        questions: of the dev split.
        most_false: largest share of answerable questions that may be refused, 0 to 1.

    Returns:
        The fitted values, and the figures that they were chosen by.

    Raises:
        ValueError: a question is not of the dev split.
    """
    only_dev(questions)
    return fit_measured(measure(chain, questions), most_false)


def measure(chain: Chain, questions: Sequence[Question]) -> Measured:
    """The signals of questions."""
    rows, labels, outright = [], [], [0, 0]
    # As in `Chain.ask`: two pools of waiting threads would slow each other.
    with ThreadpoolController().limit(limits=1, user_api="blas"):
        for question in questions:
            desk = chain.desk(question.question, question.history, Filters())
            if refuse_outright(desk):
                outright[question.answerable] += 1
                continue
            found = signals(desk)
            rows.append(tuple(found[name] for name in SIGNALS))
            labels.append(question.answerable)
    return Measured(tuple(rows), tuple(labels), (outright[0], outright[1]))


def fit_measured(measured: Measured, most_false: float) -> tuple[Refusal, dict[str, Any]]:
    """The same on signals that stand already; at least `FOLDS` rows of either kind.

    Args:
        measured: the signals.
        most_false: largest share of answerable questions that may be refused, 0 to 1.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    x, y, outright = np.array(measured.rows), np.array(measured.answerable), measured.outright
    model = make_pipeline(
        StandardScaler(), LogisticRegression(C=STRENGTH, class_weight="balanced", random_state=0)
    )
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    chance = cross_val_predict(model, x, y, cv=folds, method="predict_proba")[:, 1]
    answerable = int(y.sum()) + outright[1]
    allowed = int(most_false * answerable) - outright[1]
    threshold = float(np.sort(chance[y])[min(max(0, allowed), int(y.sum()) - 1)])
    model.fit(x, y)
    scale, regression = model[0], model[1]
    weights = regression.coef_[0] / scale.scale_
    intercept = float(regression.intercept_[0] - (weights * scale.mean_).sum())
    refused = int((chance[~y] < threshold).sum()) + outright[0]
    figures = {
        "questions": len(measured.rows) + sum(outright),
        "answerable": answerable,
        "unanswerable": int((~y).sum()) + outright[0],
        "refused_rightly_out_of_fold": round(refused / (int((~y).sum()) + outright[0]), 4),
        "refused_wrongly_out_of_fold": round(
            (int((chance[y] < threshold).sum()) + outright[1]) / answerable, 4
        ),
        "refused_outright": outright[0],
    }
    fitted = Refusal(
        intercept=round(intercept, 4),
        coefficients={n: round(float(w), 4) for n, w in zip(SIGNALS, weights, strict=True)},
        threshold=round(threshold, 4),
    )
    return fitted, figures
