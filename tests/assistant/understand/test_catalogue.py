"""Questions about the documents themselves."""

from __future__ import annotations

import time

import pytest

from assistant.understand.catalogue import asks_of_the_catalogue, of_the_age_asked_for


@pytest.mark.parametrize(
    "text",
    [
        "Which documents do you have?",
        "how many toolkits are there",
        "Which toolkits are there, and from when?",
        "Which documents do you have and what are they about?",
        "List all the documents",
        "What topics do the documents cover?",
        "What are the toolkits about?",
        "What is the toolkit on hiring about?",
        "When was the background paper written?",
        "In which year was the toolkit on language courses published?",
        "How old is the hiring toolkit?",
        "Which toolkit is the newest?",
        "What is the oldest document?",
        "Who wrote the paper?",
        "Who are the authors of the toolkit on hiring?",
    ],
)
def test_they_ask_of_the_documents_themselves(text):
    assert asks_of_the_catalogue(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Which documents do newcomers need?",
        "Which toolkits are used in Ghent?",
        "What topics do courses cover?",
        "What is the toolkit's standard?",
        "When was the office opened?",
        "Who wrote the strategy of Oslo?",
        "Who published the study that Ghent had made?",
        "What does the paper say about housing?",
        "When was the paper written, and does it tell of Leeds?",
    ],
)
def test_they_ask_of_something_else(text):
    assert not asks_of_the_catalogue(text)


def test_a_long_message_is_read_quickly():
    start = time.perf_counter()
    assert not asks_of_the_catalogue("what is the " + "toolkit on a " * 3000 + "?")
    assert time.perf_counter() - start < 1.0


def test_all_years_are_meant_where_no_age_is_asked_for():
    years = frozenset({2012, 2014, 2018})
    assert of_the_age_asked_for("Which toolkits are there?", years) == years
    assert of_the_age_asked_for("Which is the oldest toolkit?", years) == {2012}
    assert of_the_age_asked_for("Which is the newest toolkit?", frozenset()) == frozenset()
