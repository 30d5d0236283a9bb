"""`python -m assistant conversations`, `ask --save`, `ask --replay`, and what `chat` saves."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace

import pytest
from rich.console import Console

from assistant.__main__ import main
from assistant.answer import Filters
from assistant.commands.chat import Conversation
from assistant.commands.replay import told
from assistant.kept.keeping import BEARING, Keeping, bearing
from assistant.kept.replay import Replayed, differences
from assistant.kept.store import FILE_NAME, Store
from ingest.settings import NAMES, Settings
from ingest.spans import letters
from tests.assistant.kept.talk import SETTINGS, asked, hold
from tests.assistant.real import ROOT, environment
from tests.ui.fake import BUSINESS, LANGUAGE, START, FakeAssistant

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("IC_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("IC_CORPUS_DIR", str(ROOT / "corpus"))
    monkeypatch.setenv("COLUMNS", "72")
    return Store.open(tmp_path / FILE_NAME)


def run(capsys, *args):
    status = main(args)
    return status, *capsys.readouterr()


def saved(capsys, *args):
    return run(capsys, "conversations", *args)


def test_a_list_names_each_and_says_so_where_there_is_none(capsys, store):
    assert "No conversation is saved." in saved(capsys, "list")[1]
    first, _ = hold(store, LANGUAGE, START)
    second, _ = hold(store, BUSINESS, origin="page")
    status, out, err = saved(capsys, "list")
    assert (status, err) == (0, "")
    assert out.index(second) < out.index(first)
    assert f"{first}  {LANGUAGE}" in out
    assert "2 answers · chat" in out
    assert "1 answer · page" in out


def test_a_conversation_and_an_answer_are_shown_as_they_were(capsys, store):
    conversation, answers = hold(store, LANGUAGE, START)
    status, out, err = saved(capsys, "show", conversation)
    assert (status, err) == (0, "")
    for id_ in answers:
        assert id_ in out
        kept = store.answer(id_)
        assert letters(kept.answer.lead) in letters(out)
        assert letters(kept.question) in letters(out)
    assert "no language model" in " ".join(out.split())
    assert letters(START) not in letters(saved(capsys, "show", answers[0])[1].split("Sources")[0])


def test_renaming_and_searching(capsys, store):
    conversation, _ = hold(store, LANGUAGE)
    hold(store, BUSINESS)
    assert "For the mayor" in saved(capsys, "rename", conversation, "For", "the", "mayor")[1]
    assert conversation in saved(capsys, "search", "MAYOR")[1]
    out = saved(capsys, "search", "utrecht")[1]
    assert BUSINESS in out
    assert conversation not in out
    assert "No saved conversation holds" in saved(capsys, "search", "zanzibar")[1]


def test_deleting(capsys, store):
    conversation, _ = hold(store, LANGUAGE)
    status, out, _ = saved(capsys, "delete", conversation)
    assert (status, store.summaries()) == (0, ())
    assert "Deleted for good." in out


def test_markdown_and_json_to_take_away(capsys, store, tmp_path):
    conversation, answers = hold(store, LANGUAGE, START)
    _, out, _ = saved(capsys, "export", conversation)
    assert out.startswith(f"# {LANGUAGE}\n\n## {LANGUAGE}\n")
    for id_ in answers:
        for citation in store.answer(id_).answer.citations:
            assert letters(citation.quote) in letters(out)
    assert "Brussels" in out
    file = tmp_path / "out.json"
    export = ["export", conversation, "--format", "json", "--out", str(file)]
    assert saved(capsys, *export) == (0, "", "")
    record = json.loads(file.read_text(encoding="utf-8"))
    assert [one["id"] for one in record["answers"]] == answers
    assert record["answers"][1]["history"] == [LANGUAGE]
    assert record["answers"][0]["answer"] == store.answer(answers[0]).published
    status, _, err = saved(capsys, *export)
    assert status == 1
    assert "name a new file" in err


@pytest.mark.parametrize(
    "args", [["show", "ffff"], ["rename", "ffff", "x"], ["delete", "ffff"], ["export", "ffff"]]
)
def test_an_unknown_id_is_one_plain_message(capsys, store, args):
    status, out, err = saved(capsys, *args)
    assert (status, out) == (1, "")
    assert "conversations list" in err


def test_a_damaged_file_is_one_plain_message(capsys, store, tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"nonsense" * 99)
    status, out, err = saved(capsys, "list")
    assert (status, out) == (1, "")
    assert "moved to" in err
    assert saved(capsys, "list")[0] == 0


@pytest.mark.parametrize(
    "args",
    [["x", "--replay", "y"], ["--save"], ["--save", "--batch", "x"], ["--save", "--replay", "x"]],
)
def test_options_that_do_not_go_together(capsys, args):
    with pytest.raises(SystemExit) as stopped:
        main(["ask", *args])
    assert stopped.value.code == 2


def test_ask_saves_when_told_to_and_answers_it_anew(
    capsys, store, real_settings, monkeypatch, tmp_path
):
    for name, value in environment(replace(real_settings, data_dir=tmp_path)).items():
        monkeypatch.setenv(name, value)
    assert run(capsys, "ask", QUESTION)[0] == 0
    assert store.summaries() == ()
    status, plain, err = run(capsys, "ask", "--json", "--save", QUESTION)
    answer = err.strip().removeprefix("Saved as answer ").rstrip(".")
    kept = store.answer(answer)
    assert status == 0
    assert kept.published == json.loads(plain)
    assert kept.settings["words_short"] == "300"
    status, out, _ = run(capsys, "ask", "--replay", answer)
    assert status == 0
    assert "Nothing: the answer is the same, word for word." in out
    assert letters(out).count(letters(kept.answer.citations[0].quote)) == 2
    record = json.loads(run(capsys, "ask", "--json", "--replay", answer)[1])
    assert record["kept"]["answer"]["text"] == record["anew"]["text"]
    assert record["differences"] == {
        "same_text": True, "same_verdict": True, "same_generation": True,
        "lost": [], "new": [], "settings": {},
    }  # fmt: skip


def test_what_differs_is_told_line_by_line(store):
    then = asked(LANGUAGE, generation="old", text="It was so.")
    then = replace(then, citations=then.citations[:1])
    id_ = store.add(then, (), Filters(), SETTINGS, "page").answer
    kept, now = store.answer(id_), FakeAssistant().ask("Who?")
    lines = list(told(Replayed(kept, now, differences(kept, now, SETTINGS | {"model": "m"}))))
    assert lines[:2] == ["The text is another.", "Then answered, now refused."]
    assert lines[2].startswith("No longer quoted: [1] Introductory and language courses")
    assert "The index: then old, now fake-generation." in lines
    assert lines[-1] == "The setting model: then none, now m."


def test_chat_saves_and_a_new_conversation_is_another(store):
    console = Console(file=io.StringIO(), width=80)
    talk = Conversation(FakeAssistant(), Filters(), console, Keeping(store, SETTINGS))
    talk.run([LANGUAGE, START, "/new", BUSINESS])
    assert [each.answers for each in store.summaries()] == [1, 2]
    assert store.conversation(store.summaries()[1].id).answers[1].history == (LANGUAGE,)


def test_chat_goes_on_where_nothing_can_be_saved(store, tmp_path):
    out = io.StringIO()
    keeping = Keeping(store, SETTINGS)
    talk = Conversation(FakeAssistant(), Filters(), Console(file=out, width=200), keeping)
    talk.run([LANGUAGE])
    (tmp_path / FILE_NAME).write_bytes(b"nonsense" * 99)
    talk.run([START, BUSINESS])
    assert "Not saved: " in out.getvalue()
    assert out.getvalue().count("Not saved") == 1
    assert letters("Utrecht supports starters") in letters(out.getvalue())
    assert [each.title for each in store.summaries()] == [BUSINESS]


@pytest.mark.parametrize(("keep", "count"), [("true", 1), ("false", 0)])
def test_a_setting_turns_saving_off(real_settings, tmp_path, keep, count):
    child = subprocess.run(
        [sys.executable, "-m", "assistant", "chat"],
        cwd=ROOT,
        env=environment(replace(real_settings, data_dir=tmp_path)) | {"IC_KEEP": keep},
        input=QUESTION,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ("is saved on this machine" in child.stdout) == bool(count)
    assert (tmp_path / FILE_NAME).exists() == bool(count)
    assert len(Store.open(tmp_path / FILE_NAME).summaries()) == count


def test_no_key_is_ever_among_the_settings_that_are_kept():
    assert set(BEARING) <= set(NAMES)
    assert not any("key" in name or "url" in name for name in BEARING)
    assert bearing(Settings())["words_long"] == str(Settings().words_long)
    assert len(bearing(Settings())["calibration"]) == 16
