"""Views and their addresses."""

from __future__ import annotations

from assistant.explore.view import FIRST_SHOWN, View, read
from tests.assistant.explore.made import shelf

KNOWN = shelf().known


def test_an_address_brings_a_view_back() -> None:
    view = View("map", "factor", "number").limited("factor", ("b/Part, one", "a/Asking"))
    view = view.limited("country", ("Norway",))
    assert read(view.parameters, KNOWN) == (view, ())
    assert View().parameters == {}
    assert read({}, KNOWN) == (View(), ())


def test_values_that_are_not_here_are_named_and_case_is_forgiven() -> None:
    view, lost = read({"place": "oslo, Paris", "view": "pie", "shown": "-3", "x": "y"}, KNOWN)
    assert view == View().limited("place", ("Oslo",))
    assert lost == ("Paris",)


def test_another_limit_begins_the_list_anew() -> None:
    view, _ = read({"shown": "40"}, KNOWN)
    assert view.shown == 40
    assert view.limited("year", ("2012",)).shown == FIRST_SHOWN
    assert view.limited("year", ("2012", "2018")).without("year", "2012").values("year") == (
        "2018",
    )
