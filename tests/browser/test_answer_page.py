"""What can be done with an answer in Chromium, on the fake assistant."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from tests.browser.conftest import FAKE_APP, NARROW
from tests.browser.server import serve
from tests.browser.steps import ask, reader, visit
from tests.ui.fake import COMPARED, LANGUAGE, START

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("answered")
    with serve(FAKE_APP, {"FAKE_DATA": str(folder)}) as address:
        yield address


def test_a_quote_goes_into_the_basket_and_out_again(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    answer = ask(page, LANGUAGE)
    button = answer.get_by_role("button", name=f"{common.COLLECT}: [2]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text(common.COLLECTED)
    expect(answer.locator("[aria-pressed=true]")).to_have_count(1)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_a_limit_is_taken_away_with_a_click(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/?places=Munich")
    answer = ask(page, LANGUAGE)
    expect(answer.get_by_role("heading", level=3)).to_contain_text(["Munich"])
    answer.get_by_role("button", name=texts.lift("Munich")).click()
    expect(page.locator("article")).to_have_count(2)
    expect(page.locator("article").last.locator("h3:visible")).to_have_count(3)
    page.wait_for_url(lambda address: "places" not in address)


def test_a_card_tells_country_and_age_and_leads_on(page: Page, fake_url: str) -> None:
    visit(page, f"{fake_url}/?years=2012")
    answer = ask(page, LANGUAGE)
    barcelona = answer.locator("section", has=page.get_by_role("heading", name="Barcelona"))
    expect(barcelona).to_contain_text("Spain")
    expect(barcelona.locator(".age")).to_contain_text(re.compile(r"\d\d years ago"))
    link = barcelona.get_by_role("link", name=texts.WHOLE_EXAMPLE).first
    target = link.get_attribute("href")
    page.wait_for_url("**q=**")
    asked = page.url
    link.click()
    page.wait_for_url(f"{fake_url}{target}" if target and target.startswith("/") else str(target))
    page.get_by_role("link", name=common.PAGES["ask"], exact=True).click()
    expect(page.locator("article").get_by_role("heading", level=2)).to_have_text(LANGUAGE)
    page.wait_for_url(asked)
    expect(page.get_by_role("combobox", name=texts.YEARS)).to_be_visible()


def test_the_address_brings_back_the_open_citation(page: Page, url: str) -> None:
    visit(page, url)
    ask(page, LANGUAGE).get_by_role("button", name=f"{texts.READ}: [3]").click()
    expect(reader(page).locator("mark").first).to_be_in_viewport()
    page.wait_for_url("**spans=**")
    visit(page, page.url)
    expect(page.get_by_text(texts.quote_of(3, 7))).to_be_visible()
    expect(page.locator("article")).to_have_count(1)


def test_a_thumb_down_asks_why_and_stays(page: Page, url: str) -> None:
    visit(page, url)
    ask(page, START)
    page.get_by_role("button", name=texts.NOT_HELPFUL).click()
    page.get_by_role("radio", name="Something is missing").or_(
        page.get_by_role("button", name="Something is missing")
    ).click()
    expect(page.get_by_text(texts.THANKS)).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name=texts.MARKED_NOT_HELPFUL)).to_be_visible()


@pytest.mark.parametrize("narrow", [False, True])
def test_a_comparison_is_a_table(page: Page, fake_url: str, narrow: bool) -> None:
    if narrow:
        page.set_viewport_size(NARROW)
    visit(page, fake_url)
    answer = ask(page, COMPARED)
    table = answer.get_by_role("table", name=COMPARED)
    expect(table.get_by_role("columnheader")).to_contain_text([texts.ASPECT, "Vienna", "Barcelona"])
    expect(table.get_by_role("rowheader")).not_to_have_count(0)
    expect(table.get_by_text(texts.NOT_STATED).first).to_be_visible()
    table.get_by_role("button", name=f"{texts.READ}: [1]").click()
    expect(reader(page).locator("mark").first).to_be_in_viewport()
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= width
