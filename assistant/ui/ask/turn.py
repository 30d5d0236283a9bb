"""One answer of the conversation, and what can be done with it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from assistant.answer import Answer
from assistant.cards.shelf import Shelf
from assistant.kept.keeping import Keeping
from assistant.memo import markdown
from assistant.service import Assistant
from assistant.ui import collecting, permalink, routes
from assistant.ui.ask import filters
from assistant.ui.ask.answer_view import answer_data, item_of
from assistant.ui.ask.judging import reasons, thumbs
from assistant.ui.ask.session import Session
from assistant.ui.ask.table_view import is_compared
from assistant.ui.ask.ways import way_of
from assistant.ui.components import show_answer
from assistant.ui.texts import ask as texts


def shelf_of(assistant: Assistant) -> Shelf:
    """What the cards are completed from; made once a generation and day."""
    return _shelf(assistant.generation, date.today(), assistant)


@st.cache_resource(max_entries=2, show_spinner=False)
def _shelf(generation: str, today: date, _assistant: Assistant) -> Shelf:
    return Shelf.of(_assistant, today)


def turn(assistant: Assistant, keeping: Keeping | None, session: Session, number: int) -> None:
    """An answer with its cards, and the controls under it."""
    answer = session.answers[number]
    wide = "wide-" if is_compared(answer) else ""
    with st.container(key=f"turn-{number}"):
        fresh = number == len(session.answers) - 1 and session.opened is None
        with st.container(key=f"{wide}answer-of-{number}"):
            draw(assistant, session, number, f"answer-{number}", fresh)
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"below-{number}"
        ):
            if answer.citations:
                _copy(assistant, session, number, answer)
            thumbs(keeping, session, number, answer)
        reasons(keeping, session, number)


def draw(assistant: Assistant, session: Session, number: int, key: str, fresh: bool) -> None:
    """An answer as its own part of the page."""
    answer = session.answers[number]
    shelf = shelf_of(assistant)
    opened = session.opened
    selected = opened.n if opened and opened.turn == number else None
    data = answer_data(answer, shelf, selected, fresh, collecting.collected())
    show_answer(
        data,
        key,
        {
            "open": lambda n: session.open(number, int(n)),
            "collect": lambda n: _collect(answer, int(n)),
            "go": lambda named: _go(answer, shelf, named),
            "lift": lambda named: filters.lift(session, number, named),
        },
    )


def _collect(answer: Answer, n: int) -> None:
    """Put a quote into the basket, or take it out again."""
    for each in answer.citations:
        if each.n == n:
            item = item_of(answer, each)
            inside = item in collecting.collected()
            (collecting.leave if inside else collecting.collect)(item)


def _go(answer: Answer, shelf: Shelf, named: str) -> None:
    way = way_of(named, answer, shelf)
    if way is not None:
        routes.request(*way)


def _copy(assistant: Assistant, session: Session, number: int, answer: Answer) -> None:
    with st.popover(texts.COPY, help=None, key=f"copy-{number}"):
        st.caption(texts.COPY_HELP)
        text = markdown(answer, assistant.sources)
        st.download_button(
            texts.SAVE,
            text,
            texts.FILE_NAME,
            "text/markdown",
            key=f"save-{number}",
            on_click="ignore",
        )
        st.code(text, language=None, wrap_lines=True, height=320)
        if id_ := session.saved[number] if number < len(session.saved) else None:
            st.caption(texts.LINK)
            address = permalink.to_answer(st.context.url or "", id_)
            st.code(address, language=None, wrap_lines=True)
