"""The whole page on one screen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.service import Assistant
from assistant.ui import permalink, texts
from assistant.ui.components import asset
from assistant.ui.conversation import answer_pending, conversation
from assistant.ui.failures import Guard
from assistant.ui.filters import sidebar
from assistant.ui.reading import reader
from assistant.ui.session import Session, current


def run(load: Callable[[], Assistant]) -> None:
    """Draw the page for the assistant that `load` opens, or say what is wrong."""
    st.set_page_config(texts.NAME, "🏛️", layout="wide", initial_sidebar_state="auto")
    st.html(f"<style>{asset('page.css')}</style>")
    with Guard(level=1):
        page(load())


def page(assistant: Assistant) -> None:
    """The page itself: limits at the side, the chat, and the reader beside it."""
    session = current()
    if not session.linked:
        session.linked = True
        _follow(assistant, session)
    filters = sidebar(assistant, session)
    chat, aside = st.columns(2)
    foot = st.container(key="ask", gap="small")
    with foot:
        status = st.empty()
        typed = st.chat_input(texts.ASK, key="question")
    if typed:
        session.ask(typed)
    with chat, st.container(key="chat", gap="medium"), Guard():
        conversation(assistant, session)
    with aside, st.container(key="aside"), Guard():
        reader(assistant, session)
    with Guard(status):
        answer_pending(assistant, session, filters, status)


def _follow(assistant: Assistant, session: Session) -> None:
    """Do what the address asks: a question, a source open at given words."""
    question = st.query_params.get(permalink.QUESTION, "").strip()
    if question:
        session.ask(question)
    source = st.query_params.get(permalink.SOURCE, "")
    if not source:
        return
    try:
        spans = permalink.decode(st.query_params.get(permalink.SPANS, ""))
    except permalink.LinkError:
        session.notice = texts.BAD_LINK
        return
    if source in assistant.sources:
        session.open_link(source, spans)
    else:
        session.notice = texts.BAD_LINK
