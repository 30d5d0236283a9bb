"""The catalogue joined, and what limits leave of it."""

from __future__ import annotations

from assistant.explore.shelf import UNKNOWN, sift, tally
from tests.assistant.explore.made import MadeLibrary, shelf

SHELF = shelf()


def ids(*limits: tuple[str, tuple[str, ...]], free: tuple[str, ...] = ()) -> list[int]:
    return [int(one.entry.id, 16) for one in sift(SHELF.records, limits, free)]


def test_examples_come_newest_first_unless_another_kind_is_asked_for() -> None:
    assert ids() == [6, 7, 8, 3, 4]
    assert ids(("kind", ("guide_question", "key_factor"))) == [1, 2]


def test_limits_of_one_facet_add_up_and_of_several_narrow() -> None:
    assert ids(("place", ("Bergen", "Tokyo"))) == [6, 4]
    assert ids(("place", ("Oslo",)), ("year", ("2012",))) == [3]
    assert ids(("place", ("Oslo",)), ("year", ("2012",)), free=("place",)) == [3, 4]
    assert ids(("theme", ("aaaa0001",)), ("country", ("Japan",))) == []


def test_what_has_no_value_can_be_asked_for_too() -> None:
    assert ids(("country", (UNKNOWN,))) == [8]
    assert ids(("project", (UNKNOWN,))) == [8]
    assert ids(("theme", (UNKNOWN,))) == [6, 7, 8]


def test_a_joint_example_counts_for_each_of_its_places() -> None:
    counted = tally(sift(SHELF.records, ()), "place")
    assert counted == {"Oslo": 3, "Tokyo": 1, "Bergen": 1, "Erehwon": 1}


def test_an_empty_catalogue() -> None:
    empty = shelf(MadeLibrary([]))
    assert empty.records == ()
    assert sift(empty.records, (("place", ("Oslo",)),)) == ()
