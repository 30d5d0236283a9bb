import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.significance import bootstrap_interval, difference, randomisation_p


def exact_p(gaps):
    """Over all sign patterns, which for a few questions can be counted."""
    sums = [
        sum(s * g for s, g in zip(signs, gaps, strict=True))
        for signs in itertools.product((-1, 1), repeat=len(gaps))
    ]
    return sum(abs(one) >= abs(sum(gaps)) - 1e-9 for one in sums) / len(sums)


@pytest.mark.parametrize("gaps", [[1, 1, 1, 1, 1], [1, 1, 1, -1, 0.5], [0.1, 0.2, 0.3, 0.4]])
def test_p_is_near_that_of_all_sign_patterns(gaps):
    assert randomisation_p(np.array(gaps)) == pytest.approx(exact_p(gaps), abs=0.02)


def test_alike_runs_have_p_one_and_no_interval():
    found = difference([0.5, 1, 0], [0.5, 1, 0])
    assert (found.mean, found.low, found.high, found.p, found.questions) == (0, 0, 0, 1, 3)


def test_a_constant_gap_has_a_point_interval():
    found = difference([0.0] * 20, [0.25] * 20)
    assert (found.low, found.high) == (0.25, 0.25)
    assert found.mean == 0.25
    assert found.p < 0.001


def test_the_interval_is_about_two_standard_errors_wide():
    gaps = np.array([0.0, 1.0] * 50)
    low, high = bootstrap_interval(gaps)
    # Standard error: 0.5 / sqrt(100).
    assert low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=8))
def test_swapping_the_runs_flips_the_sign_alone(pairs):
    a, b = [x for x, _ in pairs], [y for _, y in pairs]
    there, back = difference(a, b), difference(b, a)
    assert there == difference(a, b)
    assert there.mean == pytest.approx(-back.mean)
    assert there.p == pytest.approx(back.p, abs=0.02)


def test_values_must_pair():
    with pytest.raises(ValueError, match="as many"):
        difference([1.0], [])
    with pytest.raises(ValueError, match="and some"):
        difference([], [])
