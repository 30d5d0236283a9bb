"""What a model may do besides writing, each only where its setting asks for it."""

from __future__ import annotations

import re

import pytest

from assistant.answer import GENERATED
from assistant.model.foreign import language_of
from tests.assistant.asking import inexact
from tests.assistant.model.test_writer import QUESTION, heard, with_model

__all__ = ["with_model"]

GERMAN = "Wie helfen andere St\u00e4dte migrantischen Unternehmern, einen Kredit zu bekommen?"
LONG = (
    "How do other cities help migrant entrepreneurs get a loan, and how do they help newcomers "
    "learn the language of the country once they have arrived?"
)


def test_none_is_taken_unasked(with_model, scripted):
    with_model("good-unasked").ask("And in Munich?", [QUESTION])
    systems = " ".join(one["system"] for one in heard(scripted, "good-unasked"))
    for opening in ("You rewrite", "You translate", "You name"):
        assert opening not in systems


def test_a_follow_up_is_rewritten(with_model):
    answer = with_model("good", model_follow_up=True).ask("And in Munich?", [QUESTION])
    assert answer.question == "And in Munich?"
    assert answer.understanding.question == "And in Munich?"
    assert answer.understanding.standalone.startswith("How does Munich help migrant entrepreneurs")


def test_a_question_and_its_answer_are_translated_and_quotes_stay(with_model, real_index):
    answer = with_model("good", model_translate=True).ask(GERMAN)
    assert answer.question == GERMAN
    assert (answer.mode, answer.written.language) == (GENERATED, "German")
    assert answer.text.startswith("Auf Deutsch: ")
    shown = [one for one in answer.citations if one.shown]
    assert set(re.findall(r"\[(\d+)\]", answer.text)) == {str(one.n) for one in shown}
    assert [n for n, _ in answer.written.translations] == [one.n for one in shown]
    assert inexact(answer, real_index) == []


def test_a_long_question_has_its_parts_named_and_looked_up(with_model):
    answer = with_model("good", model_sub_questions=True).ask(LONG)
    assert answer.written.parts == (
        "How do cities lend money?", "How do cities teach the language?",
    )  # fmt: skip


@pytest.mark.parametrize("part", ["garbage", "empty", "broken", "foreign"])
def test_where_a_step_fails_the_question_stays(with_model, real_assistant, part):
    changed = {"model_follow_up": True, "model_translate": True, "model_sub_questions": True}
    answer = with_model(part, **changed).ask("And in Munich?", [QUESTION])
    alone = real_assistant.ask("And in Munich?", [QUESTION])
    assert answer.understanding == alone.understanding
    assert answer.text == alone.text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (QUESTION, "English"), (GERMAN, "German"), ("", "English"), ("Munich?", "English"),
        ("Comment les villes aident-elles les migrants ?", "French"),
        ("\u00bfC\u00f3mo ayudan las ciudades a los migrantes?", "Spanish"),
    ],
)  # fmt: skip
def test_languages(text, language):
    assert language_of(text) == language
