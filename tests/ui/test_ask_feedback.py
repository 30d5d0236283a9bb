"""Thumbs on the page: kept with the answer, changed, taken back; nothing where nothing is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.feedback.judgements import Judgements
from assistant.feedback.model import Reason
from assistant.kept.store import FILE_NAME, Store
from assistant.ui.texts import ask as texts
from tests.ui.fake import LANGUAGE
from tests.ui.test_page import APP, button, part


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("FAKE_DATA", str(tmp_path))
    st.cache_resource.clear()
    return Store.open(tmp_path / FILE_NAME)


def asked(question: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=20).run()
    app.chat_input[0].set_value(question).run()
    return app


def words(app: AppTest) -> Any:
    """The box for one's own words."""
    return next(each for each in app.text_input if each.label == texts.OWN_WORDS)


def labels(app: AppTest) -> set[str]:
    return {each.label for each in app.button}


def test_a_thumb_down_and_why_are_kept_and_shown_again(store: Store) -> None:
    app = asked(LANGUAGE)
    button(app, texts.NOT_HELPFUL).click().run()
    app.button_group[0].set_value(Reason.MISSING).run()
    words(app).set_value("No word of Ghent").run()
    (one,) = Judgements(store).all()
    assert (one.judgement.helpful, one.judgement.reason) == (False, Reason.MISSING)
    assert one.judgement.words == "No word of Ghent"
    again = AppTest.from_file(APP, default_timeout=20)
    again.query_params["conversation"] = one.kept.conversation
    assert texts.MARKED_NOT_HELPFUL in labels(again.run())
    assert words(again).value == "No word of Ghent"


def test_a_thumb_is_turned_and_taken_back(store: Store) -> None:
    app = asked("Capital of France?")
    button(app, texts.NOT_HELPFUL).click().run()
    button(app, texts.HELPFUL).click().run()
    assert [one.judgement.helpful for one in Judgements(store).all()] == [True]
    button(app, texts.MARKED_HELPFUL).click().run()
    assert Judgements(store).all() == ()
    assert {texts.HELPFUL, texts.NOT_HELPFUL} <= labels(app)


def test_where_nothing_is_kept_there_are_no_thumbs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FAKE_DATA", raising=False)
    st.cache_resource.clear()
    app = asked(LANGUAGE)
    assert not {texts.HELPFUL, texts.NOT_HELPFUL} & labels(app)


def test_a_file_that_breaks_does_not_break_the_page(store: Store) -> None:
    app = asked(LANGUAGE)
    with closing(sqlite3.connect(store.file.path)) as db:
        db.execute("DROP TABLE judgement")
        db.commit()
    button(app, texts.NOT_HELPFUL).click().run()
    assert not app.exception
    assert "IC_DATA_DIR" in app.info[0].value
    assert part(app, "answer")[0]["question"] == LANGUAGE
