"""Letters that print sets apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.tracking import untracked
from ingest.spans import Traced, letters


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Q U E S T I O N S  T O  A S K", "QUESTIONS TO ASK"),
        ("Q U E S T I O N S T O A S K", "QUESTIONS TO ASK"),
        ("12 K E Y FA C T O R 3", "12 KEY FACTOR 3"),
        ("A S K YO U R S E LV E S", "ASK YOURSELVES"),
        ("T H E  C I T Y ’ S  S T O R Y", "THE CITY’S STORY"),
        ("A B C", "A B C"),
        ("1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"),
        ("A city is what it is", "A city is what it is"),
    ],
)
def test_capitals_set_apart_are_drawn_together(line, read):
    assert untracked(Traced.whole(line)).collapse().text == read


@given(st.text(st.sampled_from("AB 1.x"), max_size=24))
def test_no_letter_is_lost(text):
    assert letters(untracked(Traced.whole(text)).text) == letters(text)
