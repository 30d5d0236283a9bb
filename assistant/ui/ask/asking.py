"""Having a question answered: the steps shown while it is, and the answer kept."""

from __future__ import annotations

import html

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.answer import Answer, Filters
from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui.ask import address
from assistant.ui.ask.saved import keep_answer
from assistant.ui.ask.session import Session
from assistant.ui.ask.writing import begun, show_until_done
from assistant.ui.texts import ask as texts


def is_written(assistant: Assistant, session: Session) -> bool:
    """Whether a language model writes, so that an answer takes longer than it takes to draw one."""
    return assistant.disclosure is not None or session.writing is not None


def answer_now(
    assistant: Assistant, keeping: Keeping | None, session: Session, place: DeltaGenerator
) -> None:
    """Answer the pending question, if any, before the page is drawn with the answer in it.

    Args:
        assistant: to be asked.
        keeping: saves the answer; None saves nothing.
        session: holds the question and its limits, and takes the answer.
        place: where to say what is being done.
    """
    question = session.pending
    if question is None:
        return

    def on_step(step: str) -> None:
        # Not `st.status`, which sleeps a tenth of a second: longer than most answers take.
        place.html(f'<p class="ic-label">{html.escape(texts.STEPS.get(step, texts.WORKING))}</p>')

    history = session.history
    try:
        # A click ends the run where a step is shown: the question stays pending for the next.
        answer = assistant.ask(question, history, session.limits, on_step)
    except Exception:
        session.pending = None
        raise
    session.pending = None
    _take(keeping, session, answer, history, session.limits)
    place.empty()


def write_now(
    assistant: Assistant, keeping: Keeping | None, session: Session, place: DeltaGenerator
) -> None:
    """The same where a language model writes: what it writes outlives a click on the page.

    The page stands already while it writes, and is drawn anew with the answer.
    """
    writing = session.writing
    if writing is None:
        question, session.pending = session.pending, None
        if question is None:
            return
        session.failed = None
        writing = session.writing = begun(assistant, question, session.history, session.limits)
        address.put(session)
    elif session.pending is not None:
        # Another question was asked meanwhile: it comes next.
        writing.stop.set()
    show_until_done(writing, place)
    session.writing = None
    # Kept, for the page may already be asked for anew, and would wipe what it says.
    session.failed = writing.answer.exception()
    if session.failed is None:
        _take(keeping, session, writing.answer.result(), writing.history, writing.filters)
    st.rerun()


def _take(
    keeping: Keeping | None,
    session: Session,
    answer: Answer,
    history: tuple[str, ...],
    limits: Filters,
) -> None:
    """Add an answer to the conversation."""
    session.answers.append(answer)
    session.adopt()
    keep_answer(keeping, session, answer, history, limits)
