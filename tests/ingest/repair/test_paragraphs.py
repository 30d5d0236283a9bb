"""Lines made paragraphs: headings over two lines, and cells that head nothing."""

from __future__ import annotations

import pytest

from ingest.repair.document import repair
from ingest.repair.paragraph import Form

TOLD = (
    "The council of this town meets every month, tells all who live there what it did, and asks "
    "each of them what is to be done next."
)


@pytest.fixture
def headings(document_of):
    """The headings of a text."""

    def read(text):
        paragraphs = repair(document_of(text)).paragraphs
        return [p.text.text for p in paragraphs if p.form is Form.HEADING]

    return read


@pytest.mark.parametrize(
    ("head", "read"),
    [
        ("## Open the doors of\nthe town", "Open the doors of the town"),
        ("## Open the doors\nand share the work", "Open the doors and share the work"),
        ("2.1 Open the doors of\nthe town", "2.1 Open the doors of the town"),
    ],
)
def test_a_heading_may_stand_on_two_lines(head, read, headings):
    assert headings(f"{head}\n\n{TOLD}") == [read]


def test_what_stands_below_a_heading_without_a_blank_line_is_no_part_of_it(headings):
    assert headings(f"## Open the doors\n{TOLD}") == ["Open the doors"]


def test_what_stands_below_a_heading_of_two_lines_is_no_part_of_it(headings):
    first = "Open the doors of the town to all who come to live and work in it and"
    second = "tell those who were there before them what is done and why it is"
    text = f"## {first}\n{second}\n{TOLD[:80]}\n{TOLD[80:]}"
    assert headings(text) == [f"{first} {second}"]


def test_a_long_line_that_goes_on_low_is_no_part_of_a_heading(headings):
    low = "and then " + TOLD[0].lower() + TOLD[1:]
    assert headings(f"## Open the doors\n{low}") == ["Open the doors"]


def test_two_headings_are_two(headings):
    assert headings(f"# Open the doors\n## Share the work\n\n{TOLD}") == [
        "Open the doors",
        "Share the work",
    ]


def test_a_line_between_two_questions_heads_nothing(headings):
    text = f"Who pays for it?\n\nThe council\n\n{TOLD} Who else does, and for how long?"
    assert "The council" not in headings(text)
    assert "The council" in headings(text.replace("for it?", "for it."))


@pytest.mark.parametrize("image", ["![a.png](a.png)", "![](a.png)", "  ![d.png](c/d.png)  "])
def test_an_image_stands_between_paragraphs(image, document_of):
    text = f"{TOLD}\n{image}\n{TOLD}"
    assert [p.text.text for p in repair(document_of(text)).paragraphs] == [TOLD, TOLD]


def test_a_note_set_as_a_formula_is_lifted_out(document_of):
    text = f"{TOLD[:-1]}$^{{1}}$.\n\n$^{{1}}$ See the report of the council.\n\n{TOLD}"
    repaired = repair(document_of(text))
    assert [p.text.text for p in repaired.paragraphs] == [TOLD, TOLD]
    assert [(n.note, n.text.text) for n in repaired.notes] == [
        ("1", "See the report of the council.")
    ]
    assert repaired.paragraphs[0].marks == ("1",)


def test_double_spacing_and_lost_blank_lines_are_read_alike(document_of):
    lines = ["The council meets every", "month and tells all who", "live there what it did."] * 3
    once = "\n".join(lines)
    texts = [once, once.replace("\n", "\n\n")]
    read = [[p.text.text for p in repair(document_of(text)).paragraphs] for text in texts]
    assert read[0] == read[1]
