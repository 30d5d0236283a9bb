"""The chat: questions, answers, and what could be asked next."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from assistant.answer import Answer
from assistant.kept.keeping import Keeping
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui.ask.kept_view import kept_answer
from assistant.ui.ask.session import Session
from assistant.ui.ask.turn import turn
from assistant.ui.ask.understood import otherwise
from assistant.ui.components import announce
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common


def conversation(assistant: Assistant, keeping: Keeping | None, session: Session) -> None:
    """The welcome, or the conversation so far and what could be asked next."""
    if session.notice:
        st.info(session.notice)
        session.notice = None
    if session.answers or session.pending is not None:
        _top(session)
    else:
        _welcome(assistant, session)
    if keeping and session.kept:
        kept_answer(assistant, keeping, session, session.kept)
        return
    for number in range(len(session.answers)):
        turn(assistant, keeping, session, number)
    last = session.answers[-1] if session.answers else None
    if session.pending is None and last:
        otherwise(session, last)
        _next(session, last)
    announce(texts.arrived(len(last.citations)) if last else "")


def _welcome(assistant: Assistant, session: Session) -> None:
    st.html(
        f'<p class="ic-eyebrow">{html.escape(common.NAME)}</p>'
        f'<h1 class="ic-welcome">{html.escape(texts.WELCOME)}</h1>'
        f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
    )
    if assistant.suggestions:
        _suggest(session, texts.TRY, assistant.suggestions, "suggest-start")


def _top(session: Session) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html(f'<h1 class="ic-name">{html.escape(common.NAME)}</h1>', width="stretch")
        st.button(texts.NEW, on_click=session.restart, type="tertiary")


def _next(session: Session, last: Answer) -> None:
    asked = {question.casefold() for question in session.history}
    fresh = [each for each in last.suggestions if each.casefold() not in asked]
    if fresh:
        label = texts.NEXT if last.answered else texts.NEAR
        _suggest(session, label, fresh, f"suggest-{len(session.answers)}")


def _suggest(session: Session, label: str, questions: Sequence[str], key: str) -> None:
    with st.container(key=key, gap="small"):
        st.html(f'<p class="ic-label">{html.escape(label)}</p>')
        for number, question in enumerate(questions):
            st.button(
                escape(question),
                key=f"{key}-{number}",
                on_click=session.ask,
                args=(question,),
                width="stretch",
            )
