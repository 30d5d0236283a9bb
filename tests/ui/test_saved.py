"""Saved conversations on the page, run without a browser on the fake assistant."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.kept.store import FILE_NAME, Store
from assistant.ui.texts import ask as texts
from tests.assistant.kept.talk import hold
from tests.ui.fake import BUSINESS, LANGUAGE, START
from tests.ui.test_page import APP, button, html, part, session


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FAKE_DATA", str(tmp_path))
    st.cache_resource.clear()
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Store:
    return Store.open(folder / FILE_NAME)


def visitor(**address: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=20)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def asked(*questions: str) -> AppTest:
    app = visitor()
    for question in questions:
        app.chat_input[0].set_value(question).run()
    return app


def titles(app: AppTest) -> list[str]:
    return [each.label for each in app.button if str(each.key).startswith("resume-")]


def test_a_conversation_is_saved_as_it_goes(store: Store) -> None:
    app = asked(LANGUAGE, START)
    (summary,) = store.summaries()
    assert (summary.title, summary.answers, summary.origin) == (LANGUAGE, 2, "page")
    assert store.conversation(summary.id).answers[1].history == (LANGUAGE,)
    assert titles(app) == [LANGUAGE]
    assert app.query_params["conversation"] == summary.id


def test_without_saving_there_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FAKE_DATA", raising=False)
    st.cache_resource.clear()
    app = asked(LANGUAGE)
    assert texts.SAVED_HELP not in html(app)
    assert titles(app) == []
    assert "conversation" not in app.query_params


def test_a_saved_conversation_is_opened_and_goes_on(store: Store) -> None:
    asked(LANGUAGE)
    app = asked(BUSINESS)
    button(app, LANGUAGE).click().run()
    assert [each["question"] for each in part(app, "answer")] == [LANGUAGE]
    app.chat_input[0].set_value(START).run()
    assert session(app).history == (LANGUAGE, START)
    assert sorted(each.answers for each in store.summaries()) == [1, 2]


def test_reloading_shows_the_conversation_and_asks_nothing_anew(store: Store) -> None:
    first = asked(LANGUAGE, START)
    address = {name: first.query_params[name] for name in ("q", "conversation")}
    again = visitor(**address)
    assert [each["question"] for each in part(again, "answer")] == [LANGUAGE, START]
    assert store.summaries()[0].answers == 2


def test_a_new_conversation_is_saved_by_itself(store: Store) -> None:
    app = asked(LANGUAGE)
    button(app, texts.NEW).click().run()
    app.chat_input[0].set_value(START).run()
    assert {each.title for each in store.summaries()} == {LANGUAGE, START}


def test_search_narrows_the_list(store: Store) -> None:
    asked(LANGUAGE)
    app = asked(BUSINESS)
    app.text_input(key="saved-search").set_value("utrecht").run()
    assert titles(app) == [BUSINESS]
    app.text_input(key="saved-search").set_value("zanzibar").run()
    assert titles(app) == []
    assert texts.SAVED_NOTHING in html(app)


def test_many_are_listed_when_asked_for(store: Store) -> None:
    for number in range(texts.SAVED_MAX + 3):
        hold(store, f"{START} {number}")
    app = visitor()
    assert len(titles(app)) == texts.SAVED_MAX
    button(app, texts.SAVED_ALL).click().run()
    assert len(titles(app)) == texts.SAVED_MAX + 3


def test_a_permalink_shows_what_was_answered_after_the_index_changed(store: Store) -> None:
    asked(LANGUAGE)
    answer = store.conversation(store.summaries()[0].id).answers[0]
    with closing(sqlite3.connect(store.file.path)) as db:
        old, new = "5 cities in 2 documents", "4 cities in 1 document"
        db.execute(
            "UPDATE answer SET generation = 'older', shown = replace(shown, ?, ?)", (old, new)
        )
        db.commit()
    app = visitor(answer=answer.id)
    assert "from version older of the library" in html(app)
    assert "it is now version fake-generation" in html(app)
    (shown,) = part(app, "answer")
    assert "4 cities in 1 document" in str(shown["lead"])
    button(app, texts.AGAIN).click().run()
    then, now = part(app, "answer")
    assert "4 cities in 1 document" in str(then["lead"])
    assert "5 cities in 2 documents" in str(now["lead"])
    assert texts.THEN in html(app)
    assert store.summaries()[0].answers == 1


def test_an_answer_that_is_the_same_is_said_to_be(store: Store) -> None:
    asked(LANGUAGE)
    app = visitor(answer=store.conversation(store.summaries()[0].id).answers[0].id)
    button(app, texts.AGAIN).click().run()
    assert texts.SAME in html(app)
    session(app).open(1, 2)
    app.run()
    assert texts.quote_of(2, 7) in html(app)


def test_asking_from_a_permalink_goes_on_with_its_conversation(store: Store) -> None:
    asked(LANGUAGE, START)
    answers = store.conversation(store.summaries()[0].id).answers
    app = visitor(answer=answers[0].id)
    app.chat_input[0].set_value(BUSINESS).run()
    assert session(app).history == (LANGUAGE, START, BUSINESS)
    assert store.summaries()[0].answers == 3


def test_a_permalink_to_what_was_deleted_says_so_and_still_asks(store: Store) -> None:
    assert visitor(answer="00ff00ff00ff").info[0].value == texts.GONE
    app = visitor(conversation="00ff00ff00ff", q=START)
    assert [each["question"] for each in part(app, "answer")] == [START]


def test_what_cannot_be_saved_is_still_answered(folder: Path) -> None:
    (folder / FILE_NAME).mkdir()
    app = asked(LANGUAGE)
    assert [each["question"] for each in part(app, "answer")] == [LANGUAGE]
    assert "IC_DATA_DIR" in html(app)
    assert not app.exception


def test_a_damaged_file_is_moved_aside_and_saving_goes_on(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"broken" * 999)
    app = visitor()
    assert "is damaged" in html(app)
    app.chat_input[0].set_value(LANGUAGE).run()
    assert titles(app) == [LANGUAGE]
