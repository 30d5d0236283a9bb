"""The chat: questions, answers and what can be done with them."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.answer import Answer, Filters
from assistant.kept.keeping import Keeping
from assistant.memo import escape, markdown
from assistant.service import Assistant
from assistant.ui import permalink
from assistant.ui.ask.answer_view import answer_data
from assistant.ui.ask.kept_view import kept_answer
from assistant.ui.ask.saved import keep_answer
from assistant.ui.ask.session import Session
from assistant.ui.ask.understood import otherwise
from assistant.ui.ask.writing import begun, show_until_done
from assistant.ui.components import announce, show_answer
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
    for turn, answer in enumerate(session.answers):
        _turn(assistant, session, turn, answer)
    last = session.answers[-1] if session.answers else None
    if session.pending is None and last:
        otherwise(session, last)
    if session.pending is None and last and last.suggestions:
        _suggest(session, texts.NEXT, last.suggestions, f"suggest-{len(session.answers)}")
    announce(texts.arrived(len(last.citations)) if last else "")


def _welcome(assistant: Assistant, session: Session) -> None:
    st.html(
        f'<p class="ic-eyebrow">{html.escape(common.NAME)}</p>'
        f'<h1 class="ic-welcome">{html.escape(texts.WELCOME)}</h1>'
        f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
    )
    _suggest(session, texts.TRY, assistant.suggestions, "suggest-start")


def _top(session: Session) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        st.html(f'<h1 class="ic-name">{html.escape(common.NAME)}</h1>', width="stretch")
        st.button(texts.NEW, on_click=_restart, args=(session,), type="tertiary")


def _restart(session: Session) -> None:
    session.restart()
    st.query_params.clear()


def _turn(assistant: Assistant, session: Session, turn: int, answer: Answer) -> None:
    opened = session.opened
    selected = opened.n if opened and opened.turn == turn else None

    def open_citation(n: int) -> None:
        session.open(turn, n)

    with st.container(key=f"turn-{turn}"):
        fresh = turn == len(session.answers) - 1 and opened is None
        data = answer_data(answer, assistant.sources, selected, fresh)
        show_answer(data, f"answer-{turn}", open_citation)
        if not answer.citations:
            return
        with st.popover(texts.COPY, help=None, key=f"copy-{turn}"):
            st.caption(texts.COPY_HELP)
            text = markdown(answer, assistant.sources)
            st.download_button(
                texts.SAVE,
                text,
                texts.FILE_NAME,
                "text/markdown",
                key=f"save-{turn}",
                on_click="ignore",
            )
            st.code(text, language=None, wrap_lines=True, height=320)
            if id_ := session.saved[turn] if turn < len(session.saved) else None:
                st.caption(texts.LINK)
                address = permalink.to_answer(st.context.url or "", id_)
                st.code(address, language=None, wrap_lines=True)


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


def answer_pending(
    assistant: Assistant,
    keeping: Keeping | None,
    session: Session,
    filters: Filters,
    place: DeltaGenerator,
) -> None:
    """Answer the pending question, if any, and draw the page anew with the answer in it.

    Args:
        assistant: to be asked.
        keeping: saves the answer; None saves nothing.
        session: holds the question and takes the answer.
        filters: what the answer may draw on.
        place: where to say what is being done.
    """
    if assistant.disclosure is not None or session.writing is not None:
        _write_pending(assistant, keeping, session, filters, place)
        return
    question, session.pending = session.pending, None
    if question is None:
        return
    with place, st.status(texts.WORKING, expanded=False) as status:

        def on_step(step: str) -> None:
            status.update(label=texts.STEPS.get(step, texts.WORKING))

        history = session.history
        answer = assistant.ask(question, history, filters, on_step)
    _take(keeping, session, answer, history, filters)


def _write_pending(
    assistant: Assistant,
    keeping: Keeping | None,
    session: Session,
    filters: Filters,
    place: DeltaGenerator,
) -> None:
    """The same where a language model writes: what it writes outlives a click on the page."""
    writing = session.writing
    if writing is None:
        question, session.pending = session.pending, None
        if question is None:
            return
        writing = session.writing = begun(assistant, question, session.history, filters)
    elif session.pending is not None:
        # Another question was asked meanwhile: it comes next.
        writing.stop.set()
    show_until_done(writing, place)
    session.writing = None
    _take(keeping, session, writing.answer.result(), writing.history, writing.filters)


def _take(
    keeping: Keeping | None,
    session: Session,
    answer: Answer,
    history: tuple[str, ...],
    filters: Filters,
) -> None:
    """Add an answer to the conversation and draw the page anew."""
    session.answers.append(answer)
    keep_answer(keeping, session, answer, history, filters)
    question = answer.understanding.standalone or answer.question
    st.query_params[permalink.QUESTION] = question
    st.rerun()
