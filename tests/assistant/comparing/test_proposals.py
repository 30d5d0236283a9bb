"""Comparisons to begin with can be filled."""

from __future__ import annotations

from assistant.comparing.catalogue import of_places
from assistant.comparing.choice import PLACES, TOOLKITS, Choice
from assistant.comparing.proposals import Proposal, proposals
from assistant.comparing.subject import subject_of
from ingest.model import Kind
from tests.assistant.comparing.shelf import BUYERS, COURSES, ENTRIES, Shelf, entry


def test_places_that_share_most_places_on_one_theme_and_two_toolkits() -> None:
    assert proposals(Shelf()) == (
        Proposal(Choice(PLACES, ("Bath", "Ghent")), 2),
        Proposal(Choice(PLACES, ("Bath", "Ghent", "Oslo"), theme="Strategy"), 3),
        Proposal(Choice(TOOLKITS, (), (BUYERS, COURSES), "Needs assessment"), 2),
    )


def test_every_place_that_is_proposed_has_something_to_say() -> None:
    shelf = Shelf()
    choice = proposals(shelf)[1].choice
    (row,) = of_places(shelf, choice.places, subject_of(choice.theme, shelf)).rows
    assert row.filled == len(choice.places)


def test_nothing_is_proposed_where_nothing_is_shared() -> None:
    assert proposals(Shelf(())) == ()
    assert proposals(Shelf(ENTRIES[3:5])) == ()


def test_five_hundred_places_are_looked_through() -> None:
    many = [entry(n, Kind.EXAMPLE, f"Section {n % 40}", f"Town {n % 500:03}") for n in range(2000)]
    found = proposals(Shelf(many))
    assert [each.count for each in found] == [2, 25]
