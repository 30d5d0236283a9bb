"""Labels and bullets that stand on the line of what goes on behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.glued import unglued
from ingest.spans import letters
from tests.ingest.repair.tracing import LINES, cut, hold, shown

BITS = ["GUIDE QUESTIONS", "**OSLO**", "\u2022", "Who pays?", "The city asks", "|", "\t"]


def parted(line: str) -> list[str]:
    return [one.strip() for one in shown(unglued(cut([line])[1])) if one.strip()]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("## GUIDE QUESTIONS Does the city know?", ["## GUIDE QUESTIONS", "Does the city know?"]),
        ("CITY EXAMPLES: The city of Oslo asks.", ["CITY EXAMPLES", "The city of Oslo asks."]),
        ("**OSLO** The city asks.", ["**OSLO**", "The city asks."]),
        ("All: \u2022 one thing \u2022 or two", ["All:", "\u2022 one thing", "\u2022 or two"]),
        ("\u2022 one thing \u2022 or two", ["\u2022 one thing", "\u2022 or two"]),
    ],
)
def test_they_are_parted(line, parts):
    assert parted(line) == parts


@pytest.mark.parametrize(
    "line",
    [
        "GUIDE QUESTIONS Cmm EXAMPLES 20205003050,",
        "GUIDE QUESTIONS Cmm",
        "**CITIES GROW** is built on the experience of past projects.",
        "**Who pays.** The city does.",
        "OSLO The city asks.",
        "SITUATION\t\u2022 one \u2022 two \u2022 three",
        "| Law | \u2022 one \u2022 two |",
        "one thing \u2022 or two",
        "Levels: \u2022 A1 \u2022 A2 \u2022 B1",
        "GUIDE QUESTIONS",
        "EXAMPLE Leipzig (DE)",
    ],
)
def test_nothing_else_is(line):
    assert parted(line) == [line.strip()]


@given(st.one_of(LINES, st.lists(st.lists(st.sampled_from(BITS), max_size=6).map(" ".join))))
def test_no_letter_is_lost_or_moved(lines):
    stored, before = cut(lines)
    after = unglued(before)
    hold(stored, before, after)
    assert letters("".join(shown(after))) == letters("".join(shown(before)))
