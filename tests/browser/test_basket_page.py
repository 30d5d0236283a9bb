"""The Basket page in Chromium: order, notes, saving, coming back."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from assistant.basket.packed import pack
from assistant.ui.texts import basket as texts
from assistant.ui.texts import common
from ingest.spans import letters
from tests.assistant.basket.collected import BASKET, ITEMS, NOTE, printed
from tests.browser.conftest import NARROW
from tests.browser.steps import ask, focused, visit
from tests.ui.fake import LANGUAGE

pytestmark = pytest.mark.browser
ADDRESS = f"/basket?basket={pack(BASKET)}"


def quotes(page: Page) -> Locator:
    return page.locator("li[data-item] blockquote")


def opened(page: Page, site: str) -> None:
    visit(page, site + ADDRESS)
    expect(quotes(page)).to_have_count(9)


def save(page: Page, label: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_quotes_are_moved_noted_and_removed_by_keyboard(page: Page, fake_url: str) -> None:
    opened(page, fake_url)
    first, second = quotes(page).nth(0).inner_text(), quotes(page).nth(1).inner_text()
    down = page.get_by_role("button", name=f"{texts.DOWN}: {texts.number(1)}", exact=True)
    down.focus()
    page.keyboard.press("Enter")
    expect(quotes(page).nth(1)).to_have_text(first)
    expect(quotes(page).nth(0)).to_have_text(second)
    # The focus went along with the quote.
    assert focused(page) == f"{texts.DOWN}: {texts.number(2)}"
    note = page.get_by_role("textbox", name=f"{texts.NOTE}: {texts.number(1)}")
    note.fill("Ring them up.")
    note.press("Tab")
    expect(page.get_by_text(texts.NOTE, exact=True)).to_have_count(2)
    before = page.url
    remove = page.get_by_role("button", name=f"{texts.REMOVE}: {texts.number(2)}")
    remove.focus()
    page.keyboard.press("Enter")
    expect(quotes(page)).to_have_count(8)
    expect(page.get_by_text(texts.removed(2))).to_be_visible()
    assert focused(page) == texts.UNDO
    page.keyboard.press("Enter")
    expect(quotes(page)).to_have_count(9)
    expect(quotes(page).nth(1)).to_have_text(first)
    expect(page).to_have_url(before)
    expect(note).to_have_value("Ring them up.")


def test_the_saved_files_hold_the_exact_quotes(page: Page, fake_url: str, tmp_path: Path) -> None:
    opened(page, fake_url)
    word = docx.Document(str(save(page, texts.WORD, tmp_path)))
    text = letters("".join(each.text for each in word.paragraphs))
    pages = [each.extract_text() for each in PdfReader(save(page, texts.PDF, tmp_path)).pages]
    markdown = save(page, texts.MARKDOWN, tmp_path).read_text(encoding="utf-8")
    for item in ITEMS:
        assert letters(item.quote) in text
        assert letters(item.quote) in letters(markdown)
        assert printed(item.quote, pages)
    assert letters(NOTE) in text


def test_a_file_brings_the_basket_back(page: Page, fake_url: str, tmp_path: Path) -> None:
    opened(page, fake_url)
    file = save(page, texts.SAVE_FILE, tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["kind"] == "integrating-cities-basket"
    before = page.url
    page.get_by_role("button", name=texts.CLEAR).click()
    page.get_by_role("button", name=texts.CLEAR_YES).click()
    expect(page.get_by_text(texts.EMPTY, exact=True)).to_be_visible()
    page.get_by_text(texts.OPEN_FILE, exact=True).first.click()
    page.locator("input[type=file]").set_input_files(file)
    expect(quotes(page)).to_have_count(9)
    expect(page).to_have_url(before)


def test_the_clipboard_gets_text_and_looks(browser: Browser, fake_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    opened(page, fake_url)
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_text(texts.COPIED, exact=True)).to_be_visible()
    kinds, html = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          return [item.types, await (await item.getType("text/html")).text()];
        }"""
    )
    assert set(kinds) == {"text/html", "text/plain"}
    assert html.count("<blockquote") == 9
    context.close()


def test_the_older_way_of_copying_stands_in(page: Page, fake_url: str) -> None:
    page.add_init_script("delete Navigator.prototype.clipboard")
    opened(page, fake_url)
    page.evaluate(
        """() => document.addEventListener("copy", (event) => {
          window.copied = [...event.clipboardData.types];
        })"""
    )
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_text(texts.COPIED, exact=True)).to_be_visible()
    assert set(page.evaluate("window.copied")) == {"text/html", "text/plain"}


def test_a_link_opens_the_same_basket_in_another_browser(browser: Browser, fake_url: str) -> None:
    context = browser.new_context(viewport=NARROW)
    page = context.new_page()
    opened(page, fake_url)
    shown = [letters(each) for each in quotes(page).all_inner_texts()]
    assert shown == [letters(each.quote) for each in ITEMS]
    expect(page.get_by_role("textbox", name=texts.TITLE)).to_have_value(BASKET.title)
    wide = page.evaluate("document.querySelector('.stMain').scrollWidth")
    assert wide <= NARROW["width"]
    context.close()


def test_what_is_collected_on_ask_outlives_a_reload_of_any_page(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    answer = ask(page, LANGUAGE)
    quote = answer.locator("blockquote").first.inner_text()
    answer.get_by_role("button", name=f"{common.COLLECT}: [1]").click()
    link = page.get_by_role("link", name=texts.page_name(common.PAGES["basket"], 1))
    expect(link).to_be_visible()
    # The browser is told a moment after the menu is: no person reloads in between.
    page.wait_for_function("sessionStorage.getItem('ic-basket')")
    page.goto(f"{fake_url}/help")
    link.click()
    expect(quotes(page)).to_have_count(1)
    assert letters(quotes(page).inner_text()) == letters(quote)
    expect(page.get_by_text(texts.asked(LANGUAGE))).to_be_visible()


def test_a_quote_opens_where_it_stands(page: Page, fake_url: str) -> None:
    opened(page, fake_url)
    page.get_by_role("link", name=f"{texts.OPEN}: {texts.number(1)}", exact=True).click()
    expect(page).to_have_url(f"{fake_url}/source?source={ITEMS[0].source}&spans=" + spans())


def spans() -> str:
    return "%2C".join(f"{each.start}-{each.end}" for each in ITEMS[0].spans)
