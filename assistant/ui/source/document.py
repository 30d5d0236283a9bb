"""One document: where one is among its quotes, its outline and text, the original page."""

from __future__ import annotations

import html
from functools import partial

import streamlit as st

from assistant.answer import Answer
from assistant.basket.model import Item, Reference
from assistant.basket.reread import Reader, shared
from assistant.library.model import Entry, Heading
from assistant.library.stops import Route, route, stops
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.ask.session import current
from assistant.ui.collecting import collect_button, collected
from assistant.ui.components import announce, show_source
from assistant.ui.failures import Guard
from assistant.ui.source.data import source_data
from assistant.ui.source.original import has_original, original
from assistant.ui.source.shelf import about, held_by_source, held_line
from assistant.ui.source.view import View
from assistant.ui.texts import common
from assistant.ui.texts import source as texts
from ingest.model import Kind


def document(assistant: Assistant, view: View) -> None:
    """Draw a document as the view has it."""
    source = assistant.sources[view.source]
    library = assistant.library
    # A link from a page to itself would leave the address as it is.
    st.button(
        texts.ALL,
        on_click=routes.put,
        args=({},),
        icon=":material/arrow_back:",
        type="tertiary",
        key="source-all",
    )
    kinds = held_by_source([e for e in library.entries if e.source == source.id])
    lines = (about(source), held_line(kinds.get(source.id, {})))
    st.html(
        f'<h1 class="ic-document">{html.escape(source.title)}</h1><p class="ic-small">'
        f"{html.escape(' · '.join(filter(None, lines)))}</p>"
    )
    among = stops(source.id, _last_answer(assistant), collected().items, library.entries)
    way = route(among, view.spans)
    _controls(assistant, view, way)
    shown = has_original(source)
    text, beside = st.columns([8, 5], gap="medium") if shown else (st.container(), None)
    outline = library.outline(source.id)
    with text, st.container(key="source"):
        link = routes.address(routes.SOURCE, view.parameters)
        data = source_data(source, assistant.reading(source.id), outline, view, link)
        show_source(data, "source-text", partial(_to_section, view, outline))
    if beside is not None:
        with beside, Guard():
            original(source, assistant.text(source.id), view)


def _last_answer(assistant: Assistant) -> Answer | None:
    """The visitor's last answer, where it quotes the sources as they now are."""
    answers = current().answers
    return answers[-1] if answers and answers[-1].generation == assistant.generation else None


def _to_section(view: View, outline: tuple[Heading, ...], block: int) -> None:
    heading = next((one for one in outline if one.block == block), None)
    if heading is not None:
        routes.put(view.under(heading).parameters)


def _controls(assistant: Assistant, view: View, way: Route) -> None:
    """Which quote is shown, the way to the others, and the basket."""
    item = _item(assistant, view, way)
    with st.container(horizontal=True, vertical_alignment="center", key="source-controls"):
        told = _told(way, item)
        st.html(f'<p class="ic-label">{html.escape(told)}</p>', width="stretch")
        if way.stops:
            _step(view, way, texts.PREVIOUS, way.previous, -1)
            _step(view, way, texts.FOLLOWING, way.following, 1)
        example = _example(assistant, item)
        if example is not None:
            routes.link(texts.EXAMPLE, routes.EXAMPLE, {"example": example.id})
        if item is not None:
            collect_button(item, "source-collect")
    announce(told if view.spans else "")


def _told(way: Route, item: Item | None) -> str:
    origins = {stop.origin for stop in way.stops}
    which = texts.stop(way.at, len(way.stops), origins) if way.stops else ""
    where = (item.place, item.section, common.page(item.page)) if item else ()
    return " · ".join(filter(None, (which, *where)))


def _step(view: View, way: Route, label: str, to: int | None, by: int) -> None:
    origins = {stop.origin for stop in way.stops}
    wanted = view if to is None else view.at(way.stops[to].spans)
    st.button(
        label,
        on_click=routes.put,
        args=(wanted.parameters,),
        disabled=to is None,
        help=texts.step_help(origins, by > 0),
        key=f"source-step-{by}",
    )


def _example(assistant: Assistant, item: Item | None) -> Entry | None:
    """The example that the words are from; None where they are from none."""
    if item is None:
        return None
    around = (
        (shared(entry.spans, item.spans), entry)
        for entry in assistant.library.entries
        if entry.source == item.source and entry.kind is Kind.EXAMPLE
    )
    held, entry = max(around, key=lambda one: one[0], default=(0, None))
    return entry if held else None


def _item(assistant: Assistant, view: View, way: Route) -> Item | None:
    """The marked words, as the basket would hold them; None where they cannot be quoted."""
    if way.at is not None:
        return way.stops[way.at].item
    if not view.spans:
        return None
    found = Reader(assistant).item(Reference(view.source, view.spans))
    return found if isinstance(found, Item) else None
