"""The address of the Ask page brings back its view, limits and open citation included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.answer import Filters
from assistant.kept.store import FILE_NAME, Store
from assistant.ui.ask.address import read_limits
from assistant.ui.texts import ask as texts
from ingest.model import Kind
from tests.ui.fake import BUSINESS, LANGUAGE, START, FakeAssistant
from tests.ui.test_page import APP, html, part, session


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FAKE_DATA", str(tmp_path))
    st.cache_resource.clear()
    return tmp_path


def visitor(address: dict[str, Any]) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=20)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def address(app: AppTest) -> dict[str, str]:
    """Its parameters, each once."""
    found = {name: app.query_params[name] for name in app.query_params}
    return {name: value[0] if isinstance(value, list) else value for name, value in found.items()}


def test_limits_stand_in_the_address_and_come_back() -> None:
    app = visitor({})
    app.multiselect(key="filter-places").select("Munich").select("Vienna").run()
    app.multiselect(key="filter-years").select(2012).run()
    assert address(app) == {"places": "Munich|Vienna", "years": "2012"}
    again = visitor(address(app))
    assert again.multiselect(key="filter-places").value == ["Munich", "Vienna"]
    assert again.multiselect(key="filter-years").value == [2012]


def test_a_question_is_asked_within_the_limits_of_its_address() -> None:
    app = visitor({"q": LANGUAGE, "places": "Munich"})
    assert [each["heading"] for each in part(app, "answer")[0]["groups"]] == ["Munich"]


def test_the_whole_view_comes_back_in_a_new_session() -> None:
    app = visitor({"places": "Vienna|Barcelona"})
    app.chat_input[0].set_value(LANGUAGE).run()
    session(app).open(0, 3)
    app.run()
    found = address(app)
    assert set(found) == {"q", "conversation", "places", "source", "spans"}
    again = visitor(found)
    assert texts.quote_of(3, 4) in html(again)
    assert part(again, "answer")[0]["selected"] == 3
    assert address(again) == found


def test_a_citation_of_an_answer_that_is_yet_to_come_is_opened() -> None:
    app = visitor({"q": LANGUAGE})
    session(app).open(0, 2)
    app.run()
    found = {name: value for name, value in address(app).items() if name != "conversation"}
    again = visitor(found)
    assert texts.quote_of(2, 7) in html(again)


def test_what_another_page_asks_for_is_followed_in_the_same_session(folder: Path) -> None:
    app = visitor({"q": LANGUAGE})
    app.query_params.clear()
    app.query_params["q"] = BUSINESS
    app.query_params["places"] = "Utrecht"
    app.run()
    assert session(app).history == (BUSINESS,)
    assert app.multiselect(key="filter-places").value == ["Utrecht"]
    assert len(Store.open(folder / FILE_NAME).summaries()) == 2


def test_coming_back_without_an_address_puts_it_right_again() -> None:
    app = visitor({"q": START, "years": "2012"})
    before = address(app)
    app.query_params.clear()
    app.run()
    assert address(app) == before
    assert session(app).history == (START,)


def test_unknown_limits_are_left_out_and_told() -> None:
    found = read_limits(
        {"places": "Nowhere|Munich", "years": "2012|x", "kinds": "example", "sources": "gone"},
        FakeAssistant(),
    )
    munich, year, kind = frozenset({"Munich"}), frozenset({2012}), frozenset({Kind.EXAMPLE})
    assert found == (Filters(places=munich, years=year, kinds=kind), False)
    assert visitor({"places": "Nowhere"}).info[0].value == texts.BAD_LIMIT


def test_a_new_conversation_keeps_the_limits() -> None:
    app = visitor({"q": LANGUAGE, "places": "Munich"})
    next(each for each in app.button if each.label == texts.NEW).click().run()
    assert address(app) == {"places": "Munich"}
