"""Headings that number an example and say where it is from."""

from __future__ import annotations

import pytest

from ingest.outline.openings import numbered_place
from tests.ingest.outline.made import heading, prose
from tests.ingest.outline.test_examples import TOLD, factor, placed


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Box 7: Late lines - Ghent", "Ghent"),
        ("Box 7: Late lines \u2013 Ghent", "Ghent"),
        ("Box 7 | Late lines | Ghent", "Ghent"),
        ("Box 7: Late lines (Ghent)", "Ghent"),
        ("Box 7. Ghent: late lines", "Ghent"),
        ("Case study 2.1 Ghent", "Ghent"),
        ("Good practice 3: Open all night: Oslo", "Oslo"),
        ("Box 7: Late lines", None),
        ("Box 7", None),
        ("Figure 7: Late lines - Ghent", None),
        ("Table 2 Ghent", None),
        ("Late lines - Ghent", None),
        ("Ghent", None),
    ],
)
def test_a_heading_that_numbers_may_open_or_end_with_a_place(text, place, places):
    assert numbered_place(heading(text), places) == place


def test_running_text_numbers_no_example(places):
    assert numbered_place(prose("Box 7: Late lines - Ghent"), places) is None


def test_examples_may_be_numbered_with_their_places_behind(outline):
    box = "**Box {n}: {name} \u2013 {city}**\n\nThe lines stay open all night there, {told}\n\n"
    cities = ("Rotterdam", "Bologna", "Ghent")
    names = ("Late lines", "One list for all", "A card for the wallet")
    text = "".join(
        box.format(n=n, name=name, city=city, told=TOLD)
        for n, (name, city) in enumerate(zip(names, cities, strict=True), start=3)
    )
    assert placed(outline(factor(text))) == list(cities)
