"""Which of several things a question points at."""

from __future__ import annotations

import pytest

from assistant.understand.reference import Item, pointed_at, points

ITEMS = tuple(Item(place, (place[0],), (n,)) for n, place in enumerate(("Rome", "Oslo", "Bonn"), 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the second one", ["Oslo"]),
        ("second one?", ["Oslo"]),
        ("the first two", ["Rome", "Oslo"]),
        ("the last one", ["Bonn"]),
        ("the last two", ["Oslo", "Bonn"]),
        ("what about the 3rd example?", ["Bonn"]),
        ("tell me about number 2", ["Oslo"]),
        ("more on [3]", ["Bonn"]),
        ("the former", ["Rome"]),
        ("how much does the second cost?", ["Oslo"]),
        ("the ninth one", []),
    ],
)
def test_pointing(text, expected):
    pointed = pointed_at(text, ITEMS)
    assert pointed is not None
    assert [item.place for item in pointed.items] == expected


@pytest.mark.parametrize(
    "text",
    [
        "What was the first step?",
        "When did the second phase begin?",
        "At first, who paid?",
        "Who are they?",
        "the last resort",
    ],
)
def test_an_adjective_does_not_point(text):
    assert not points(text)
