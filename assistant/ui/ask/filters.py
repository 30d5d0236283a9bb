"""The sidebar: what answers may draw on."""

from __future__ import annotations

import html
from dataclasses import replace

import streamlit as st

from assistant.answer import Filters
from assistant.service import Assistant
from assistant.ui.ask.session import Session
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.understand.told import AFRESH

_SOURCES, _PLACES, _KINDS, _YEARS = (
    "filter-sources", "filter-places", "filter-kinds", "filter-years",
)  # fmt: skip


def sidebar(assistant: Assistant, session: Session) -> Filters:
    """Show the limits and return those that are set."""
    if _SOURCES not in st.session_state:
        # Another page was shown meanwhile, and the controls have been forgotten.
        choose(session, session.limits)
    with st.sidebar:
        st.html(
            f'<p class="ic-label">{html.escape(texts.FILTERS)}</p>'
            f'<p class="ic-small">{html.escape(texts.FILTERS_HELP)}</p>'
        )
        sources = st.multiselect(
            texts.TOOLKITS,
            list(assistant.sources),
            format_func=lambda id_: assistant.sources[id_].title,
            key=_SOURCES,
            placeholder=texts.ANY,
        )
        places = st.multiselect(texts.PLACES, assistant.places, key=_PLACES, placeholder=texts.ANY)
        kinds = st.multiselect(
            texts.KINDS,
            list(common.KIND_NAMES),
            format_func=lambda kind: common.KIND_NAMES[kind],
            key=_KINDS,
            placeholder=texts.ANY,
        )
        years = st.multiselect(
            texts.YEARS,
            sorted({source.year for source in assistant.sources.values()}),
            key=_YEARS,
            placeholder=texts.ANY,
        )
        chosen = Filters(frozenset(sources), frozenset(places), frozenset(kinds), frozenset(years))
        session.limits = chosen
        st.button(texts.CLEAR, on_click=clear, disabled=not chosen, width="stretch")
    return chosen


def below(assistant: Assistant, session: Session) -> None:
    """What stands under the limits, once the question has been answered within them."""
    last = session.answers[-1] if session.answers else None
    if last is not None and _set_by_hand(last.filters) != session.limits and not session.kept:
        st.button(texts.ASK_AGAIN, on_click=session.ask, args=(_again(session),), width="stretch")
    size = texts.corpus(len(assistant.sources), len(assistant.places))
    st.html(f'<p class="ic-small">{html.escape(size)}</p>')


def choose(session: Session, limits: Filters) -> None:
    """Set the limits; only before they are drawn, or in a callback."""
    session.limits = replace(limits, without=frozenset())
    st.session_state[_SOURCES] = sorted(limits.sources)
    st.session_state[_PLACES] = sorted(limits.places)
    st.session_state[_KINDS] = sorted(limits.kinds)
    st.session_state[_YEARS] = sorted(limits.years)


def clear() -> None:
    """Set no limit at all."""
    for key in (_SOURCES, _PLACES, _KINDS, _YEARS):
        st.session_state[key] = []


def lift(session: Session, turn: int, named: str) -> None:
    """Ask a question again without one of the limits that it was answered within.

    A limit that was said, "only from 2018", is lifted by asking for what was understood, and
    the limits that are left are set by hand.

    Args:
        session: holds the answer.
        turn: which one.
        named: the limit, as `limits_data` names it.
    """
    what, _, value = named.partition(":")
    limits = session.answers[turn].filters
    left = {
        name: frozenset(
            each for each in getattr(limits, name) if (name, str(each)) != (what, value)
        )
        for name in ("sources", "places", "kinds", "years")
    }
    choose(session, Filters(**left))
    session.ask(_again(session, turn))


def _again(session: Session, turn: int = -1) -> str:
    """The question of a turn, to be asked whole."""
    answer = session.answers[turn]
    read = answer.understanding
    if read.turn == "new" or not read.standalone:
        return answer.question
    return f"{AFRESH}{read.standalone.removeprefix(AFRESH)}"


def _set_by_hand(filters: Filters) -> Filters:
    return replace(filters, without=frozenset())
