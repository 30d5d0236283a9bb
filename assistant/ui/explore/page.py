"""The catalogue to look at: a table, a map, a timeline, counts, and the entries themselves."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from assistant.basket.model import Item
from assistant.explore.shelf import UNKNOWN, Record, Shelf, sift, tally
from assistant.explore.view import (
    COLUMN_FACETS,
    COUNTRY,
    FIRST_SHOWN,
    KIND,
    MATRIX,
    PLACE,
    ROW_ORDERS,
    SHAPES,
    View,
)
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui.collecting import collect, collected, leave
from assistant.ui.components import Data, announce, asset, show_view
from assistant.ui.explore import state
from assistant.ui.explore.filters import chips, sidebar
from assistant.ui.explore.found_view import Lister
from assistant.ui.explore.hrefs import to_view
from assistant.ui.explore.picture import picture
from assistant.ui.texts import common
from assistant.ui.texts import explore as texts


def show(assistant: Assistant) -> None:
    """Draw the page."""
    st.html(
        f"<style>{asset('explore_page.css')}</style>"
        f"<h1>{html.escape(common.PAGES['explore'])}</h1>"
        f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
    )
    shelf = state.shelf_of(assistant)
    if not shelf.records:
        st.info(f"{texts.EMPTY} {texts.EMPTY_HELP}")
        return
    lost = state.settle(shelf)
    sidebar(shelf)
    _controls()
    view = state.keep()
    if lost:
        st.info(escape(texts.not_here(lost)))
    chips(shelf, view)
    records = sift(shelf.records, view.limits)
    st.html(f'<p class="ic-small">{html.escape(summary(shelf, records, view))}</p>')

    def act(what: str, at: str) -> None:
        _act(assistant, what, at)

    _picture(shelf, view, act)
    _list(assistant, records, view, act)


def summary(shelf: Shelf, records: Sequence[Record], view: View) -> str:
    """What the limits leave, in one line."""
    years = sorted({one.source.year for one in records})
    span = "–".join(dict.fromkeys(map(str, (years[0], years[-1])))) if years else ""
    return texts.summary(
        texts.entries(len(records), view.values(KIND)),
        len(tally(records, PLACE)),
        len([each for each in tally(records, COUNTRY) if each != UNKNOWN]),
        len({one.source.id for one in records}),
        span,
    )


def _controls() -> None:
    with st.container(horizontal=True, key="explore-controls", vertical_alignment="bottom"):
        st.segmented_control(
            texts.SHAPES_LABEL, SHAPES, format_func=texts.SHAPES.__getitem__, key=state.SHAPE
        )
        if (st.session_state.get(state.SHAPE) or MATRIX) == MATRIX:
            st.segmented_control(
                texts.COLUMNS_LABEL,
                COLUMN_FACETS,
                format_func=texts.COLUMNS.__getitem__,
                key=state.COLUMNS,
            )
            st.segmented_control(
                texts.ROWS_LABEL, ROW_ORDERS, format_func=texts.ROWS.__getitem__, key=state.ROWS
            )


def _picture(shelf: Shelf, view: View, act: Callable[[str, str], None]) -> None:
    """What is chosen in a picture does not shrink it: it is marked there, and listed below."""

    def chosen(what: str, at: str) -> None:
        act(what, at)
        state.lead_to_list()

    part, data = picture(shelf, replace(view, shown=FIRST_SHOWN))
    if part:
        show_view(part, data, f"explore-{view.shape}", chosen)


def _list(
    assistant: Assistant, records: Sequence[Record], view: View, act: Callable[[str, str], None]
) -> None:
    shelf = state.shelf_of(assistant)
    shown = records[: view.shown]
    more = min(len(records) - len(shown), 2 * FIRST_SHOWN)
    lister = Lister(assistant.sources, shelf.places, collected(), date.today())
    heading = texts.entries(len(records), view.values(KIND))
    data: Data = {
        "look": "cards",
        "level": 2,
        "heading": heading,
        "note": "" if records else texts.NOTHING,
        "items": lister.cards([one.entry for one in shown]),
        "more": {
            "label": texts.show_more(more),
            "href": to_view(replace(view, shown=view.shown + more)),
        }
        if more > 0
        else None,
        "stamp": state.stamp(),
    }
    show_view("found", data, "explore-found", act)
    announce(heading)


def _act(assistant: Assistant, what: str, at: str) -> None:
    """Follow a link of the page, or collect an entry."""
    if what == "collect":
        take(assistant, at)
    else:
        state.follow(state.shelf_of(assistant), at)


def take(assistant: Assistant, id: str) -> None:
    """Put an entry into the basket, or take it out again."""
    item = Item.of_entry(assistant.library.entry(id))
    (leave if item in collected() else collect)(item)
