"""Thumbs under an answer, and why."""

from __future__ import annotations

import streamlit as st

from assistant.answer import Answer
from assistant.feedback.judgements import Judgements
from assistant.feedback.model import WORDS_MAX, Judgement, Reason
from assistant.kept.errors import KeptError
from assistant.kept.keeping import Keeping
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts


def thumbs(keeping: Keeping | None, session: Session, turn: int, answer: Answer) -> None:
    """The two buttons; nothing where the answer is not kept, for then nothing else is."""
    id_ = _id(session, turn)
    if keeping is None or id_ is None:
        return
    said = _said(keeping, session).get(id_)
    for helpful, label, marked, icon in (
        (True, texts.HELPFUL, texts.MARKED_HELPFUL, "thumb_up"),
        (False, texts.NOT_HELPFUL, texts.MARKED_NOT_HELPFUL, "thumb_down"),
    ):
        chosen = said is not None and said.helpful is helpful
        st.button(
            marked if chosen else label,
            key=f"judge-{turn}-{'up' if helpful else 'down'}",
            icon=":material/check:" if chosen else f":material/{icon}:",
            help=texts.JUDGE_HELP,
            type="secondary" if chosen else "tertiary",
            on_click=_take_back if chosen else _give,
            args=(keeping, session, id_) if chosen else (keeping, session, id_, helpful),
        )


def reasons(keeping: Keeping | None, session: Session, turn: int) -> None:
    """What was wrong with an answer that is marked as no help."""
    id_ = _id(session, turn)
    said = (session.judged or {}).get(id_ or "")
    if keeping is None or id_ is None or said is None or said.helpful:
        return
    why, words = f"why-{id_}", f"words-{id_}"
    # The controls are forgotten while another page is shown.
    if why not in st.session_state:
        st.session_state[why] = said.reason
    if words not in st.session_state:
        st.session_state[words] = said.words

    def changed() -> None:
        reason, own = st.session_state[why], st.session_state[words]
        _give(keeping, session, id_, False, reason, own)

    with st.container(key=f"reasons-{turn}", gap="small"):
        st.pills(
            texts.WHY,
            list(Reason),
            format_func=lambda reason: texts.REASONS[reason],
            key=why,
            on_change=changed,
        )
        st.text_input(texts.OWN_WORDS, key=words, max_chars=WORDS_MAX, on_change=changed)
        if said.reason or said.words:
            st.caption(texts.THANKS)


def _id(session: Session, turn: int) -> str | None:
    return session.saved[turn] if turn < len(session.saved) else None


def _said(keeping: Keeping, session: Session) -> dict[str, Judgement]:
    """What was said of the answers of this conversation, read once."""
    if session.judged is None:
        session.judged = {}
        try:
            session.judged = Judgements(keeping.store).of(filter(None, session.saved))
        except KeptError as error:
            session.trouble = str(error)
    return session.judged


def _give(
    keeping: Keeping,
    session: Session,
    id_: str,
    helpful: bool,
    reason: Reason | None = None,
    words: str = "",
) -> None:
    try:
        _said(keeping, session)[id_] = Judgements(keeping.store).give(id_, helpful, reason, words)
    except KeptError as error:
        session.notice = str(error)


def _take_back(keeping: Keeping, session: Session, id_: str) -> None:
    try:
        Judgements(keeping.store).take_back(id_)
    except KeptError as error:
        session.notice = str(error)
        return
    _said(keeping, session).pop(id_, None)
