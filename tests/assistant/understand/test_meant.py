"""What a question asks for by its meaning, with the weights that ship."""

from __future__ import annotations

import pytest

from assistant.answer import Filters, Intent
from assistant.understand.intent import intent_of
from assistant.understand.meant import OTHERS, WEIGHTS, load_meaning_reader
from eval.fit.intents import of_themes
from ingest.model import Kind


@pytest.fixture(scope="module")
def shipped(encoder):
    found = load_meaning_reader(WEIGHTS, encoder.fingerprint)
    assert found is not None
    return found


PRACTICE = (
    "Parents never come to our school meetings. Any remedies?",
    "Landlords turn refugees away. What levers does a town hall have?",
    "Our leaflets reach nobody. What might help?",
)


@pytest.mark.parametrize("question", PRACTICE)
def test_practice_is_told_where_no_wording_tells_it(real_assistant, question):
    assert intent_of(question, 0) is Intent.FACT
    desk = real_assistant.desk(question, (), Filters())
    assert desk.query.understanding.intent is Intent.HOW_TO


def test_practice_is_told_of_people_who_ask_in_their_own_words(shipped, encoder):
    left = [one.text for one in of_themes(1) if intent_of(one.text, 0) is Intent.FACT]
    encoded = encoder.encode(left[::7])
    told = [shipped.asks_for_practice(one.pooled) for one in encoded]
    assert len(told) > 100
    assert sum(told) / len(told) > 0.75


@pytest.mark.parametrize(
    "question",
    [
        "What should our team be wondering about its own work with mentors?",
        "What questions does the toolkit want us to discuss about the office for permits?",
    ],
)
def test_guide_questions_are_told(real_assistant, question):
    assert intent_of(question, 0) is Intent.FACT
    query = real_assistant.desk(question, (), Filters()).query
    assert (query.understanding.intent, query.part) == (Intent.STRUCTURE, Kind.GUIDE_QUESTION)


@pytest.mark.parametrize(
    "question",
    [
        "How many volunteers help in the libraries?",
        "What does Vienna offer founders who look for premises?",
        "Who pays for the interpreters?",
        "What happens to a council that refuses?",
        "Does the background paper say what that scheme set off, beyond the few families?",
    ],
)
def test_facts_stay_facts(real_assistant, question):
    desk = real_assistant.desk(question, (), Filters())
    assert desk.query.understanding.intent is Intent.FACT


def test_what_the_wording_tells_stays(real_assistant, shipped, encoder):
    query = real_assistant.desk("Which cities train their staff?", (), Filters()).query
    pooled = encoder.encode([PRACTICE[0]])[0].pooled
    assert query.understanding.intent is Intent.LIST
    assert shipped.settle(query, pooled) is query


def test_chances_are_shares(shipped, encoder):
    chances = shipped.meant.chances(encoder.encode(["Why?"])[0].pooled)
    assert chances.shape == (len(OTHERS),)
    assert (chances >= 0).all()
    assert chances.sum() <= 1.0 + 1e-6


def test_another_model_takes_no_weights():
    assert load_meaning_reader(WEIGHTS, "another") is None
