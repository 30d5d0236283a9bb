"""The page that answers, on one screen."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui import permalink
from assistant.ui.ask import saved
from assistant.ui.ask.aside import reader
from assistant.ui.ask.conversation import answer_pending, conversation
from assistant.ui.ask.filters import sidebar
from assistant.ui.ask.kept_view import answer_again
from assistant.ui.ask.session import Session, current
from assistant.ui.ask.writing import model_line
from assistant.ui.failures import Guard
from assistant.ui.texts import ask as texts


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
