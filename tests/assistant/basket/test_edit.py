"""What is done with a basket."""

from __future__ import annotations

from dataclasses import replace

from assistant.basket import words
from assistant.basket.edit import brought_back, headed, moved, noted, removed
from assistant.basket.grouping import grouped
from assistant.basket.model import Basket, Grouping, Lost, Reference, Why
from ingest.spans import Span
from tests.assistant.basket.collected import ITEMS
from tests.ui.fake import BUSINESS, LANGUAGE

A, B, C = ITEMS[2], ITEMS[3], ITEMS[4]
"""Two of Barcelona, one of Munich."""


def order(basket: Basket) -> list[str]:
    names = {A.key: "A", B.key: "B", C.key: "C"}
    return [names[each.key] for each in basket.items]


def test_moving_stops_at_the_ends() -> None:
    basket = Basket((A, B, C))
    assert order(moved(basket, C.key, -1)) == ["A", "C", "B"]
    assert order(moved(basket, A.key, 1)) == ["B", "A", "C"]
    assert order(moved(basket, A.key, -1)) == ["A", "B", "C"]
    assert order(moved(basket, C.key, 1)) == ["A", "B", "C"]
    assert moved(basket, ("gone", ()), 1) == basket


def test_at_the_edge_of_its_group_an_item_takes_the_group_along() -> None:
    basket = Basket((A, C, B), group=Grouping.PLACE)
    assert order(moved(basket, B.key, -1)) == ["B", "A", "C"]
    assert order(moved(basket, B.key, 1)) == ["C", "A", "B"]
    assert order(moved(basket, C.key, -1)) == ["C", "A", "B"]


def test_groups_come_in_their_first_order_and_those_of_none_last() -> None:
    free = replace(ITEMS[8], question="", place=None)
    found = grouped((free, ITEMS[7], A), Grouping.QUESTION)
    assert [heading for heading, _ in found] == [BUSINESS, LANGUAGE, words.ELSEWHERE]
    assert grouped((free,), Grouping.PLACE) == (("", (free,)),)
    assert grouped((A, C), Grouping.NONE) == (("", (A, C)),)
    assert grouped((), Grouping.PLACE) == ()


def test_notes_and_titles_hold_no_control_signs() -> None:
    assert noted(Basket((A, B)), B.key, " my\x07 note\r\n").items == (A, replace(B, note="my note"))
    found = headed(Basket(), "A\ntitle", "Two\nlines")
    assert (found.title, found.note) == ("A title", "Two\nlines")


def test_what_was_removed_comes_back_to_its_place() -> None:
    before = Basket((A, B, C), "Title")
    after = noted(removed(before, B.key), C.key, "since")
    assert order(after) == ["A", "C"]
    back = brought_back(after, before)
    assert order(back) == ["A", "B", "C"]
    assert back.items[2].note == "since"
    assert brought_back(Basket(), before) == before


def test_what_was_lost_can_be_removed_too() -> None:
    gone = Lost(Reference("gone", (Span(0, 1),)), Why.NO_SOURCE)
    basket = Basket((A,), lost=(gone,))
    assert removed(basket, gone.reference.key) == Basket((A,))
    assert brought_back(Basket((A,)), basket) == basket
