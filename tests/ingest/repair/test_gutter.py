"""Columns that a gutter of blanks parts."""

from __future__ import annotations

from ingest.model import Kind
from ingest.outline.build import build_outline
from ingest.repair.document import repair
from ingest.repair.gutter import cut_at, gutter_of
from ingest.spans import Traced

LABEL = "  GUIDE QUESTIONS             EXAMPLES"
LEFT = ["Who hears rumours", "first, and how are", "they passed on?", "", "Who checks", "figures?"]
RIGHT = [
    "BARCELONA",
    "In 2010 the city set up a network with",
    "some sixty associations, which wrote",
    "down every claim that they had heard.",
    "",
    "The list is checked every spring.",
]


def _lines(left=LEFT, right=RIGHT):
    return [f"  {a:<30}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def _traced(lines):
    return [Traced.whole(line) for line in lines]


def test_the_gutter_is_where_no_line_has_words():
    at = gutter_of(Traced.whole(LABEL), _traced(_lines()))
    assert at is not None
    left, right, used = cut_at(_traced(_lines()), at)
    assert [one.text.strip() for one in left] == LEFT
    assert [one.text.strip() for one in right] == RIGHT
    assert used == len(LEFT)


def test_labels_close_to_each_other_have_no_gutter():
    assert gutter_of(Traced.whole("GUIDE QUESTIONS EXAMPLES"), _traced(_lines())) is None


def test_running_text_has_no_gutter():
    text = ["words that run from the left edge of the page to its right edge, line by line"] * 6
    assert gutter_of(Traced.whole(LABEL), _traced(text)) is None


def test_a_note_across_the_page_ends_the_columns():
    note = "  3 Figures on benefits are asked for most often and go out of date soonest."
    lines = _traced([*_lines(), "", note])
    at = gutter_of(Traced.whole(LABEL), lines)
    _, _, used = cut_at(lines, at)
    assert lines[used].text == note


def test_columns_go_on_over_pages(document_of, places):
    pages = [
        "\n".join(["# Know what is said", "", "The city listens to what residents say.", ""]),
        "\n".join([LABEL, "", *_lines()]),
        "\n".join(
            [
                LABEL,
                "",
                *_lines(["When did you last", "ask them?"], ["It cost little and", "it lasted."]),
            ]
        ),
    ]
    document = document_of(pages[0] + "\n" + pages[1] + "\n\f" + pages[2])
    outline = build_outline(document, repair(document), places)
    (factor,) = [one for one in outline.children if one.kind is Kind.KEY_FACTOR]
    asked = [one.body[0].text for one in factor.children if one.kind is Kind.GUIDE_QUESTION]
    assert asked == [
        "Who hears rumours first, and how are they passed on?",
        "Who checks figures?",
        "When did you last ask them?",
    ]
    assert [one.place for one in factor.children if one.kind is Kind.EXAMPLE] == ["Barcelona"]
