"""Limits said in words."""

from __future__ import annotations

import pytest

from assistant.answer import Filters
from assistant.understand.said_limits import merged, said_limits
from ingest.model import Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("only from the 2018 toolkits", {"years": {2018}}),
        ("2018 only please", {"years": {2018}}),
        ("just the newest ones", {"years": {2018}}),
        ("since 2015", {"years": {2017, 2018}}),
        ("before 2014", {"years": {2012}}),
        ("only from the paper", {"sources": {"inclusive-cities-background-paper"}}),
        (
            "just the toolkit on language courses",
            {"sources": {"introductory-and-language-courses"}},
        ),
        ("just the examples", {"kinds": {Kind.EXAMPLE}}),
        ("only the guide questions", {"kinds": {Kind.GUIDE_QUESTION}}),
        ("only Munich", {"places": {"Munich"}}),
        ("without Munich", {"without": {"Munich"}}),
        ("except for Ghent and Oslo", {"without": {"Ghent", "Oslo"}}),
    ],
)
def test_limits(sources, places, text, expected):
    said = said_limits(text, sources, places)
    assert said is not None
    assert said.filters == Filters(**{name: frozenset(kept) for name, kept in expected.items()})
    assert said.rest == ""


def test_a_country_stands_for_its_places(sources, places):
    said = said_limits("only Germany", sources, places)
    assert said is not None
    assert {"Munich", "Frankfurt"} <= said.filters.places


def test_documents_can_be_left_out(sources, places):
    said = said_limits("excluding the paper", sources, places)
    assert said is not None
    assert said.filters.sources == set(sources) - {"inclusive-cities-background-paper"}


@pytest.mark.parametrize(
    "text",
    [
        "What did Ghent do in 2012?",
        "only for women",
        "How do cities work without money?",
        "Is it only in Munich that mothers learn?",
        "just wondering how they pay",
        "",
    ],
)
def test_other_questions_set_no_limit(sources, places, text):
    assert said_limits(text, sources, places) is None


def test_what_is_said_last_of_a_kind_stands():
    before = Filters(years=frozenset({2012}), without=frozenset({"Oslo", "Ghent"}))
    said = Filters(years=frozenset({2018}), places=frozenset({"Oslo"}))
    assert merged(before, said) == Filters(
        years=frozenset({2018}), places=frozenset({"Oslo"}), without=frozenset({"Ghent"})
    )
