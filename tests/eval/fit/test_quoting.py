"""Fitting which sentences answer, on the real index with questions of our own."""

from __future__ import annotations

import pytest

from assistant.calibration import Calibration
from eval.fit.drafts import prepare
from eval.fit.quoting import SIGNALS, fit_quoting
from eval.parts import Parts
from eval.questions import Type, questions


@pytest.fixture(scope="module")
def parts(real_settings):
    return Parts(real_settings, {})


def test_what_is_like_the_question_answers(parts):
    prepared = prepare(parts, questions("dev", (Type.HOW_TO,))[:12])
    fitted, figures = fit_quoting(parts.calibration, prepared)
    assert set(fitted.coefficients) == set(SIGNALS)
    assert fitted.coefficients["share"] > 0.0
    assert fitted.coefficients["rank"] < 0.0
    assert fitted.intercept < 0.0
    held = parts.calibration.quoting
    assert (fitted.least, fitted.example) == (held.least, held.example)
    assert 0 < figures["answering"] < figures["sentences"]
    assert 0 < figures["questions"] <= 12
    assert figures["area_out_of_fold"] > 0.6


def test_without_practice_there_is_nothing_to_fit(parts):
    prepared = prepare(parts, questions("dev", (Type.STRUCTURE,))[:2])
    with pytest.raises(ValueError, match="asks for practice"):
        fit_quoting(Calibration(), prepared)
