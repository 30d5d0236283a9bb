"""The Compare page's logic, run without a browser on the fake assistant."""

from __future__ import annotations

import json
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui.compare import state
from assistant.ui.texts import compare as texts
from ingest.spans import letters
from tests.ui.corpus import stored
from tests.ui.fake import FakeAssistant

SHARED = "Facilitating access"


def compare_page() -> None:
    """The page alone, in a site whose other pages are never drawn."""
    import streamlit as st

    from assistant.ui import routes
    from assistant.ui.compare.page import show
    from tests.ui.fake import FakeAssistant

    routes.enter(st.session_state.get("page", routes.COMPARE))
    if st.session_state.get("page", routes.COMPARE) == routes.COMPARE:
        show(FakeAssistant())


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_function(compare_page, default_timeout=20)


def at(app: AppTest, **parameters: str) -> AppTest:
    """The page at an address."""
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run()


def shown(app: AppTest) -> Any:
    """The table's data."""
    (found,) = [
        json.loads(each.proto.json)
        for each in app.get("bidi_component")
        if each.proto.component_name == "ic_table"
    ]
    return found


def laid_out(app: AppTest) -> dict[str, list[int]]:
    """How many quotes each cell has, by row."""
    return {row["aspect"]: [len(cell) for cell in row["cells"]] for row in shown(app)["rows"]}


def columns(app: AppTest) -> list[str]:
    return [each["name"] for each in shown(app)["columns"]]


def html(app: AppTest) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def test_it_begins_with_comparisons_that_can_be_filled(app: AppTest) -> None:
    app.run()
    assert texts.START in html(app)
    labels = [each.label for each in app.button]
    assert len(labels) == 2
    app.button(key="suggest-compare-0").click().run()
    assert not app.exception
    assert all(sum(map(bool, row)) > 1 for row in list(laid_out(app).values())[:1])
    assert app.query_params["places"]


def test_an_address_brings_back_its_places_and_theme(app: AppTest) -> None:
    at(app, places="Vienna,Stockholm,Munich", theme=SHARED)
    assert columns(app) == ["Vienna", "Stockholm", "Munich"]
    assert laid_out(app) == {SHARED: [1, 1, 0]}
    assert app.multiselect(key=state.PLACES_KEY).value == ["Vienna", "Stockholm", "Munich"]
    assert app.selectbox(key=state.THEME_KEY).value == SHARED
    assert app.query_params["theme"] == [SHARED] or app.query_params["theme"] == SHARED


def test_every_quote_is_exact_and_opens_at_its_place(app: AppTest) -> None:
    at(app, places="Barcelona,Vienna,Munich")
    assistant = FakeAssistant()
    for row in shown(app)["rows"]:
        for quote in (each for cell in row["cells"] for each in cell):
            words = quote["before"] + quote["opening"] + quote["rest"]
            (entry,) = [each for each in assistant.library.entries if each.text == words]
            assert f"source={entry.source}&spans={entry.spans[0].start}-" in quote["href"]
            whole = " ".join(span.of(stored(entry.source)) for span in entry.spans)
            assert letters(whole) == letters(words)


def test_without_a_theme_shared_subjects_come_first(app: AppTest) -> None:
    at(app, places="Barcelona,Vienna,Munich")
    found = laid_out(app)
    assert set(list(found)[:2]) == {"Facilitating access", "Assessing needs"}
    assert list(found.values())[2:] == [[0, 1, 0]]


def test_choosing_with_the_controls_changes_the_address(app: AppTest) -> None:
    app.run().multiselect(key=state.PLACES_KEY).set_value(["Munich"]).run()
    assert texts.ONE_MORE in html(app)
    app.multiselect(key=state.PLACES_KEY).set_value(["Munich", "Vienna"]).run()
    assert columns(app) == ["Munich", "Vienna"]
    assert "theme" not in app.query_params
    app.selectbox(key=state.THEME_KEY).set_value("Assessing needs").run()
    assert laid_out(app) == {"Assessing needs": [1, 0]}
    app.radio(key=state.BY).set_value("toolkits").run()
    assert "places" not in app.query_params
    app.radio(key=state.BY).set_value("places").run()
    assert columns(app) == ["Munich", "Vienna"]


def test_free_words_are_asked_place_by_place(app: AppTest) -> None:
    at(app, places="Munich,Utrecht,Vienna", theme="language")
    assert columns(app) == ["Munich", "Utrecht", "Vienna"]
    assert [sum(row) for row in zip(*laid_out(app).values(), strict=True)] == [1, 0, 2]


def test_toolkits_stand_side_by_side_part_by_part(app: AppTest) -> None:
    kits = "introductory-and-language-courses,inclusive-cities-background-paper"
    at(app, toolkits=kits, theme=SHARED)
    found = laid_out(app)
    assert list(found) == [
        texts.PARTS[kind] for kind in ("key_factor", "example", "context_factor")
    ]
    assert found[texts.PARTS["example"]][1] == 2
    assert shown(app)["corner"] == texts.PART


def test_what_is_not_here_is_said(app: AppTest) -> None:
    at(app, places="Vienna,Atlantis,munich")
    assert columns(app) == ["Vienna", "Munich"]
    assert "Atlantis" in app.info[0].value


def test_coming_back_finds_the_last_comparison_and_an_empty_address_clears_it(
    app: AppTest,
) -> None:
    at(app, places="Vienna,Munich")
    app.session_state["page"] = "help"
    app.query_params.clear()
    app.run()
    app.session_state["page"] = "compare"
    app.run()
    assert columns(app) == ["Vienna", "Munich"]
    app.query_params.clear()
    app.run()
    assert texts.START in html(app)


def test_the_table_can_be_taken_away(app: AppTest) -> None:
    at(app, places="Vienna,Utrecht", theme=SHARED)
    assert "Start Vienna" not in app.code[0].value
    assert "“In the city of Vienna" in app.code[0].value
    assert "Brussels: EUROCITIES asbl. (Facilitating access, p. 19)" in app.code[0].value
