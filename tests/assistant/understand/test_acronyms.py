"""What short forms stand for."""

from __future__ import annotations

import pytest

from assistant.understand.acronyms import expand

CORPUS = {
    "NTS": "National Transfer Scheme",
    "CoRE": "Centre of Refugee Empowerment",
    "ISE": "Initiative for Social Entrepreneurs",
    "HR": "Harbour Registry",
}


def meanings(text, corpus=CORPUS):
    return dict(expand(text, corpus))


def test_the_corpus_s_own_meaning_comes_first():
    assert meanings("who runs HR?") == {"HR": "Harbour Registry"}
    assert meanings("who runs HR?", {}) == {"HR": "human resources"}


@pytest.mark.parametrize(
    ("text", "short"),
    [("ESOL classes", "ESOL"), ("our KPIs", "KPI"), ("L2 teachers", "L2"), ("NGOs", "NGO")],
)
def test_short_forms_of_the_field_are_known(text, short):
    assert list(meanings(text)) == [short]


def test_lower_case_counts_where_it_is_no_word():
    assert list(meanings("esol and nts")) == ["ESOL", "NTS"]


@pytest.mark.parametrize("text", ["the core of it", "let us see", "a vet from hr", "ise"])
def test_words_in_lower_case_are_words(text):
    assert meanings(text) == {}


def test_capitals_tell_them_apart():
    assert list(meanings("What is CORE?")) == ["CoRE"]


@pytest.mark.parametrize("word", ["assessments", "investments", "departments", "consultants"])
def test_the_end_of_a_long_word_is_no_acronym(word):
    """Each ends in "nts", eight letters in."""
    assert meanings(f"how do {word} work") == {}


def test_a_meaning_that_stands_there_already_is_not_added():
    assert meanings("the NTS, or National Transfer Scheme") == {}


@pytest.mark.parametrize("text", ["", "Which cities?", "\u00c9SOL", "NTS2", "1234"])
def test_nothing_to_expand(text):
    assert meanings(text) == {}
