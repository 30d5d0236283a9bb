"""Keeping a basket beyond this visit: its link, its file, and emptying it."""

from __future__ import annotations

import html

import streamlit as st

from assistant.basket import words
from assistant.basket.limits import FILE_BYTES
from assistant.basket.model import Basket
from assistant.basket.opened import opened
from assistant.basket.packed import BasketUnreadableError, load, save
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.basket.returning import PARAMETER, address, give_notice, take
from assistant.ui.components import show_copier
from assistant.ui.texts import basket as texts

_FILE = "basket-file"


def keeping(assistant: Assistant, basket: Basket) -> None:
    """Show the basket's link and file, what opens a saved one, and what empties this one."""
    with st.container(key="basket-keep", gap="small"):
        if basket != Basket():
            st.html(f"<h2>{html.escape(texts.KEEP)}</h2>")
            _link(basket)
            st.download_button(
                texts.SAVE_FILE,
                save(basket),
                texts.SAVED_NAME,
                "application/json",
                key="basket-save-json",
                on_click="ignore",
                width="stretch",
            )
        _open(assistant)
        if basket != Basket():
            with st.popover(texts.CLEAR, width="stretch"):
                st.write(texts.CLEAR_SURE)
                st.button(texts.CLEAR_YES, on_click=take, args=(Basket(), texts.CLEARED))


def _link(basket: Basket) -> None:
    packed = address()
    if packed:
        st.html(f'<p class="ic-small">{html.escape(texts.ADDRESS)}</p>')
        link = routes.address(routes.BASKET, {PARAMETER: packed})
        name = basket.title or words.UNTITLED
        show_copier(
            {
                "html": f'<a href="{html.escape(link)}">{html.escape(name)}</a>',
                "text": link,
                "words": texts.COPY_LINK_WORDS,
            },
            "basket-copy-link",
        )
    else:
        st.info(texts.TOO_LONG)


def _open(assistant: Assistant) -> None:
    def read() -> None:
        given = st.session_state.get(_FILE)
        if given is None:
            return
        try:
            data = given.getvalue() if given.size <= FILE_BYTES else b""
            take(opened(load(data), assistant), texts.OPENED_FILE)
        except BasketUnreadableError:
            give_notice(texts.BAD_FILE)

    with st.expander(texts.OPEN_FILE):
        st.file_uploader(
            texts.OPEN_FILE,
            type="json",
            key=_FILE,
            help=texts.OPEN_FILE_HELP,
            on_change=read,
            label_visibility="collapsed",
        )
