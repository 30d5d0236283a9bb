"""The site by keyboard alone, and how it meets a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from assistant.ui.texts import help as help_texts
from tests.browser import steps
from tests.browser.conftest import NARROW, WIDE
from tests.browser.scenes import still
from tests.browser.steps import ask, reader
from tests.ui.fake import LANGUAGE

pytestmark = pytest.mark.browser


def visit(page: Page, address: str) -> None:
    """Open the page, and wait until it listens to keys."""
    steps.visit(page, address)
    page.wait_for_function("window.icKeys?.component")


def go(page: Page, name: str) -> None:
    page.get_by_role("link", name=common.PAGES[name], exact=True).first.click()
    expect(page).to_have_title(common.title(common.PAGES[name]))


def test_the_first_tab_skips_to_the_content(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    page.keyboard.press("Tab")
    link = page.get_by_test_id("stSkipToContent")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_new_page_takes_the_focus_to_its_heading(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    go(page, "help")
    expect(page.get_by_role("heading", level=1, name=help_texts.TITLE)).to_be_focused()


def test_a_slash_leads_to_the_question_box_from_any_page(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/help")
    page.keyboard.press("/")
    box = page.get_by_role("textbox", name=texts.ASK)
    expect(box).to_be_focused()
    page.keyboard.type("a/b")
    expect(box).to_have_value("a/b")


def test_arrows_go_through_the_quotes_and_escape_closes(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    ask(page, LANGUAGE).get_by_role("button", name=f"{texts.READ}: [1]").click()
    expect(reader(page)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(texts.quote_of(2, 7))).to_be_visible()
    expect(reader(page)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_text(texts.quote_of(1, 7))).to_be_visible()
    still(page)
    page.locator("article").get_by_role("heading", level=2).click()
    page.keyboard.press("Escape")
    expect(reader(page)).to_have_count(0)


def test_the_shortcuts_can_be_turned_off_for_good(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/help")
    switch = page.get_by_role("checkbox", name=help_texts.KEYS_SWITCH)
    expect(switch).to_be_checked()
    switch.uncheck()
    try:
        page.reload()
        expect(switch).not_to_be_checked()
        page.wait_for_function("window.icKeys?.component")
        page.keyboard.press("/")
        page.wait_for_timeout(500)
        expect(page).to_have_url(re.compile("/help$"))
    finally:
        switch.check()


def test_a_bare_r_does_not_run_the_page_anew(page: Page, fake_url: str) -> None:
    frames: list[object] = []

    def sent(frame: object) -> None:
        frames.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", sent))
    visit(page, fake_url)
    page.get_by_role("heading", level=1).click()
    page.wait_for_timeout(300)
    before = len(frames)
    assert before
    page.keyboard.press("r")
    page.wait_for_timeout(300)
    assert len(frames) == before


def test_on_a_phone_the_menu_is_named_and_gives_way_to_the_page(page: Page, fake_url: str) -> None:
    page.set_viewport_size(NARROW)
    visit(page, fake_url)
    menu = page.get_by_role("button", name=common.MENU_NAME)
    expect(menu).to_be_in_viewport()
    menu.click()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    expect(page.get_by_role("button", name="Collapse sidebar")).to_be_focused()
    go(page, "help")
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    expect(page.get_by_role("heading", level=1, name=help_texts.TITLE)).to_be_in_viewport()


def test_pages_without_limits_have_no_sidebar(page: Page, fake_url: str) -> None:
    page.set_viewport_size(WIDE)
    visit(page, f"{fake_url}/help")
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)


def test_an_unknown_address_leads_to_a_calm_page(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/no-such-page")
    expect(page.get_by_role("heading", level=1, name=common.UNKNOWN_PAGE)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("link", name=common.TO_ASK).click()
    expect(page.get_by_role("heading", level=1, name=texts.WELCOME)).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/help", "/no-such-page"])
def test_at_400_percent_nothing_scrolls_sideways(page: Page, fake_url: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, f"{fake_url}{path}")
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 320


def test_paper_gets_the_words_and_no_controls(page: Page, fake_url: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, fake_url)
    answer = ask(page, LANGUAGE)
    page.emulate_media(media="print")
    expect(page.get_by_role("textbox", name=texts.ASK)).to_be_hidden()
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(answer.locator("blockquote").first).to_be_visible()
    # Also what is behind "Show all".
    expect(answer.locator("blockquote:visible")).to_have_count(7)
    ink = answer.locator("blockquote").first.evaluate("e => getComputedStyle(e).color")
    assert ink == "rgb(0, 0, 0)"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
