"""A basket of quotes that truly stand in the corpus."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.basket.briefing import Briefing, brief
from assistant.basket.model import Basket, Grouping, Item
from ingest.spans import letters
from tests.ui.fake import BUSINESS, EXTRACTS, LANGUAGE, FakeAssistant, citation

FAKE = FakeAssistant()
DAY = date(2026, 11, 20)
NOTE = "Ask them first.\nŁódź, Αθήνα, София & <more>: 50 %"
ITEMS = (
    *(Item.of_citation(citation(n, EXTRACTS[n]), LANGUAGE) for n in range(7)),
    Item.of_citation(citation(8, EXTRACTS[7]), BUSINESS),
    Item.of_citation(citation(9, EXTRACTS[8]), ""),
)
"""Seven of one question, one of another, one of none."""

BASKET = Basket(
    (replace(ITEMS[0], note=NOTE), *ITEMS[1:]), "What *cities* do", "For <Monday>.", Grouping.PLACE
)


def link(item: Item) -> str:
    """An address as a site might have."""
    return f"https://desk.example/source?source={item.source}&spans={item.spans[0].start}"


def note(basket: Basket = BASKET) -> Briefing:
    """The basket's briefing note."""
    return brief(basket, FAKE, DAY, link, {LANGUAGE: "Five cities say how."})


def printed(quote: str, pages: list[str]) -> bool:
    """Whether all letters of a quote stand in pages, unbroken but for the ends of pages."""
    want = letters(quote)
    found = [letters(page) for page in pages]
    if any(want in page for page in found):
        return True
    return any(
        want[:cut] in here and after.startswith(want[cut:])
        for here, after in pairwise(found)
        for cut in range(1, len(want))
    )
