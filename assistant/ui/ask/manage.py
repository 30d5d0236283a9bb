"""The dialog for one saved conversation: its title, taking it away, deleting it."""

from __future__ import annotations

import html
import re

import streamlit as st

from assistant.kept.errors import KeptError
from assistant.kept.export import as_json, as_markdown
from assistant.kept.keeping import Keeping
from assistant.kept.model import Summary
from assistant.service import Assistant
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts

_ASKED = "delete-asked"


@st.dialog(texts.SAVED_DIALOG)
def manage(assistant: Assistant, keeping: Keeping, session: Session, summary: Summary) -> None:
    """Ask what is to be done with a conversation, and do it."""
    try:
        _title(keeping, summary)
        _export(assistant, keeping, summary)
        _delete(keeping, session, summary)
    except KeptError as error:
        st.error(str(error))


def _title(keeping: Keeping, summary: Summary) -> None:
    with st.form("rename", border=False):
        title = st.text_input(texts.TITLE, summary.title, max_chars=120)
        if st.form_submit_button(texts.RENAME):
            keeping.store.rename(summary.id, title)
            st.rerun()


def _export(assistant: Assistant, keeping: Keeping, summary: Summary) -> None:
    conversation = keeping.store.conversation(summary.id)
    name = re.sub(r"[^\w]+", "-", summary.title).strip("-")[:60] or summary.id
    st.download_button(
        texts.EXPORT_MD,
        as_markdown(conversation, assistant.sources),
        f"{name}.md",
        "text/markdown",
        on_click="ignore",
        width="stretch",
    )
    st.download_button(
        texts.EXPORT_JSON,
        as_json(conversation),
        f"{name}.json",
        "application/json",
        on_click="ignore",
        width="stretch",
    )


def _delete(keeping: Keeping, session: Session, summary: Summary) -> None:
    if st.session_state.get(_ASKED) != summary.id:
        if st.button(texts.DELETE, width="stretch"):
            st.session_state[_ASKED] = summary.id
            st.rerun(scope="fragment")
        return
    st.html(f'<p class="ic-label" role="alert">{html.escape(texts.DELETE_ASK)}</p>')
    if st.button(texts.DELETE_SURE, type="primary", width="stretch"):
        del st.session_state[_ASKED]
        keeping.store.delete(summary.id)
        if summary.id in (session.conversation, session.kept and session.kept.conversation):
            session.restart()
        session.notice = texts.DELETED
        st.rerun()
    if st.button(texts.DELETE_NOT, width="stretch"):
        del st.session_state[_ASKED]
        st.rerun()
