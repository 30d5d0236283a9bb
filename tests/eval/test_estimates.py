import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.estimates import estimate, estimates, values_of
from tests.eval.sample_runs import GOOD, records


def test_mean_and_denominator():
    found = estimate([0.0, 1.0, 1.0, 0.0])
    assert (found.mean, found.questions) == (0.5, 4)
    assert 0 <= found.low < 0.5 < found.high <= 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_the_interval_holds_the_mean_within_the_values(values):
    found = estimate(values)
    slack = 1e-9
    assert min(values) - slack <= found.low <= found.mean + slack
    assert found.mean - slack <= found.high <= max(values) + slack


def test_the_same_values_give_the_same_interval():
    values = [0.1, 0.7, 0.4, 1.0]
    assert estimate(values) == estimate(list(values))


def test_no_values_are_an_error():
    with pytest.raises(ValueError, match="and some"):
        estimate([])


def test_a_measure_counts_its_own_questions_only():
    found = records(GOOD)
    assert values_of(found, "refused rightly") == [1.0]
    of_them = estimates(found, ("refused rightly", "core recall, answer"))
    # A half of the first question's points, all of the second's, none of the third's.
    assert {name: (one.mean, one.questions) for name, one in of_them.items()} == {
        "core recall, answer": (0.5, 3),
        "refused rightly": (1.0, 1),
    }


def test_a_measure_without_questions_is_left_out():
    assert "refused rightly" not in estimates(records(GOOD)[:3])
