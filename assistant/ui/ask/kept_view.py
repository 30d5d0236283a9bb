"""A saved answer as it was, and the same question answered anew beside it."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.answer import Citation
from assistant.kept.export import moment
from assistant.kept.keeping import Keeping
from assistant.kept.model import KeptAnswer
from assistant.kept.replay import Replayed, opening, replay
from assistant.service import Assistant
from assistant.ui.ask import saved
from assistant.ui.ask.card_view import credit
from assistant.ui.ask.session import Session
from assistant.ui.ask.turn import draw
from assistant.ui.components import announce
from assistant.ui.texts import ask as texts


def kept_answer(assistant: Assistant, keeping: Keeping, session: Session, kept: KeptAnswer) -> None:
    """The saved answer; with its new one beside it, once that has been asked for."""
    when = texts.kept_on(moment(kept.asked), kept.generation, assistant.generation, kept.model)
    st.html(
        f'<div class="ic-kept"><p class="ic-label">{html.escape(texts.KEPT)}</p>'
        f'<p class="ic-small">{html.escape(when)}</p></div>'
    )
    with st.container(horizontal=True, key="kept-actions"):
        st.button(texts.AGAIN, help=texts.AGAIN_HELP, on_click=_again, args=(session,))
        st.button(texts.WHOLE, on_click=saved.resume, args=(keeping, session, kept.conversation))
    replayed = session.replayed
    if replayed is None:
        draw(assistant, session, 0, "kept-0", fresh=False)
        announce(texts.arrived(len(kept.answer.citations)))
        return
    summary = _differences(replayed)
    with st.container(key="compare"):
        left, right = st.columns(2, gap="large")
        for side, turn, label in ((left, 0, texts.THEN), (right, 1, texts.NOW)):
            with side:
                st.html(f'<p class="ic-label ic-side">{html.escape(label)}</p>')
                draw(assistant, session, turn, f"kept-{turn}", fresh=False)
    announce(summary)


def answer_again(
    assistant: Assistant, keeping: Keeping, session: Session, place: DeltaGenerator
) -> None:
    """Answer the saved question anew, if that is asked for, and draw the page with both."""
    if not session.again or session.kept is None:
        return
    with place, st.status(texts.WORKING, expanded=False) as status:

        def on_step(step: str) -> None:
            status.update(label=texts.STEPS.get(step, texts.WORKING))

        try:
            replayed = replay(session.kept, assistant, keeping.settings, on_step)
        except Exception:
            session.again = False
            raise
    session.again = False
    session.compare(replayed)
    st.rerun()


def _again(session: Session) -> None:
    session.again = True


def _differences(replayed: Replayed) -> str:
    """Show what differs; returns its first line."""
    found = replayed.differences
    first = (
        texts.differs(found.same_text, found.same_verdict, replayed.answer.answered)
        if found
        else texts.SAME
    )
    items = [*_items(texts.LOST, found.lost), *_items(texts.ADDED, found.new)]
    rest = f"<ul>{''.join(items)}</ul>" if items else ""
    st.html(
        f'<div class="ic-kept"><p class="ic-label">{html.escape(first)}</p>'
        f'<div class="ic-small">{rest}</div></div>'
    )
    return first


def _items(label: str, citations: Sequence[Citation]) -> list[str]:
    lines = (
        f"{label}: [{each.n}] {credit(each, heading='', note='')}: “{opening(each)}”"
        for each in citations
    )
    return [f"<li>{html.escape(line)}</li>" for line in lines]
