"""Fitting from start to end: the parts asked for, then when to refuse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Console

from assistant.calibration import Calibration
from eval.fit.drafts import only_dev, prepare
from eval.fit.grids import PARTS
from eval.fit.quoting import fit_quoting
from eval.fit.refusal import fit_refusal
from eval.fit.weights import fit_part
from eval.parts import Parts
from eval.questions import EXAM, Question

QUOTING, REFUSAL = "quoting", "refusal"


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a fit gave.

    Attributes:
        calibration: to be written.
        figures: of each part that was fitted, by name.
    """

    calibration: Calibration
    figures: dict[str, dict[str, Any]]


def fit(
    parts: Parts,
    names: Sequence[str],
    questions: Mapping[str, Sequence[Question]],
    most_false: float,
    console: Console,
) -> Fitted:
    """Fit the weights that are named, in their order, then the refusal, which hangs on them.

    Args:
        parts: the index, the model and today's calibration.
        names: of the parts; the refusal is fitted in any case.
        questions: of the dev split of each set, by its name.
        most_false: largest share of answerable questions that may be refused, 0 to 1.
        console: told what is under way.

    Raises:
        ValueError: a question is not of the dev split.
    """
    every = [one for of_set in questions.values() for one in of_set]
    only_dev(every)
    calibration, figures = parts.calibration, {}
    wanted = [part for part in PARTS.values() if part.name in names]
    if wanted:
        with console.status("reading the questions"):
            prepared = prepare(parts, every)
        for part in wanted:
            with console.status(f"fitting {part.name}"):
                regression: dict[str, Any] = {}
                if part.name == QUOTING:
                    quoting, regression = fit_quoting(calibration, prepared)
                    calibration = replace(calibration, quoting=quoting)
                calibration, told = fit_part(part, calibration, prepared)
                figures[part.name] = {**told, **regression}
    with console.status(f"fitting {REFUSAL}"):
        chain = parts.chain(calibration)
        more = [one for name, asked in questions.items() if name != EXAM for one in asked]
        refusal, figures[REFUSAL] = fit_refusal(chain, questions[EXAM], more, most_false)
    return Fitted(replace(calibration, refusal=refusal), figures)
