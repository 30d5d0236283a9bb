"""Names of places that stand beside or below what they head."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.outline.late_names import put_above
from tests.ingest.outline.made import heading, prose, texts
from tests.ingest.outline.test_examples import factor, placed, told

GHENT, OSLO, LEEDS = (f"In {city} the work is" for city in ("Ghent", "Oslo", "Leeds"))
BITS = ["Ghent", "Oslo", "Leeds", GHENT, OSLO, LEEDS, "What came of it is"]


@pytest.fixture
def read(places):
    """The texts of an example's paragraphs in their new order; one word is a name."""

    def put(*lines):
        paragraphs = [prose(line) if " " in line else heading(line) for line in lines]
        heads = {i for i, line in enumerate(lines) if " " not in line}
        put_above(paragraphs, heads, places)
        return texts(paragraphs)

    return put


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        ((GHENT, "Ghent"), ("Ghent", GHENT)),
        ((GHENT, "What came of it is", "Ghent"), ("Ghent", GHENT, "What came of it is")),
        ((GHENT, "Ghent", "What came of it is"), ("Ghent", GHENT, "What came of it is")),
        ((GHENT, "Ghent", OSLO, "Oslo"), ("Ghent", GHENT, "Oslo", OSLO)),
        ((GHENT, "GHENT", OSLO, "OSLO"), ("GHENT", GHENT, "OSLO", OSLO)),
        (
            ("Ghent", GHENT, OSLO, "Oslo", "Leeds", LEEDS),
            ("Ghent", GHENT, "Oslo", OSLO, "Leeds", LEEDS),
        ),
    ],
)
def test_a_name_behind_the_text_that_names_it_heads_it(lines, order, read):
    assert read(*lines) == list(order)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ghent", GHENT, "Oslo", OSLO),
        ("Ghent", OSLO, "Oslo", GHENT),
        ("What came of it is", "Ghent", GHENT),
        (GHENT, "Oslo", OSLO),
        (OSLO, "Ghent"),
        ("Ghent",),
        (),
    ],
)
def test_a_name_that_stands_above_its_text_stays(lines, read):
    assert read(*lines) == list(lines)


@pytest.mark.parametrize("behind", [False, True])
def test_examples_are_found_by_names_that_stand_above_or_behind(behind, outline):
    def example(city, told_of):
        parts = [f"**{city}**", f"In {city} the work is {told_of}"]
        return "\n\n".join(parts[::-1] if behind else parts) + "\n\n"

    text = "kept up, told at length, with what came of it in the end for everybody there."
    found = outline(factor("".join(example(city, text) for city in ("Ghent", "Oslo", "Leeds"))))
    assert placed(found) == ["Ghent", "Oslo", "Leeds"]
    assert all(body == f"In {city} the work is {text}" for city, body in told(found))


@given(lines=st.lists(st.sampled_from(BITS), max_size=9))
def test_no_paragraph_is_lost_or_doubled(lines, places):
    paragraphs = [prose(line) if " " in line else heading(line) for line in lines]
    before = list(paragraphs)
    put_above(paragraphs, {i for i, line in enumerate(lines) if " " not in line}, places)
    assert sorted(map(id, paragraphs)) == sorted(map(id, before))
    running = [one for one in before if " " in texts([one])[0]]
    assert [one for one in paragraphs if any(one is two for two in running)] == running
