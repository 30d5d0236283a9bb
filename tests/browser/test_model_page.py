"""The real page with a language model, which a scripted server plays."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from assistant.ui.texts import ask as texts
from tests.assistant.model.playing import scripted_server
from tests.assistant.real import environment
from tests.browser.server import ROOT, serve
from tests.browser.steps import visit

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"

KEY = "sk-not-to-be-seen"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def scripted():
    with scripted_server() as address:
        yield address


@pytest.fixture(scope="module")
def page_with(real_settings, scripted):
    """Opens the page with a model that plays a part."""

    def opened(part):
        mine = environment(real_settings) | {
            "MODEL": f"openai:{part}",
            "IC_MODEL_BASE_URL": f"{scripted}/v1",
            "IC_MODEL_WINDOW": "100000",
            "IC_MODEL_RETRIES": "0",
            "IC_MODEL_KEY": KEY,
            "IC_KEEP": "no",
        }
        return serve(ROOT / "app.py", mine)

    return opened


def put(page: Page, question: str) -> None:
    box = page.get_by_role("textbox", name=texts.ASK)
    box.fill(question)
    box.press("Enter")


def test_it_says_who_writes_streams_and_shows_what_was_struck(page: Page, page_with) -> None:
    with page_with("mixed-page") as address:
        visit(page, address)
        line = page.get_by_role("note")
        expect(line).to_contain_text("openai:mixed-page")
        expect(line).to_contain_text("no text leaves it")
        put(page, QUESTION)
        answer = page.locator("article").last
        expect(answer.get_by_text("Written by openai:mixed-page, on this computer")).to_be_visible()
        expect(line).to_be_visible()
        expect(answer.get_by_role("button", name="[1]").first).to_be_visible()
        expect(answer.locator("del")).to_be_hidden()
        answer.get_by_text(texts.show_struck(1)).click()
        expect(answer.locator("del")).to_contain_text("Reykjavik")
        expect(answer.locator("blockquote").first).to_be_visible()


def test_stop_ends_it_and_keeps_what_is_checked(page: Page, page_with) -> None:
    with page_with("steady-page") as address:
        visit(page, address)
        put(page, QUESTION)
        expect(page.locator(".ic-writing")).to_contain_text("Utrecht")
        page.get_by_role("button", name=texts.STOP).click()
        answer = page.locator("article").last
        expect(answer.get_by_role("heading", level=2)).to_have_text(QUESTION)
        expect(answer.get_by_text("You stopped it here.")).to_be_visible()
        expect(page.get_by_role("button", name=texts.STOP)).to_have_count(0)


def test_a_reload_while_it_is_written_has_it_written_again(page: Page, page_with) -> None:
    with page_with("steady-page-again") as address:
        visit(page, address)
        put(page, QUESTION)
        expect(page.get_by_role("button", name=texts.STOP)).to_be_visible()
        expect(page).to_have_url(re.compile("q="))
        page.reload()
        expect(page.get_by_role("button", name=texts.STOP)).to_be_visible()
        answer = page.locator("article").last
        expect(answer.get_by_role("heading", level=2)).to_have_text(QUESTION, timeout=30_000)
        expect(page.locator("article")).to_have_count(1)


def test_a_failure_is_one_plain_line_above_the_quotes(page: Page, page_with) -> None:
    with page_with("broken-page") as address:
        visit(page, address)
        put(page, QUESTION)
        answer = page.locator("article").last
        expect(answer.get_by_text(re.compile("made of quotes alone"))).to_be_visible()
        expect(answer.locator("blockquote").first).to_be_visible()
        assert "Traceback" not in page.content()
        assert KEY not in page.content()
