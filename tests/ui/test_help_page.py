"""The Help page, run without a browser on the fake assistant."""

from __future__ import annotations

import html as html_module
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui.help.markup import items, paragraphs, table
from assistant.ui.texts import common
from assistant.ui.texts import help as texts
from tests.ui.fake import LANGUAGE, FakeAssistant
from tests.ui.test_page import APP, html, part, session
from tests.ui.test_site import visit

FAKE = FakeAssistant()


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.delenv("FAKE_DATA", raising=False)
    st.cache_resource.clear()
    return visit(AppTest.from_file(APP, default_timeout=20), "help")


def shown(app: AppTest) -> str:
    return html_module.unescape(html(app))


def test_every_document_stands_with_its_year_and_counts(app: AppTest) -> None:
    for source in FAKE.sources.values():
        assert source.title in shown(app)
        assert f'<td data-column="{texts.COLUMNS[1]}">{source.year}</td>' in html(app)
        assert source.cite_as in shown(app)
    assert "published between 2012 and 2020" in shown(app)
    assert texts.KNOWS_ONLY in shown(app)


def test_the_contents_lead_to_every_section(app: AppTest) -> None:
    anchors = ("knows", "asking", "choosing", "refusing", "storing", "keys", "citing", "access")
    for anchor in anchors:
        assert f'href="#{anchor}"' in html(app)
        assert f'<h2 id="{anchor}"' in html(app)


def test_an_example_is_asked_on_the_page_that_answers(app: AppTest) -> None:
    next(each for each in app.button if each.label == LANGUAGE).click().run()
    assert [each.question for each in session(app).answers] == [LANGUAGE]
    assert part(app, "answer")


def test_it_says_where_conversations_are_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_DATA", str(tmp_path))
    st.cache_resource.clear()
    app = visit(AppTest.from_file(APP, default_timeout=20), "help")
    assert str(tmp_path) in shown(app)
    assert texts.STORING_FOREVER in shown(app)
    assert texts.STORING_NO_MODEL in shown(app)


def test_it_says_that_nothing_is_saved(app: AppTest) -> None:
    assert texts.STORING_NOTHING in shown(app)


def test_a_fault_in_one_section_leaves_the_others_standing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FAKE_FAULT", "library")
    st.cache_resource.clear()
    app = visit(AppTest.from_file(APP, default_timeout=20), "help")
    assert common.UNEXPECTED in shown(app)
    assert texts.STORING_NO_MODEL in shown(app)
    assert not app.exception


def test_a_retention_is_told_in_days() -> None:
    assert "30 days" in texts.stored("x", 30)
    assert texts.STORING_FOREVER in texts.stored("x", 0)


def test_words_are_never_taken_for_markup() -> None:
    assert "<b>" not in paragraphs("<b>") + items(["<b>"]) + table("<b>", ["<b>"], [["<b>"]])
