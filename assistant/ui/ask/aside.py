"""The reader: a source beside the chat, open at the quoted words."""

from __future__ import annotations

import html

import streamlit as st

from assistant.service import Assistant
from assistant.ui.ask.session import Session
from assistant.ui.components import show_reader
from assistant.ui.reader_view import reader_data
from assistant.ui.texts import ask as texts


def reader(assistant: Assistant, session: Session) -> None:
    """Show the open source; draw nothing when none is open."""
    opened = session.opened
    if opened is None:
        return
    source = assistant.sources.get(opened.source)
    with st.container(key="reader", gap="small"):
        _controls(session)
        if source is None:
            st.info(texts.CHANGED)
            return
        data = reader_data(
            source,
            assistant.reading(source.id),
            opened,
            session.citation(),
            session.generation() in ("", assistant.generation),
        )
        show_reader(data, "reader-text", session.close)


def _controls(session: Session) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="reader-controls"):
        opened = session.opened
        if opened and opened.n is not None:
            which = texts.quote_of(opened.n, session.total())
            st.html(f'<p class="ic-label">{html.escape(which)}</p>', width="stretch")
            _step(session, texts.PREVIOUS, texts.PREVIOUS_HELP, -1)
            _step(session, texts.FOLLOWING, texts.FOLLOWING_HELP, 1)
        else:
            st.html('<p class="ic-label"></p>', width="stretch")
        st.button(texts.CLOSE, on_click=session.close, help=texts.CLOSE_HELP, key="reader-close")


def _step(session: Session, label: str, tip: str, by: int) -> None:
    n = session.step(by)
    turn = session.opened.turn if session.opened else None
    st.button(
        label,
        on_click=session.open,
        args=(turn, n, False),
        disabled=n is None,
        help=tip,
        key=f"reader-step-{by}",
    )
