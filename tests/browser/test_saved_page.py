"""Saved conversations in Chromium, with the keyboard and on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.kept.store import FILE_NAME, Store
from assistant.ui.texts import ask as texts
from tests.browser.conftest import FAKE_APP, NARROW
from tests.browser.server import serve
from tests.browser.steps import ask, focused, tab_to, visit
from tests.ui.fake import BUSINESS, LANGUAGE, START

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("saved")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with serve(FAKE_APP, {"FAKE_DATA": str(folder)}) as address:
        yield address


def test_a_conversation_is_saved_renamed_taken_away_and_deleted(
    page: Page, url: str, folder: Path
) -> None:
    visit(page, url)
    ask(page, BUSINESS)
    page.get_by_role("button", name=texts.manage(BUSINESS)).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name=texts.TITLE).fill("For the mayor")
    dialog.get_by_role("button", name=texts.RENAME).click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name=texts.manage("For the mayor")).click()
    with page.expect_download() as download:
        dialog.get_by_role("button", name=texts.EXPORT_MD).click()
    assert download.value.suggested_filename == "For-the-mayor.md"
    assert "The municipality of Utrecht" in download.value.path().read_text(encoding="utf-8")
    dialog.get_by_role("button", name=texts.DELETE).click()
    expect(dialog.get_by_role("alert")).to_have_text(texts.DELETE_ASK)
    dialog.get_by_role("button", name=texts.DELETE_SURE).click()
    expect(page.get_by_text(texts.DELETED)).to_be_visible()
    expect(page.get_by_role("button", name="For the mayor")).to_have_count(0)
    assert b"The municipality of Utrecht" not in (folder / FILE_NAME).read_bytes()


def test_a_permalink_shows_the_answer_and_answers_again_beside_it(
    page: Page, url: str, folder: Path
) -> None:
    visit(page, url)
    ask(page, LANGUAGE)
    page.get_by_role("button", name=texts.COPY).click()
    link = page.get_by_text("?answer=")
    expect(link).to_be_visible()
    visit(page, link.inner_text())
    expect(page.get_by_text("Answered on")).to_contain_text("version fake-generation")
    page.get_by_role("button", name=texts.AGAIN, exact=True).click()
    expect(page.locator("article")).to_have_count(2)
    expect(page.get_by_text(texts.SAME).last).to_be_visible()
    left, right = (page.locator("article").nth(n).bounding_box() for n in (0, 1))
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] < right["x"]
    assert len(Store.open(folder / FILE_NAME).summaries()) == 1


def test_the_keyboard_is_enough(page: Page, url: str) -> None:
    visit(page, url)
    ask(page, START)
    visit(page, url)
    tab_to(page, START)
    tab_to(page, texts.manage(START))
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    tab_to(page, texts.DELETE)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert focused(page)
    for control in page.get_by_role("button").all():
        name = control.get_attribute("aria-label") or control.inner_text()
        assert name.strip()


def test_on_a_narrow_screen_nothing_is_cut_off(page: Page, url: str, folder: Path) -> None:
    store = Store.open(folder / FILE_NAME)
    answer = store.conversation(store.summaries()[0].id).answers[0]
    page.set_viewport_size(NARROW)
    visit(page, f"{url}/?answer={answer.id}")
    page.get_by_role("button", name=texts.AGAIN, exact=True).click()
    expect(page.locator("article")).to_have_count(2)
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= NARROW["width"]
