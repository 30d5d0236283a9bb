"""Letters that print sets apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.tracking import all_untracked, untracked
from ingest.spans import Traced, letters
from tests.ingest.repair.tracing import LINES, cut, hold, shown


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


SET_APART = ["G U I D E  Q U E S T I O N S", "E X A M P L E S", "C O N T E X T  F A C T O R S"]


def read(lines):
    return [" ".join(line.split()) for line in shown(all_untracked(cut(lines)[1]))]


@pytest.mark.parametrize(
    ("short", "drawn"), [("O S LO", "OSLO"), ("G H E N T", "GHENT"), ("TU R I N", "TURIN")]
)
def test_short_names_are_drawn_together_where_labels_are_set_so(short, drawn):
    assert read([*SET_APART, short])[-1] == drawn
    assert read([*SET_APART[:2], "a line", short])[-1] == short


def test_running_text_stays_where_labels_are_set_apart():
    stay = ["Plan B is set", "A B C", "1 2 3 4 5 6", "I a m h e r e", "EU or UN", ""]
    assert read([*SET_APART, *stay]) == ["GUIDE QUESTIONS", "EXAMPLES", "CONTEXT FACTORS", *stay]


@given(LINES)
def test_no_letter_of_any_line_is_lost(lines):
    stored, before = cut(lines)
    after = all_untracked(before)
    hold(stored, before, after)
    assert [letters(line.text) for line in after] == [letters(line.text) for line in before]


@given(st.lists(st.text(st.sampled_from("ABE 1."), max_size=16), max_size=8))
def test_no_letter_of_any_capitals_is_lost(lines):
    stored, before = cut([*SET_APART, *lines])
    hold(stored, before, all_untracked(before))
