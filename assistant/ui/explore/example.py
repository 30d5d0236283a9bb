"""One example: its words, its key factor, what to weigh before copying it, others like it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date

import streamlit as st

from assistant.basket.model import Item
from assistant.cards.addresses import address
from assistant.cards.age import is_old, years_old
from assistant.explore.around import Around, around
from assistant.library.model import Entry
from assistant.memo import escape
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.collecting import collect_button, collected
from assistant.ui.components import Data, asset, show_view
from assistant.ui.explore import state
from assistant.ui.explore.found_view import Lister
from assistant.ui.explore.hrefs import ENTRY, in_source
from assistant.ui.explore.names import entry_title
from assistant.ui.explore.page import take
from assistant.ui.failures import box
from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.model import Kind


def show(assistant: Assistant) -> None:
    """Draw the page of the entry that the address names."""
    st.html(f"<style>{asset('explore_page.css')}</style>")
    named = st.query_params.get(ENTRY, "")
    try:
        entry = assistant.library.entry(named)
    except KeyError:
        st.html(box(texts.NOT_HERE, (texts.NOT_HERE_HELP,), 1))
        with st.container(key="example-gone", horizontal_alignment="center"):
            routes.link(texts.BACK, routes.EXPLORE)
        return
    routes.put({ENTRY: named})
    shelf = state.shelf_of(assistant)
    lister = Lister(assistant.sources, shelf.places, collected(), date.today())
    near = around(assistant.library, entry)
    main, aside = st.columns((1.55, 1), gap="large")
    with main, st.container(key="example-main"):
        _words(assistant, lister, entry)
        _links(entry)
        _neighbours(near)
    with aside, st.container(key="example-aside"):
        _section(assistant, near)
        _listed(assistant, "questions", texts.QUESTIONS, "", lister.words(near.questions))
        _listed(assistant, "weigh", texts.WEIGH, texts.WEIGH_HELP, lister.words(near.context))
    if near.examples:
        cards = lister.cards(near.examples)
        _listed(assistant, "of", texts.EXAMPLES_OF, "", cards, "cards")
    if entry.kind is Kind.EXAMPLE:
        cards = lister.cards(assistant.library.similar(entry.id))
        _listed(assistant, "like", texts.LIKE, "", cards, "cards")


def _words(assistant: Assistant, lister: Lister, entry: Entry) -> None:
    source = assistant.sources[entry.source]
    title, kind = entry_title(entry), texts.KIND_ONE.get(entry.kind, texts.ENTRY)
    country = lister.countries(entry)
    over = " · ".join(filter(None, (kind if kind != title else "", country)))
    old = is_old(source.year, lister.today)
    told = texts.old if entry.kind is Kind.EXAMPLE else texts.age
    note = told(source.year, years_old(source.year, lister.today)) if old else ""
    credit = " · ".join(filter(None, (source.title, source.project, str(source.year),
                                      common.page(entry.page))))  # fmt: skip
    st.html(
        (f'<p class="ic-label">{html.escape(over)}</p>' if over else "")
        + f"<h1>{html.escape(title)}</h1>"
        + f'<p class="ic-small">{html.escape(credit)}</p>'
        + (f'<p class="ic-old">{html.escape(note)}</p>' if note else "")
        + f'<blockquote class="ic-words">{html.escape(entry.text)}</blockquote>'
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        collect_button(Item.of_entry(entry), f"collect-{entry.id}")
        routes.link(texts.OPEN, routes.SOURCE, in_source(entry))
        if entry.places:
            routes.link(texts.ALL_OF_PLACE, routes.EXPLORE, state.of_places(entry.places))


def _links(entry: Entry) -> None:
    if not entry.links:
        return
    items = []
    for each in map(address, entry.links):
        printed = html.escape(each.printed)
        broken = f' <span class="ic-small">({html.escape(texts.BROKEN)})</span>'
        items.append(
            f'<li><a href="{html.escape(each.opens)}" rel="noopener noreferrer nofollow" '
            f'target="_blank">{printed}</a></li>'
            if each.opens
            else f"<li>{printed}{broken}</li>"
        )
    st.html(
        f'<h2 class="ic-part">{html.escape(texts.LINKS)}</h2>'
        f'<p class="ic-small">{html.escape(texts.LINKS_HELP)}</p>'
        f'<ul class="ic-links">{"".join(items)}</ul>'
    )


def _neighbours(near: Around) -> None:
    if near.before is None and near.after is None:
        return
    heading = texts.NEIGHBOURS if near.entry.key_factor else texts.NEIGHBOURS_SECTION
    st.html(f'<h2 class="ic-part">{html.escape(heading)}</h2>')
    with st.container(horizontal=True, gap="medium"):
        for label, other in ((texts.PREVIOUS, near.before), (texts.NEXT, near.after)):
            if other is not None:
                name = texts.neighbour(label, other.place or "")
                routes.link(escape(name), routes.EXAMPLE, {ENTRY: other.id})


def _section(assistant: Assistant, near: Around) -> None:
    """The key factor that the entry belongs to, with its statement."""
    entry = near.entry
    name = entry.key_factor or entry.section
    if not name or entry.kind is Kind.KEY_FACTOR:
        return
    label = texts.ABOUT if entry.key_factor else texts.SECTION
    statement = near.factor.text if near.factor else ""
    st.html(
        f'<p class="ic-label">{html.escape(label)}</p><h2 class="ic-part">{html.escape(name)}</h2>'
        + (
            f'<blockquote class="ic-words">{html.escape(statement)}</blockquote>'
            if statement
            else ""
        )
    )
    with st.container(horizontal=True, gap="medium"):
        if near.factor is not None:
            routes.link(texts.OPEN_FACTOR, routes.SOURCE, in_source(near.factor))


def _listed(
    assistant: Assistant,
    name: str,
    heading: str,
    note: str,
    items: Sequence[Data],
    look: str = "words",
) -> None:
    if not items:
        return

    def act(what: str, at: str) -> None:
        if what == "collect":
            take(assistant, at)
        else:
            state.follow(state.shelf_of(assistant), at)

    data: Data = {
        "look": look, "level": 2, "heading": heading, "note": note, "items": list(items),
        "more": None, "stamp": 0,
    }  # fmt: skip
    show_view("found", data, f"example-{name}", act)
