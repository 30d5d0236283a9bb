"""The site: its pages, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.ask.page import page as ask
from assistant.ui.basket.page import show as basket
from assistant.ui.compare.page import show as compare
from assistant.ui.components import asset
from assistant.ui.explore.example import show as example
from assistant.ui.explore.page import show as explore
from assistant.ui.failures import Guard
from assistant.ui.help.page import show as help
from assistant.ui.source.page import show as source
from assistant.ui.texts import common


def run(load: Callable[[], Assistant], keep: Callable[[], Keeping | None] = lambda: None) -> None:
    """Draw the page that the address names, or say what is wrong.

    Args:
        load: opens the assistant.
        keep: opens what saves conversations; gives None where they are not saved.
    """
    st.set_page_config(common.NAME, "🏛️", layout="wide", initial_sidebar_state="auto")
    st.html(f"<style>{asset('page.css')}</style>")
    pages = {
        routes.ASK: _page(routes.ASK, lambda: ask(load(), keep)),
        routes.EXPLORE: _page(routes.EXPLORE, lambda: explore(load())),
        routes.COMPARE: _page(routes.COMPARE, lambda: compare(load())),
        routes.SOURCE: _page(routes.SOURCE, lambda: source(load())),
        routes.BASKET: _page(routes.BASKET, lambda: basket(load())),
        routes.HELP: _page(routes.HELP, lambda: help(load())),
        routes.EXAMPLE: _page(routes.EXAMPLE, lambda: example(load())),
    }
    routes.register(pages)
    page = st.navigation(list(pages.values()), position="top")
    routes.follow_request()
    page.run()


def _page(name: str, draw: Callable[[], None]) -> st.Page:
    def drawn() -> None:
        with Guard(level=1):
            draw()

    return st.Page(
        drawn,
        title=common.PAGES[name],
        url_path=name,
        default=name == routes.ASK,
        visibility="hidden" if name == routes.EXAMPLE else "visible",
    )
