"""Questions that are offered are ones that the corpus answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import Intent
from assistant.suggest import _ask_ourselves, _compare, _how, starters, suggestions_for
from ingest.model import Kind
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, knowledge, passage


def test_every_starter_is_answered(real_assistant):
    found = real_assistant.suggestions
    assert found
    assert len(set(found)) == len(found)
    assert all(real_assistant.ask(question).answered for question in found)


def test_starters_come_from_different_sources(real_assistant):
    asked = [real_assistant.ask(question) for question in real_assistant.suggestions[:2]]
    first, second = ({one.document for one in answer.citations if one.shown} for answer in asked)
    assert first != second


@pytest.mark.parametrize(
    "question",
    ["How do cities help with loans?", "Who chairs the board in Ghent?", "What is the weather?"],
)
def test_what_is_offered_next_is_new_and_answered(real_assistant, question):
    answer = real_assistant.ask(question)
    offered = answer.suggestions
    assert len(set(offered)) == len(offered)
    assert question not in offered
    assert all(real_assistant.ask(one).answered for one in offered)


ASKED = (
    "How do other cities help newcomers learn the language?",
    "What does Vienna do for migrant entrepreneurs?",
    "Compare Munich and Barcelona on needs assessment",
    "Which cities have examples?",
    "What are the key factors of procurement?",
    "What does the background paper say about devolution?",
    "What is the boiling point of mercury?",
)


@pytest.mark.parametrize("question", ASKED)
def test_three_are_offered_next_and_answered_in_the_conversation(real_assistant, question):
    offered = real_assistant.ask(question).suggestions
    assert len(offered) == 3
    for one in offered:
        followed = real_assistant.ask(one, (question,))
        assert followed.answered, one
        assert followed.understanding.turn == "new"


def test_whatever_could_be_offered_is_answered(real_assistant):
    subjects = real_assistant.knowledge.subjects.values()
    forms = (_how, _compare, _ask_ourselves)
    offered = [q for one in subjects if one.is_key_factor for form in forms for q in form(one)]
    assert len(offered) > 50
    assert [one for one in offered if not real_assistant.ask(one).answered] == []


def test_starters_are_of_different_kinds(real_assistant):
    asked = [real_assistant.ask(one).understanding.intent for one in real_assistant.suggestions]
    assert set(asked) == {Intent.HOW_TO, Intent.COMPARISON, Intent.LIST, Intent.STRUCTURE}


def test_what_is_not_answered_is_not_a_starter():
    told = [passage("a", "Done.", kind=Kind.EXAMPLE, place="Ghent and Oslo")]
    assert starters(knowledge(told), lambda question: "Oslo" in question) == (
        "What do these documents say about Oslo?",
    )


def test_a_source_without_examples_is_asked_about_by_its_headings():
    part = replace(passage("a", "Because."), path=("Paper", "2. Why do cities matter?"))
    assert starters(knowledge([part])) == ("Why do cities matter?",)


def test_a_suggestion_that_was_just_asked_is_not_made_again(real_assistant):
    first = real_assistant.ask("How do cities help with loans?").suggestions[0]
    assert first not in real_assistant.ask(first).suggestions


def test_a_refusal_offers_no_guide_questions(real_assistant):
    made = desk_of(real_assistant, "How do cities train their staff?")
    offered = suggestions_for(made, answered=False)
    assert offered
    assert not any("guide questions" in question for question in offered)


def test_a_corpus_without_a_benchmark_or_places_offers_nothing():
    bare = [passage("a", "Only this.")]
    assert starters(knowledge(bare)) == ()
    assert suggestions_for(desk(bare, {0: 0.5}), answered=True) == ()


def test_a_corpus_of_examples_alone_offers_its_places():
    told = [passage("a", "Done.", kind=Kind.EXAMPLE, place="Ghent and Oslo")]
    offered = starters(knowledge(told))
    assert len(offered) == 2
    assert "Ghent" in offered[0]
    assert "Oslo" in offered[1]


def test_an_acronym_keeps_its_capitals_inside_a_question():
    parts = [
        passage("a", "x", kind=Kind.KEY_FACTOR, key_factor="ESOL classes"),
        passage("b", "y", kind=Kind.KEY_FACTOR, key_factor="Staff training"),
    ]
    offered = suggestions_for(desk(parts, {0: 0.9, 1: 0.8}, Intent.HOW_TO), answered=False)
    assert any("ESOL classes" in one for one in offered)
    assert any("staff training" in one for one in offered)
