"""What a question takes for granted."""

from __future__ import annotations

import pytest

from assistant.refuse.decide import Why, decide
from assistant.refuse.presumed import (
    asks_of_an_end,
    presumes_an_end,
    tells_an_end,
    tells_that_end,
)
from assistant.refuse.signals import signals
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    "question",
    [
        "Why did Ghent close its desk at the station?",
        "What took its place once the course was scrapped?",
        "When did Oslo stop paying interpreters?",
        "Why were elderly people barred from the classes?",
        "What made the college pull out?",
        "Since the firm refused to go on, who pays?",
    ],
)
def test_an_end_is_taken_for_granted(question):
    assert presumes_an_end(question)


@pytest.mark.parametrize(
    "question",
    [
        "How does Ghent help newcomers?",
        "What is a one-stop shop?",
        "Who runs the drop-in centre?",
        "Why was the course founded?",
        "Can a city refuse to take part?",
        "How much did the unemployment rate drop after 2010?",
        "What did Vienna do to help women go back to work?",
        "Why did Munich set up a one-stop office?",
        "How did Helsinki close the pay gap?",
        "What was done to remove the barriers that founders meet?",
        "Why were rejected asylum seekers given up to 20 hours?",
    ],
)
def test_none_is(question):
    assert not presumes_an_end(question)


def test_a_text_tells_an_end():
    assert tells_an_end("The scheme was closed in 2013.")
    assert not tells_an_end("The scheme is open to all.")


def test_it_is_a_signal_only_where_nothing_near_tells_an_end(real_assistant):
    untold = desk_of(real_assistant, "Why did Frankfurt stop teaching mothers German?")
    told = desk_of(real_assistant, "How does Frankfurt teach mothers German?")
    assert (signals(untold)["ended"], signals(told)["ended"]) == (1.0, 0.0)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Ghent close its desk at the station?",
        "And when was the mentoring scheme in Vienna scrapped?",
        "What made the city of Oslo pull out?",
        "Why did the museum in Turin drop free entry?",
        "Why did Lyon lose its label in 2011?",
        "On what grounds did the council revoke its promise?",
        "Why did Leeds hand its mediators back to the police?",
    ],
)
def test_the_end_itself_is_asked_of(question):
    assert asks_of_an_end(question)


@pytest.mark.parametrize(
    "question",
    [
        "How long may workers stay who were dismissed?",
        "Why did Munich set up a one-stop office?",
        "Why has Pittsburgh lost inhabitants?",
        "Why did the city open offices close to the stations?",
        "Why did Helsinki close the pay gap first?",
        "What made employers take down the barriers?",
        "Why did the course bring women back to work?",
        "Why did the number of founders drop in 2012?",
        "What does the city do when somebody is refused an account?",
    ],
)
def test_something_else_is_asked(question):
    assert not asks_of_an_end(question)


def test_one_kind_of_event_does_not_tell_of_another():
    question = "Why did the city stop the survey?"
    assert tells_that_end("It was abandoned in 2012.", question)
    assert not tells_that_end("It is being replaced by a better one.", question)
    assert not tells_that_end("Those who refuse are fined.", question)


def test_why_something_ended_is_refused_where_nothing_near_tells_that_it_did(real_assistant):
    refusal = real_assistant.calibration.refusal
    for question in (
        "Why did Oslo close its breakfast club for firms?",
        "Why did Frankfurt stop teaching mothers German in 2013?",
        "What made Helsinki abandon its action plan on human resources?",
    ):
        assert decide(desk_of(real_assistant, question), refusal).why is Why.PREMISE
    told = desk_of(real_assistant, "Why did Frankfurt start to teach mothers German?")
    assert decide(told, refusal).why is None
