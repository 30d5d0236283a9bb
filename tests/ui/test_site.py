"""What all pages have in common, run without a browser."""

from __future__ import annotations

import html as html_module

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui import routes
from assistant.ui.texts import common
from tests.ui.fake import LANGUAGE
from tests.ui.test_page import APP, html, part

PAGES = (routes.ASK, routes.EXPLORE, routes.COMPARE, routes.SOURCE, routes.BASKET, routes.HELP)


def visit(app: AppTest, page: str, **address: str) -> AppTest:
    """Run the site, then leave for a page as its own links do."""
    app.run()
    app.session_state["ic-go"] = (page, address)
    return app.run()


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_one_heading_and_no_fault(app: AppTest, page: str) -> None:
    visit(app, page)
    assert not app.exception
    assert common.UNEXPECTED not in html(app)
    assert part(app, "keys")[0]["page"] == page


def test_the_keyboard_is_told_the_page_and_the_menus_name(app: AppTest) -> None:
    visit(app, routes.HELP)
    (told,) = part(app, "keys")
    assert told == {
        "page": routes.HELP,
        "words": {"menu": common.MENU, "menu_name": common.MENU_NAME},
    }
    assert common.MENU_NAME.startswith(common.MENU)


def test_a_fault_on_one_page_is_told_and_the_others_stand(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_FAULT", "index")
    visit(app, routes.COMPARE)
    assert common.PROBLEM in html(app)
    assert "python -m ingest build" in html_module.unescape(html(app))
    assert not app.exception
    monkeypatch.delenv("FAKE_FAULT")
    visit(app, routes.ASK)
    assert LANGUAGE in {each.label for each in app.button}


@pytest.mark.parametrize(
    ("address", "unknown"),
    [
        ("http://x/", ""),
        ("http://x/help?a=b", ""),
        ("http://x/hlep", "hlep"),
        ("http://x/desk/", "desk"),
        ("http://x/a%2Fb", ""),
        ("http://x/%20", ""),
        (f"http://x/{routes.HOME}", ""),
        ("", ""),
    ],
)
def test_an_address_that_names_no_page_is_known(address: str, unknown: str) -> None:
    assert routes.unknown(address) == unknown
