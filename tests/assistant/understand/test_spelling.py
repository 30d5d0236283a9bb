"""Typing errors mended by the corpus's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Filters
from assistant.understand.spelling import Speller

COUNTS = {
    "entrepreneurs": 90, "procurement": 80, "interpreters": 20, "migrants": 300, "language": 200,
    "organisation": 30, "labour": 40, "neighbourhood": 12, "centre": 15, "programme": 70,
    "recognise": 9, "travelled": 2, "course": 50, "courts": 3, "coarse": 1, "please": 1,
    "refugees": 60, "city's": 5,
}  # fmt: skip
PLACES = {"Gent", "Tampere", "Malmo"}


@pytest.fixture
def speller():
    return Speller(COUNTS, lambda word: word in PLACES)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("entrepeneurs", "entrepreneurs"),
        ("enterpreneurs", "entrepreneurs"),
        ("procurment", "procurement"),
        ("interpretters", "interpreters"),
        ("migrnats", "migrants"),
        ("langauge", "language"),
        ("refugeees", "refugees"),
    ],
)
def test_typing_errors_are_mended(speller, typed, read):
    assert speller.mend(f"help for {typed}?") == (f"help for {read}?", ((typed, read),))


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("organization", "organisation"),
        ("labor", "labour"),
        ("neighborhood", "neighbourhood"),
        ("center", "centre"),
        ("program", "programme"),
        ("recognize", "recognise"),
        ("traveled", "travelled"),
    ],
)
def test_american_forms_become_the_corpus_s(speller, american, british):
    assert speller.mend(american)[0] == british


def test_american_forms_that_the_corpus_lacks_stay(speller):
    assert speller.mend("the color of a theater") == ("the color of a theater", ())


@pytest.mark.parametrize(
    ("short", "spelt"), [("pls", "please"), ("teh", "the"), ("hw", "how"), ("wich", "which")]
)
def test_shorthand_is_spelt_out(speller, short, spelt):
    assert speller.mend(short) == (spelt, ((short, spelt),))


@pytest.mark.parametrize(
    "text",
    [
        "What does Gent do?",
        "Malmo and Tampere",
        "a horse in the cellar",
        "the council's budget",
        "MIGRNATS",
        "xyz qqqqqqqqqqqq",
        "3rd 2nd 100%",
        "",
    ],
)
def test_names_english_capitals_and_what_is_far_off_stay(speller, text):
    assert speller.mend(text) == (text, ())


def test_a_capital_stays_one(speller):
    assert speller.mend("Procurment rules")[0] == "Procurement rules"


def test_of_equally_near_words_the_more_frequent_wins():
    near = {f"cours{c}": 1 for c in "abcdfghijklmnop"} | {"courst": 99}
    assert Speller(near, lambda word: False).mend("coursz")[0] == "courst"


def test_each_error_is_told_once(speller):
    text, changes = speller.mend("procurment and procurment")
    assert text == "procurement and procurement"
    assert changes == (("procurment", "procurement"),)


@given(st.lists(st.sampled_from(sorted(w for w in COUNTS if "'" not in w)), max_size=6))
def test_the_corpus_s_own_words_are_never_changed(words):
    text = " ".join(words)
    assert Speller(COUNTS, lambda word: False).mend(text) == (text, ())


@given(st.text(max_size=60))
def test_any_text_keeps_what_is_no_word(text):
    mended, changes = Speller(COUNTS, lambda word: False).mend(text)
    if not changes:
        assert mended == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [("they dont come", "they don't come"), ("wat do othr citys do", "what do other cities do")],
)
def test_messages_in_haste(real_assistant, typed, read):
    assert real_assistant.desk(typed, (), Filters()).query.understanding.standalone == read


def test_a_word_with_a_prefix_is_no_typing_error():
    speller = Speller({"replaced": 9, "undertaken": 3}, lambda word: False)
    assert speller.mend("when it was replanned, understaffed") == (
        "when it was replanned, understaffed", (),
    )  # fmt: skip
    assert speller.mend("it was replacd") == ("it was replaced", (("replacd", "replaced"),))
