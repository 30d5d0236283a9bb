"""The Basket page, run without a browser on the fake assistant."""

from __future__ import annotations

from dataclasses import replace
from hashlib import shake_256
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.basket.model import Basket, Grouping, Lost
from assistant.basket.opened import opened
from assistant.basket.packed import pack, unpack
from assistant.ui import routes
from assistant.ui.basket.returning import PARAMETER
from assistant.ui.texts import basket as texts
from ingest.spans import Span, letters
from tests.assistant.basket.collected import BASKET, FAKE, ITEMS, NOTE
from tests.ui.test_page import APP, button, html, part
from tests.ui.test_site import visit

RESTORED = opened(unpack(pack(BASKET)), FAKE)


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


def basket(app: AppTest) -> Any:
    return app.session_state["basket"]


def listed(app: AppTest) -> Any:
    return part(app, "basket")[0]


def address(app: AppTest) -> str:
    found = app.query_params[PARAMETER]
    return found if isinstance(found, str) else found[0]


def linked(app: AppTest, what: Basket = BASKET) -> AppTest:
    return visit(app, routes.BASKET, **{PARAMETER: pack(what)})


def test_an_empty_basket_says_how_to_fill_it(app: AppTest) -> None:
    visit(app, routes.BASKET)
    assert texts.EMPTY in html(app)
    assert PARAMETER not in app.query_params
    assert not app.get("download_button")


def test_an_address_brings_back_exactly_the_basket(app: AppTest) -> None:
    linked(app)
    assert basket(app) == RESTORED
    assert address(app) == pack(RESTORED)
    assert app.text_input(key="basket-title").value == BASKET.title
    shown = [each for group in listed(app)["groups"] for each in group["items"]]
    assert [letters(each["quote"]) for each in shown] == [letters(each.quote) for each in ITEMS]
    assert [each["note"] for each in shown] == [NOTE, *[""] * 8]
    assert listed(app)["groups"][0]["heading"] == "Vienna"
    assert listed(app)["heading"] == texts.quotes(9)


def test_what_is_not_found_is_listed_and_stays_in_the_address(app: AppTest) -> None:
    gone = replace(ITEMS[1], source="another-corpus", note="mine")
    moved = replace(ITEMS[2], spans=(Span(10**7, 10**7 + 5),))
    linked(app, Basket((ITEMS[0], gone, moved)))
    assert [each["name"] for each in listed(app)["lost"]] == [
        "another-corpus", FAKE.sources[moved.source].title,
    ]  # fmt: skip
    assert listed(app)["lost"][0]["note"] == "mine"
    assert len(unpack(address(app)).references) == 3
    assert all(isinstance(each, Lost) for each in basket(app).lost)


@pytest.mark.parametrize("address", ["x", pack(BASKET)[:-20], "1" * 5_000])
def test_an_address_that_holds_none_is_told_and_changes_nothing(app: AppTest, address: str) -> None:
    app.run()
    app.session_state["basket"] = RESTORED
    visit(app, routes.BASKET, **{PARAMETER: address})
    assert [each.value for each in app.warning] == [texts.BAD_LINK]
    assert basket(app) == RESTORED
    assert not app.exception


def test_a_link_puts_what_was_collected_aside(app: AppTest) -> None:
    app.run()
    app.session_state["basket"] = Basket((ITEMS[8],))
    linked(app)
    assert basket(app) == RESTORED
    assert listed(app)["notice"] == {"text": texts.OPENED, "label": texts.BRING_BACK}


def test_the_way_back_through_own_addresses_keeps_what_came_since(app: AppTest) -> None:
    linked(app)
    before = address(app)
    app.text_input(key="basket-title").set_value("Another title").run()
    assert address(app) != before
    visit(app, routes.BASKET, **{PARAMETER: before})
    assert basket(app).title == "Another title"


def test_a_basket_too_large_for_an_address_is_kept_as_a_file(app: AppTest) -> None:
    app.run()
    notes = (
        replace(each, note=shake_256(bytes([n])).hexdigest(900)) for n, each in enumerate(ITEMS)
    )
    app.session_state["basket"] = Basket(tuple(notes))
    visit(app, routes.BASKET)
    assert PARAMETER not in app.query_params
    assert texts.TOO_LONG in [each.value for each in app.info]


def test_headings_and_opening_words_follow_the_officer(app: AppTest) -> None:
    linked(app)
    app.radio(key="basket-group").set_value(Grouping.QUESTION).run()
    app.text_area(key="basket-opening").set_value("To be decided on Monday.").run()
    assert (basket(app).group, basket(app).note) == (Grouping.QUESTION, "To be decided on Monday.")
    assert len(listed(app)["groups"]) == 3
    assert unpack(address(app)).group is Grouping.QUESTION


def test_emptying_asks_first_and_can_be_undone(app: AppTest) -> None:
    linked(app)
    button(app, texts.CLEAR_YES).click().run()
    assert basket(app) == Basket()
    assert texts.EMPTY in html(app)
    assert listed(app)["notice"] == {"text": texts.CLEARED, "label": texts.UNDO}


def test_what_the_browser_remembered_comes_back(app: AppTest) -> None:
    app.run()
    app.session_state["basket-remembered"] = pack(BASKET)
    visit(app, routes.HELP)
    assert basket(app) == RESTORED
    app.session_state["basket-remembered"] = pack(Basket((ITEMS[8],)))
    visit(app, routes.BASKET)
    assert basket(app) == RESTORED
    assert listed(app)["notice"]["text"] == texts.OWN_ASIDE
    app.session_state["basket-remembered"] = "damaged"
    assert not visit(app, routes.HELP).exception


def test_the_note_is_offered_in_each_form(app: AppTest) -> None:
    linked(app)
    labels = {each.proto.label for each in app.get("download_button")}
    assert {texts.WORD, texts.PDF, texts.MARKDOWN, texts.SAVE_FILE} <= labels
    copied = part(app, "copier")[0]
    for item in ITEMS:
        assert letters(item.quote) in letters(copied["text"])
    assert "<script>" not in copied["html"]


def test_a_quote_that_was_forged_is_left_out_and_told(app: AppTest) -> None:
    app.run()
    app.session_state["basket"] = Basket((ITEMS[0], replace(ITEMS[1], quote="Never said.")))
    visit(app, routes.BASKET)
    assert texts.left_out(1) in [each.value for each in app.warning]
    assert "Never said" not in part(app, "copier")[0]["text"]
