"""What print repeats on its pages."""

from __future__ import annotations

from ingest.repair.furniture import drop_furniture
from ingest.spans import Traced


def kept(*pages):
    lines = [[Traced(text, tuple(range(len(text)))) for text in page] for page in pages]
    return [[line.text for line in page] for page in drop_furniture(lines)]


TOLD = ("Turin", "Ghent", "Oslo", "Leeds")


def page(head, number):
    city = TOLD[number]
    body = [
        f"{city} begins with its schools",
        f"and goes on to the ports of {city}",
        f"whose workers {city} has counted",
    ]
    return [head, *body], body


def test_a_running_head_goes_even_where_a_scan_misread_it():
    heads = ["Equal Cities Toolkits, No. 4"] * 3 + ["Eque! Cities Tooikits, No. 4"]
    pages, bodies = zip(*(page(head, n) for n, head in enumerate(heads)), strict=True)
    for lines, body in zip(kept(*pages), bodies, strict=True):
        assert not any("No. 4" in line for line in lines)
        assert set(body) <= set(lines)


def test_a_line_that_only_resembles_a_short_head_stays():
    heads = ["Foreword"] * 3 + ["Forewarn"]
    pages = [page(head, n)[0] for n, head in enumerate(heads)]
    assert kept(*pages)[3][0] == "Forewarn"
