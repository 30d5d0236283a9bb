"""The page of one example, run without a browser on the fake assistant."""

from __future__ import annotations

import html as html_module
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.model import Kind
from tests.ui.fake import FakeAssistant
from tests.ui.library import NEEDS
from tests.ui.test_page import APP, html, part
from tests.ui.test_site import visit

LIBRARY = FakeAssistant().library
EXAMPLE = next(
    one for one in LIBRARY.entries if one.kind is Kind.EXAMPLE and one.key_factor == NEEDS
)


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


def shown(app: AppTest) -> str:
    return html_module.unescape(html(app))


def lists(app: AppTest) -> dict[str, list[str]]:
    return {each["heading"]: [one["id"] for one in each["items"]] for each in part(app, "found")}


def test_its_words_its_key_factor_and_what_to_weigh(app: AppTest) -> None:
    visit(app, "example", example=EXAMPLE.id)
    assert EXAMPLE.text in shown(app)
    assert f"<h1>{EXAMPLE.place}</h1>" in shown(app)
    assert "Published 2012" in shown(app)
    assert NEEDS in shown(app)
    found = lists(app)
    assert len(found[texts.QUESTIONS]) == 2
    assert len(found[texts.WEIGH]) == 2
    assert EXAMPLE.id not in found[texts.LIKE]
    weighed = [
        one["text"] for part_ in part(app, "found") for one in part_["items"] if one["whole"]
    ]
    assert all(any(text in one.text for one in LIBRARY.entries) for text in weighed)
    assert "".join(app.query_params["example"]) == EXAMPLE.id


def test_it_is_collected(app: AppTest) -> None:
    visit(app, "example", example=EXAMPLE.id)
    next(each for each in app.button if each.label == common.COLLECT).click().run()
    assert common.COLLECTED in [each.label for each in app.button]


@pytest.mark.parametrize("kind", [Kind.GUIDE_QUESTION, Kind.KEY_FACTOR, Kind.CONTEXT_FACTOR])
def test_other_entries_show_sensibly(app: AppTest, kind: Kind) -> None:
    entry = next(one for one in LIBRARY.entries if one.kind is kind)
    visit(app, "example", example=entry.id)
    assert entry.text in shown(app)
    assert texts.LIKE not in lists(app)
    assert (texts.EXAMPLES_OF in lists(app)) == (kind is not Kind.CONTEXT_FACTOR)
    assert common.UNEXPECTED not in html(app)


@pytest.mark.parametrize("id_", ["ffffffffffffffff", "", "<b>"])
def test_an_unknown_entry_is_met_calmly(app: AppTest, id_: str) -> None:
    visit(app, "example", example=id_)
    assert texts.NOT_HERE in html(app)
    assert common.UNEXPECTED not in html(app)


def test_printed_links_are_told_and_the_broken_named(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    links = ("https://a.example/x", "http://integr-")
    linked = replace(EXAMPLE, links=links)
    monkeypatch.setattr(type(LIBRARY), "entry", lambda _self, _id: linked)
    visit(app, "example", example=EXAMPLE.id)
    assert 'href="https://a.example/x"' in html(app)
    assert f'http://integr- <span class="ic-small">({texts.BROKEN})' in html(app)
