"""The words that ask for something, whatever it is."""

from __future__ import annotations

import pytest

from assistant.understand.requests import number_asked_for, requesting


def words(text):
    return [text[start:end] for start, end in requesting(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Give me three examples of mentoring", "Give me three examples of"),
        ("I am looking for good practices on hubs", "I am looking for good practices on"),
        ("We need some inspiration on procurement", "We need some inspiration on"),
        ("List cities that work with mosques", "List cities that"),
        ("Could you please explain how audits work?", "Could you please explain how"),
        ("Which examples are about women?", "Which examples are about"),
        ("Are there any cities that use libraries?", "Are there any cities that"),
        ("I would like to know more about loans", "I would like to know more about"),
        ("Three good examples of loans, please", "Three good examples of"),
    ],
)
def test_what_asks_is_told_from_what_is_asked(text, expected):
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    "text",
    [
        "Which cities give loans?",
        "Do firms have to give something back to the city?",
        "Give me the Council of Europe's recipe",
        "Has the city places where people meet?",
    ],
)
def test_what_is_asked_for_is_no_request(text):
    assert not {"cities", "loans", "something", "Council", "places"} & set(words(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Give me three examples of mentoring", 3),
        ("Top 5 ideas for welcoming newcomers", 5),
        ("I need two cities that buy from migrants", 2),
        ("Two good practices on loans, please", 2),
        ("Give me an example of mentoring", None),
        ("Which cities work with two ministries?", None),
        ("How did the three cities in Finland do it?", None),
    ],
)
def test_how_many_are_asked_for(text, number):
    assert number_asked_for(text) == number
