"""The whole page on one screen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui import permalink, saved, texts
from assistant.ui.components import asset
from assistant.ui.conversation import answer_pending, conversation
from assistant.ui.failures import Guard
from assistant.ui.filters import sidebar
from assistant.ui.kept_view import answer_again
from assistant.ui.reading import reader
from assistant.ui.session import Session, current
from assistant.ui.writing import model_line


def run(load: Callable[[], Assistant], keep: Callable[[], Keeping | None] = lambda: None) -> None:
    """Draw the page for the assistant that `load` opens, or say what is wrong.

    Args:
        load: opens the assistant.
        keep: opens what saves conversations; gives None where they are not saved.
    """
    st.set_page_config(texts.NAME, "🏛️", layout="wide", initial_sidebar_state="auto")
    st.html(f"<style>{asset('page.css')}</style>")
    with Guard(level=1):
        page(load(), keep)


def page(assistant: Assistant, keep: Callable[[], Keeping | None]) -> None:
    """The page itself: limits at the side, the chat, and the reader beside it."""
    session = current()
    keeping = saved.opened(keep, session)
    if not session.linked:
        session.linked = True
        _follow(assistant, session, saved.follow(keeping, session))
    filters = sidebar(assistant, session)
    with Guard(st.sidebar.empty()):
        saved.saved_list(assistant, keeping, session)
    chat, aside = st.columns(2)
    foot = st.container(key="ask", gap="small")
    with foot:
        status = st.empty()
        model_line(assistant)
        typed = st.chat_input(texts.ASK, key="question")
    if typed:
        session.ask(typed)
    if keeping and session.kept and session.pending is not None:
        question = session.pending
        saved.resume(keeping, session, session.kept.conversation)
        session.ask(question)
    with chat, st.container(key="chat", gap="medium"), Guard():
        conversation(assistant, keeping, session)
    with aside, st.container(key="aside"), Guard():
        reader(assistant, session)
    with Guard(status):
        if keeping:
            answer_again(assistant, keeping, session, status)
        answer_pending(assistant, keeping, session, filters, status)


def _follow(assistant: Assistant, session: Session, answered: bool) -> None:
    """Do what the address asks: a question, unless saved, and a source open at given words."""
    question = st.query_params.get(permalink.QUESTION, "").strip()
    if question and not answered:
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
