"""Questions that lean on the ones before."""

from __future__ import annotations

import pytest

from assistant.understand.follow_up import stand_alone
from assistant.understand.where import PlaceFinder
from ingest.gazetteer import open_gazetteer

BEFORE = "How does Ghent train its interpreters?"


@pytest.fixture(scope="module")
def places(real_settings, real_assistant):
    return PlaceFinder(open_gazetteer(real_settings.cache_dir), real_assistant.knowledge)


@pytest.fixture
def read(places):
    return lambda question, *history: stand_alone(question, history, places)


@pytest.mark.parametrize("question", ["And in Dublin?", "What about Dublin?", "Dublin?"])
def test_another_place_takes_the_place_of_the_first(read, places, question):
    alone = read(question, BEFORE)
    assert "train" in alone
    assert "interpreters" in alone
    assert places.find(alone).names == ("Dublin",)


def test_an_unknown_place_is_swapped_in_too(read, places):
    found = places.find(read("And in Nairobi?", BEFORE))
    assert (found.names, found.unknown) == ((), ("Nairobi",))


@pytest.mark.parametrize(
    "question",
    [
        "Who pays for them?",
        "Why?",
        "How long does it last?",
        "And what did that cost the city in the end?",
        "Is there a test at the end of it that people must take?",
    ],
)
def test_a_question_that_leans_brings_its_subject_along(read, question):
    alone = read(question, BEFORE)
    assert question in alone
    assert "Ghent train its interpreters" in alone


def test_leaning_goes_back_through_several_questions(read):
    alone = read("And who pays?", BEFORE, "How long does it take?")
    assert "interpreters" in alone
    assert "How long does it take" in alone


@pytest.mark.parametrize(
    "question",
    [
        "Which cities let residents sit on a migrant council?",
        "How do other cities help migrant entrepreneurs get a loan?",
    ],
)
def test_a_question_that_says_all_it_needs_stays(read, question):
    assert read(question, BEFORE) == question


@pytest.mark.parametrize(
    "turn",
    [
        "Leaving interpreters aside: ",
        "Something else: ",
        "A different topic: ",
        "Change of subject. ",
        "New question: ",
    ],
)
def test_a_change_of_subject_leaves_the_past_behind(read, turn):
    alone = read(f"{turn}how do they recruit mentors?", BEFORE)
    assert "interpreters" not in alone.removeprefix("Leaving interpreters aside")
    assert "Ghent" not in alone
    assert "mentors" in alone


@pytest.mark.parametrize("question", ["And in Dublin?", "Why?", "", "Who pays for them?"])
def test_without_history_a_question_stays(read, question):
    assert read(question) == question


def test_a_conversation_of_any_length_can_be_read(read):
    assert read("And there?", BEFORE, *["And then?"] * 3000).endswith("And there?")
