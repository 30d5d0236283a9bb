"""Fitting one part of the weights on its grids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from assistant.calibration import Calibration
from eval.fit.drafts import Prepared, respond
from eval.fit.grids import Part
from eval.fit.search import Found, Point, Values, fold_of, search
from eval.headline import MEASURE
from eval.scores import Case


def fit_part(
    part: Part, calibration: Calibration, prepared: Sequence[Prepared]
) -> tuple[Calibration, dict[str, Any]]:
    """Fit one part.

    Args:
        part: one of `PARTS`.
        calibration: today's.
        prepared: the dev questions that the corpus answers.

    Returns:
        The calibration with what is adopted, and the figures that it was chosen by.

    Raises:
        ValueError: too few questions count.
    """
    counted = [one for one in prepared if part.counts(one)]
    threads = ThreadpoolController()

    def objective(point: Point) -> Values:
        changed = part.put(calibration, point)
        with threads.limit(limits=1, user_api="blas"):
            return np.array([value_of(one, changed, part.measures) for one in counted])

    folds = np.array([fold_of(one.question.id) for one in counted])
    found = search(part.values(calibration), list(part.grids.values()), objective, folds)
    return part.put(calibration, found.adopted), _figures(part, found, len(counted))


def value_of(prepared: Prepared, calibration: Calibration, measures: Sequence[str]) -> float:
    """The mean of those measures that count the question, 0 to 1; a missing value is 0.

    Args:
        prepared: a question that one of the measures counts, at least.
        calibration: to answer with.
        measures: their names.
    """
    case = Case(prepared.question, respond(prepared, calibration))
    counted = [MEASURE[name] for name in measures if MEASURE[name].counts(prepared.question)]
    return float(np.mean([measure.score(case) or 0.0 for measure in counted]))


def _figures(part: Part, found: Found, questions: int) -> dict[str, Any]:
    def told(point: Point) -> str:
        return " ".join(f"{name}={one:g}" for name, one in zip(part.grids, point, strict=True))

    return {
        "objective": list(part.measures),
        "questions": questions,
        "today": told(found.today),
        "today_mean": found.today_mean,
        "chosen": told(found.chosen),
        "chosen_without_each_fold": [told(point) for point in found.in_folds],
        "gain_out_of_fold": asdict(found.gain),
        "adopted": found.adopted != found.today,
        "tried": {told(point): mean for point, mean in found.tried.items()},
    }
