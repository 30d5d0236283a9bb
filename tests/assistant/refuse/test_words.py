"""What refusals say."""

from __future__ import annotations

import pytest

from assistant.refuse.decide import Verdict, Why
from assistant.refuse.words import refusal_text, topics_near
from tests.assistant.asking import desk_of

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture(scope="module")
def made(real_assistant):
    return desk_of(real_assistant, QUESTION)


@pytest.mark.parametrize("why", [*Why, None])
@pytest.mark.parametrize("detail", ["Marseille", "", "{x}", "Ghent, Oslo"])
def test_every_cause_has_its_words_and_no_braces_are_left(made, why, detail):
    said = refusal_text(Verdict(why, detail), made)
    first = said.split("\n")[0]
    assert len(first.split()) >= 4
    assert first.endswith(".")
    assert "{" not in said.replace(detail, "") if detail else "{" not in said


def test_causes_differ_in_their_words(made):
    said = {refusal_text(Verdict(why, "Ghent"), made).split("\n")[0] for why in Why}
    assert len(said) == len(Why)


def test_the_place_that_is_missing_is_named(made):
    assert "Marseille" in refusal_text(Verdict(Why.UNKNOWN_PLACE, "Marseille"), made)


def test_years_are_those_of_the_sources(made):
    years = [source.year for source in made.knowledge.sources.values()]
    said = refusal_text(Verdict(Why.TODAY), made)
    assert str(min(years)) in said
    assert str(max(years)) in said


def test_what_is_near_is_named_where_that_helps(made):
    near = topics_near(made)
    assert 1 <= len(near) <= 3
    assert all(f"- {topic}" in refusal_text(Verdict(Why.UNSURE), made) for topic in near)
    titles = [source.title for source in made.knowledge.sources.values()]
    assert all(title in refusal_text(Verdict(Why.TOPIC), made) for title in titles)


@pytest.mark.parametrize("why", [Why.EMPTY, Why.INSTRUCTION, Why.SMALL_TALK])
def test_a_refusal_claims_nothing_is_near_a_message_that_is_no_question(made, why):
    assert "nearby" not in refusal_text(Verdict(why), made)


def test_nothing_near_is_said_plainly(real_assistant):
    empty = desk_of(real_assistant, QUESTION, sources=["x"])
    assert topics_near(empty) == []
    assert "nearby" not in refusal_text(Verdict(Why.FILTERED), empty)
