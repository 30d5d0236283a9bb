"""The catalogue in Chromium: filter, open a cell, the map by keyboard, an example, its address."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.spans import letters
from tests.browser.conftest import NARROW
from tests.browser.steps import focused, tab_to, visit
from tests.ui.fake import FakeAssistant

pytestmark = pytest.mark.browser
EXAMPLES = [one for one in FakeAssistant().library.entries if one.place]
VIENNA = [one for one in EXAMPLES if one.place == "Vienna"]


def test_a_cell_opens_its_examples_and_the_address_says_so(
    page: Page, fake_url: str, browser: Browser
) -> None:
    visit(page, f"{fake_url}/explore")
    heading = page.get_by_role("heading", name=texts.examples(len(EXAMPLES)))
    expect(heading).to_be_visible()
    cell = page.get_by_role("link", name=texts.cell(1, "Vienna", "Facilitating access"))
    cell.locator("visible=true").click()
    expect(page.get_by_role("heading", name=texts.examples(1))).to_be_in_viewport()
    expect(page.get_by_role("button", name=texts.chip("place", "Vienna"))).to_be_visible()
    page.get_by_role("link", name=texts.read_of("Vienna")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vienna")
    expect(page.get_by_text(texts.WEIGH)).to_be_visible()
    page.get_by_role("button", name=common.COLLECT, exact=True).first.click()
    expect(page.get_by_role("button", name=common.COLLECTED, exact=True).first).to_be_visible()
    stranger = browser.new_context().new_page()
    stranger.goto(page.url)
    words = stranger.locator(".ic-words").first
    expect(words).to_be_visible()
    assert letters(words.inner_text()) in {letters(one.text) for one in VIENNA}
    stranger.context.close()
    page.go_back()
    expect(page.get_by_role("heading", name=texts.examples(1))).to_be_visible()


def test_filters_and_the_map_by_keyboard(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/explore?view=map")
    page.get_by_role("combobox", name=texts.FACETS["year"]).click()
    page.get_by_role("option", name="2012").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=texts.chip("year", "2012"))).to_be_visible()
    expect(page.locator("svg a.point")).to_have_count(3)
    page.get_by_role("button", name=texts.chip("year", "2012")).focus()
    tab_to(page, texts.place_of("Munich", 1, "Germany"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=texts.examples(1))).to_be_in_viewport()
    expect(page.locator("article")).to_contain_text("Munich")
    assert focused(page) == texts.examples(1)
    assert "place=Munich" in page.url
    assert "year=2012" in page.url


@pytest.mark.parametrize("view", ["matrix", "map"])
def test_on_a_phone_nothing_is_cut_off(page: Page, fake_url: str, view: str) -> None:
    page.set_viewport_size(NARROW)
    visit(page, f"{fake_url}/explore?view={view}&columns=factor")
    expect(page.get_by_role("heading", name=texts.examples(len(EXAMPLES)))).to_be_visible()
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= NARROW["width"]
    if view == "matrix":
        expect(page.get_by_role("table")).to_have_count(0)
        expect(page.get_by_role("heading", level=2, name="Vienna").first).to_be_visible()
