"""Other places put into a question."""

from __future__ import annotations

import pytest

from assistant.understand.swapping import is_bare, with_other_cities, with_places, without_places


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("What does Ghent do for parents?", ["Oslo"], "What does Oslo do for parents?"),
        ("What does Ghent do?", ["Oslo", "Dublin"], "What do Oslo and Dublin do?"),
        ("What do Ghent and Oslo both do?", ["Dublin"], "What does Dublin do?"),
        ("How have other cities cut red tape?", ["Oslo"], "How has Oslo cut red tape?"),
        ("Who pays?", ["Oslo"], "Who pays in Oslo?"),
        ("Compare Ghent and Oslo on courses", ["Dublin"], "What does Dublin do on courses?"),
    ],
)
def test_other_places(places, text, named, expected):
    assert with_places(text, named, places) == expected


def test_other_cities(places):
    asked = with_other_cities("How has Ghent cut red tape?", places)
    assert asked == "How have other cities cut red tape?"
    assert with_other_cities("Who pays?", places) == "Who pays in other cities?"


def test_no_places(places):
    assert without_places("Who pays in Ghent and Oslo?", places) == "Who pays"
    assert without_places("What is Ghent's plan?", places) == "What is plan"


@pytest.mark.parametrize("text", ["and in Oslo?", "what about the city of Oslo", "tell me more"])
def test_nothing_but_places(places, text):
    assert is_bare(text, places)
    assert not is_bare(f"{text} interpreters", places)
