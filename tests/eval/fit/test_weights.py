"""Fitting weights on the real index, with questions of our own exam."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.calibration import Calibration, RankWeights, Refusal, Showing
from assistant.chain import Chain
from eval.fit.drafts import prepare, respond
from eval.fit.grids import PARTS
from eval.fit.search import fold_of
from eval.fit.weights import fit_part, value_of
from eval.headline import MEASURE
from eval.ours import Ours
from eval.parts import Parts
from eval.questions import Type, questions
from eval.scores import Case

OTHER = Calibration(
    rank=RankWeights(
        late=0.5, dense=0.5, lexical=0.1, rarity_power=1.0, stop_word=0.6, kinds={"body": 0.02}
    ),
    showing=Showing(fact=0.02, how_to=0.3, comparison=0.1),
)


@pytest.fixture(scope="module")
def parts(real_settings):
    return Parts(real_settings, {})


@pytest.fixture(scope="module")
def prepared(parts):
    kinds = (Type.HOW_TO, Type.FACT, Type.COMPARE, Type.FOLLOW_UP, Type.STRUCTURE)
    return prepare(parts, questions("dev", kinds)[::3])


@pytest.mark.parametrize("own", [True, False])
def test_an_answer_is_the_one_that_the_chain_gives(parts, prepared, own):
    calibration = replace(parts.calibration if own else OTHER, refusal=Refusal())
    chain = Chain(parts.index, parts.encoder, parts.gazetteer, calibration, parts.settings)
    asked = 0
    for one in prepared:
        given = Ours(chain).answer(one.question.question, one.question.history)
        if given.answered:
            asked += 1
            drafted = respond(one, calibration)
            assert drafted.retrieved == given.retrieved
            assert drafted.quotes == given.quotes
    assert asked > 10


@pytest.mark.parametrize("kind", [Type.UNANSWERABLE, Type.FOLLOW_UP])
def test_what_has_no_answer_of_its_own_is_left_out(parts, kind):
    assert prepare(parts, questions("dev", (kind,))[:3]) == ()


def test_questions_that_only_judge_are_turned_away(parts):
    kept_out = questions("test")[0]
    with pytest.raises(ValueError, match=kept_out.id):
        prepare(parts, [kept_out])


def test_a_value_is_the_mean_of_the_measures_that_count(prepared):
    one = next(one for one in prepared if one.question.type is Type.FACT)
    case = Case(one.question, respond(one, OTHER))
    names = ("RR@10", "places, several", "citation precision")
    expected = (MEASURE["RR@10"].score(case) + MEASURE["citation precision"].score(case)) / 2
    assert value_of(one, OTHER, names) == pytest.approx(expected)


def test_a_wider_margin_never_shows_fewer_quotes(prepared):
    narrow, wide = (
        replace(OTHER, showing=Showing(margin, margin, margin)) for margin in (0.0, 1.0)
    )
    shown = [(len(respond(one, narrow).quotes), len(respond(one, wide).quotes)) for one in prepared]
    assert all(few <= many for few, many in shown)
    assert any(few < many for few, many in shown)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_takes_the_values_that_it_is_given(name):
    part, today = PARTS[name], Calibration()
    assert part.put(today, part.values(today)) == today
    point = tuple(grid[-1] for grid in part.grids.values())
    assert part.values(part.put(today, point)) == point
    assert all(list(grid) == sorted(set(grid)) for grid in part.grids.values())


def test_late_is_what_dense_leaves():
    part, today = PARTS["rank"], Calibration()
    changed = part.put(today, (0.15, *part.values(today)[1:]))
    assert (changed.rank.dense, changed.rank.late) == (0.15, 0.85)
    assert changed.rank.stop_word == today.rank.stop_word


def test_figures_say_what_was_tried_and_what_became_of_it(parts, prepared):
    part = replace(PARTS["showing"], grids={"fact": (0.0, 0.055)})
    fitted, figures = fit_part(part, parts.calibration, prepared)
    assert figures["questions"] == len(prepared)
    assert set(figures["tried"]) >= {"fact=0", "fact=0.055"}
    folds = {fold_of(one.question.id) for one in prepared}
    assert len(figures["chosen_without_each_fold"]) == len(folds)
    assert figures["adopted"] is (fitted != parts.calibration)
    assert fit_part(part, parts.calibration, prepared) == (fitted, figures)
