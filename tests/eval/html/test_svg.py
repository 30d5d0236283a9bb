from hypothesis import given
from hypothesis import strategies as st

from eval.html.svg import Scale, path, whisker

NUMBERS = st.floats(-1e6, 1e6)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_nothing_is_drawn_beyond_the_scale(low, high, value):
    assert 10 <= Scale(low, high, 10, 30).at(value) <= 30


def test_a_scale_without_extent_puts_its_value_in_the_middle():
    assert Scale(1, 1, 0, 10).at(1) == 5


def test_ticks_stand_from_end_to_end():
    assert Scale(0, 1, 0, 100).ticks() == (0.0, 0.25, 0.5, 0.75, 1.0)


def test_a_whisker_reaches_from_low_to_high():
    drawn = whisker(Scale(0, 1, 0, 100), 5, 0.2, 0.5, 0.9, "ours")
    assert 'x1="20"' in drawn
    assert 'x2="90"' in drawn
    assert 'cx="50"' in drawn


def test_a_path_goes_through_its_points():
    assert path([(0, 1), (2.25, 3)], "line") == '<path d="M0.0 1.0L2.2 3.0" class="line"/>'
