"""The sidebar's list of saved conversations."""

from __future__ import annotations

import html
from collections.abc import Callable

import streamlit as st

from assistant.answer import Answer, Filters
from assistant.kept.errors import KeptDamagedError, KeptError, KeptUnknownError
from assistant.kept.export import moment
from assistant.kept.keeping import Keeping
from assistant.kept.model import Summary
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui.ask.manage import manage
from assistant.ui.ask.session import Session
from assistant.ui.failures import box
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common

ORIGIN = "page"
_SEARCH = "saved-search"
_ALL = "saved-all"


def opened(keep: Callable[[], Keeping | None], session: Session) -> Keeping | None:
    """What saves conversations; None where they are not saved, and then the session says why."""
    try:
        try:
            return keep()
        except KeptDamagedError as error:
            # It has been moved aside: the second time there is nothing in the way.
            session.trouble = str(error)
            return keep()
    except KeptError as error:
        session.trouble = str(error)
        return None


def saved_list(assistant: Assistant, keeping: Keeping | None, session: Session) -> None:
    """Saved conversations to open, search, rename, export and delete."""
    if keeping is None and not session.trouble:
        return
    with st.container(key="saved", gap="small"):
        st.html(f'<h2 class="ic-label">{html.escape(texts.SAVED)}</h2>')
        if session.trouble:
            st.html(box(common.UNEXPECTED, (session.trouble,), 3))
        if keeping is None:
            return
        summaries = keeping.store.summaries()
        if not summaries:
            st.html(f'<p class="ic-small">{html.escape(texts.SAVED_NONE)}</p>')
            return
        st.html(f'<p class="ic-small">{html.escape(texts.SAVED_HELP)}</p>')
        words = st.text_input(
            texts.SAVED_SEARCH,
            key=_SEARCH,
            placeholder=texts.SAVED_SEARCH,
            label_visibility="collapsed",
        )
        if words.strip():
            summaries = tuple(one.summary for one in keeping.store.search(words))
            if not summaries:
                st.html(f'<p class="ic-small" role="status">{html.escape(texts.SAVED_NOTHING)}</p>')
        every = bool(words.strip()) or st.session_state.get(_ALL, False)
        with st.container(gap=None):
            for summary in summaries if every else summaries[: texts.SAVED_MAX]:
                _row(assistant, keeping, session, summary)
        if not every and len(summaries) > texts.SAVED_MAX:
            st.button(texts.SAVED_ALL, on_click=_show_all, type="tertiary")


def keep_answer(
    keeping: Keeping | None,
    session: Session,
    answer: Answer,
    history: tuple[str, ...],
    limits: Filters,
) -> None:
    """Save the answer as the next of the session's conversation; trouble does not lose it."""
    session.saved.append(None)
    if keeping is None:
        return
    try:
        kept = keeping.keep(answer, history, limits, ORIGIN, session.conversation)
    except KeptError as error:
        session.trouble = str(error)
        return
    session.trouble = ""
    session.conversation, session.saved[-1] = kept.conversation, kept.answer


def resume(keeping: Keeping, session: Session, id: str) -> None:
    """Open a saved conversation; say so where it has gone meanwhile."""
    try:
        session.resume(keeping.store.conversation(id))
    except KeptUnknownError:
        session.restart()
        session.notice = texts.GONE


def _row(assistant: Assistant, keeping: Keeping, session: Session, summary: Summary) -> None:
    current = session.conversation == summary.id
    key = f"saved-{'open' if current else 'row'}-{summary.id}"
    with st.container(horizontal=True, vertical_alignment="center", gap=None, key=key):
        st.button(
            escape(summary.title),
            key=f"resume-{summary.id}",
            on_click=resume,
            args=(keeping, session, summary.id),
            help=escape(texts.saved_as(summary.title, moment(summary.changed), summary.answers)),
            type="tertiary",
            width="stretch",
        )
        if st.button(
            escape(texts.manage(summary.title)), key=f"manage-{summary.id}", type="tertiary"
        ):
            manage(assistant, keeping, session, summary)


def _show_all() -> None:
    st.session_state[_ALL] = True
