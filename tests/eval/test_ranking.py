from dataclasses import replace
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import gold
from eval.questions import Evidence, Question, Role, Type
from eval.ranking import ALPHA_NDCG, NDCG, RECALL, RECIPROCAL_RANK, documents, score, subtopics
from eval.systems import Text
from tests.eval.samples import DUBLIN, FACT, HOW_TO, UTRECHT, VIENNA

NOISE = Text("alpha", "noise")
OF_UTRECHT = Text("alpha", "Utrecht trains eleven bilingual mentors yearly.")
OF_VIENNA = Text("alpha", "Vienna pays interpreters monthly wages.")
OF_DUBLIN = Text("beta", "Dublin opened libraries nightly.")
OF_BOTH = Text("alpha", f"{OF_UTRECHT.text} {OF_VIENNA.text}")
AGAIN = Evidence("alpha", ("Utrecht hires retired judges",), Role.CORE, place="Utrecht")
OF_UTRECHT_AGAIN = Text("alpha", "Utrecht hires retired judges.")

# Core gains 2, related 1; at ranks 1, 2, 3 they are divided by 1, log2 3 and 2.
IDEAL = 2 + 2 / log2(3) + 1 / 2


def test_ndcg_is_one_for_core_then_related_and_counts_ranks():
    assert score(NDCG, HOW_TO, [OF_UTRECHT, OF_VIENNA, OF_DUBLIN]) == pytest.approx(1)
    found = score(NDCG, HOW_TO, [OF_DUBLIN, NOISE, OF_VIENNA])
    assert found == pytest.approx((1 + 2 / 2) / IDEAL)


def test_a_text_with_two_points_takes_two_ranks_and_a_repeat_is_worth_nothing():
    points = (*gold.points(HOW_TO), (DUBLIN,))
    told = list(documents(points, [OF_BOTH, OF_VIENNA, OF_DUBLIN]))
    assert told == ["point 0", "point 1", "other 2", "point 2"]
    found = score(NDCG, HOW_TO, [OF_BOTH, OF_VIENNA, OF_DUBLIN])
    assert found == pytest.approx((2 + 2 / log2(3) + 1 / log2(5)) / IDEAL)


def test_no_way_of_cutting_gains_by_itself():
    assert score(NDCG, HOW_TO, [OF_BOTH]) == score(NDCG, HOW_TO, [OF_UTRECHT, OF_VIENNA])


def test_recall_at_five_takes_core_points_alone():
    assert score(RECALL, HOW_TO, [NOISE] * 4 + [OF_VIENNA]) == 0.5
    assert score(RECALL, HOW_TO, [OF_DUBLIN]) == 0
    assert score(RECALL, HOW_TO, [NOISE] * 5 + [OF_VIENNA]) == 0


def test_alternatives_are_one_point():
    either = replace(
        HOW_TO,
        evidence=(replace(UTRECHT, alternative="a"), replace(VIENNA, alternative="a"), AGAIN),
    )
    assert score(RECALL, either, [OF_VIENNA, OF_UTRECHT_AGAIN]) == 1


def test_a_second_point_about_a_place_is_worth_half():
    broad = Question(
        "x-9", Type.HOW_TO, "practice", "How?", evidence=(UTRECHT, AGAIN, VIENNA, DUBLIN)
    )
    assert subtopics(broad) == ("place utrecht", "place utrecht", "place vienna")
    ideal = 1 + 1 / log2(3) + 0.5 / 2
    assert score(ALPHA_NDCG, broad, [OF_UTRECHT, OF_VIENNA]) == pytest.approx(
        (1 + 1 / log2(3)) / ideal
    )
    assert score(ALPHA_NDCG, broad, [OF_UTRECHT, OF_UTRECHT_AGAIN]) == pytest.approx(
        (1 + 0.5 / log2(3)) / ideal
    )
    # Related evidence is no part of what breadth is judged by.
    assert score(ALPHA_NDCG, broad, [OF_DUBLIN]) == 0


def test_points_without_a_place_are_subtopics_of_their_own():
    placeless = replace(FACT, evidence=(replace(UTRECHT, place=None), replace(AGAIN, place=None)))
    assert subtopics(placeless) == ("point 0", "point 1")


def test_nothing_retrieved_is_worth_nothing():
    measures = (NDCG, RECIPROCAL_RANK, RECALL, ALPHA_NDCG)
    assert [score(measure, HOW_TO, []) for measure in measures] == [0, 0, 0, 0]


@given(st.lists(st.sampled_from([NOISE, OF_UTRECHT, OF_BOTH, OF_DUBLIN]), max_size=14))
def test_reciprocal_rank_is_that_of_the_first_text_with_evidence(texts):
    first = next((rank for rank, text in enumerate(texts, 1) if text is not NOISE), None)
    expected = 1 / first if first and first <= 10 else 0
    assert score(RECIPROCAL_RANK, HOW_TO, texts) == pytest.approx(expected)


@given(st.lists(st.sampled_from([NOISE, OF_UTRECHT, OF_VIENNA, OF_BOTH, OF_DUBLIN]), max_size=14))
def test_every_measure_stays_between_nothing_and_all(texts):
    for measure in (NDCG, RECIPROCAL_RANK, RECALL, ALPHA_NDCG):
        assert 0 <= score(measure, HOW_TO, texts) <= 1 + 1e-9
