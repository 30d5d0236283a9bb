"""`ask --model` and `--no-model`, and `chat` with a model."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
import urllib.request

import pytest
from rich.console import Console

from assistant.__main__ import main
from assistant.commands.paper import print_answer, print_struck
from assistant.records import answer_record
from tests.assistant.model.playing import scripted_server
from tests.assistant.real import ROOT, environment

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture(scope="module")
def scripted():
    with scripted_server() as address:
        yield address


@pytest.fixture
def here(monkeypatch, real_settings, scripted):
    mine = environment(real_settings) | surroundings(scripted)
    for name, value in mine.items():
        monkeypatch.setenv(name, value)


def surroundings(scripted):
    return {
        "MODEL": "openai:good-cli",
        "IC_MODEL_BASE_URL": f"{scripted}/v1",
        "IC_MODEL_WINDOW": "100000",
        "IC_MODEL_RETRIES": "0",
        "IC_KEEP": "no",
        "COLUMNS": "80",
    }


def asked(capsys, *args):
    assert main(["ask", "--json", QUESTION, *args]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("here")
def test_the_model_of_the_settings_another_or_none(capsys):
    assert asked(capsys)["written"]["model"] == "openai:good-cli"
    found = asked(capsys, "--model", "openai:mixed-cli")
    assert (found["mode"], found["written"]["model"]) == ("generated", "openai:mixed-cli")
    assert len(found["written"]["struck"]) == 1
    alone = asked(capsys, "--no-model")
    assert alone["mode"] == "extractive"
    assert "written" not in alone


@pytest.mark.usefixtures("here")
def test_people_read_who_wrote_it_what_it_rests_on_and_what_was_struck(capsys):
    assert main(["ask", "--more", "--model", "openai:mixed-people", QUESTION]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Written by openai:mixed-people, on this computer; each sentence checked." in out
    assert "1 sentence was struck out" in out
    assert "It rests on:" in out
    assert out.index("Struck out") < out.index("Reykjavik")


@pytest.mark.usefixtures("here")
def test_a_failure_is_one_line_and_no_error(capsys):
    assert main(["ask", "--model", "openai:broken-people", QUESTION]) == 0
    out, err = capsys.readouterr()
    assert "so this answer is made of quotes alone." in " ".join(out.split())
    assert err == ""


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("model", "told"),
    [("gpt", "provider:name"), ("nobody:x", "known are ollama, openai"), ("azure:x", "")],
)
def test_a_model_that_cannot_be(capsys, monkeypatch, model, told):
    monkeypatch.setenv("IC_MODEL_BASE_URL", "")
    monkeypatch.delenv("AZURE_OPENAI_API_KEY", raising=False)
    assert main(["ask", "--model", model, QUESTION]) == 1
    assert (told or "IC_MODEL_BASE_URL") in capsys.readouterr().err


def test_ctrl_c_in_chat_stops_the_model_and_not_the_chat(real_settings, scripted):
    mine = environment(real_settings) | surroundings(scripted) | {"MODEL": "openai:steady-chat"}
    with subprocess.Popen(
        [sys.executable, "-m", "assistant", "chat"],
        cwd=ROOT, env=mine, text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        process.stdin.write(f"{QUESTION}\n")
        wait_until_writing(scripted, "steady-chat")
        process.send_signal(signal.SIGINT)
        process.stdin.write("/sources\n")
        process.stdin.close()
        said = " ".join(process.stdout.read().split())
        assert process.stderr.read() == ""
    assert process.returncode == 0
    assert "openai:steady-chat writes the answers, on this computer" in said
    stopped = said.index("stopped")
    assert "EUROCITIES" in said[stopped:]


def wait_until_writing(scripted, model):
    """Until the model has been asked to write, which follows on asking what bears."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with urllib.request.urlopen(f"{scripted}/heard?model={model}") as reply:
            if len(json.load(reply)) > 1:
                time.sleep(0.5)
                return
        time.sleep(0.1)
    raise AssertionError("it never came to write")


def test_a_record_and_a_page_hold_no_key(real_settings):
    assert "sk-" not in repr(real_settings)


def test_without_a_model_nothing_is_added(real_assistant):
    answer = real_assistant.ask(QUESTION)
    assert "written" not in answer_record(answer)
    out = io.StringIO()
    print_struck(answer, Console(file=out))
    assert out.getvalue() == ""
    print_answer(answer, Console(file=out))
    assert "Written by" not in out.getvalue()
