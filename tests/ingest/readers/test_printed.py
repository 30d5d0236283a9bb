"""What print says of lines: sizes, weight, paragraphs, running heads."""

from __future__ import annotations

from ingest.readers.printed import Printed, read_print
from ingest.readers.rows import Piece

WORDS = "words that fill a line of running text in print"


def line(text: str, y: float, size: float = 10.0, x: float = 50.0, *, bold: bool = False) -> Piece:
    return Piece(text + "\n", x, y, size, bold)


def settings(printed: Printed) -> dict[str, tuple[float, bool, bool, bool]]:
    text = "\f".join(printed.pages)
    return {
        text[one.start :].partition("\n")[0].partition("\f")[0]: (
            one.size,
            one.bold,
            one.apart,
            one.edge,
        )
        for one in printed.settings
    }


def body(top: float, count: int = 12) -> list[Piece]:
    return [line(f"{WORDS} {top} {n}", top - 12 * n) for n in range(count)]


def test_sizes_are_told_beside_running_text():
    page = [line("Big", 750, 20), line("Loud", 725, bold=True), *body(700)]
    told = settings(read_print([page]))
    assert told["Big"][:2] == (2.0, False)
    assert told["Loud"][:2] == (1.0, True)
    assert told[f"{WORDS} 700 0"][:2] == (1.0, False)


def test_bold_says_nothing_where_all_is_bold():
    page = [line(f"{WORDS} {n}", 700 - 12 * n, bold=True) for n in range(9)]
    assert not any(one.bold for one in read_print([page]).settings)


def test_room_above_a_line_parts_paragraphs():
    page = [*body(700), line("After room", 700 - 12 * 11 - 20), line("goes on", 700 - 12 * 11 - 32)]
    told = settings(read_print([page]))
    assert told["After room"][2]
    assert not told["goes on"][2]


def test_a_first_line_that_is_indented_begins_a_paragraph():
    page = [
        *body(700),
        line("ends here.", 556),
        line("Indented", 544, x=62),
        line("goes on", 532),
    ]
    told = settings(read_print([page]))
    assert told["Indented"][2]
    assert not told["goes on"][2]


def test_running_heads_stand_at_one_height_on_many_pages():
    pages = [
        [line(f"The title, part {n}", 800, 8), *body(740 - n), line(f"{n}", 30, 8)]
        for n in range(5)
    ]
    printed = read_print(pages)
    told = settings(printed)
    assert {text for text, one in told.items() if one[3]} == {
        *(f"The title, part {n}" for n in range(5)),
        *(f"{n}" for n in range(5)),
    }
    assert all(page.startswith("words") for page in printed.pages)


def test_a_title_at_the_top_of_every_page_is_no_running_head():
    pages = [[line(f"Chapter {n}", 780, 18), *body(740)] for n in range(5)]
    assert not any(one.edge for one in read_print(pages).settings)


def test_sizes_that_change_from_line_to_line_are_guesses():
    sizes = [11.0, 11.0, 10.0, 11.0, 12.0, 11.0, 11.0, 10.0, 11.0, 11.0]
    page = [line(f"{WORDS} {n}", 700 - 14 * n, size) for n, size in enumerate(sizes)]
    told = read_print([[line("Title", 750, 20), *page]]).settings
    assert told[0].size > 1.5
    assert {one.size for one in told[1:]} == {1.0}


def test_a_page_without_text_keeps_its_place():
    printed = read_print([body(700), [], body(700)])
    text = "\f".join(printed.pages)
    assert printed.pages[1] == ""
    assert all(text[one.start :].startswith("words") for one in printed.settings)


def test_a_head_in_the_margin_is_no_part_of_what_stands_beside_it():
    page = [
        line("How cities do it", 607, 12, 170, bold=True),
        line("Ghent", 592, 11, 51, bold=True),
        line("Belgium", 583, 8, 51),
        *(line(f"{WORDS} {n}", 593 - 13 * n, x=170) for n in range(9)),
    ]
    told = settings(read_print([page]))
    assert [told[one][2] for one in ("Ghent", "Belgium", f"{WORDS} 0")] == [True, False, True]
