"""The page that answers, on one screen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui.ask import address, filters, saved
from assistant.ui.ask.aside import reader
from assistant.ui.ask.asking import answer_now, is_written, write_now
from assistant.ui.ask.conversation import conversation
from assistant.ui.ask.kept_view import answer_again
from assistant.ui.ask.session import current
from assistant.ui.ask.writing import model_line
from assistant.ui.failures import Guard
from assistant.ui.texts import ask as texts


def page(assistant: Assistant, keep: Callable[[], Keeping | None]) -> None:
    """The page itself: limits at the side, the chat, and the reader beside it."""
    session = current()
    keeping = saved.opened(keep, session)
    address.follow(assistant, keeping, session)
    filters.sidebar(assistant, session)
    side = st.sidebar.container(gap="medium")
    chat, aside = st.columns(2)
    with st.container(key="ask", gap="small"):
        status = st.empty()
        model_line(assistant)
        typed = st.chat_input(texts.ASK, key="question")
    if typed:
        session.ask(typed)
    if keeping and session.kept and session.pending is not None:
        question = session.pending
        saved.resume(keeping, session, session.kept.conversation)
        session.ask(question)
    written = is_written(assistant, session)
    if not written:
        # First of all: drawing the page takes longer than answering.
        with Guard(status):
            answer_now(assistant, keeping, session, status)
    with side:
        filters.below(assistant, session)
        with Guard(st.empty()):
            saved.saved_list(assistant, keeping, session)
    with chat, st.container(key="chat", gap="medium"), Guard():
        conversation(assistant, keeping, session)
    with aside, st.container(key="aside"), Guard():
        reader(assistant, session)
    address.put(session)
    with Guard(status):
        if keeping:
            answer_again(assistant, keeping, session, status)
        if session.failed is not None and session.pending is None:
            raise session.failed
        if written:
            write_now(assistant, keeping, session, status)
