"""Candidates keep to the filters."""

from __future__ import annotations

import pytest

from assistant.search import allowed_positions
from ingest.model import Kind
from ingest.places import place_parts
from tests.assistant.asking import desk_of

QUESTIONS = (
    "How do other cities help migrant entrepreneurs get a loan?",
    "Which key factors are there?",
    "What does Ghent do about language courses?",
    "Compare Munich and Dublin on staff",
    "zzz",
)


def passages(assistant, question, **filters):
    made = desk_of(assistant, question, **filters)
    assert set(made.order) == set(made.ranked.positions)
    return [made.passage(position) for position in made.order]


@pytest.mark.parametrize("question", QUESTIONS)
def test_sources(real_assistant, question):
    for source in real_assistant.sources:
        found = passages(real_assistant, question, sources=[source])
        assert found
        assert {one.source for one in found} == {source}


@pytest.mark.parametrize("question", QUESTIONS)
def test_kinds(real_assistant, question):
    for kinds in ([Kind.EXAMPLE], [Kind.KEY_FACTOR, Kind.GUIDE_QUESTION], [Kind.FOOTNOTE]):
        found = passages(real_assistant, question, kinds=kinds)
        assert found
        assert {one.kind for one in found} <= set(kinds)


@pytest.mark.parametrize("question", QUESTIONS)
def test_years(real_assistant, question):
    for year in {source.year for source in real_assistant.sources.values()}:
        found = passages(real_assistant, question, years=[year])
        assert found
        assert {real_assistant.sources[one.source].year for one in found} == {year}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("place", ["Ghent", "ghent", "Brighton & Hove", "Helsinki"])
def test_places(real_assistant, question, place):
    found = passages(real_assistant, question, places=[place])
    assert found
    for one in found:
        named = [*real_assistant.knowledge.mentions.get(one.id, []), one.place or ""]
        told = {name.casefold() for name in (*named, *place_parts(one.place or ""))}
        assert place.casefold() in told


@pytest.mark.parametrize("question", QUESTIONS)
def test_several_limits_hold_together(real_assistant, question):
    found = passages(
        real_assistant, question, places=["Ghent", "Dublin"], kinds=[Kind.EXAMPLE],
        sources=["introductory-and-language-courses"],
    )  # fmt: skip
    assert all(one.kind is Kind.EXAMPLE for one in found)
    assert all(one.source == "introductory-and-language-courses" for one in found)


@pytest.mark.parametrize(
    "nothing", [{"sources": ["x"]}, {"places": ["Nowhere"]}, {"years": [1900]}]
)
def test_limits_that_leave_nothing_leave_no_candidates(real_assistant, nothing):
    assert all(passages(real_assistant, question, **nothing) == [] for question in QUESTIONS)


def test_without_limits_all_is_allowed(real_assistant):
    made = desk_of(real_assistant, QUESTIONS[0])
    assert allowed_positions(made.query, made.knowledge) is None


def test_a_question_about_a_place_is_held_against_all_that_is_said_of_it(real_assistant):
    made = desk_of(real_assistant, "Does Wolverhampton have a swimming pool?")
    assert made.query.where.positions
    assert made.query.where.positions <= set(made.order)


def test_candidates_stand_once_and_in_ascending_order(real_assistant):
    for question in QUESTIONS:
        positions = desk_of(real_assistant, question).ranked.positions
        assert list(positions) == sorted(set(positions))
