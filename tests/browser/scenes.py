"""Every page in its main states, as a person brings them about on the real site."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

from playwright.sync_api import Page, expect

from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.ui.texts.basket import page_name
from tests.browser.steps import reader, visit

HOW_TO = "How do other cities help newcomers learn the language?"
COMPARISON = "How do Vienna and Barcelona compare on helping newcomers learn the language?"
REFUSED = "What is the boiling point of mercury?"

Scene = Callable[[Page, str], None]
"""Brings a page into a state; told the site's address."""


_FOLDED = 768
"""Width under which the pages' names are behind the menu."""
_STILL = "[data-test-script-state=notRunning]"


def still(page: Page) -> None:
    """Wait until the page has been drawn whole."""
    expect(page.locator(_STILL)).to_be_visible()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def _at(path: str) -> Scene:
    def scene(page: Page, site: str) -> None:
        visit(page, f"{site}{path}")
        still(page)

    return scene


def _asked(question: str) -> Scene:
    def scene(page: Page, site: str) -> None:
        visit(page, f"{site}/?q={quote(question)}")
        expect(page.locator("article").first).to_be_visible()
        # The page says that it has answered once it stands still.
        still(page)

    return scene


def _reading(page: Page, site: str) -> None:
    _asked(HOW_TO)(page, site)
    page.get_by_role("button", name=f"{texts.READ}: [1]").first.click()
    expect(reader(page).locator("mark").first).to_be_visible()


def _copying(page: Page, site: str) -> None:
    _asked(HOW_TO)(page, site)
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_role("button", name=texts.SAVE)).to_be_visible()


def _collected(page: Page, site: str) -> None:
    _asked(HOW_TO)(page, site)
    page.get_by_role("button", name=f"{common.COLLECT}: [1]").click()
    menu = page.get_by_role("button", name=common.MENU_NAME)
    if menu.is_visible() and (page.viewport_size or {}).get("width", 0) < _FOLDED:
        menu.click()
    page.get_by_role("link", name=page_name(common.PAGES["basket"], 1)).click()
    expect(page.locator("li[data-item] blockquote")).to_be_visible()


def _example(page: Page, site: str) -> None:
    visit(page, f"{site}/explore")
    page.get_by_role("article").first.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/example\\?example="))
    expect(page.get_by_role("heading", level=1)).to_be_focused()


SCENES: Mapping[str, Scene] = {
    "ask": _at("/"),
    "answer": _asked(HOW_TO),
    "comparison": _asked(COMPARISON),
    "refusal": _asked(REFUSED),
    "answer-source": _reading,
    "answer-copy": _copying,
    "explore-table": _at("/explore"),
    "explore-map": _at("/explore?view=map"),
    "explore-timeline": _at("/explore?view=timeline"),
    "explore-counts": _at("/explore?view=counts"),
    "example": _example,
    "compare": _at("/compare"),
    "compare-places": _at("/compare?places=Vienna,Barcelona,Munich"),
    "sources": _at("/source"),
    "source": _at("/source?source=introductory-and-language-courses"),
    "basket": _collected,
    "basket-empty": _at("/basket"),
    "help": _at("/help"),
    "no-page": _at("/no-such-page"),
}
