"""The Source page's logic, run without a browser."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.basket.model import Basket, Item
from assistant.library.stops import Origin
from assistant.ui.permalink import encode
from assistant.ui.source.data import source_data
from assistant.ui.source.original import wanted_page
from assistant.ui.source.shelf import matching
from assistant.ui.source.view import View, asked
from assistant.ui.texts import common
from assistant.ui.texts import source as texts
from ingest.spans import Span, letters
from tests.ui.fake import LANGUAGE, FakeAssistant
from tests.ui.printed import GONE, LONG, PAGES, PDF, TINY, PrintedAssistant
from tests.ui.test_page import button, html, part
from tests.ui.test_site import visit

APP = str(Path(__file__).parents[1] / "browser" / "printed_app.py")
COURSES = "introductory-and-language-courses"
QUOTES = [each for each in FakeAssistant().ask(LANGUAGE).citations if each.document == COURSES]
EXAMPLES = [
    each
    for each in FakeAssistant().library.entries
    if each.source == COURSES and each.kind == "example"
]


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    st.cache_resource.clear()
    monkeypatch.setenv("FAKE_PRINTS", str(tmp_path))
    return AppTest.from_file(APP, default_timeout=20)


@pytest.fixture
def printed(tmp_path: Path) -> PrintedAssistant:
    return PrintedAssistant(tmp_path)


def reader(app: AppTest) -> Any:
    """Data of the document that is shown."""
    (data,) = part(app, "source")
    return data


def marked(app: AppTest) -> str:
    """The words that are marked."""
    pieces = (piece for block in reader(app)["blocks"] for piece in block["pieces"])
    return " ".join(text for text, is_marked in pieces if is_marked)


def label(app: AppTest) -> str:
    """The line that says which quote is shown."""
    found = re.findall(r'<p class="ic-label">(.*?)</p>', html(app))
    return unescape(found[0]) if found else ""


def step(app: AppTest, by: int) -> Any:
    return app.button(key=f"source-step-{by}")


def test_without_a_document_all_are_listed(app: AppTest) -> None:
    visit(app, "source")
    shown = unescape(html(app))
    for source in FakeAssistant().sources.values():
        assert source.title in shown
    assert html(app).count("<h1") == 1
    assert texts.held(len(EXAMPLES), 2, 2) in shown
    assert app.query_params == {}
    assert not app.text_input


@pytest.mark.parametrize("address", [{"source": "nowhere"}, {"source": "nowhere", "spans": "x"}])
def test_a_link_to_a_document_that_is_gone_is_told_calmly(
    app: AppTest, address: dict[str, str]
) -> None:
    visit(app, "source", **address)
    assert unescape(texts.NOT_HERE) in unescape(html(app))
    assert "nowhere" not in html(app)
    assert not app.exception


@pytest.mark.parametrize("spans", ["5-2", "a-b", "1", "-"])
def test_a_link_to_no_place_shows_the_document(app: AppTest, spans: str) -> None:
    visit(app, "source", source=COURSES, spans=spans)
    assert reader(app)["notice"] == texts.NO_PLACE
    assert marked(app) == ""
    assert app.query_params["source"] == COURSES


def test_words_that_are_not_there_are_told(app: AppTest) -> None:
    visit(app, "source", source=TINY, spans="900-990")
    assert reader(app)["notice"] == texts.NO_MARKS
    assert not app.exception


def test_the_words_of_the_link_are_marked_and_can_be_collected(app: AppTest) -> None:
    quote = QUOTES[0]
    visit(app, "source", source=COURSES, spans=encode(quote.spans))
    assert letters(marked(app)) == letters(quote.quote)
    assert reader(app)["link"].endswith(urlencode({"spans": encode(quote.spans)}))
    app.button(key="source-collect").click().run()
    (item,) = app.session_state["basket"].items
    assert (item.source, item.spans) == (COURSES, quote.spans)
    assert letters(item.quote) == letters(quote.quote)
    assert app.button(key="source-collect").label == common.COLLECTED


def test_without_an_answer_one_steps_through_the_examples(app: AppTest) -> None:
    visit(app, "source", source=COURSES)
    assert label(app) == texts.stop(None, len(EXAMPLES), {Origin.EXAMPLE})
    assert step(app, -1).disabled
    for n, example in enumerate(EXAMPLES):
        step(app, 1).click().run()
        assert letters(marked(app)) == letters(example.text)
        assert label(app).startswith(texts.stop(n, len(EXAMPLES), {Origin.EXAMPLE}))
        assert app.query_params["spans"] == encode(example.spans)
    assert step(app, 1).disabled
    step(app, -1).click().run()
    assert letters(marked(app)) == letters(EXAMPLES[-2].text)


def test_after_an_answer_one_steps_through_its_quotes_and_the_basket(app: AppTest) -> None:
    app.run()
    button(app, LANGUAGE).click().run()
    other = Item(COURSES, (Span(10_000, 10_060),), "")
    app.session_state["basket"] = Basket((other, Item(PDF, (Span(0, 5),), "")))
    visit(app, "source", source=COURSES)
    total = len(QUOTES) + 1
    origins = {Origin.ANSWER, Origin.BASKET}
    assert label(app) == texts.stop(None, total, origins)
    starts = sorted([each.spans for each in QUOTES] + [other.spans])
    for n, spans in enumerate(starts):
        step(app, 1).click().run()
        assert app.query_params["spans"] == encode(spans)
        assert label(app).startswith(texts.stop(n, total, origins))
    app.button(key="source-step--1").click().run()
    app.button(key="source-collect").click().run()
    assert app.session_state["basket"].items[-1].question == LANGUAGE


def test_the_outline_leads_to_its_sections(printed: PrintedAssistant) -> None:
    outline = printed.library.outline(PDF)
    assert [each.title for each in outline] == [lines[0] for lines in PAGES]
    view = View(PDF, (Span(0, 3),), page=2).under(outline[1])
    assert asked(printed, view.parameters) == view
    assert view.target(outline) == outline[1].block
    assert view.page is None
    assert asked(printed, {"source": PDF, "section": "7"}).target(outline) is None


def test_the_page_of_the_original_is_that_of_the_words(printed: PrintedAssistant) -> None:
    stored = printed.text(PDF)
    start = stored.rindex("It meets in")
    number, wanted = wanted_page(stored, View(PDF, (Span(start, start + 23),)))
    assert (number, wanted[0].text) == (3, "It meets in the library")
    assert wanted_page(stored, View(PDF)) == (1, ())
    section = printed.library.outline(PDF)[1].spans[0].start
    assert wanted_page(stored, View(PDF, section=section)) == (2, ())
    assert wanted_page(stored, View(PDF, (Span(start, start + 9),), page=2)) == (2, ())


def test_the_original_stands_beside_and_can_be_turned(app: AppTest) -> None:
    visit(app, "source", source=PDF)
    assert texts.page(1, 3) in html(app)
    assert app.button(key="original-before").disabled
    app.button(key="original-after").click().run()
    assert texts.page(2, 3) in html(app)
    assert app.query_params["page"] == "2"


def test_an_original_that_is_lost_leaves_the_text(app: AppTest) -> None:
    visit(app, "source", source=GONE)
    assert texts.NO_FACSIMILE in html(app)
    assert reader(app)["blocks"]
    assert not app.exception


def test_a_long_document_costs_little(printed: PrintedAssistant) -> None:
    source, blocks = printed.sources[LONG], printed.reading(LONG)
    outline = printed.library.outline(LONG)
    assert (len(blocks), len(outline)) == (3000, 100)
    view = View(LONG, (Span(200_000, 200_200),))
    data = source_data(source, blocks, outline, view, "")
    assert len(json.dumps(data)) < 1_000_000


def test_from_a_document_one_comes_back_to_all(app: AppTest) -> None:
    visit(app, "source", source=TINY)
    app.button(key="source-all").click().run()
    assert app.query_params == {}
    assert html(app).count("ic-card") > 4


def test_a_document_is_found_by_title_and_year(printed: PrintedAssistant) -> None:
    found = matching(list(printed.sources.values()), "PRINTED 2016")
    assert [each.id for each in found] == [PDF]
