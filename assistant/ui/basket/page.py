"""What was collected, and the briefing note made of it."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from assistant.basket.edit import headed
from assistant.basket.limits import NOTE, TITLE
from assistant.basket.model import Basket, Grouping
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.basket.items import items
from assistant.ui.basket.keeping import keeping
from assistant.ui.basket.returning import notice, say_address
from assistant.ui.basket.saving import saving
from assistant.ui.collecting import aside, collected, keep
from assistant.ui.components import asset
from assistant.ui.failures import Guard
from assistant.ui.texts import basket as texts
from assistant.ui.texts import common


def show(assistant: Assistant) -> None:
    """Draw the page."""
    say_address()
    st.html(f"<style>{asset('basket_page.css')}</style>")
    st.html(f'<h1 class="ic-page">{html.escape(common.PAGES[routes.BASKET])}</h1>')
    if wrong := notice():
        st.warning(wrong)
    basket = collected()
    if not basket.items and not basket.lost:
        _empty(assistant)
        return
    left, right = st.columns([5, 3], gap="large")
    with left, st.container(key="basket-items", gap="medium"):
        st.html(
            f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
            f'<p class="ic-jump"><a href="#save-note">{html.escape(texts.TO_SAVE)}</a></p>'
        )
        _head(basket)
        items(assistant, basket)
    with right, st.container(key="basket-save", gap="medium"), Guard():
        saving(assistant, collected())
        keeping(assistant, collected())


def _empty(assistant: Assistant) -> None:
    with st.container(key="basket-empty", gap="medium"):
        if aside() is not None:
            items(assistant, Basket())
        st.html(
            f'<p class="ic-introduction">{html.escape(texts.EMPTY)}</p>'
            f"<p>{html.escape(texts.EMPTY_HELP)}</p>"
        )
        with st.container(horizontal=True):
            routes.link(texts.TO_ASK, routes.ASK)
            routes.link(texts.TO_EXPLORE, routes.EXPLORE)
        keeping(assistant, Basket())


def _head(basket: Basket) -> None:
    """Title, opening words and headings; the widgets say what the basket says, always."""
    st.session_state["basket-title"] = basket.title
    st.session_state["basket-opening"] = basket.note
    st.session_state["basket-group"] = basket.group
    st.text_input(
        texts.TITLE,
        key="basket-title",
        max_chars=TITLE,
        placeholder=texts.TITLE_EXAMPLE,
        on_change=_headed,
    )
    st.text_area(
        texts.OPENING,
        key="basket-opening",
        max_chars=NOTE,
        height=80,
        help=texts.OPENING_HELP,
        on_change=_headed,
    )
    st.radio(
        texts.GROUP,
        list(Grouping),
        key="basket-group",
        format_func=lambda one: texts.GROUPS[one],
        horizontal=True,
        on_change=_headed,
    )


def _headed() -> None:
    state = st.session_state
    basket = headed(collected(), state["basket-title"], state["basket-opening"])
    keep(replace(basket, group=Grouping(state["basket-group"])))
