"""The list of what was collected, and what can be done with each quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import streamlit as st

from assistant.basket.edit import Key, brought_back, moved, noted, removed
from assistant.basket.grouping import grouped
from assistant.basket.limits import NOTE
from assistant.basket.model import Basket, Item, Lost
from assistant.service import Assistant
from assistant.ui import permalink, routes
from assistant.ui.collecting import aside, collected, forget_aside, keep, put_aside
from assistant.ui.components import Data, announce, show_basket
from assistant.ui.texts import basket as texts
from assistant.ui.texts import common
from ingest.model import Source

_TOLD = "basket-told"


def items(assistant: Assistant, basket: Basket) -> None:
    """Show the list; what is done in it changes the session's basket."""
    show_basket(list_data(basket, assistant.sources, aside()), "basket-list", _act)
    announce(str(st.session_state.pop(_TOLD, "")))


def list_data(
    basket: Basket, sources: Mapping[str, Source], held: tuple[Basket, str] | None
) -> Data:
    """What the script needs.

    Args:
        basket: to be listed.
        sources: by id.
        held: a basket that was put aside, and why; None for none.
    """
    return {
        "heading": texts.quotes(len(basket.items)),
        "groups": list(_groups(basket, sources)),
        "lost": [_lost(each, sources) for each in basket.lost],
        "notice": {"text": held[1], "label": _back(held[1])} if held else None,
        "words": {
            "note": texts.NOTE,
            "note_help": texts.NOTE_HELP,
            "most": NOTE,
            "open": texts.OPEN,
            "remove": texts.REMOVE,
            "up": texts.UP,
            "down": texts.DOWN,
            "lost": texts.LOST,
            "lost_help": texts.LOST_HELP,
        },
    }


def place_in_source(item: Item) -> dict[str, str]:
    """The parameters of the page that shows an item's words where they stand."""
    return {permalink.SOURCE: item.source, permalink.SPANS: permalink.encode(item.spans)}


def _groups(basket: Basket, sources: Mapping[str, Source]) -> Iterator[Data]:
    found = grouped(basket.items, basket.group)
    total = len(basket.items)
    n = 0
    for heading, members in found:
        shown: list[Data] = []
        for each in members:
            n += 1
            shown.append(_item(each, n, total, sources, told=each.question == heading))
        yield {"heading": heading, "items": shown}


def _item(item: Item, n: int, total: int, sources: Mapping[str, Source], *, told: bool) -> Data:
    """One quote; `told` where its heading is the question already."""
    source = sources[item.source]
    where = (item.place, source.title, str(source.year), item.section, common.page(item.page))
    return {
        "id": _id(item.key),
        "n": n,
        "name": texts.number(n),
        "quote": item.quote,
        "credit": " · ".join(filter(None, where)),
        "asked": texts.asked(item.question) if item.question and not told else "",
        "note": item.note,
        "href": routes.address(routes.SOURCE, place_in_source(item)),
        "first": n == 1,
        "last": n == total,
    }


def _lost(lost: Lost, sources: Mapping[str, Source]) -> Data:
    reference = lost.reference
    known = sources.get(reference.source)
    return {
        "id": _id(reference.key),
        "name": known.title if known else reference.source,
        "why": texts.WHYS[lost.why],
        "note": reference.note,
    }


def _id(key: Key) -> str:
    source, spans = key
    return f"{source} {permalink.encode(spans)}"


def _back(why: str) -> str:
    return texts.BRING_BACK if why in texts.BASKETS_ASIDE else texts.UNDO


def _act(action: str, id: str, text: str) -> None:
    basket = collected()
    if action == "undo":
        _undo(basket)
        return
    keys = [each.key for each in basket.items] + [each.reference.key for each in basket.lost]
    key = next((each for each in keys if _id(each) == id), None)
    if key is None:
        return
    match action:
        case "up" | "down":
            keep(moved(basket, key, -1 if action == "up" else 1))
            st.session_state[_TOLD] = texts.moved(_number(key))
        case "note":
            keep(noted(basket, key, text))
        case "remove":
            n = _number(key)
            put_aside(basket, texts.removed(n) if n else texts.REMOVED)
            keep(removed(basket, key))
        case "open":
            item = next(each for each in basket.items if each.key == key)
            routes.request(routes.SOURCE, place_in_source(item))


def _undo(basket: Basket) -> None:
    held = aside()
    if held:
        keep(brought_back(basket, held[0]))
        forget_aside()


def _number(key: Key) -> int:
    """The number that an item has in the list; 0 for one that was lost."""
    groups = grouped(collected().items, collected().group)
    order = [each.key for _, members in groups for each in members]
    return order.index(key) + 1 if key in order else 0
