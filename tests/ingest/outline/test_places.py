"""Which place an example is about, known to the gazetteer or not."""

from __future__ import annotations

import pytest

from ingest.outline.places import (
    heading_place,
    inline_name,
    inline_place,
    is_name,
)
from ingest.outline.told import leading_place, places_told_of


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("GHENT", "Ghent"),
        ("Malm\u00f6", "Malm\u00f6"),
        ("\u0141\u00d3D\u0179", "\u0141\u00f3d\u017a"),
        ("GHENT (BELGIUM)", "Ghent"),
        ("Botkyrka, Sweden", "Botkyrka"),
        ("City of Ghent", "Ghent"),
        ("The region of Lombardy", "Lombardy"),
        ("Municipality of Botkyrka", "Botkyrka"),
        ("BRIGHTON & HOVE", "Brighton & Hove"),
        ("Staff development", None),
        ("Political leadership for diversity", None),
        ("Utrecht neterLanos", "Utrecht"),
        ("Ghent e<", "Ghent"),
        ("Ghent opens doors", None),
        ("Ghent www.stad.gent", None),
        ("A closer look: Vienna", "Vienna"),
        ("TURIN AND OSLO", "Turin and Oslo"),
    ],
)
def test_heading_place(heading, place, places):
    assert heading_place(heading, places) == place


def test_inline_places(places):
    assert inline_place("Ghent \u2013 It works.", places) == ("Ghent", 8)
    assert inline_place("Ghent: It works.", places) == ("Ghent", 7)
    assert inline_place("Remember: It works.", places) is None
    assert inline_name("Botkyrka: It works.") == ("Botkyrka", 10)
    assert inline_name("Further reading: It works.") is None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In the city of Frankfurt, courses are free", "Frankfurt"),
        ("The region of Lombardy in Italy has developed", "Lombardy"),
        ("The municipality of Botkyrka adopted a plan", "Botkyrka"),
        ("In Botkyrka, a plan was adopted", "Botkyrka"),
        ("In addition, the plan was adopted", None),
        ("Courses are free of charge", None),
    ],
)
def test_leading_place(sentence, place, places):
    assert leading_place(sentence, places) == place


def test_prose_prefers_cities_abroad(places):
    text = "Boston and Cardiff share a plan; Boston leads, in the United States as in the UK."
    assert places_told_of(text, places, "GB") == "Boston and Cardiff"
    assert places_told_of("The UK has no plan of its own.", places, "GB") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [("Reggio Emilia", True), ("Riace", True), ("Further Reading", False), ("the Riace", False)],
)
def test_is_name(text, named):
    assert is_name(text) is named
