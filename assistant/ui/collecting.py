"""The basket in this visitor's session: putting in, taking out, and the button for it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import streamlit as st

from assistant.basket.model import Basket, Item
from assistant.ui.texts import common

_KEY = "basket"
_ASIDE = "basket-aside"


def collected() -> Basket:
    """What was collected so far."""
    return cast(Basket, st.session_state.get(_KEY) or Basket())


def keep(basket: Basket) -> None:
    """Make `basket` the session's."""
    st.session_state[_KEY] = basket


def collect(item: Item) -> None:
    """Put an item in, last; one that is there already stays where it is."""
    basket = collected()
    if item not in basket:
        keep(replace(basket, items=(*basket.items, item)))


def leave(item: Item) -> None:
    """Take the item that quotes the same words out."""
    basket = collected()
    keep(replace(basket, items=tuple(one for one in basket.items if one.key != item.key)))


def collect_button(item: Item, key: str) -> None:
    """The button that puts an item in, or takes it out again."""
    inside = item in collected()
    st.button(
        common.COLLECTED if inside else common.COLLECT,
        key=key,
        icon=":material/check:" if inside else ":material/add:",
        on_click=leave if inside else collect,
        args=(item,),
    )


def put_aside(basket: Basket, why: str) -> None:
    """Hold a basket that another takes the place of, so that it can be brought back."""
    st.session_state[_ASIDE] = (basket, why)


def aside() -> tuple[Basket, str] | None:
    """The basket that was put aside last, and why; None where there is none."""
    return cast("tuple[Basket, str] | None", st.session_state.get(_ASIDE))


def forget_aside() -> None:
    """No longer hold what was put aside."""
    st.session_state.pop(_ASIDE, None)
