"""Tables to take away."""

from __future__ import annotations

import csv
import io

from assistant.comparing.catalogue import of_places
from assistant.comparing.export import Words, as_csv, as_markdown
from assistant.comparing.opening import opening
from assistant.comparing.subject import subject_of
from tests.assistant.comparing.shelf import SOURCES, Shelf

SHELF = Shelf()
TABLE = of_places(SHELF, ["Ghent", "Oslo", "Bath"], subject_of("Needs assessment", SHELF))
WORDS = Words(
    title="Ghent and Bath",
    aspect="Subject",
    blank="Not stated",
    columns=tuple("abcdefghijk"),
    sources="Sources",
    page=lambda number: f"p. {number}",
)


def test_markdown_has_one_line_a_row_and_a_reference_a_quote() -> None:
    assert as_markdown(TABLE, SOURCES, WORDS) == (
        "# Ghent and Bath\n"
        "\n"
        "| Subject | Ghent | Oslo | Bath |\n"
        "| --- | --- | --- | --- |\n"
        "| **Needs assessment** | “\\=Ghent \\| counts<br>its suppliers.” \\[1\\] "
        "| *Not stated* | “Words number 3.” \\[2\\] |\n"
        "\n"
        "## Sources\n"
        "\n"
        "1. E (2018), Buyers: access \\| for all. (2. Mapping, p. 9)\n"
        "2. E (2012), Courses. (Needs assessment, p. 4)\n"
    )


def test_csv_has_a_line_a_quote_and_no_formula() -> None:
    text = as_csv(TABLE, SOURCES, WORDS, lambda item: f"at {item.spans[0].start}")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0] == list("abcdefghijk")
    assert lines[1] == [
        *("Needs assessment", "Ghent", "", "'=Ghent | counts\nits suppliers.", "2. Mapping"),
        *("Buyers: access | for all", "E", "2018", "p. 9"),
        *("E (2018), Buyers: access | for all.", "at 81"),
    ]
    assert lines[2] == ["Needs assessment", "Oslo", "", "Not stated", *[""] * 7]
    assert {len(line) for line in lines} == {11}


def test_a_quote_opens_where_its_place_is_named() -> None:
    text = "It is general. It goes on. In Bath, much is done. More follows. And more."
    assert opening(text, 100, "Bath") == (0, len(text))
    start, end = opening(text, 7, "Bath")
    assert text[start:end] == "In Bath, much is done. More follows."
    start, end = opening(text, 7, "Oslo")
    assert text[start:end] == "It is general. It goes on."
