"""How a basket comes back: by its address, or when the page is loaded anew.

A session ends when its page is loaded anew; the browser's memory of this visit then brings the
basket back. Nothing is kept on the server.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import streamlit as st

from assistant.basket.limits import ADDRESS
from assistant.basket.model import Basket
from assistant.basket.opened import opened
from assistant.basket.packed import BasketUnreadableError, pack, unpack
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.collecting import collected, keep, put_aside
from assistant.ui.components import remember_basket
from assistant.ui.texts import basket as texts
from ingest.errors import IntegratingCitiesError

PARAMETER = "basket"
"""Name of the address's part that holds the basket."""

_REMEMBERED = "basket-remembered"
_SAID = "basket-said"
_NOTICE = "basket-notice"


def recall(load: Callable[[], Assistant]) -> None:
    """Take the basket of the address, or the one that the browser remembered, if there is one."""
    try:
        _follow_address(load)
        _follow_memory(load)
    except IntegratingCitiesError:
        # The library cannot be opened, which the page itself says; this waits until it can.
        return


def remember() -> None:
    """Have the browser remember the basket for as long as its tab is open."""
    remember_basket(pack(collected()), lambda text: st.session_state.update({_REMEMBERED: text}))


def address() -> str:
    """The basket as its address holds it; "" for one that is empty or too large for that."""
    packed = pack(collected())
    return packed if len(packed) <= ADDRESS else ""


def say_address() -> None:
    """Make the page's address say what is in the basket."""
    packed = address()
    _said().add(packed)
    routes.put({PARAMETER: packed})


def notice() -> str:
    """What was wrong with an address or a file, told once; "" for nothing."""
    return str(st.session_state.pop(_NOTICE, ""))


def give_notice(text: str) -> None:
    """Have the page say once what was wrong with an address or a file."""
    st.session_state[_NOTICE] = text


def take(basket: Basket, why: str) -> None:
    """Have `basket` take the place of the session's, which is put aside for the reason `why`."""
    own = collected()
    if own not in (Basket(), basket):
        put_aside(own, why)
    keep(basket)


def _follow_address(load: Callable[[], Assistant]) -> None:
    text = st.query_params.get(PARAMETER, "")
    # The browser's way back leads through addresses that this session gave itself: what was
    # collected since then is not given up for them.
    if not text or text in _said():
        return
    assistant = load()
    _said().add(text)
    try:
        take(opened(unpack(text), assistant), texts.OPENED)
    except BasketUnreadableError:
        give_notice(texts.BAD_LINK)


def _follow_memory(load: Callable[[], Assistant]) -> None:
    text = st.session_state.get(_REMEMBERED)
    if not text:
        return
    assistant = load()
    del st.session_state[_REMEMBERED]
    try:
        basket = opened(unpack(text), assistant)
    except BasketUnreadableError:
        return
    if collected() == Basket():
        keep(basket)
    elif basket not in (Basket(), collected()):
        put_aside(basket, texts.OWN_ASIDE)


def _said() -> set[str]:
    return cast("set[str]", st.session_state.setdefault(_SAID, set()))
