"""When to refuse.

The chance that the corpus answers is a logistic regression on the signals of
refusal. The threshold is the highest at which, out of fold, at most a given
share of the answerable dev questions would be refused, or so much lower as refuses
no fewer of the others, those on subjects that the corpus leaves out altogether among them.
Where practice is asked for it is no higher than refuses as many of those, of all sets.

The exam has few questions on what the corpus leaves out altogether. Some of practice's are
taken in besides, whose subjects nearly all are such: without them, the regression answered
a third of plain trivia, having learned from near misses that little likeness tells little.
The other sets are full of near misses, which taught the same again; so they tell
one thing alone: how much it says that a detail is asked for which no sentence near gives, that an
end is taken for granted which nothing near tells, or that a topic stands in other documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from assistant.answer import Filters
from assistant.calibration import Refusal
from assistant.chain import Chain
from assistant.refuse.decide import asks_for_practice, refuse_outright
from assistant.refuse.signals import signals
from eval.fit.drafts import only_dev
from eval.fit.logistic import Rows, chances
from eval.practice.chapters import read_chapters
from eval.questions import Question

Labels = npt.NDArray[np.bool_]

SIGNALS = (
    "follows",
    "named",
    "foreign",
    "strange",
    "elsewhere",
    "away",
    "apart",
    "detail",
    "ended",
)
"""Signals that are weighed."""
FOLDS = 10
ABSENT = 0.2
"""Weight of a question of practice beside one of the exam."""
_RARE = tuple(SIGNALS.index(name) for name in ("apart", "detail", "ended"))
"""Signals of near misses: too seldom on the exam alone to be weighed by it."""
_MOST, _WIDE = 10.0, 5.0
"""Bound of the weight of such a signal, and the width of its normal prior."""
STRENGTH = 0.3
"""Inverse strength of the L2 penalty, on standardised signals."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The signals of questions, and which of them the corpus answers.

    Attributes:
        rows: one value for each of `SIGNALS`, for each question that is weighed.
        answerable: of each row.
        practice: of each row, whether it asks for practice; () where none does.
        outright: (unanswerable, answerable) questions that are refused without weighing.
        absent: rows of questions on other subjects, to learn from alone.
        near: rows of more questions, from which the weights of rare signals are learnt.
        near_answerable, near_practice: of each of these.
    """

    rows: tuple[tuple[float, ...], ...]
    answerable: tuple[bool, ...]
    practice: tuple[bool, ...] = ()
    outright: tuple[int, int] = (0, 0)
    absent: tuple[tuple[float, ...], ...] = ()
    near: tuple[tuple[float, ...], ...] = ()
    near_answerable: tuple[bool, ...] = ()
    near_practice: tuple[bool, ...] = ()


def fit_refusal(
    chain: Chain, questions: Sequence[Question], more: Sequence[Question], most_false: float
) -> tuple[Refusal, dict[str, Any]]:
    """Fit the regression and choose the threshold.

    Args:
        chain: ours, opened on the index.
        questions: of the dev split of the exam.
        more: of the dev split of the other sets.
        most_false: largest share of answerable questions that may be refused, 0 to 1.

    Returns:
        The fitted values, and the figures that they were chosen by.

    Raises:
        ValueError: a question is not of the dev split.
    """
    only_dev([*questions, *more])
    measured = measure(chain, questions, of_other_subjects())
    near = measure(chain, more)
    measured = replace(
        measured,
        near=near.rows,
        near_answerable=near.answerable,
        near_practice=near.practice,
    )
    return fit_measured(measured, most_false)


def of_other_subjects() -> tuple[str, ...]:
    """Three questions of each chapter of practice, on subjects of its own."""
    return tuple(
        question
        for one in read_chapters()
        for question in (
            one.broad[0].question,
            one.examples[0].answers[0].question,
            one.examples[3].answers[0].question,
        )
    )


def measure(chain: Chain, questions: Sequence[Question], absent: Sequence[str] = ()) -> Measured:
    """The signals of questions."""
    rows, labels, practice, outright, others = [], [], [], [0, 0], []
    # As in `Chain.ask`: two pools of waiting threads would slow each other.
    with ThreadpoolController().limit(limits=1, user_api="blas"):
        for question in questions:
            found = _found(chain, question.question, question.history)
            if found is None:
                outright[question.answerable] += 1
                continue
            rows.append(found[0])
            labels.append(question.answerable)
            practice.append(found[1])
        for text in absent:
            found = _found(chain, text, ())
            if found is not None:
                others.append(found[0])
    return Measured(
        tuple(rows),
        tuple(labels),
        tuple(practice),
        (outright[0], outright[1]),
        tuple(others),
    )


def _found(
    chain: Chain, question: str, history: Sequence[str]
) -> tuple[tuple[float, ...], bool] | None:
    """A question's signals, and whether it asks for practice; None where it is not weighed."""
    desk = chain.desk(question, history, Filters())
    if refuse_outright(desk):
        return None
    found = signals(desk)
    return tuple(found[name] for name in SIGNALS), asks_for_practice(desk)


