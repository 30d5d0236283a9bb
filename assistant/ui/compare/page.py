"""Places side by side on one theme, or two toolkits."""

from __future__ import annotations

import html

import streamlit as st

from assistant.comparing.catalogue import toolkits
from assistant.comparing.choice import LEAST, PLACES, TOOLKITS, Choice
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.collecting import collect, collected, leave
from assistant.ui.compare import state
from assistant.ui.compare.found import compared, proposed, shared_themes
from assistant.ui.compare.picker import picker
from assistant.ui.compare.table_view import Comparison, opened, table_data
from assistant.ui.compare.taking import taking
from assistant.ui.components import announce, show_table
from assistant.ui.texts import common
from assistant.ui.texts import compare as texts


def show(assistant: Assistant) -> None:
    """Draw the page."""
    st.html(
        f"<h1>{html.escape(common.PAGES['compare'])}</h1>"
        f'<p class="ic-introduction">{html.escape(texts.INTRODUCTION)}</p>'
    )
    library = assistant.library
    if len(library.places) < LEAST and len(toolkits(library, assistant.sources)) < LEAST:
        st.info(texts.TOO_FEW)
        return
    lost = state.settle(assistant)
    choice = picker(assistant)
    state.keep(choice)
    routes.put(choice.parameters)
    if lost:
        st.info(escape(texts.not_here(lost)))
    if choice.ready:
        _table(assistant, choice)
    else:
        _start(assistant, choice)


def _table(assistant: Assistant, choice: Choice) -> None:
    comparison = compared(assistant, choice)
    names = short_names(assistant, choice)
    table = comparison.table
    title = texts.title(names, choice.theme)
    short = texts.toolkits_title(choice.theme) if choice.by == TOOLKITS else title
    shared = sum(row.filled > 1 for row in table.rows)
    summary = texts.summary if comparison.corner == texts.ASPECT else texts.parts_summary
    said = summary(len(table.quotes), shared, len(table.rows)) if table.quotes else texts.NOTHING
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare-head"):
        heading = f'<h2>{html.escape(short)}</h2><p class="ic-small">{html.escape(said)}</p>'
        st.html(heading, width="stretch")
        if table.quotes:
            taking(assistant, comparison, title)
    data = table_data(comparison, names, assistant.sources, collected())

    def act(what: str, at: int) -> None:
        _act(comparison, what, at)

    show_table(data, "compare-table", act)
    _also(assistant, choice)
    announce(f"{short}. {said}")


def short_names(assistant: Assistant, choice: Choice) -> tuple[str, ...]:
    """What the columns are called in a sentence."""
    if choice.by == PLACES:
        return choice.places
    return tuple(assistant.sources[id_].title.split(":")[0] for id_ in choice.toolkits)


def _act(comparison: Comparison, what: str, at: int) -> None:
    """Do what was clicked in the table.

    Args:
        comparison: that it shows.
        what: "open" or "collect" a quote; "left", "right" or "remove" for a column.
        at: the quote's number or the column's, from 0.
    """
    choice = state.chosen()
    if what in ("left", "right") and at < len(choice.names):
        state.choose(choice.moved(at, 1 if what == "right" else -1))
    elif what == "remove" and at < len(choice.names):
        state.choose(choice.without(at))
    elif what in ("open", "collect") and at < len(comparison.items):
        item = comparison.items[at]
        if what == "open":
            routes.request(routes.SOURCE, opened(item))
        elif item in collected():
            leave(item)
        else:
            collect(item)


def _also(assistant: Assistant, choice: Choice) -> None:
    """Other themes that the places share, to go on with."""
    themes = shared_themes(assistant, choice)
    if not themes:
        return
    with st.container(key="compare-also", horizontal=True, vertical_alignment="center"):
        st.html(f'<h2 class="ic-label">{html.escape(texts.ALSO)}</h2>', width="content")
        for number, theme in enumerate(themes):
            st.button(
                escape(theme),
                key=f"compare-also-{number}",
                on_click=_retheme,
                args=(theme,),
                type="tertiary",
            )


def _retheme(theme: str) -> None:
    choice = state.chosen()
    state.choose(Choice(choice.by, choice.places, choice.toolkits, theme))


def _start(assistant: Assistant, choice: Choice) -> None:
    """What to begin with, while there is too little to compare."""
    if choice.names:
        st.html(f"<p>{html.escape(texts.ONE_MORE)}</p>")
    found = proposed(assistant.generation, assistant)
    if not found:
        return
    with st.container(key="suggest-compare", gap="small"):
        st.html(f'<h2 class="ic-label">{html.escape(texts.START)}</h2>')
        for number, each in enumerate(found):
            names = short_names(assistant, each.choice)
            if each.choice.by == TOOLKITS:
                label = texts.toolkits_on(names, each.choice.theme)
            elif each.choice.theme:
                label = texts.on_theme(names, each.choice.theme, each.count)
            else:
                label = texts.sharing(names, each.count)
            st.button(
                escape(label),
                key=f"suggest-compare-{number}",
                on_click=state.choose,
                args=(each.choice,),
                width="stretch",
            )
