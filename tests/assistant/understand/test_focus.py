"""The question inside a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understand.focus import focus

PADDING = (
    "I started in the integration unit in March. The office is on the third floor. "
    "We moved there after the summer and the lift is still broken. My colleague retired last week "
    "and left me a cupboard full of folders, none of which has a label on it. "
)
QUESTION = "Which cities let residents sit on a migrant council?"


@pytest.mark.parametrize(
    "question",
    [QUESTION, "loans migrants", "Ghent?", "what about the children", "Tell me about mentoring."],
)
def test_a_short_message_stays_as_it_is(question):
    assert focus(question) == question


@pytest.mark.parametrize(
    "greeting",
    ["Hi, ", "Hello there! ", "Dear colleague, ", "Good morning, ", "Hi - ", "Thanks. Hello, "],
)
def test_greetings_are_taken_off(greeting):
    assert focus(greeting + QUESTION) == QUESTION


@pytest.mark.parametrize("word", ["High", "Heyday", "Thankless"])
def test_words_that_open_like_a_greeting_stay(word):
    assert focus(f"{word} jobs, who has them?") == f"{word} jobs, who has them?"


def test_a_greeting_alone_stays():
    assert focus("Hello!") == "Hello!"
    assert focus("  \n ") == ""


@pytest.mark.parametrize("message", [PADDING * 2 + QUESTION, QUESTION + " " + PADDING * 2])
def test_a_rambling_mail_is_reduced_to_its_question(message):
    found = focus(f"Dear Sam, {message} Kind regards, Alex")
    assert QUESTION in found
    assert len(found.split()) < len(message.split()) / 2


def test_the_sentence_before_the_question_says_what_it_is_about():
    about = "Our mayor wants a board of newcomers that advises the council."
    assert focus(f"{PADDING}{about} How have others set one up?").startswith(about)


def test_several_questions_are_all_kept():
    found = focus(f"{QUESTION} {PADDING} And who pays for the interpreters?")
    assert QUESTION in found
    assert "And who pays for the interpreters?" in found


def test_without_a_question_mark_the_sentence_that_asks_is_kept():
    asks = "I would like to know how towns recruit mentors for young refugees."
    found = focus(f"{PADDING}{PADDING}{asks}")
    assert asks in found
    assert "third floor" not in found


def test_a_long_message_that_asks_nothing_stays_whole():
    told = "The river runs past the old mill and the bakery. " * 8
    assert focus(told) == told.strip()


@given(st.text(max_size=400))
def test_it_only_leaves_out_and_says_the_same_twice(message):
    found = focus(message)
    words = " ".join(message.split())
    assert all(word in words for word in found.split())
    assert bool(found) == bool(words)
    assert focus(message) == found
