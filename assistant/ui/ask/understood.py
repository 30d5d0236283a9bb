"""Putting right how a follow-up was understood, with a click."""

from __future__ import annotations

import html

import streamlit as st

from assistant.answer import Answer
from assistant.memo import escape
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts


def otherwise(session: Session, answer: Answer) -> None:
    """Offer the other ways to read the last question; draw nothing where there is none."""
    ways = answer.understanding.otherwise
    if not ways:
        return
    turn = len(session.answers)
    with st.container(
        key=f"otherwise-{turn}", horizontal=True, vertical_alignment="center", gap="medium"
    ):
        label = f'<p class="ic-label">{html.escape(texts.OTHERWISE)}</p>'
        st.html(label, width="content")
        for number, way in enumerate(ways):
            st.button(
                escape(texts.otherwise(way)),
                key=f"otherwise-{turn}-{number}",
                on_click=session.ask,
                args=(way.question,),
                type="tertiary",
            )
