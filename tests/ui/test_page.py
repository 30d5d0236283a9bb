"""The page's logic, run without a browser on the fake assistant."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from tests.ui.fake import BUSINESS, LANGUAGE, NEAR, START

APP = str(Path(__file__).parents[1] / "browser" / "fake_app.py")


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


def button(app: AppTest, label: str) -> Any:
    """The button that reads `label`."""
    return next(each for each in app.button if each.label == label)


def html(app: AppTest) -> str:
    """All that is written as HTML."""
    return " ".join(each.proto.body for each in app.get("html"))


def session(app: AppTest) -> Any:
    """The page's memory."""
    return app.session_state["conversation"]


def part(app: AppTest, name: str) -> list[Any]:
    """Data of the page's own parts of that name."""
    found = [each.proto for each in app.get("bidi_component")]
    return [json.loads(each.json) for each in found if each.component_name == f"ic_{name}"]


def test_it_starts_with_questions_to_try(app: AppTest) -> None:
    app.run()
    assert texts.WELCOME in html(app)
    assert {LANGUAGE, START, BUSINESS, NEAR} <= {each.label for each in app.button}
    assert not app.exception


def test_a_suggestion_is_asked_and_answered(app: AppTest) -> None:
    button(app.run(), LANGUAGE).click().run()
    (shown,) = part(app, "answer")
    assert shown["question"] == LANGUAGE
    assert app.query_params["q"] == LANGUAGE
    assert texts.WELCOME not in html(app)


def test_the_earlier_questions_go_along_as_history(app: AppTest) -> None:
    app.run().chat_input[0].set_value(LANGUAGE).run()
    app.chat_input[0].set_value(START).run()
    assert session(app).history == (LANGUAGE, START)
    assert [each["question"] for each in part(app, "answer")] == [LANGUAGE, START]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_went_wrong_while_it_was_written_stays_until_the_next_question(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_MODEL", "1")
    app.run().chat_input[0].set_value("crash").run()
    assert common.UNEXPECTED in html(app)
    app.run()
    assert common.UNEXPECTED in html(app)
    app.chat_input[0].set_value(LANGUAGE).run()
    assert common.UNEXPECTED not in html(app)
    assert [each["question"] for each in part(app, "answer")] == [LANGUAGE]


def test_limits_reach_the_answer_and_can_be_cleared(app: AppTest) -> None:
    app.run().multiselect(key="filter-places").select("Munich").run()
    app.chat_input[0].set_value(LANGUAGE).run()
    (shown,) = part(app, "answer")
    assert [each["heading"] for each in shown["groups"]] == ["Munich"]
    assert [each["label"] for each in shown["limits"]] == ["Munich"]
    button(app, texts.CLEAR).click().run()
    assert app.multiselect(key="filter-places").value == []
    button(app, texts.ASK_AGAIN).click().run()
    assert len(part(app, "answer")[1]["groups"]) == 5


def test_the_reader_opens_steps_and_closes(app: AppTest) -> None:
    app.run().chat_input[0].set_value(LANGUAGE).run()
    session(app).open(0, 3)
    app.run()
    assert texts.quote_of(3, 7) in html(app)
    assert part(app, "answer")[0]["selected"] == 3
    button(app, texts.FOLLOWING).click().run()
    assert texts.quote_of(4, 7) in html(app)
    assert app.query_params["source"] == "introductory-and-language-courses"
    button(app, texts.CLOSE).click().run()
    assert part(app, "reader") == []
    assert "source" not in app.query_params


def test_an_address_asks_and_opens(app: AppTest) -> None:
    app.query_params["q"] = START
    app.query_params["source"] = "managing-diversity"
    app.query_params["spans"] = "100-140,160-170"
    app.run()
    assert part(app, "answer")[0]["question"] == START
    assert part(app, "reader")[0]["title"].startswith("Managing diversity")
    app.run()
    assert len(part(app, "answer")) == 1


@pytest.mark.parametrize(("source", "spans"), [("nowhere", "1-2"), ("managing-diversity", "x")])
def test_a_bad_address_is_said_to_be_bad(app: AppTest, source: str, spans: str) -> None:
    app.query_params["source"] = source
    app.query_params["spans"] = spans
    app.run()
    assert app.info[0].value == texts.BAD_LINK
    assert part(app, "reader") == []


def test_a_missing_index_says_what_to_do(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAKE_FAULT", "index")
    app.run()
    assert "python -m ingest build" in html(app)
    assert not app.exception


def test_a_fault_has_a_reference_that_is_logged_too(
    app: AppTest, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        app.run().chat_input[0].set_value("crash").run()
    found = re.search(r"reference number: ([0-9a-f]{8})", html(app))
    assert found is not None
    assert found[1] in caplog.text
    assert "the fake fell over" not in html(app)
    assert not app.exception


def test_a_new_conversation_forgets_the_old(app: AppTest) -> None:
    app.run().chat_input[0].set_value(LANGUAGE).run()
    button(app, texts.NEW).click().run()
    assert session(app).history == ()
    assert texts.WELCOME in html(app)
    assert "q" not in app.query_params


def test_awkward_signs_are_escaped_where_streamlit_reads_markdown(app: AppTest) -> None:
    """What looks like LaTeX, HTML or Markdown goes to the script as plain data."""
    app.run().chat_input[0].set_value("Which signs?").run()
    quote = part(app, "answer")[0]["groups"][0]["quotes"][0]["quote"]
    assert "$5 and $10, a *starred* word" in quote
    assert "<script>" in quote
    assert all("<script>" not in each.value for each in app.markdown)
