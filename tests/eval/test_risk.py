import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.records import Record
from eval.risk import Point, risk_coverage


def record(answerable: bool, confidence: float | None, answered: bool = True, error: str = ""):
    return Record(
        "x", "fact", "dev", answerable, answered=answered, confidence=confidence, error=error
    )


def test_the_surest_are_answered_first():
    curve = risk_coverage([record(False, 0.5), record(True, 0.9), record(True, 0.1)])
    assert curve.points == (Point(1 / 3, 0), Point(2 / 3, 1 / 2), Point(1, 1 / 3))
    assert curve.area == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)
    # At best the one to refuse comes last.
    assert curve.least == pytest.approx((0 + 0 + 1 / 3) / 3)


def test_where_all_are_as_sure_the_order_does_not_matter():
    some = [record(True, 0.5), record(False, 0.5), record(True, 0.5)]
    assert risk_coverage(some) == risk_coverage(some[::-1])
    assert risk_coverage(some).area == pytest.approx(1 / 3)


def test_a_failure_is_a_wrong_answer_and_comes_last_without_a_confidence():
    curve = risk_coverage([record(True, None, answered=False, error="Boom"), record(True, 0.2)])
    assert [one.risk for one in curve.points] == [0, 1 / 2]
    assert curve.shipped == Point(1, 1 / 2)


def test_the_shipped_point_is_where_it_answers():
    some = [record(True, 0.9), record(False, 0.8), record(True, 0.2, answered=False)]
    assert risk_coverage(some).shipped == Point(2 / 3, 1 / 2)
    assert risk_coverage([record(True, 0.2, answered=False)]).shipped is None


def test_a_curve_needs_records():
    with pytest.raises(ValueError, match="at least one"):
        risk_coverage([])


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1))
def test_no_curve_lies_below_the_least(rows):
    curve = risk_coverage([record(answerable, confidence) for answerable, confidence in rows])
    assert curve.least - 1e-9 <= curve.area <= 1
    share = sum(not answerable for answerable, _ in rows) / len(rows)
    assert curve.points[-1].risk == pytest.approx(share)