def fit_measured(measured: Measured, most_false: float) -> tuple[Refusal, dict[str, Any]]:
    """The same on signals that stand already; at least `FOLDS` rows of either kind.

    Args:
        measured: the signals.
        most_false: largest share of answerable questions that may be refused, 0 to 1.
    """
    x, y, outright = np.array(measured.rows), np.array(measured.answerable), measured.outright
    absent = np.array(measured.absent).reshape(-1, x.shape[1])
    near = np.array(measured.near).reshape(-1, x.shape[1]), np.array(measured.near_answerable, bool)
    chance = _out_of_fold(x, y, absent, near)
    answerable = int(y.sum()) + outright[1]
    allowed = int(most_false * answerable) - outright[1]
    most = float(np.sort(chance[y])[min(max(0, allowed), int(y.sum()) - 1)])
    weights, intercept = _fitted(x, y, absent, near)
    threshold = no_higher_than_needed(
        np.concatenate([chance, chances(absent, weights, intercept)]),
        np.concatenate([y, np.zeros(len(absent), bool)]),
        most,
    )
    asked = np.array([*measured.practice, *measured.near_practice], bool)
    every = np.concatenate([chance, chances(near[0], weights, intercept)])
    practice = threshold
    if asked.any():
        labels = np.concatenate([y, near[1]])[asked]
        practice = min(threshold, no_higher_than_needed(every[asked], labels, threshold))
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
        practice=round(practice, 4),
    )
    return fitted, figures


def no_higher_than_needed(chance: Rows, y: Labels, most: float) -> float:
    """The lowest threshold that refuses as many unanswerable questions as `most` does.

    It lies halfway between the last of them and the next question of any kind.

    Args:
        chance: `(questions,)`, of being answerable, 0 to 1.
        y: which of them are.
        most: the highest threshold that may be chosen.
    """
    refused = chance[~y & (chance < most)]
    if not len(refused):
        return most
    last = refused.max()
    return float((last + min(chance[chance > last], default=most)) / 2)


def _out_of_fold(x: Rows, y: Labels, absent: Rows, near: tuple[Rows, Labels]) -> Rows:
    """The chance of each question being answerable, from a regression that did not see it."""
    from sklearn.model_selection import StratifiedKFold

    chance = np.zeros(len(y))
    for train, held in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(x, y):
        weights, intercept = _fitted(x[train], y[train], absent, near)
        chance[held] = chances(x[held], weights, intercept)
    return chance


def _fitted(x: Rows, y: Labels, absent: Rows, near: tuple[Rows, Labels]) -> tuple[Rows, float]:
    """Weights and intercept; both answers count as much as each other, however many there are."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    rows = np.concatenate([x, absent])
    labels = np.concatenate([y, np.zeros(len(absent), dtype=bool)])
    counts = np.concatenate([np.ones(len(x)), np.full(len(absent), ABSENT)])
    for answer in (False, True):
        counts[labels == answer] *= len(x) / 2 / counts[labels == answer].sum()
    scale = StandardScaler().fit(x)
    model = LogisticRegression(C=STRENGTH, random_state=0)
    model.fit(scale.transform(rows), labels, sample_weight=counts)
    weights = model.coef_[0] / scale.scale_
    intercept = float(model.intercept_[0] - (weights * scale.mean_).sum())
    every = np.concatenate([x, near[0]]), np.concatenate([y, near[1]])
    if len(near[0]):
        for signal in _RARE:
            weights[signal] = _weight_of(signal, *every, weights, intercept)
    return weights, intercept


def _weight_of(signal: int, x: Rows, y: Labels, weights: Rows, intercept: float) -> float:
    """The likeliest weight of a rare signal, the others held as they are; 0 at the most."""
    from scipy.optimize import minimize_scalar

    found = x[:, signal] > 0
    others = np.delete(x[found], signal, axis=1) @ np.delete(weights, signal) + intercept
    sign = np.where(y[found], 1.0, -1.0)

    def loss(weight: float) -> float:
        likelihood = np.logaddexp(0.0, -sign * (others + weight)).sum()
        return float(likelihood) + weight**2 / (2 * _WIDE**2)

    return float(minimize_scalar(loss, bounds=(-_MOST, 0.0), method="bounded").x)
