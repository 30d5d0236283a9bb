"""The Source page in Chromium: quotes on screen, step by step, and the original beside."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from assistant.ui.permalink import encode
from assistant.ui.texts import common
from assistant.ui.texts import source as texts
from ingest.spans import Span, letters
from tests.browser.conftest import NARROW
from tests.browser.server import serve
from tests.browser.steps import ask, in_view, reader, visit
from tests.ui.fake import LANGUAGE, FakeAssistant
from tests.ui.printed import LONG, PDF, PrintedAssistant

pytestmark = pytest.mark.browser
APP = Path(__file__).parent / "printed_app.py"
COURSES = "introductory-and-language-courses"
QUOTES = sorted(
    (each for each in FakeAssistant().ask(LANGUAGE).citations if each.document == COURSES),
    key=lambda each: each.spans,
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> PrintedAssistant:
    return PrintedAssistant(tmp_path_factory.mktemp("prints"))


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served")
    with serve(APP, {"FAKE_PRINTS": str(folder)}) as address:
        yield address


def at(url: str, **parameters: str) -> str:
    return f"{url}/source?{urlencode(parameters)}"


def shown(page: Page) -> str:
    """Letters of the marked words, once they stand on screen."""
    marks = reader(page).locator("mark")
    expect(marks.first).to_be_in_viewport()
    assert in_view(marks.first, reader(page))
    return letters("".join(marks.all_inner_texts()))


def test_a_link_shows_its_words_and_the_keys_step_on(page: Page, url: str) -> None:
    visit(page, url)
    ask(page, LANGUAGE)
    page.get_by_role("link", name=common.PAGES["source"]).click()
    heading = page.get_by_role("heading", level=2, name="Introductory and language courses")
    card = page.locator("[class*='st-key-shelf-']").filter(has=heading)
    card.get_by_role("link", name=texts.READ).click()
    page.get_by_role("button", name=texts.FOLLOWING, exact=True).click()
    expect(
        page.locator(".ic-label", has_text="Quote 1 of 4 here from your last answer")
    ).to_be_visible()
    assert shown(page) == letters(QUOTES[0].quote)
    page.locator("body").press("ArrowRight")
    expect(
        page.locator(".ic-label", has_text="Quote 2 of 4 here from your last answer")
    ).to_be_visible()
    expect(reader(page).locator("mark").first).to_contain_text(QUOTES[1].quote[:20])
    assert shown(page) == letters(QUOTES[1].quote)
    assert encode(QUOTES[1].spans).replace(",", "%2C") in page.url
    page.get_by_role("button", name=common.COLLECT).click()
    expect(page.get_by_role("button", name=common.COLLECTED)).to_be_visible()
    page.get_by_role("button", name=texts.ALL).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(texts.TITLE)
    page.wait_for_url("**/source")


def test_the_outline_follows_the_text_and_leads_to_it(
    page: Page, url: str, printed: PrintedAssistant
) -> None:
    start = printed.text(LONG).index("50.3 ")
    visit(page, at(url, source=LONG, spans=encode((Span(start, start + 40),))))
    assert shown(page).startswith("503thecityofbergen")
    outline = page.get_by_role("navigation", name=texts.OUTLINE)
    current = outline.locator("[aria-current]")
    expect(current).to_have_text("Section 50")
    expect(current).to_be_in_viewport()
    outline.get_by_role("button", name="Section 70", exact=True).click()
    expect(reader(page).get_by_role("heading", name="Section 70")).to_be_in_viewport()
    expect(current).to_have_text("Section 70")
    page.wait_for_url("**section=**")
    page.reload()
    expect(reader(page).get_by_role("heading", name="Section 70")).to_be_in_viewport()
    reader(page).evaluate("region => { region.scrollTop = 0 }")
    expect(current).to_have_text("Section 1")


def test_the_original_page_stands_beside_with_the_words_marked(
    page: Page, url: str, printed: PrintedAssistant
) -> None:
    start = printed.text(PDF).index("Oslo lends")
    visit(page, at(url, source=PDF, spans=encode((Span(start, start + 31),))))
    assert shown(page) == "osloLendslaptopstonewcomers".lower()
    picture = page.get_by_role("img", name=texts.picture(2, 3, True))
    expect(picture).to_be_visible()
    assert yellow(picture.screenshot()) > 200
    page.get_by_role("button", name=texts.PAGE_AFTER).click()
    other = page.get_by_role("img", name=texts.picture(3, 3, False))
    expect(other).to_be_visible()
    assert yellow(other.screenshot()) == 0


def test_on_a_phone_the_outline_gives_way_to_the_text(page: Page, url: str) -> None:
    page.set_viewport_size(NARROW)
    visit(page, at(url, source=COURSES, spans=encode(QUOTES[0].spans)))
    expect(reader(page).locator("mark").first).to_be_attached()
    outline = page.get_by_role("navigation", name=texts.OUTLINE)
    expect(outline).to_be_hidden()
    page.get_by_text(texts.OUTLINE, exact=True).click()
    expect(outline).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def yellow(png: bytes) -> int:
    """How many pixels of a picture are of the marks' yellow."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    colours = image.getcolors(1 << 24) or []
    return sum(n for n, (red, green, blue) in colours if red > 230 and green > 200 and blue < 160)
