"""What numbers key factors, and the boxes that are drawn above them."""

from __future__ import annotations

from ingest.model import Kind
from tests.ingest.outline.test_asking import CITIES, NAMES, TOLD, WHOLE, parts
from tests.ingest.outline.walking import of_kind


def factor(number: int, *, above: bool) -> str:
    city = CITIES[number - 1]
    box = (
        f"## Questions for your city\n\n- Who pays for part {number}?\n- Who is asked about it?\n"
        f"- When is it done?\n\n"
    )
    head = f"## Building block {number}\n\n# {NAMES[number - 1]}\n\n"
    intro = (
        f"Offer part {number} to all who come, before anything else is asked of them.\n\n"
        f"The first days decide a great deal, and part {number} is {TOLD}\n\n"
    )
    told = f"## How cities do it\n\n**{city}**\n\nIn {city} the work is {TOLD}\n\n"
    return f"{box}{head}{intro}{told}" if above else f"{head}{intro}{box}{told}"


def test_boxes_that_are_drawn_above_their_key_factor_belong_to_it(outline):
    above = outline("".join(factor(n, above=True) for n in range(1, 5)))
    below = outline("".join(factor(n, above=False) for n in range(1, 5)))
    assert parts(above) == parts(below) == WHOLE
    texts = [
        [" ".join(p.text for p in one.body) for one in of_kind(found, Kind.KEY_FACTOR)]
        for found in (above, below)
    ]
    assert texts[0] == texts[1]


def test_the_contents_may_number_them_first(outline):
    contents = "".join(f"Building block {n}: {name}\n\n" for n, name in enumerate(NAMES, start=1))
    found = outline(
        f"# In this toolkit\n\n{contents}" + "".join(factor(n, above=True) for n in range(1, 5))
    )
    assert parts(found) == WHOLE
