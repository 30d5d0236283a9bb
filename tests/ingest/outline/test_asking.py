"""Lists of questions whose label is lost, or that stand among the examples."""

from __future__ import annotations

import pytest

from ingest.model import Kind
from ingest.outline.asking import asked_below, label_told
from ingest.repair.labels import Label
from ingest.repair.paragraph import Paragraph
from tests.ingest.outline.made import heading, item, label, prose
from tests.ingest.outline.test_examples import TOLD
from tests.ingest.outline.walking import of_kind

NAMES = ("Open the doors", "Share the work", "Count the results", "Keep it going")
CITIES = ("Ghent", "Oslo", "Vienna", "Leeds")


def factor(number: int, *, label: str = "Guide questions", inside: bool = False) -> str:
    city = CITIES[number - 1]
    asked = (
        f"{label}\n\n- Who pays for part {number}?\n- Who is asked about it?\n"
        f"- When is it done?\n\n"
    )
    told = f"**{city}, Belgium**\n\nIn {city} the work is {TOLD}\n\n"
    more = f"What came of part {number} is {TOLD}\n\n"
    rest = (
        f"In practice\n\n{told}{asked}{more}" if inside else f"{asked}In practice\n\n{told}{more}"
    )
    return (
        f"Key factor {number}\n\n{NAMES[number - 1]}\n\nThe city does part {number} in good time, "
        f"and all who live in it are told of it.\n\n{rest}"
    )


def parts(found):
    return [
        (
            one.title.text,
            [c.place for c in of_kind(one, Kind.EXAMPLE)],
            len(of_kind(one, Kind.GUIDE_QUESTION)),
        )
        for one in of_kind(found, Kind.KEY_FACTOR)
    ]


WHOLE = [(name, [city], 3) for name, city in zip(NAMES, CITIES, strict=True)]


def test_a_list_whose_label_a_scan_misread_is_one(outline):
    labels = ("Guide questions", "_ Guide amine", "Guide questions", "Guide questions")
    assert parts(outline("".join(factor(n, label=one) for n, one in enumerate(labels, 1)))) == WHOLE


def test_a_list_whose_label_is_gone_is_one(outline):
    text = "".join(factor(n) for n in range(1, 5))
    head, tail = text.rsplit("Guide questions\n\n", 1)
    assert parts(outline(head + tail)) == WHOLE


def test_lists_that_no_label_stands_above_are_found_where_print_numbers_key_factors(outline):
    text = "".join(factor(n) for n in range(1, 5)).replace("Guide questions\n\n", "")
    assert parts(outline(text)) == WHOLE


def test_a_box_of_questions_among_the_examples_stands_before_them(outline):
    found = outline("".join(factor(n, inside=n > 1) for n in range(1, 5)))
    assert parts(found) == WHOLE
    bodies = [" ".join(p.text for p in one.body) for one in of_kind(found, Kind.EXAMPLE)]
    assert all("What came of part" in body and "?" not in body for body in bodies)


def asked(at: int) -> list[Paragraph]:
    return [label(Label.GUIDE_QUESTIONS), *(item(f"Who pays for {at}?") for _ in range(3))]


def ending(heads, questions=True):
    """Key factors whose examples stand above their questions, and where they start."""
    out: list[Paragraph] = []
    starts = []
    for at, head in enumerate(heads):
        starts.append(len(out))
        out += [heading(f"Key factor {at + 1}"), prose("The city does this in good time,")]
        out += [heading(head), prose("The work there is")] if head else []
        out += asked(at) if questions else []
    return out, starts


def labelled(paragraphs, starts):
    before = list(paragraphs)
    label_told(paragraphs, starts, lambda one: one.text.text in CITIES)
    made = [at for at, one in enumerate(paragraphs) if Label.EXAMPLES in one.labels]
    assert [one for one in paragraphs if Label.EXAMPLES not in one.labels] == before
    return [paragraphs[at + 1].text.text for at in made]


def test_examples_above_the_questions_that_end_a_key_factor_are_labelled():
    assert labelled(*ending(CITIES)) == list(CITIES)


@pytest.mark.parametrize(
    ("heads", "questions"),
    [
        (("Ghent", "", "Vienna", "Leeds"), True),
        (("Ghent", "Why it matters", "Vienna", "Leeds"), True),
        (CITIES[:2], True),
        (CITIES, False),
        ((), True),
    ],
    ids=["no example", "another heading", "two key factors", "no questions", "nothing"],
)
def test_they_are_where_each_of_several_key_factors_has_one_only(heads, questions):
    assert labelled(*ending(heads, questions=questions)) == []


def test_key_factors_may_end_with_their_questions_and_name_no_part_else(outline):
    texts = [
        f"## 2.{number} {name}\n\nThe city does part {number} in good time, as it says.\n\n"
        f"## {city}\n\nIn {city} the work is {TOLD}\n\n## Guide questions\n\n"
        f"- Who pays for {name}?\n- Who is asked about it?\n- When is it done?\n\n"
        for number, (name, city) in enumerate(zip(NAMES, CITIES, strict=True), start=1)
    ]
    assert parts(outline("".join(texts))) == WHOLE


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ((heading("Yes or no"), item("Who pays?"), item("Who is asked?")), 2),
        ((heading("What the council of the town says"), item("Who pays?")), 0),
        ((item("Who pays?"), heading("Yes or no"), item("Who is asked?")), 1),
        ((label(Label.EXAMPLES), item("Who pays?")), 0),
        ((heading("Key factor 2"), item("Who pays?"), heading("Key factor"), item("Why?")), 2),
        ((), 0),
    ],
)
def test_the_head_of_the_column_beside_questions_parts_nothing(below, count):
    assert asked_below([heading("Ask yourselves"), *below], 0) == count
