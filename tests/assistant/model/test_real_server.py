"""A real model behind a real server: random weights, `transformers serve`, streamed over HTTP."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import EXTRACTIVE
from assistant.chain import Chain
from assistant.model.adapter import open_model
from assistant.model.asking import Asker, Patience
from assistant.model.chat import Message
from assistant.model.ledger import Caps, Ledger
from assistant.model.opening import open_writer
from assistant.model.providers import named
from ingest.embed.onnx import load_encoder
from ingest.gazetteer import open_gazetteer
from tests.assistant.asking import same
from tests.assistant.model.tiny_model import save_tiny_model

pytestmark = pytest.mark.slow

START_TIMEOUT_S = 120.0


@pytest.fixture(scope="module")
def folder(tmp_path_factory, real_assistant):
    folder = tmp_path_factory.mktemp("tiny-model")
    texts = [one.text for one in real_assistant.index.passages[:150]]
    assert save_tiny_model(folder, texts) < 20_000
    return folder


@pytest.fixture(scope="module")
def served(folder):
    """Address of `transformers serve`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = Path(sys.executable).with_name("transformers")
    command = [
        sys.executable, str(program), "serve", str(folder), "--host", "127.0.0.1",
        "--port", str(port), "--device", "cpu",
    ]  # fmt: skip
    process = subprocess.Popen(command, env={**os.environ, "HF_HUB_OFFLINE": "1"})
    try:
        _wait(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(address, process):
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline:
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="module")
def settings(real_settings, served, folder):
    return replace(
        real_settings,
        model=f"openai:{folder}",
        model_base_url=served,
        model_max_tokens=120,
        model_window=2048,
        model_timeout=60.0,
        model_retries=0,
    )


def test_it_streams_something(settings):
    asker = Asker(open_model(named(settings), settings), Ledger(Caps()), Patience.of(settings))
    said = list(asker.stream([Message("user", "How do cities lend money?")], threading.Event()))
    assert len(said) > 1
    assert "".join(said).strip()


@pytest.mark.parametrize(
    "question",
    [
        "How do other cities help migrant entrepreneurs get a loan?",
        "How much money does Utrecht lend to people who start a business?",
    ],
)
def test_its_garbage_never_reaches_anyone(real_assistant, settings, question):
    encoder = load_encoder(settings.embedding_model, settings.cache_dir, settings.threads)
    gazetteer = open_gazetteer(settings.cache_dir)
    writer = open_writer(settings, encoder, gazetteer)
    calibration = real_assistant.calibration
    chain = Chain(real_assistant.index, encoder, gazetteer, calibration, settings, None, writer)
    answer = chain.ask(question)
    assert answer.written is not None
    assert answer.written.tokens_out > 0
    assert answer.mode == EXTRACTIVE
    assert same(answer) == same(real_assistant.ask(question))
    assert answer.written.note.endswith("so this answer is made of quotes alone.")
