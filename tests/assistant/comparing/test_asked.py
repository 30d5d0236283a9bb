"""Free words: each place is asked by itself."""

from __future__ import annotations

from assistant.comparing.asked import ask_places, ask_toolkits
from assistant.model.live import Disclosure
from ingest.model import Kind
from tests.assistant.comparing.shelf import BUYERS, COURSES, Reader, Shelf, entry


def test_each_place_is_asked_and_what_comes_nearest_is_kept_apart() -> None:
    found = ask_places(Reader(), ["Ghent", "Bath"], "suppliers")
    assert [row.aspect for row in found.table.rows] == ["suppliers"]
    ghent, bath = found.table.rows[0].cells
    assert [one.item.page for one in ghent] == [9]
    assert ghent[0].item.question == "suppliers"
    assert bath == ()
    assert found.nearest[1].item.page == 4
    assert 0 not in found.nearest


def test_what_is_hardly_about_the_words_is_near_not_stated() -> None:
    reader = Reader()
    reader.library = Shelf((entry(3, Kind.EXAMPLE, "A", "Bath", text="A weak word on hiring."),))
    found = ask_places(reader, ["Bath", "Ghent"], "hir")
    assert found.table.quotes == ()
    assert [row.aspect for row in found.table.rows] == ["hir"]
    assert [each.item.quote for each in found.nearest.values()] == ["A weak word on hiring."]


def test_a_quote_that_holds_the_words_is_stated_however_unlike_it_is() -> None:
    reader = Reader()
    reader.library = Shelf((entry(3, Kind.EXAMPLE, "A", "Bath", text="A weak word on hiring."),))
    found = ask_places(reader, ["Bath", "Ghent"], "hiring")
    assert [each.item.quote for each in found.table.quotes] == ["A weak word on hiring."]
    assert not found.nearest


def test_aspects_that_both_have_are_rows() -> None:
    found = ask_places(Reader(), ["Ghent", "Bath"], "e")
    assert [(row.aspect, row.filled) for row in found.table.rows] == [
        ("Needs assessment", 2),
        ("Strategy", 2),
        ("Orientation", 1),
    ]


def test_toolkits_are_asked_by_themselves() -> None:
    found = ask_toolkits(Reader(), [COURSES, BUYERS], "needed")
    assert [len(cell) for cell in found.table.rows[0].cells] == [1, 0]
    assert found.nearest[1].item.source == BUYERS


def test_a_language_model_is_not_made_to_write() -> None:
    reader = Reader(Disclosure("some:model", "on this computer", False))
    ask_places(reader, ["Ghent", "Bath"], "suppliers")
    assert reader.stopped == [True, True]
    plain = Reader()
    ask_places(plain, ["Ghent"], "suppliers")
    assert plain.stopped == [False]
