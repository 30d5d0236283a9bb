"""The briefing note to be saved or copied."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from assistant.basket.briefing import Briefing, brief, exact_items
from assistant.basket.leads import leads
from assistant.basket.markdown import markdown
from assistant.basket.model import Basket, Item
from assistant.basket.pdf import NoteUnprintableError, check_printable, pdf
from assistant.basket.rich import rich
from assistant.basket.word import word
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.basket.items import place_in_source
from assistant.ui.components import show_copier
from assistant.ui.texts import basket as texts

_LEADS = "basket-leads"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def saving(assistant: Assistant, basket: Basket) -> None:
    """Show what the note can be saved as, and what goes into it."""
    st.html(f'<h2 id="save-note">{html.escape(texts.SAVE)}</h2>')
    good, bad = exact_items(basket, assistant)
    if bad:
        st.warning(texts.left_out(len(bad)))
    if not good:
        return
    place = st.container(gap="small")
    note = _note(assistant, basket)
    with place:
        _buttons(note)


def _note(assistant: Assistant, basket: Basket) -> Briefing:
    said: Mapping[str, str] = {}
    asked = tuple(dict.fromkeys(each.question for each in basket.items if each.question))
    if asked and assistant.disclosure is None and st.checkbox(texts.LEADS, value=True):
        said = leads(assistant, asked, st.session_state.setdefault(_LEADS, {}))
    linked = _linked()
    return brief(basket, assistant, date.today(), linked, said)


def _linked() -> Callable[[Item], str]:
    """What gives each quote its address, if that is wanted.

    Only a site that others may open has links without being asked for them.
    """
    host = urlsplit(st.context.url or "").hostname or ""
    if not host:
        return lambda item: ""
    own = host in ("localhost", "127.0.0.1", "::1")
    wanted = st.checkbox(texts.LINKS, value=not own, help=texts.links_help(host))
    if not wanted:
        return lambda item: ""
    return lambda item: routes.address(routes.SOURCE, place_in_source(item))


def _buttons(note: Briefing) -> None:
    text = markdown(note)
    _download(texts.WORD, partial(word, note), "docx", _WORD)
    try:
        check_printable(note)
    except NoteUnprintableError as error:
        st.info(texts.unprintable(str(error)))
    else:
        _download(texts.PDF, partial(pdf, note), "pdf", "application/pdf")
    _download(texts.MARKDOWN, text.encode(), "md", "text/markdown")
    data = {"html": rich(note), "text": text, "words": texts.COPY_WORDS}
    show_copier(data, "basket-copy")


def _download(label: str, data: bytes | Callable[[], bytes], ending: str, kind: str) -> None:
    st.download_button(
        label,
        data,
        f"{texts.FILE_NAME}-{date.today():%Y-%m-%d}.{ending}",
        kind,
        key=f"basket-save-{ending}",
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
    )
