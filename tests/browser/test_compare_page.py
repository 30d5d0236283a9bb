"""Comparing in Chromium: choosing, moving columns, collecting, opening, coming back, 390 px."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from assistant.ui.texts import common
from assistant.ui.texts import compare as texts
from tests.browser.conftest import NARROW, WIDE
from tests.browser.steps import focused, visit

pytestmark = pytest.mark.browser
THREE = "compare?places=Barcelona,Vienna,Munich"


def columns(page: Page) -> Locator:
    """The places' names, in the order of the columns."""
    return page.locator("thead .name")


def test_a_proposal_becomes_a_table_whose_columns_move_and_go(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/compare")
    page.locator(".st-key-suggest-compare button").first.click()
    expect(page.get_by_role("table")).to_be_visible()
    assert columns(page).count() > 1
    visit(page, f"{fake_url}/{THREE}")
    expect(columns(page)).to_have_text(["Barcelona", "Vienna", "Munich"])
    page.get_by_role("button", name=texts.column_action(texts.RIGHT, "Barcelona")).click()
    expect(columns(page)).to_have_text(["Vienna", "Barcelona", "Munich"])
    expect(page).to_have_url(re.compile(re.escape(quote("Vienna,Barcelona,Munich"))))
    assert focused(page) == texts.column_action(texts.RIGHT, "Barcelona")
    page.get_by_role("button", name=texts.column_action(texts.REMOVE, "Munich")).click()
    expect(columns(page)).to_have_text(["Vienna", "Barcelona"])
    page.go_back()
    expect(columns(page)).to_have_text(["Vienna", "Barcelona", "Munich"])


def test_a_quote_is_collected_opened_and_come_back_from(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/{THREE}&theme=Facilitating%20access")
    row = page.get_by_role("row").nth(1)
    expect(row.get_by_role("rowheader")).to_have_text("Facilitating access")
    expect(row.get_by_role("cell").nth(2)).to_contain_text(texts.BLANK)
    collect = row.get_by_role("button", name=re.compile(common.COLLECT)).first
    collect.focus()
    collect.press("Enter")
    inside = row.get_by_role("button", name=re.compile(common.COLLECTED))
    expect(inside).to_have_attribute("aria-pressed", "true")
    assert focused(page).startswith(common.COLLECTED)
    row.get_by_role("link", name=re.compile(texts.OPEN)).first.click()
    expect(page).to_have_url(re.compile(r"/source\?source=.+&spans=\d"))
    page.go_back()
    expect(columns(page)).to_have_text(["Barcelona", "Vienna", "Munich"])
    expect(page.get_by_role("button", name=re.compile(common.COLLECTED))).to_have_count(1)


def test_the_heads_stay_in_view_and_a_phone_gets_blocks(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/{THREE}")
    head = columns(page).first
    expect(head).to_be_visible()
    page.get_by_role("row").last.scroll_into_view_if_needed()
    expect(head).to_be_in_viewport()
    page.set_viewport_size(NARROW)
    try:
        expect(page.locator("table.stacked")).to_be_visible()
        where = page.locator("td .where")
        expect(where.first).to_be_visible()
        wide = "() => document.documentElement.scrollWidth > window.innerWidth"
        assert not page.evaluate(wide)
    finally:
        page.set_viewport_size(WIDE)
