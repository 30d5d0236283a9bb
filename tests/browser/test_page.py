"""The page in Chromium, on the fake assistant."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from assistant.ui.permalink import encode
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from ingest.spans import letters
from tests.browser.conftest import FAKE_APP, NARROW
from tests.browser.server import serve
from tests.browser.steps import ask, focused, in_view, reader, tab_to, visit
from tests.ui.fake import EXTRACTS, LANGUAGE, START, FakeAssistant, citation

pytestmark = pytest.mark.browser
QUOTES = FakeAssistant().ask(LANGUAGE).citations


def test_a_suggestion_gives_places_and_quotes(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    page.get_by_role("button", name=LANGUAGE).click()
    answer = page.locator("article")
    expect(answer.get_by_role("heading", level=3)).to_have_text(["Vienna", "Barcelona", "Munich"])
    expect(answer.locator("blockquote:visible")).to_have_count(5)
    expect(answer.get_by_role("heading", level=2)).to_be_in_viewport()
    answer.get_by_text(texts.show_all(7, 2)).click()
    expect(answer.locator("blockquote:visible")).to_have_count(7)
    assert quote("newcomers") in page.url


def test_a_click_while_it_is_answered_does_not_lose_the_question(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    question = "How is the language taught, slowly and surely?"
    box = page.get_by_role("textbox", name=texts.ASK)
    box.fill(question)
    box.press("Enter")
    expect(page.get_by_text(texts.STEPS["retrieve"])).to_be_visible()
    page.get_by_role("combobox", name=texts.PLACES).click()
    page.get_by_role("option", name="Munich").click()
    page.keyboard.press("Escape")
    answer = page.locator("article")
    expect(answer).to_have_count(1)
    expect(answer.get_by_role("heading", level=2)).to_have_text(question)
    assert quote("slowly") in page.url
    assert "Munich" in page.url


@pytest.mark.parametrize("n", [1, 7])
def test_a_citation_opens_its_source_at_the_words(page: Page, fake_url: str, n: int) -> None:
    visit(page, fake_url)
    answer = ask(page, LANGUAGE)
    if n > 5:
        answer.get_by_text(texts.show_all(7, 2)).click()
    answer.get_by_role("button", name=f"[{n}] ").first.click()
    marks = reader(page).locator("mark")
    expect(marks.first).to_be_in_viewport()
    assert in_view(marks.first, reader(page))
    assert letters("".join(marks.all_inner_texts())) == letters(QUOTES[n - 1].quote)
    assert "underline" in str(marks.first.evaluate("e => getComputedStyle(e).textDecorationLine"))
    expect(page.get_by_role("heading", level=2, name=QUOTES[n - 1].title)).to_be_visible()


def test_previous_and_next_move_through_the_quotes(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    ask(page, LANGUAGE).get_by_role("button", name=f"{texts.READ}: [1]").click()
    expect(page.get_by_role("button", name=texts.PREVIOUS)).to_be_disabled()
    page.get_by_role("button", name=texts.FOLLOWING, exact=True).click()
    expect(page.get_by_text(texts.quote_of(2, 7))).to_be_visible()
    expect(reader(page).locator("mark").first).to_contain_text("Start Vienna")
    assert in_view(reader(page).locator("mark").first, reader(page))
    page.get_by_role("button", name=texts.CLOSE, exact=True).click()
    expect(reader(page)).to_have_count(0)


def test_limits_narrow_the_answer(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    page.get_by_role("combobox", name=texts.PLACES).click()
    page.get_by_role("option", name="Munich").click()
    page.keyboard.press("Escape")
    answer = ask(page, LANGUAGE)
    expect(answer.get_by_role("heading", level=3)).to_have_text(["Munich"])
    expect(answer.get_by_role("button", name=texts.lift("Munich"))).to_be_visible()
    page.get_by_role("button", name=texts.CLEAR).click()
    page.get_by_role("button", name=texts.ASK_AGAIN).click()
    expect(page.locator("article")).to_have_count(2)
    expect(page.locator("article").last.locator("h3:visible")).to_have_count(3)


def test_a_refusal_says_why_and_what_is_near(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    answer = ask(page, "What is the capital of France?")
    expect(answer.get_by_text(texts.REFUSED)).to_be_visible()
    expect(answer.get_by_text("do not answer this")).to_be_visible()
    page.get_by_role("button", name=START).click()
    expect(page.locator("article").last.locator("blockquote")).to_have_count(2)


def test_signs_of_markup_show_literally(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    answer = ask(page, "Which *signs* cost $5 or $10 <b>?")
    words = citation(1, EXTRACTS[-1]).quote
    expect(answer.locator("blockquote")).to_have_text(words)
    answer.get_by_role("button", name=f"{texts.READ}: [1]").click()
    expect(reader(page).locator("mark")).to_have_text(words)
    expect(page.get_by_role("heading", name="A *note* on $5 & <signs>")).to_be_visible()
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.get_by_role("button", name=texts.SAVE)).to_be_visible()
    assert page.locator(".katex").count() == 0
    assert page.title() == common.title(common.PAGES["ask"])


def test_the_keyboard_is_enough(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    tab_to(page, texts.ASK)
    page.keyboard.type(LANGUAGE)
    page.keyboard.press("Enter")
    expect(page.locator("article blockquote").first).to_be_visible()
    page.get_by_role("heading", level=2).click()
    tab_to(page, "[1]")
    page.keyboard.press("Enter")
    expect(reader(page).locator("mark").first).to_be_in_viewport()
    expect(reader(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(reader(page)).to_have_count(0)
    for _ in range(50):
        # The focus is given back once the page has settled.
        if focused(page).startswith("[1]"):
            break
        page.wait_for_timeout(100)
    assert focused(page).startswith("[1]")


def test_an_address_opens_a_source_at_its_words(page: Page, fake_url: str) -> None:
    first = QUOTES[2]
    where = f"source={first.document}&spans={encode(first.spans)}"
    visit(page, f"{fake_url}/?q={quote(START)}&{where}")
    expect(page.locator("article").get_by_role("heading", level=2)).to_have_text(START)
    expect(reader(page).locator("mark").first).to_be_in_viewport()
    assert letters("".join(reader(page).locator("mark").all_inner_texts())) == letters(first.quote)


def test_on_a_narrow_screen_nothing_is_cut_off(page: Page, fake_url: str) -> None:
    page.set_viewport_size(NARROW)
    visit(page, fake_url)
    answer = ask(page, LANGUAGE)
    answer.get_by_role("button", name=f"{texts.READ}: [3]").click()
    mark = reader(page).locator("mark").first
    expect(mark).to_be_in_viewport()
    assert in_view(mark, reader(page))
    expect(page.get_by_role("button", name=texts.CLOSE, exact=True)).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= NARROW["width"]


def test_a_missing_index_says_what_to_do(page: Page) -> None:
    with serve(FAKE_APP, {"FAKE_FAULT": "index"}) as address:
        page.goto(address)
        box = page.get_by_role("alert")
        expect(box).to_contain_text("python -m ingest build")
        expect(page.get_by_text("Traceback")).to_have_count(0)


def test_a_fault_shows_a_reference(page: Page, fake_url: str) -> None:
    visit(page, fake_url)
    box = page.get_by_role("textbox", name=texts.ASK)
    box.fill("crash")
    box.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(re.compile(r"reference number: [0-9a-f]{8}"))
    expect(page.get_by_text("the fake fell over")).to_have_count(0)
