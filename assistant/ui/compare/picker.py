"""The controls that say what is to be compared."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.comparing.catalogue import toolkits
from assistant.comparing.choice import MOST_PLACES, MOST_TOOLKITS, PLACES, TOOLKITS, Choice
from assistant.service import Assistant
from assistant.ui.compare import state
from assistant.ui.compare.found import theme_names
from assistant.ui.texts import compare as texts

_BY = {PLACES: texts.BY_PLACES, TOOLKITS: texts.BY_TOOLKITS}


def picker(assistant: Assistant) -> Choice:
    """Draw the controls, which have their values already, and say what they say."""
    with st.container(key="compare-picker"):
        kind, names, theme = st.columns([2, 6, 4])
        by = kind.radio(
            texts.BY, list(_BY), format_func=_BY.__getitem__, key=state.BY, horizontal=True
        )
        if by != state.chosen().by:
            state.recall(by)
        with names:
            chosen = _places(assistant) if by == PLACES else _toolkits(assistant)
        words = theme.selectbox(
            texts.THEME,
            theme_names(assistant.generation, assistant),
            key=state.THEME_KEY,
            index=None,
            placeholder=texts.THEME_HINT,
            help=texts.THEME_HELP,
            accept_new_options=True,
        )
    before = replace(state.chosen(), by=by, theme=" ".join((words or "").split()))
    return before.put(chosen)


def _places(assistant: Assistant) -> tuple[str, ...]:
    return tuple(
        st.multiselect(
            texts.PLACES,
            [place.name for place in assistant.library.places],
            key=state.PLACES_KEY,
            max_selections=MOST_PLACES,
            placeholder=texts.PLACES_HINT,
        )
    )


def _toolkits(assistant: Assistant) -> tuple[str, ...]:
    sources = assistant.sources
    return tuple(
        st.multiselect(
            texts.TOOLKITS,
            toolkits(assistant.library, sources),
            format_func=lambda id_: f"{sources[id_].title.split(':')[0]} ({sources[id_].year})",
            key=state.TOOLKITS_KEY,
            max_selections=MOST_TOOLKITS,
            placeholder=texts.TOOLKITS_HINT,
        )
    )
