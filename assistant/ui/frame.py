"""What all pages share: their look, the browser's title, the keyboard, a page for no page."""

from __future__ import annotations

import html

import streamlit as st

from assistant.ui import routes
from assistant.ui.components import asset, follow_keys
from assistant.ui.texts import common


def frame(title: str, page: str) -> None:
    """Draw what stands around a page.

    Args:
        title: of the page, for people.
        page: its name, as the addresses have it.
    """
    st.set_page_config(common.title(title), "🏛️", layout="wide", initial_sidebar_state="auto")
    st.html(f"<style>{asset('page.css')}</style>")
    words = {"menu": common.MENU, "menu_name": common.MENU_NAME}
    follow_keys({"page": page, "words": words}, lambda: routes.request(routes.ASK))


def no_page() -> None:
    """Say that an address leads nowhere, and where to go."""
    if routes.unknown(st.context.url or "") == routes.ASK:
        routes.go(routes.ASK, st.query_params.to_dict())
    st.html(
        f"<h1>{html.escape(common.UNKNOWN_PAGE)}</h1><p>{html.escape(common.UNKNOWN_PAGE_HELP)}</p>"
    )
    routes.link(common.TO_ASK, routes.ASK)
