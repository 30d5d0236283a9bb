"""Questions that are offered are ones that the corpus answers."""

from __future__ import annotations

import pytest

from assistant.answer import Intent
from assistant.suggest import starters, suggestions_for
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
        passage("b", "y", kind=Kind.KEY_FACTOR, key_factor="Staff"),
    ]
    offered = suggestions_for(desk(parts, {0: 0.9, 1: 0.8}, Intent.HOW_TO), answered=False)
    assert any("ESOL classes" in one for one in offered)
    assert any("staff" in one for one in offered)
