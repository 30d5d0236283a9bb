"""Signals of refusal: each a plain number in its range."""

from __future__ import annotations

import math

import pytest

from assistant.answer import Filters
from assistant.refuse.signals import signals
from eval.fit.refusal import SIGNALS
from tests.assistant.asking import desk_of

QUESTIONS = (
    "How do other cities help migrant entrepreneurs get a loan?",
    "What does Ghent do about language courses?",
    "Does Wolverhampton have a zoo?",
    "How many people took part in Utrecht?",
    "How deep is the Pacific?",
    "When did Dublin start, and what did it cost?",
    "the of and",
    "Ghent",
    "zzzzqqq",
    "1 2 3",
    "\u5e02\u306f",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_signal_is_a_number_in_its_range(real_assistant, question):
    found = signals(desk_of(real_assistant, question))
    assert set(SIGNALS) <= set(found)
    assert all(math.isfinite(value) for value in found.values())
    assert 0.0 <= found["strange"] <= 1.0
    assert {found["detail"], found["named"], found["follows"]} <= {0.0, 1.0}
    assert -1.0 <= found["foreign"] <= 1.0
    assert 0.0 <= found["elsewhere"] <= 2.0
    assert {found["away"], found["apart"], found["ended"]} <= {0.0, 1.0}


def test_what_the_corpus_speaks_of_is_nearer_than_what_it_does_not(real_assistant):
    near = signals(desk_of(real_assistant, QUESTIONS[0]))
    far = signals(desk_of(real_assistant, "How deep is the Pacific ocean?"))
    assert near["foreign"] < far["foreign"]


def test_a_place_that_is_named_leaves_foreign_to_the_signals_of_places(real_assistant):
    assert signals(desk_of(real_assistant, "Does Helsinki have a zoo?"))["foreign"] == 0.0
    assert signals(desk_of(real_assistant, "Which city has a zoo?"))["foreign"] > 0.05


def test_elsewhere_is_nothing_where_no_place_is_named(real_assistant):
    assert signals(desk_of(real_assistant, QUESTIONS[0]))["elsewhere"] == 0.0


def test_a_topic_told_of_other_places_only_shows_as_elsewhere(real_assistant):
    told = signals(desk_of(real_assistant, "Does Helsinki teach newcomers Finnish?"))
    lacks = signals(desk_of(real_assistant, "What Chinese lessons does Wolverhampton offer?"))
    assert lacks["elsewhere"] > told["elsewhere"]
    assert (lacks["away"], told["away"]) == (1.0, 0.0)


def test_a_topic_of_other_documents_is_apart_from_a_place(real_assistant):
    asked = "What is {} doing to get more people of foreign origin into jobs at its town hall?"
    lacks = signals(desk_of(real_assistant, asked.format("Frankfurt")))
    tells = signals(desk_of(real_assistant, asked.format("Helsinki")))
    assert (lacks["apart"], tells["apart"]) == (1.0, 0.0)
    one = signals(desk_of(real_assistant, "How many of Frankfurt's staff are of foreign origin?"))
    assert one["apart"] == 0.0


def test_a_detail_is_missing_only_where_one_is_asked_for(real_assistant):
    assert signals(desk_of(real_assistant, QUESTIONS[0]))["detail"] == 0.0


def test_each_detail_that_is_asked_for_must_be_given(real_assistant):
    one = "How many applications does Utrecht's start-up service for people on benefits get a year?"
    two = one[:-1] + ", and what rate of interest do borrowers pay?"
    assert signals(desk_of(real_assistant, one))["detail"] == 0.0
    assert signals(desk_of(real_assistant, two))["detail"] == 1.0


def test_what_leans_on_an_earlier_question_is_told(real_assistant):
    assert signals(desk_of(real_assistant, QUESTIONS[0]))["follows"] == 0.0
    found = signals(real_assistant.desk("And in Munich?", (QUESTIONS[0],), Filters()))
    assert found["follows"] == found["named"] == 1.0


@pytest.mark.parametrize("only", ["footnote", "standard", "definition"])
def test_few_candidates_are_enough(real_assistant, only):
    found = signals(desk_of(real_assistant, QUESTIONS[3], kinds=[only]))
    assert all(math.isfinite(value) for value in found.values())


@pytest.mark.parametrize("question", ["mentoring oslo", "Does Oslo offer mentoring?"])
def test_thanks_to_a_place_tell_nothing_of_it(real_assistant, question):
    answer = real_assistant.ask(question)
    assert not answer.answered
    assert "Oslo" in answer.lead
