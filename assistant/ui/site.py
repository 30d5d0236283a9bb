"""The site: its pages, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.kept.keeping import Keeping
from assistant.service import Assistant
from assistant.ui import routes
from assistant.ui.ask.page import page as ask
from assistant.ui.basket.page import show as basket
from assistant.ui.basket.returning import recall, remember
from assistant.ui.collecting import collected
from assistant.ui.compare.page import show as compare
from assistant.ui.explore.example import show as example
from assistant.ui.explore.page import show as explore
from assistant.ui.failures import Guard
from assistant.ui.frame import frame, no_page
from assistant.ui.help.page import show as help
from assistant.ui.source.page import show as source
from assistant.ui.texts import common
from assistant.ui.texts.basket import page_name


def run(load: Callable[[], Assistant], keep: Callable[[], Keeping | None] = lambda: None) -> None:
    """Draw the page that the address names, or say what is wrong.

    Args:
        load: opens the assistant.
        keep: opens what saves conversations; gives None where they are not saved.
    """
    with Guard():
        recall(load)
    pages = {
        routes.ASK: _page(routes.ASK, lambda: ask(load(), keep)),
        routes.EXPLORE: _page(routes.EXPLORE, lambda: explore(load())),
        routes.COMPARE: _page(routes.COMPARE, lambda: compare(load())),
        routes.SOURCE: _page(routes.SOURCE, lambda: source(load())),
        routes.BASKET: _page(routes.BASKET, lambda: basket(load())),
        routes.HELP: _page(routes.HELP, lambda: help(load(), keep)),
        routes.EXAMPLE: _page(routes.EXAMPLE, lambda: example(load())),
    }
    routes.register(pages)
    page = st.navigation([*pages.values(), *_nowhere()], position="top")
    routes.follow_request()
    name = next((name for name, each in pages.items() if each is page), "")
    frame(page.title, name)
    routes.enter(name)
    remember()
    page.run()


def _page(name: str, draw: Callable[[], None]) -> st.Page:
    def drawn() -> None:
        with Guard(level=1):
            draw()

    return st.Page(
        drawn,
        title=_title(name),
        url_path=routes.HOME if name == routes.ASK else name,
        default=name == routes.ASK,
        visibility="hidden" if name == routes.EXAMPLE else "visible",
    )


def _title(name: str) -> str:
    title = common.PAGES[name]
    return page_name(title, len(collected().items)) if name == routes.BASKET else title


def _nowhere() -> list[st.Page]:
    """A page for an address that names none, which Streamlit would meet with a dialog."""
    path = routes.unknown(st.context.url or "")
    if not path:
        return []
    return [st.Page(no_page, title=common.UNKNOWN_PAGE, url_path=path, visibility="hidden")]
