"""Titles are set as sentences; names keep their capitals."""

from __future__ import annotations

import pytest

from ingest.outline.titles import Casing, place_case, without_label, without_number
from ingest.spans import Traced

CASING = Casing(
    [
        "The CITIES GROW project helps cities to grow; many like the CITIES GROW method.",
        "The EU and Roma groups in Europe; a city in the EU may plan.",
    ]
)


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("ABOUT CITIES GROW", "About CITIES GROW"),
        ("HOW CITIES PLAN", "How cities plan"),
        ("EU FUNDS FOR ROMA", "EU funds for Roma"),
        ("Set As It Was", "Set As It Was"),
        ("", ""),
    ],
)
def test_casing(title, read):
    assert CASING.sentence(title) == read


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Key factor 3: Access", "Access"),
        ("KEY FACTOR 3 \u2013 ACCESS", "ACCESS"),
        ("3. Access", "Access"),
        ("03 Access", "Access"),
        ("Access 03", "Access"),
        ("KEY FACTOR 3", ""),
        ("24 hours a day", "24 hours a day"),
        ("Access:", "Access"),
    ],
)
def test_without_label(title, bare):
    assert without_label(Traced.whole(title)).text == bare


@pytest.mark.parametrize(
    ("item", "bare"),
    [("1. Does it?", "Does it?"), ("b) Is it?", "Is it?"), ("2014 was", "2014 was")],
)
def test_without_number(item, bare):
    assert without_number(Traced.whole(item)).text == bare


def test_place_case():
    assert place_case("STOKE-ON-TRENT") == "Stoke-on-Trent"
    assert place_case("REGGIO NELL'EMILIA").startswith("Reggio")
