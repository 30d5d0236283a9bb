"""The real page on the real index: what is quoted stands, marked, in its source."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from assistant.ui.texts import ask as texts
from ingest.spans import letters
from tests.browser.steps import ask, in_view, reader, visit

QUESTION = "How do other cities help newcomers learn the language?"

pytestmark = pytest.mark.browser


def test_places_are_quoted_and_the_words_stand_in_the_source(page: Page, app_url: str) -> None:
    visit(page, app_url)
    answer = ask(page, QUESTION)
    assert answer.get_by_role("heading", level=3).count() >= 2
    for figure in answer.locator("figure:visible").all()[:3]:
        quoted = letters(figure.locator("blockquote").inner_text())
        figure.get_by_role("button", name=texts.READ, exact=False).last.click()
        expect(figure.locator("[aria-current]")).to_have_count(1)
        marks = reader(page).locator("mark")
        for _ in range(50):
            # The mark on the button moves at once, the reader once the server has answered.
            if letters("".join(marks.all_inner_texts())) == quoted:
                break
            page.wait_for_timeout(100)
        assert letters("".join(marks.all_inner_texts())) == quoted
        expect(marks.first).to_be_in_viewport()
        assert in_view(marks.first, reader(page))


def test_the_suggested_questions_are_answered(page: Page, app_url: str) -> None:
    visit(page, app_url)
    page.locator("[class*=st-key-suggest-start] button").first.click()
    expect(page.locator("article blockquote").first).to_be_visible()


def test_what_the_corpus_does_not_cover_is_refused(page: Page, app_url: str) -> None:
    visit(page, app_url)
    answer = ask(page, "What is the boiling point of mercury?")
    expect(answer.get_by_text(texts.REFUSED)).to_be_visible()
