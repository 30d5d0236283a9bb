import math

from hypothesis import given
from hypothesis import strategies as st

from eval.refusal import FALSE_REFUSALS, threshold


def test_of_twenty_one_may_be_refused():
    limit = threshold([n / 20 for n in range(20)])
    assert limit == 1 / 20


def test_of_nineteen_none_may():
    assert threshold([n / 20 for n in range(1, 20)]) == 1 / 20


def test_nothing_answerable_refuses_nothing():
    assert threshold([]) == -math.inf


@given(st.lists(st.floats(0, 1), min_size=1), st.floats(0, 1))
def test_never_more_than_allowed(similarities, allowed):
    limit = threshold(similarities, allowed)
    assert sum(one < limit for one in similarities) <= allowed * len(similarities)


def test_five_percent():
    assert FALSE_REFUSALS == 0.05
