"""Choices as addresses say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.comparing.choice import PLACES, TOOLKITS, Choice, join, read, split

KNOWN = ("Bath", "Ghent", "Oslo", "Washington, D.C.", "Łódź", "Wien")
KITS = ("a", "b", "c")


@pytest.mark.parametrize(
    "choice",
    [
        Choice(),
        Choice(PLACES, ("Oslo", "Washington, D.C."), (), "Staff & training"),
        Choice(TOOLKITS, (), ("b", "a"), ""),
    ],
)
def test_an_address_brings_back_exactly_the_choice(choice: Choice) -> None:
    assert read(choice.parameters, KNOWN, KITS) == (choice, ())


def test_what_is_not_here_or_too_much_is_told() -> None:
    asked = {"places": 'oslo,Atlantis,Oslo, łódź ,Bath,Ghent,Wien,"Washington, D.C."'}
    choice, lost = read(asked, KNOWN, KITS)
    assert choice.places == ("Oslo", "Łódź", "Bath", "Ghent", "Wien")
    assert lost == ("Atlantis", "Washington, D.C.")
    assert read({"toolkits": "a,b,c"}, KNOWN, KITS) == (Choice(TOOLKITS, (), ("a", "b")), ("c",))
    assert read({"places": "\"'\n,,", "theme": "  x \n y "}, KNOWN, KITS)[0] == Choice(theme="x y")


def test_columns_move_and_go() -> None:
    choice = Choice(PLACES, ("Bath", "Ghent", "Oslo"), ("a",))
    assert choice.moved(0, 1).places == ("Ghent", "Bath", "Oslo")
    assert choice.moved(0, -1) == choice
    assert choice.moved(2, 1) == choice
    assert choice.without(1).places == ("Bath", "Oslo")
    assert choice.ready
    assert not choice.without(0).without(0).ready
    assert Choice(TOOLKITS, (), ("a", "b")).moved(1, -1).toolkits == ("b", "a")


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), unique=True))
def test_any_names_can_be_listed(names: list[str]) -> None:
    assert split(join(names)) == tuple(names)
