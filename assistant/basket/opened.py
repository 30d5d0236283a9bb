"""A basket brought back: from an address, a file, or the browser's memory of this visit."""

from __future__ import annotations

from assistant.basket.model import Basket, Item, Lost
from assistant.basket.packed import Packed
from assistant.basket.reread import Reader
from assistant.service import Assistant


def opened(packed: Packed, assistant: Assistant) -> Basket:
    """The basket, its quotes read again from the sources; what cannot be found is told as lost."""
    reader = Reader(assistant)
    found = [reader.item(each) for each in packed.references]
    return Basket(
        items=tuple(each for each in found if isinstance(each, Item)),
        title=packed.title,
        note=packed.note,
        group=packed.group,
        lost=tuple(each for each in found if isinstance(each, Lost)),
    )
