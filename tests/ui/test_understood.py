"""Putting right how a follow-up was read, with a click."""

from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.answer import Intent, Otherwise, Understanding
from assistant.ui.texts import ask as texts
from tests.ui.fake import LANGUAGE
from tests.ui.test_page import APP, button, part, session

WAYS = (
    Otherwise("alone", "", "New question: and Munich?"),
    Otherwise("without", "Munich", "New question: language?"),
)


@pytest.fixture
def app() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=20)


def test_another_reading_is_asked_with_a_click(app: AppTest) -> None:
    button(app.run(), LANGUAGE).click().run()
    answers = session(app).answers
    understanding = replace(
        answers[-1].understanding, carried=("Munich", "learn the language"), otherwise=WAYS
    )
    answers[-1] = replace(answers[-1], understanding=understanding)
    app.run()
    assert "Munich · learn the language" in part(app, "answer")[-1]["understood"]
    assert texts.ALONE in {each.label for each in app.button}
    button(app, "Not about Munich").click().run()
    assert session(app).answers[-1].question == WAYS[1].question


def test_a_first_question_offers_no_other_reading(app: AppTest) -> None:
    button(app.run(), LANGUAGE).click().run()
    assert texts.ALONE not in {each.label for each in app.button}


def test_what_was_understood_is_told_in_one_line() -> None:
    read = Understanding("and Munich?", "Loans in Munich?", Intent.FACT, ("Munich",))
    told = replace(read, turn="place", carried=("Munich", "loans"))
    assert texts.understood(told, ()) == "Munich · loans · Read as “Loans in Munich?”"
    more = replace(told, question="more", turn="more")
    assert texts.understood(more, ("2018",)) == "Munich · loans · continued · Limited to 2018"


def test_each_other_reading_has_its_label() -> None:
    assert texts.otherwise(WAYS[0]) == texts.ALONE
    assert texts.otherwise(Otherwise("joined", "loans", "x")) == "As a follow-up: loans"
