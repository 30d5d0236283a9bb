"""Headings and guide questions put as a person would ask."""

from __future__ import annotations

import pytest

from assistant.phrase import Shape, from_guide_question, lowered, names_among, topic, verbs_among

VERBS = frozenset({"provide", "access"})


@pytest.mark.parametrize(
    ("name", "shape", "asked"),
    [
        ("Staff development", Shape.NOUN, "What do other cities do about staff development?"),
        ("Consulting migrants", Shape.GERUND, "How do other cities go about consulting migrants?"),
        ("Provide support to all", Shape.VERB, "How do other cities provide support to all?"),
        ("Access to finance", Shape.NOUN, "What do other cities do about access to finance?"),
        ("Housing and work", Shape.NOUN, "What do other cities do about housing and work?"),
        ("Help is open", Shape.CLAUSE, "How do other cities make sure that help is open?"),
    ],
)  # fmt: skip
def test_a_name_is_asked_about_by_how_it_is_built(name, shape, asked):
    found = topic(name, VERBS)
    assert (found.shape, found.asked()) == (shape, asked)


def test_a_place_is_asked_about_likewise():
    assert topic("Staff training", VERBS).asked("Oslo") == "What does Oslo do about staff training?"
    assert topic("Provide loans", VERBS).asked("Oslo") == "How does Oslo provide loans?"


@pytest.mark.parametrize("name", ["Strategy", "Next steps", "The strategy", "Thing"])
def test_some_names_say_too_little(name):
    assert topic(name, VERBS).is_vague


def test_verbs_are_told_by_what_stands_before_them():
    texts = ["Cities try to provide help.", "To plan is one thing, the plan and a plan another."]
    assert verbs_among(["provide", "plan", "never"], texts) == {"provide"}
    assert verbs_among([], texts) == frozenset()
    assert topic("A School Place", frozenset({"a"})).shape is Shape.NOUN


def test_names_keep_their_capital_and_headings_lose_it():
    names = names_among(
        ["We met the Roma in Ghent. Needs differ, and needs grow; their Needs too."]
    )
    assert names == {"roma", "ghent"}
    assert lowered("Needs Of Roma, in EU law", names) == "needs of Roma, in EU law"


@pytest.mark.parametrize(
    "text",
    [
        "Is there a plan for the city's newcomers and their many families?",
        "Does the city have a plan for its newcomers and for their many families?",
        "Does it seek to find ways to reduce demands on small and micro businesses?",
        "Does the city use this data to set targets and to develop its programme?",
        "Does the city collect data on:\n• newcomers\n• needs of those who have come?",
        "Does the city plan?",
        "Does the strategy include clear and realistic objectives for all of those who are here?",
    ],
)
def test_what_would_not_read_well_is_left_alone(text):
    assert from_guide_question(text) is None


def test_a_municipality_is_asked_as_one():
    text = "Does the municipality analyse outside threats for its local shops (e.g. rents)?"
    expected = "How do other municipalities analyse outside threats for their local shops?"
    assert from_guide_question(text) == expected
