"""The documents that there are, to choose from."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.library.model import Entry
from assistant.service import Assistant
from assistant.ui import permalink, routes
from assistant.ui.texts import source as texts
from ingest.model import Kind, Source

_MANY = 12
"""Documents from which on a box to find one is worth its room."""
_AT_ONCE = 40
_SHOWN = "shelf-shown"


def shelf(assistant: Assistant, notice: str) -> None:
    """Draw the list; `notice` is said above it, "" for none."""
    sources = list(assistant.sources.values())
    st.html(
        f"<h1>{html.escape(texts.TITLE)}</h1>"
        f'<p class="ic-introduction">{html.escape(texts.introduction(len(sources)))}</p>'
        if sources
        else f"<h1>{html.escape(texts.TITLE)}</h1><p>{html.escape(texts.NONE)}</p>"
    )
    if notice:
        st.html(f'<p class="ic-kept" role="status">{html.escape(notice)}</p>')
    if len(sources) >= _MANY:
        sources = matching(sources, st.text_input(texts.FIND, key="shelf-find"))
        if not sources:
            st.html(f"<p>{html.escape(texts.NOTHING_FOUND)}</p>")
    shown = int(st.session_state.get(_SHOWN, _AT_ONCE))
    _cards(sources[:shown], held_by_source(assistant.library.entries))
    if len(sources) > shown:
        st.button(texts.MORE, on_click=_show_more, args=(shown,))


def matching(sources: Sequence[Source], words: str) -> list[Source]:
    """The documents whose title, series, project, publisher or year hold all the words."""
    wanted = words.casefold().split()
    return [source for source in sources if all(word in _described(source) for word in wanted)]


def held_by_source(entries: Sequence[Entry]) -> Mapping[str, Counter[Kind]]:
    """How many entries of each kind the catalogue has of each document."""
    held: dict[str, Counter[Kind]] = {}
    for entry in entries:
        held.setdefault(entry.source, Counter())[entry.kind] += 1
    return held


def about(source: Source) -> str:
    """A document's publisher, year, series and project, in one line."""
    parts = (source.publisher, str(source.year), source.series, source.project)
    return " · ".join(dict.fromkeys(filter(None, parts)))


def held_line(kinds: Mapping[Kind, int]) -> str:
    """How much there is to find in a document, in one line."""
    wanted = (Kind.EXAMPLE, Kind.KEY_FACTOR, Kind.GUIDE_QUESTION)
    return texts.held(*(kinds.get(kind, 0) for kind in wanted))


def _described(source: Source) -> str:
    return f"{source.title} {about(source)} {' '.join(source.authors)}".casefold()


def _cards(sources: Sequence[Source], held: Mapping[str, Counter[Kind]]) -> None:
    for start in range(0, len(sources), 2):
        for column, source in zip(st.columns(2), sources[start : start + 2], strict=False):
            with column, st.container(border=True, height="stretch", key=f"shelf-{source.id}"):
                _card(source, held.get(source.id, Counter()))


def _card(source: Source, kinds: Mapping[Kind, int]) -> None:
    line = held_line(kinds)
    st.html(
        f'<h2 class="ic-card">{html.escape(source.title)}</h2>'
        f'<p class="ic-small">{html.escape(about(source))}</p>'
        + (f'<p class="ic-small">{html.escape(line)}</p>' if line else "")
    )
    routes.link(texts.READ, routes.SOURCE, {permalink.SOURCE: source.id})


def _show_more(shown: int) -> None:
    st.session_state[_SHOWN] = shown + _AT_ONCE
