"""Answers that a scripted model writes on the real index, and all the ways in which it fails."""

from __future__ import annotations

import json
import threading
import urllib.request
from dataclasses import replace

import pytest

from assistant.answer import EXTRACTIVE, GENERATED
from assistant.chain import Chain
from assistant.model.live import Live
from assistant.model.opening import open_writer
from assistant.model.writer import LISTED, STOPPED
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import open_gazetteer
from tests.assistant.asking import inexact, same
from tests.assistant.model.parts import LIES

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture
def with_model(real_assistant, real_settings, scripted):
    """The real assistant with a model that plays a part."""

    def made(part, **changed):
        values = {"model_retries": 0, "model_timeout": 5.0, "model_window": 100_000}
        values |= {"model": f"openai:{part}", "model_base_url": f"{scripted}/v1"}
        settings = replace(real_settings, **(values | changed))
        encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
        gazetteer = open_gazetteer(settings.cache_dir)
        writer = open_writer(settings, encoder, gazetteer)
        calibration = real_assistant.calibration
        return Chain(real_assistant.index, encoder, gazetteer, calibration, settings, None, writer)

    return made


def heard(scripted, model):
    """What the scripted server was asked of a model."""
    with urllib.request.urlopen(f"{scripted}/heard?model={model}") as reply:
        return json.load(reply)


def test_a_good_model_writes_and_every_mark_has_its_exact_quote(with_model, real_index):
    told = []
    answer = with_model("good").ask(QUESTION, live=Live(told.append))
    assert answer.mode == GENERATED
    shown = [one for one in answer.citations if one.shown]
    assert [one.n for one in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert all(f"[{one.n}]" in answer.text for one in shown)
    assert inexact(answer, real_index) == []
    assert told[-1] == answer.text
    assert [told[i + 1].startswith(told[i]) for i in range(len(told) - 1)] == [True, True, True]
    assert answer.written.struck == ()
    assert (answer.written.where, answer.written.tokens_in) == ("on this computer", 642)


def test_it_reads_every_example_that_the_filters_leave(with_model, scripted):
    answer = with_model("good-all").ask(QUESTION)
    asked = heard(scripted, "good-all")[0]["user"]
    assert answer.written.read == asked.count(" passage ") > 90
    assert answer.written.bearing == 5


def test_where_they_do_not_fit_it_reads_the_best_in_batches(with_model, scripted):
    answer = with_model("good-few", model_window=8192).ask(QUESTION)
    asked = [one for one in heard(scripted, "good-few") if "say which" in one["system"]]
    assert len(asked) > 1
    assert answer.written.read == sum(one["user"].count(" passage ") for one in asked)
    assert answer.mode == GENERATED


def test_a_lie_among_truths_is_struck_out_and_kept(with_model):
    answer = with_model("mixed").ask(QUESTION)
    assert answer.mode == GENERATED
    assert LIES[0] not in answer.text
    (struck,) = answer.written.struck
    assert LIES[0] in struck.text
    assert struck.faults


@pytest.mark.parametrize(
    ("part", "why"),
    [
        ("liar", "none could be shown to stand in the documents"),
        ("foreign", "another language than English"),
        ("garbage", "a form that cannot be read"),
        ("empty", "sent back nothing"),
        ("malformed", "model"),
        ("drops", "broke off before it was done"),
        ("broken", "status 500"),
        ("busy", "asked too often"),
        ("slow", "stayed silent for too long"),
        ("nothing", "found no answer in the passages"),
    ],
)
def test_every_failure_ends_in_the_quotes_and_one_plain_line(with_model, real_assistant, part, why):
    answer = with_model(part, model_timeout=1.0).ask(QUESTION)
    assert answer.mode == EXTRACTIVE
    assert same(answer) == same(real_assistant.ask(QUESTION))
    assert why in answer.written.note or part == "malformed"
    assert answer.written.note.endswith("so this answer is made of quotes alone.")
    assert "\n" not in answer.written.note
    assert "Error" not in answer.written.note


def test_nobody_there(with_model, real_assistant):
    answer = with_model("good", model_base_url="http://127.0.0.1:9/v1").ask(QUESTION)
    assert same(answer) == same(real_assistant.ask(QUESTION))
    assert "cannot be reached" in answer.written.note


def test_a_busy_server_is_waited_for(with_model):
    assert with_model("busy-2-w", model_retries=2).ask(QUESTION).mode == GENERATED


def test_stop_keeps_what_is_checked(with_model):
    stop, told = threading.Event(), []

    def on_text(text):
        told.append(text)
        stop.set()

    answer = with_model("steady").ask(QUESTION, live=Live(on_text, stop))
    assert len(told) == 1
    assert (answer.mode, answer.text) == (GENERATED, told[0])
    assert answer.written.note == STOPPED


def test_stop_before_a_sentence_leaves_the_quotes(with_model, real_assistant):
    stop = threading.Event()
    stop.set()
    answer = with_model("good").ask(QUESTION, live=Live(stop=stop))
    assert same(answer) == same(real_assistant.ask(QUESTION))
    assert "was stopped" in answer.written.note


def test_a_refused_question_is_never_sent(with_model, scripted):
    answer = with_model("good-refused").ask("Who won the football championship in 2016?")
    assert (answer.answered, answer.written) == (False, None)
    assert heard(scripted, "good-refused") == []


def test_a_complete_list_is_left_as_it_is(with_model, scripted):
    question = "Which guide questions come with the key factor on monitoring?"
    answer = with_model("good-list").ask(question)
    assert (answer.mode, answer.written.note) == (EXTRACTIVE, LISTED)
    assert heard(scripted, "good-list") == []


def test_thoughts_are_left_out(with_model):
    answer = with_model("thinking").ask(QUESTION)
    assert answer.mode == GENERATED
    assert "user wants" not in answer.text


def test_where_none_bears_the_quoted_ones_are_written_from(with_model):
    answer = with_model("nonebear").ask(QUESTION)
    assert answer.mode == GENERATED
    assert answer.written.bearing == 0
