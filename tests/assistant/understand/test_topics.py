"""A topic alone, as people type it into a search box."""

from __future__ import annotations

import pytest

from assistant.answer import Reason
from assistant.understand.topics import is_topic
from ingest.index.words import words
from ingest.model import Kind


@pytest.mark.parametrize(
    "text",
    [
        "mentoring",
        "one-stop shops",
        "Language courses for mothers?",
        "CEFR",
        "access to finance",
        "access to credit for foreign business",
        "courses for officers on dealing with cultures",
    ],
)
def test_it_is(text):
    assert is_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?!",
        "to of in",
        "Who mentors founders?",
        "compare Oslo and Vienna",
        "mentoring. Thanks",
        "thanks",
        "and loans?",
        "more of the same",
        "mentors who help founders and teach them",
        "cities with mentors",
        "lessons vouchers mentors loans premises networks advice",
    ],
)
def test_it_is_not(text):
    assert not is_topic(text)


@pytest.mark.parametrize("topic", ["museums", "libraries", "childcare", "mentoring"])
def test_cities_that_do_it_are_shown(real_assistant, topic):
    answer = real_assistant.ask(topic)
    shown = [c for c in answer.citations if c.shown]
    assert shown
    assert any(group.heading for group in answer.groups)
    assert words(topic)[0] in words(shown[0].quote)


def test_every_example_that_names_it_is_there(real_assistant):
    answer = real_assistant.ask("mentoring")
    named = {
        passage.place
        for passage in real_assistant.index.passages
        if passage.kind is Kind.EXAMPLE and words("mentoring")[0] in words(passage.text)
    }
    assert len(named) > 2
    assert named <= {group.heading for group in answer.groups}


def test_what_no_city_does_is_shown_where_it_is_named(real_assistant):
    answer = real_assistant.ask("microcredit")
    assert [words("microcredit")[0] in words(c.quote) for c in answer.citations if c.shown] == [
        True
    ]


@pytest.mark.parametrize("topic", ["pizza", "Eiffel Tower", "nuclear power", "bitcoin", "weather"])
def test_what_is_not_covered_is_refused(real_assistant, topic):
    answer = real_assistant.ask(topic)
    assert not answer.answered
    assert answer.reason in (Reason.OFF_TOPIC, Reason.NOT_COVERED)


def test_one_topic_after_the_other_is_looked_up(real_assistant):
    assert real_assistant.ask("childcare", ["mentoring"]).understanding.standalone == "childcare"
    moved = real_assistant.ask("in Dublin", ["mentoring"]).understanding.standalone
    assert "mentoring" in moved
    asked = "How do cities help founders get loans?"
    assert asked[:-1] in real_assistant.ask("eligibility", [asked]).understanding.standalone


@pytest.mark.parametrize("question", ["and museums?", "what about museums?", "museums"])
def test_another_topic_stands_alone(real_assistant, question):
    assert real_assistant.ask(question, ["libraries"]).understanding.standalone == "museums"


@pytest.mark.parametrize("question", ["and for women?", "costs?", "in Oslo?", "examples"])
def test_what_narrows_a_topic_goes_with_it(real_assistant, question):
    assert "libraries" in real_assistant.ask(question, ["libraries"]).understanding.standalone


def test_the_cities_of_a_topic_are_those_that_name_it(real_assistant):
    alone = real_assistant.ask("mentoring")
    asked = real_assistant.ask("which cities?", ["mentoring"])
    shown = [{c.city for c in one.citations if c.shown} for one in (alone, asked)]
    assert shown[0] == shown[1]
