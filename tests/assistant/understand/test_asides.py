"""What a message says besides what it asks."""

from __future__ import annotations

import pytest

from assistant.understand.asides import without_asides

QUESTION = "Which cities run a one-stop shop?"


@pytest.mark.parametrize(
    "before",
    [
        "Hello, I work for a city hall and have a question.",
        "Hi there! I hope you can help me with something.",
        "My boss asked me to find this out for a memo:",
        "For a presentation next week I need to know the following.",
        "Good morning. As an integration officer, I was wondering:",
        "I'm new in this job and would be grateful for your help.",
        "Quick one:",
        "Our council meets on Monday and I still lack material on this.",
        "Sorry to bother you again!",
        "Maybe this is a silly question, but",
        "Perhaps a stupid question:",
    ],
)
def test_what_comes_before_a_question_is_taken_off(before):
    assert without_asides(f"{before} {QUESTION}") == QUESTION


@pytest.mark.parametrize(
    "after",
    [
        "Thanks a lot in advance!",
        "A short answer is enough, please.",
        "I need this for a memo to the mayor.",
        "Please answer in bullet points.",
        "Any pointers are welcome.",
        "(It is for a colleague who is preparing a seminar.)",
        "I urgently need it by Friday.",
    ],
)
def test_what_comes_after_a_question_is_taken_off(after):
    assert without_asides(f"{QUESTION} {after}") == QUESTION


@pytest.mark.parametrize(
    "message",
    [
        "Landlords here refuse to let to foreigners. What have others done about that?",
        "We need this building for a hub. Who has one?",
        "Our mayor wants to sign the pledge. What does it bind us to?",
        "We want a strategy for newcomers. Who has one?",
        "I am new to Ghent and speak no Dutch, so how do I find a course?",
        "Who pays? We have no money.",
        "For a workshop on mentoring: which examples are there?",
        # Taken off, it would leave what no direct question looks like.
        "Our boss wants to know what the toolkit expects from the mayor.",
    ],
)
def test_what_a_question_is_about_stays(message):
    assert without_asides(message) == message


@pytest.mark.parametrize(
    "message", ["Thanks a lot!", "I need this for a memo.", "Sorry about that."]
)
def test_a_message_that_asks_nothing_stays(message):
    assert without_asides(message) == message


def test_who_wants_to_know_is_no_part_of_what_is_asked():
    assert without_asides("My boss wants to know which cities do it.") == "which cities do it."
