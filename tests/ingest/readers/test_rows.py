"""Rows of a printed page: marks, raised numbers, and what is drawn out of order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.order import in_order
from ingest.readers.rows import Piece, Row, rows_of
from ingest.spans import letters

SIZE = 10.0


def piece(text: str, x: float, y: float, size: float = SIZE, *, bold: bool = False) -> Piece:
    return Piece(text, x, y, size, bold)


def row(text: str, x: float, y: float, size: float = SIZE) -> Row:
    return Row(text, x, y, size)


def texts(rows: list[Row]) -> list[str]:
    return [one.text for one in rows]


def test_a_line_feed_ends_a_row():
    rows = rows_of([piece("one ", 50, 700), piece("two\n", 80, 700), piece("three", 50, 688)])
    assert texts(rows) == ["one two", "three"]
    assert [(one.x, one.y) for one in rows] == [(50, 700), (50, 688)]


def test_what_stands_on_another_line_is_another_row():
    rows = rows_of([piece("text", 50, 700), piece("far below", 50, 600)])
    assert texts(rows) == ["text", "far below"]


def test_a_raised_number_is_a_notes_mark_and_a_square_is_none():
    rows = rows_of([piece("known", 50, 700), piece("3", 80, 704, 6), piece(" since", 84, 700)])
    assert texts(rows) == ["known³ since"]
    rows = rows_of([piece("40 m", 50, 700), piece("2", 80, 704, 6)])
    assert texts(rows) == ["40 m2"]
    rows = rows_of([piece("CO", 50, 700), piece("2", 80, 697, 6)])
    assert texts(rows) == ["CO2"]


def test_a_mark_that_is_drawn_after_its_item_stands_before_it():
    rows = rows_of([piece("Who pays?", 62, 700), piece("■", 50, 700)])
    assert texts(rows) == ["■ Who pays?"]
    apart = in_order([row("Who pays?", 62, 700), row("Who asks?", 62, 680), row("■", 50, 700)])
    assert texts(apart) == ["■ Who pays?", "Who asks?"]


def test_bold_words_are_told_unless_all_are():
    (one,) = rows_of(
        [piece("In ", 50, 700), piece("Turin", 62, 700, bold=True), piece(",", 90, 700)]
    )
    assert not one.bold
    assert [one.text[a:b] for a, b in one.strong] == ["Turin"]
    (all_bold,) = rows_of([piece("Turin", 50, 700, bold=True)])
    assert all_bold.bold
    assert all_bold.strong == ()


def test_rows_that_are_drawn_last_fill_the_room_that_was_left_for_them():
    page = [
        row("Questions to consider", 62, 500),
        row("Practice examples of a town", 62, 340),
        row("Altena", 62, 320),
        row("Who would ask whom for it?", 62, 470),
        row("What would be lost?", 62, 450),
    ]
    assert texts(in_order(page)) == [
        "Questions to consider",
        "Who would ask whom for it?",
        "What would be lost?",
        "Practice examples of a town",
        "Altena",
    ]


def test_columns_stay_in_the_order_in_which_they_are_drawn():
    heading = row("A heading over both columns of the page, and long", 50, 760, 20)
    left = [row(f"left {n} of the words", 50, 720 - 12 * n) for n in range(20)]
    right = [row(f"right {n} of the words", 310, 720 - 12 * n) for n in range(20)]
    page = [heading, *left, *right]
    assert in_order(page) == page


def test_a_box_that_is_drawn_before_its_page_comes_behind_the_text_beside_it():
    page = [
        row("Guiding questions here", 330, 640),
        row("Who pays for it?", 330, 626),
        row("A heading over the whole width of the page", 62, 743, 25),
        row("What the key factor states.", 62, 700),
        row("The explanation begins", 62, 652),
        row("and goes on below.", 62, 639),
        row("Another paragraph.", 62, 400),
    ]
    assert texts(in_order(page)) == [
        "A heading over the whole width of the page",
        "What the key factor states.",
        "The explanation begins",
        "and goes on below.",
        "Guiding questions here",
        "Who pays for it?",
        "Another paragraph.",
    ]


@given(
    st.lists(
        st.builds(
            piece,
            st.text(alphabet="ab1\n ■", max_size=6),
            st.sampled_from([50.0, 62.0, 310.0]),
            st.sampled_from([100.0, 400.0, 404.0, 412.0, 700.0]),
            st.sampled_from([6.0, 10.0, 20.0]),
        ),
        max_size=30,
    )
)
def test_no_letter_is_lost_or_doubled(pieces):
    rows = in_order(rows_of(pieces))
    read = sorted(letters("".join(one.text for one in rows)))
    assert read == sorted(letters("".join(one.text for one in pieces)))


def test_marks_beside_marks_lose_nothing():
    page = [row("•", 50, 700), row("•", 56, 700), row("Who asks?", 62, 700)]
    assert letters("".join(texts(in_order(page)))) == letters("Who asks?")
