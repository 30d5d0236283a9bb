"""Lists of questions whose label is lost, or that stand among the examples."""

from __future__ import annotations

from ingest.model import Kind
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
