"""The Explore page, run without a browser on the fake assistant."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.explore.view import SHAPES
from assistant.ui.explore import state
from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.model import Kind
from tests.ui.fake import FakeAssistant
from tests.ui.library import FakeLibrary
from tests.ui.test_page import APP, html, part
from tests.ui.test_site import visit

EXAMPLES = [one for one in FakeAssistant().library.entries if one.kind is Kind.EXAMPLE]


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


def found(app: AppTest) -> Any:
    return part(app, "found")[-1]


def test_all_examples_are_counted_and_listed(app: AppTest) -> None:
    visit(app, "explore")
    assert f"{texts.examples(len(EXAMPLES))} · 6 places" in html(app)
    assert sum(row["total"] for row in part(app, "grid")[0]["rows"]) == len(EXAMPLES)
    cards = found(app)["items"]
    assert {card["title"] for card in cards} == {one.place for one in EXAMPLES}
    by_id = {one.id: one.text for one in EXAMPLES}
    assert all(by_id[card["id"]].startswith(card["text"]) for card in cards)
    assert any("2012" in card["credit"] and card["age"].endswith("years ago") for card in cards)


def test_an_address_limits_and_chips_lift(app: AppTest) -> None:
    visit(app, "explore", view="map", country="austria", year="2012,2017")
    assert {card["title"] for card in found(app)["items"]} == {"Vienna"}
    assert app.multiselect(key=state.box("country")).value == ["Austria"]
    labels = [each.label for each in app.button]
    assert texts.chip("country", "Austria") in labels
    next(each for each in app.button if each.label == texts.chip("year", "2012")).click().run()
    assert [card["credit"][:9] for card in found(app)["items"]] == ["Inclusive"]
    next(each for each in app.button if each.label == texts.CLEAR).click().run()
    assert len(found(app)["items"]) == len(EXAMPLES)
    assert part(app, "map")


def test_filters_combine_and_stand_in_the_address(app: AppTest) -> None:
    visit(app, "explore")
    app.multiselect(key=state.box("place")).select("Barcelona").run()
    app.multiselect(key=state.box("factor")).select(
        "introductory-and-language-courses/Assessing needs"
    ).run()
    assert len(found(app)["items"]) == 1
    assert "".join(app.query_params["place"]) == "Barcelona"
    app.multiselect(key=state.box("year")).select("2018").run()
    assert found(app)["items"] == []
    assert found(app)["note"] == texts.NOTHING


def test_what_was_looked_at_comes_back(app: AppTest) -> None:
    visit(app, "explore", view="timeline", place="Utrecht")
    app.session_state["ic-go"] = ("help", {})
    app.run()
    app.session_state["ic-go"] = ("explore", {})
    app.run()
    assert "".join(app.query_params["place"]) == "Utrecht"
    assert part(app, "grid")[0]["look"] == "timeline"


def test_places_that_nobody_can_locate_are_listed(app: AppTest) -> None:
    visit(app, "explore", view="map")
    data = part(app, "map")[0]
    assert [each["name"] for each in data["lost"]] == ["Stockholm"]
    drawn = [mark["href"] for panel in data["panels"] for mark in panel["layouts"][0]["marks"]]
    assert len(drawn) == len(data["list"]) == 5
    assert [panel["name"] for panel in data["panels"]] == ["Europe", "North America"]


def test_values_that_are_not_here_are_said(app: AppTest) -> None:
    visit(app, "explore", place="Atlantis")
    assert texts.not_here(("Atlantis",)) in [each.value for each in app.info]
    assert len(found(app)["items"]) == len(EXAMPLES)


def test_other_kinds_can_be_looked_at(app: AppTest) -> None:
    visit(app, "explore", kind="guide_question", view="counts")
    assert found(app)["heading"] == texts.entries(2, ("guide_question",))
    assert {card["title"] for card in found(app)["items"]} == {"Guide question"}
    assert common.KIND_NAMES[Kind.EXAMPLE] in [
        row["name"] for row in part(app, "counts")[0]["groups"][0]["rows"]
    ]


@pytest.mark.parametrize("size", [0, 1])
def test_nearly_empty_libraries(app: AppTest, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    library = FakeLibrary([])
    library.entries = tuple(EXAMPLES[:size])
    monkeypatch.setattr(FakeAssistant, "library", library)
    app.run()
    for view in SHAPES:
        app.session_state["ic-go"] = ("explore", {"view": view})
        app.run()
        assert common.UNEXPECTED not in html(app)
        if size:
            assert len(found(app)["items"]) == 1
        else:
            assert texts.EMPTY in app.info[0].value
