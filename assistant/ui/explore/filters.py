"""The filters at the side, and the limits that are set, each to be taken away."""

from __future__ import annotations

import html
from functools import partial

import streamlit as st

from assistant.explore.shelf import UNKNOWN, Shelf
from assistant.explore.view import FACETS, FACTOR, KIND, YEAR, View
from assistant.memo import escape
from assistant.ui.explore.names import short, value_name
from assistant.ui.explore.state import box, choose
from assistant.ui.texts import explore as texts


def sidebar(shelf: Shelf) -> None:
    """Show the filters; what is chosen lies under the keys of their boxes."""
    with st.sidebar:
        st.html(
            f'<h2 class="ic-label">{html.escape(texts.FILTERS)}</h2>'
            f'<p class="ic-small">{html.escape(texts.FILTERS_HELP)}</p>'
        )
        for facet in FACETS:
            st.multiselect(
                texts.FACETS[facet],
                _options(shelf, facet),
                format_func=partial(value_name, shelf, facet),
                key=box(facet),
                placeholder=texts.EXAMPLES_ONLY if facet == KIND else texts.ANY,
            )


def chips(shelf: Shelf, view: View) -> None:
    """The limits, each a button that takes it away."""
    if not view.limits:
        return
    with st.container(horizontal=True, key="explore-chips", gap="small"):
        for facet, values in view.limits:
            for value in values:
                name = short(value_name(shelf, facet, value))
                st.button(
                    escape(texts.chip(facet, name)),
                    key=f"explore-chip-{facet}-{value}",
                    icon=":material/close:",
                    help=escape(texts.lift(facet, name)),
                    on_click=_lift,
                    args=(view, facet, value),
                )
        st.button(texts.CLEAR, key="explore-clear", type="tertiary", on_click=_clear, args=(view,))


def _lift(view: View, facet: str, value: str) -> None:
    choose(view.without(facet, value))


def _clear(view: View) -> None:
    for facet, _ in view.limits:
        view = view.limited(facet, ())
    choose(view)


def _options(shelf: Shelf, facet: str) -> list[str]:
    """A facet's values: years by number, kinds and key factors as the sources have them."""
    values = list(shelf.known[facet])
    if facet == YEAR:
        return sorted(values)
    if facet not in (KIND, FACTOR):
        values.sort(key=lambda one: (one == UNKNOWN, value_name(shelf, facet, one).casefold()))
    return values
