"""The sidebar: what answers may draw on."""

from __future__ import annotations

import html

import streamlit as st

from assistant.answer import Filters
from assistant.service import Assistant
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common

_KEYS = ("filter-sources", "filter-places", "filter-kinds", "filter-years")


def sidebar(assistant: Assistant, session: Session) -> Filters:
    """Show the limits and return those that are set."""
    with st.sidebar:
        st.html(
            f'<p class="ic-label">{html.escape(texts.FILTERS)}</p>'
            f'<p class="ic-small">{html.escape(texts.FILTERS_HELP)}</p>'
        )
        sources = st.multiselect(
            texts.TOOLKITS,
            list(assistant.sources),
            format_func=lambda id_: assistant.sources[id_].title,
            key=_KEYS[0],
            placeholder=texts.ANY,
        )
        places = st.multiselect(texts.PLACES, assistant.places, key=_KEYS[1], placeholder=texts.ANY)
        kinds = st.multiselect(
            texts.KINDS,
            list(common.KIND_NAMES),
            format_func=lambda kind: common.KIND_NAMES[kind],
            key=_KEYS[2],
            placeholder=texts.ANY,
        )
        years = st.multiselect(
            texts.YEARS,
            sorted({source.year for source in assistant.sources.values()}),
            key=_KEYS[3],
            placeholder=texts.ANY,
        )
        chosen = Filters(frozenset(sources), frozenset(places), frozenset(kinds), frozenset(years))
        _buttons(session, chosen)
        size = texts.corpus(len(assistant.sources), len(assistant.places))
        st.html(f'<p class="ic-small">{html.escape(size)}</p>')
    return chosen


def _buttons(session: Session, chosen: Filters) -> None:
    st.button(texts.CLEAR, on_click=clear, disabled=not chosen, width="stretch")
    last = session.answers[-1] if session.answers else None
    if last is not None and last.filters != chosen:
        st.button(texts.ASK_AGAIN, on_click=session.ask, args=(last.question,), width="stretch")


def clear() -> None:
    """Set no limit at all."""
    for key in _KEYS:
        st.session_state[key] = []
