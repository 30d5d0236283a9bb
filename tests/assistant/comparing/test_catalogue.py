"""What the catalogue holds, side by side."""

from __future__ import annotations

from assistant.comparing.catalogue import Evidence, of_places, of_toolkits, toolkits
from assistant.comparing.subject import Subject, subject_names, subject_of
from assistant.comparing.table import Column, Table
from ingest.model import Kind
from tests.assistant.comparing.shelf import BUYERS, COURSES, ENTRIES, SOURCES, Shelf

SHELF = Shelf()
PARTS = {kind: kind.value for kind in Kind}


def laid_out(table: Table[Evidence]) -> list[tuple[str, list[list[int]]]]:
    """Each row's name and, cell by cell, the pages that its quotes stand on."""
    return [
        (row.aspect, [[one.item.page or 0 for one in cell] for cell in row.cells])
        for row in table.rows
    ]


def test_a_theme_brings_what_each_place_has_under_any_of_its_members() -> None:
    made = of_places(SHELF, ["Ghent", "Bath", "Oslo"], subject_of("needs ASSESSMENT", SHELF))
    assert made.columns == (
        Column("Ghent", "Belgium"),
        Column("Bath", "United Kingdom"),
        Column("Oslo", ""),
    )
    assert laid_out(made) == [("Needs assessment", [[9], [4], []])]


def test_without_a_theme_every_subject_is_a_row_shared_ones_first() -> None:
    made = of_places(SHELF, ["Bath", "Ghent"], Subject())
    assert laid_out(made) == [
        ("Needs assessment", [[4], [9]]),
        ("Strategy", [[6], [10]]),
        ("Orientation", [[5], []]),
    ]


def test_an_example_of_two_places_says_whose_it_is() -> None:
    made = of_places(SHELF, ["Oslo", "Bath"], subject_of("bbbbbbbb", SHELF))
    assert [[one.label for one in cell] for cell in made.rows[0].cells] == [
        ["Oslo and Bath"],
        ["Oslo and Bath"],
    ]


def test_places_with_nothing_keep_their_columns() -> None:
    made = of_places(SHELF, ["Oslo", "Ghent"], subject_of("Orientation", SHELF))
    assert [column.name for column in made.columns] == ["Oslo", "Ghent"]
    assert laid_out(made) == [("Orientation", [[], []])]


def test_toolkits_are_compared_part_by_part_on_a_theme() -> None:
    subject = subject_of("Needs assessment", SHELF)
    made = of_toolkits(SHELF, SOURCES, [COURSES, BUYERS], subject, PARTS)
    assert made.columns[1] == Column("Buyers: access | for all", "MIX, 2018")
    assert laid_out(made) == [
        ("standard", [[1], []]),
        ("key_factor", [[2], [8]]),
        ("guide_question", [[3], []]),
        ("example", [[4], [9]]),
        ("context_factor", [[7], []]),
    ]
    assert [one.label for row in made.rows for one in row.cells[0]] == [
        *("", "Needs assessment", "Needs assessment", "Bath", "City resources"),
    ]


def test_toolkits_without_a_theme_show_key_factor_beside_key_factor() -> None:
    made = of_toolkits(SHELF, SOURCES, [BUYERS, COURSES], Subject(), PARTS)
    assert laid_out(made) == [("standard", [[], [1]]), ("Needs assessment", [[8], [2]])]


def test_a_toolkit_with_nothing_on_the_theme_says_nothing_at_all() -> None:
    subject = subject_of("Orientation", SHELF)
    made = of_toolkits(SHELF, SOURCES, [COURSES, BUYERS], subject, PARTS)
    assert all(row.cells[1] == () for row in made.rows)


def test_what_can_be_picked() -> None:
    assert subject_names(SHELF) == ("Needs assessment", "Strategy", "Orientation", "Mapping")
    assert subject_of("mapping", SHELF).members == frozenset({(BUYERS, "mapping")})
    assert subject_of("hiring", SHELF) == Subject("hiring", None)
    assert subject_of(" ", SHELF).everything
    assert toolkits(SHELF, SOURCES) == (COURSES, BUYERS)


def test_sources_without_a_catalogue_can_still_be_asked() -> None:
    assert toolkits(Shelf(()), SOURCES) == (COURSES, BUYERS)
    assert toolkits(Shelf(ENTRIES[:2]), SOURCES) == (COURSES, BUYERS)
    assert of_places(Shelf(()), ["Bath", "Oslo"], Subject()).rows == ()
