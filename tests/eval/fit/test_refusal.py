"""Fitting when to refuse, on a few signals made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assistant.refuse.decide import chance_of_answer
from eval.fit.refusal import (
    FOLDS,
    SIGNALS,
    Measured,
    fit_measured,
    fit_refusal,
    no_higher_than_needed,
    of_other_subjects,
)
from eval.practice.chapters import read_chapters
from eval.questions import Question, Type, split_of

MANY = 2 * FOLDS


def row(far: float, noise: int) -> tuple[float, ...]:
    """Signals of which the first tells, the second says nothing and the others are 0."""
    return (far, 0.01 * (noise % 3), *[0.0] * (len(SIGNALS) - 2))


def measured(outright: tuple[int, int] = (0, 0)) -> Measured:
    """Answerable questions lie near, unanswerable ones far off, a few the other way round."""
    near = [row(0.1 + 0.01 * i, i) for i in range(MANY)]
    far = [row(0.25 + 0.02 * i, i) for i in range(MANY)]
    return Measured((*near, *far), (True,) * MANY + (False,) * MANY, outright=outright)


def question(id: str) -> Question:
    return Question(id, Type.FACT, "number", "How many mentors?")


def refused(fitted, answerable):
    rows = [
        dict(zip(SIGNALS, one, strict=True))
        for one, is_answerable in zip(measured().rows, measured().answerable, strict=True)
        if is_answerable is answerable
    ]
    return sum(chance_of_answer(one, fitted) < fitted.threshold for one in rows)


def test_the_same_signals_give_the_same_fit():
    assert fit_measured(measured(), 0.05) == fit_measured(measured(), 0.05)


def test_a_far_question_is_less_likely_to_be_answerable():
    fitted, _ = fit_measured(measured(), 0.05)
    assert set(fitted.coefficients) == set(SIGNALS)
    assert fitted.coefficients[SIGNALS[0]] < 0
    assert refused(fitted, False) > refused(fitted, True)


@pytest.mark.parametrize("share", [0.0, 0.05, 0.1, 0.25, 0.5, 1.0])
def test_the_threshold_keeps_to_the_share_that_may_be_refused_wrongly(share):
    fitted, figures = fit_measured(measured(), share)
    assert figures["refused_wrongly_out_of_fold"] <= share
    assert 0.0 <= fitted.threshold <= 1.0


def test_the_threshold_is_no_higher_than_it_has_to_be():
    chance = np.array([0.05, 0.2, 0.3, 0.4, 0.6, 0.9])
    answerable = np.array([False, False, True, True, False, True])
    assert no_higher_than_needed(chance, answerable, 0.5) == pytest.approx(0.25)
    assert no_higher_than_needed(chance, answerable, 0.7) == pytest.approx(0.75)
    assert no_higher_than_needed(chance, answerable, 0.01) == 0.01


def test_a_larger_share_never_refuses_fewer():
    rates = [
        fit_measured(measured(), share)[1]["refused_rightly_out_of_fold"]
        for share in (0.0, 0.1, 0.3, 0.6)
    ]
    assert rates == sorted(rates)
    assert rates[-1] > 0.5


def test_what_is_refused_outright_counts_in_the_figures():
    _, plain = fit_measured(measured(), 0.1)
    _, more = fit_measured(measured(outright=(5, 1)), 0.1)
    assert (plain["questions"], more["questions"]) == (2 * MANY, 2 * MANY + 6)
    assert (more["answerable"], more["unanswerable"]) == (MANY + 1, MANY + 5)
    assert more["refused_outright"] == 5
    assert more["refused_wrongly_out_of_fold"] >= round(1 / (MANY + 1), 4)


def test_outright_refusals_use_up_the_allowed_share():
    _, figures = fit_measured(measured(outright=(0, 3)), 0.1)
    assert figures["refused_wrongly_out_of_fold"] == round(3 / (MANY + 3), 4)


def test_questions_that_only_judge_are_turned_away():
    ids = [f"x-{i}" for i in range(40)]
    kept_out = next(id for id in ids if split_of(id) == "test")
    dev = next(id for id in ids if split_of(id) == "dev")
    with pytest.raises(ValueError, match=kept_out):
        fit_refusal(None, [question(dev), question(kept_out)], [], 0.05)
    with pytest.raises(ValueError, match=kept_out):
        fit_refusal(None, [question(dev)], [question(kept_out)], 0.05)


def test_questions_on_other_subjects_are_learnt_from_and_not_counted():
    plain, figures = fit_measured(measured(), 0.05)
    # As near as what is answered, but with much of what the second signal tells.
    absent = tuple((0.15, 1.0, *[0.0] * (len(SIGNALS) - 2)) for _ in range(MANY))
    taught, also = fit_measured(replace(measured(), absent=absent), 0.05)
    assert also["questions"] == figures["questions"]
    assert taught.coefficients[SIGNALS[1]] < plain.coefficients[SIGNALS[1]]


def test_other_subjects_are_asked_of_every_chapter():
    asked = of_other_subjects()
    assert len(set(asked)) == len(asked) == 3 * len(read_chapters())


def test_more_questions_tell_what_a_missing_detail_says_and_nothing_else():
    detail = SIGNALS.index("detail")
    missing = tuple(float(i == detail) for i in range(len(SIGNALS)))
    plain, _ = fit_measured(measured(), 0.05)
    near = replace(measured(), near=(missing,) * 20, near_answerable=(True, *(False,) * 19))
    taught, _ = fit_measured(near, 0.05)
    assert taught.coefficients["detail"] < plain.coefficients["detail"] - 1
    others = {n: w for n, w in taught.coefficients.items() if n != "detail"}
    assert others.items() <= plain.coefficients.items()
    signals = dict(zip(SIGNALS, missing, strict=True))
    assert chance_of_answer(signals, taught) == pytest.approx(1 / 20, abs=0.05)


def test_practice_has_a_threshold_no_higher_than_its_own_questions_need():
    without, _ = fit_measured(measured(), 0.1)
    assert without.practice == without.threshold
    # Of practice, those that the corpus does not answer all lie far off.
    far = [False] * MANY + [i >= MANY // 2 for i in range(MANY)]
    near = [i < MANY // 2 for i in range(MANY)] + [False] * MANY
    asked = tuple(a or b for a, b in zip(far, near, strict=True))
    fitted, _ = fit_measured(replace(measured(), practice=asked), 0.1)
    assert fitted.threshold == without.threshold
    assert 0.0 < fitted.practice <= fitted.threshold


def test_practice_of_other_sets_counts_for_its_threshold():
    plain = replace(measured(), practice=(False,) * 2 * MANY)
    far = [row(0.9 + 0.01 * i, i) for i in range(MANY)]
    more = replace(
        plain, near=tuple(far), near_answerable=(False,) * MANY, near_practice=(True,) * MANY
    )
    fitted, _ = fit_measured(more, 0.1)
    assert 0.0 < fitted.practice < fitted.threshold
