"""The page of the original PDF that the quoted words stand on."""

from __future__ import annotations

import html
import logging
from dataclasses import replace

import streamlit as st

from assistant.facsimile.draw import FacsimileError, Picture, picture
from assistant.facsimile.leaves import Wanted, leaves, page_of
from assistant.ui import routes
from assistant.ui.source.view import View
from assistant.ui.texts import source as texts
from ingest.model import Source

_LOG = logging.getLogger(__name__)


def has_original(source: Source) -> bool:
    """Whether a document is a PDF, whose pages can be shown."""
    return source.file.suffix.lower() == ".pdf"


def original(source: Source, stored: str, view: View) -> None:
    """Draw the page beside the text, with the words marked on it.

    Args:
        source: a PDF.
        stored: its stored text.
        view: what to mark; which page, where that was chosen.
    """
    number, wanted = wanted_page(stored, view)
    try:
        shown = picture(source.file, number, wanted)
    except FacsimileError as error:
        _LOG.warning("%s", error)
        st.html(f'<p class="ic-small">{html.escape(texts.NO_FACSIMILE)}</p>')
        return
    _turn(shown, view)
    if shown.marked < len(wanted):
        st.html(f'<p class="ic-small" role="status">{html.escape(texts.UNMARKED)}</p>')
    with st.container(border=True, key="original"):
        told = texts.picture(shown.number, shown.pages, shown.marked > 0)
        st.image(shown.png, width="stretch", alt=told)


def wanted_page(stored: str, view: View) -> tuple[int, tuple[Wanted, ...]]:
    """The page to show, counted from 1, and the words to mark on it."""
    on = {leaf.number: leaf.wanted for leaf in leaves(stored, view.spans)}
    if view.page is not None:
        number = view.page
    elif view.section is not None:
        number = page_of(stored, view.section)
    else:
        number = next(iter(on), 1)
    return number, on.get(number, ())


def _turn(shown: Picture, view: View) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="original-controls"):
        told = texts.page(shown.number, shown.pages)
        st.html(f'<h2 class="ic-label">{html.escape(told)}</h2>', width="stretch")
        for label, number in (
            (texts.PAGE_BEFORE, shown.number - 1),
            (texts.PAGE_AFTER, shown.number + 1),
        ):
            st.button(
                label,
                on_click=routes.put,
                args=(replace(view, page=number).parameters,),
                disabled=not 1 <= number <= shown.pages,
                key=f"original-{'after' if number > shown.number else 'before'}",
            )
