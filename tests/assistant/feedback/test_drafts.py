"""Drafts have the exam's fields, and never pass for reviewed questions."""

from __future__ import annotations

import json
import shlex

import pytest

from assistant.__main__ import main
from assistant.feedback.drafts import draft_of, to_finish
from assistant.feedback.judgements import Judgements
from assistant.feedback.model import Reason
from assistant.kept.store import FILE_NAME, Store
from eval.question_fields import OPTIONAL_FIELDS, QUESTION_FIELDS, read_lines
from tests.assistant.kept.talk import hold
from tests.ui.fake import LANGUAGE, START


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / FILE_NAME)


@pytest.fixture
def judged(store):
    _, (_, second) = hold(store, LANGUAGE, START)
    Judgements(store).give(second, False, Reason.MISSING, "Ghent's is\nmissing")
    return Judgements(store).all()[0]


def test_a_draft_has_the_exams_fields_and_what_was_answered(judged):
    draft = draft_of(judged)
    assert set(draft) >= set(QUESTION_FIELDS) | set(OPTIONAL_FIELDS)
    assert (draft["question"], draft["history"]) == (START, [LANGUAGE])
    assert draft["judged"]["reason"] == "something_missing"
    assert draft["answered"]["quotes"][0]["place"] == "Vienna"


def test_the_validator_takes_no_draft_for_a_question(judged, tmp_path):
    file = tmp_path / "drafts.jsonl"
    file.write_text(json.dumps(draft_of(judged)), encoding="utf-8")
    faults: list[str] = []
    assert list(read_lines(file, faults)) == []
    assert any("draft" in fault for fault in faults)


def test_the_command_to_finish_it_can_be_pasted(judged):
    parts = shlex.split(to_finish(judged))
    assert parts[:6] == ["python", "-m", "eval", "add", "--question", START]
    assert parts[6:8] == ["--history", LANGUAGE]
    assert parts[-1].endswith("no help (something_missing): Ghent's is missing")


def test_it_is_listed_and_exported(judged, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("IC_DATA_DIR", str(tmp_path))
    assert main(["feedback", "list"]) == 0
    shown = capsys.readouterr().out
    assert START in shown
    assert "python -m eval add" in shown
    out = tmp_path / "drafts.jsonl"
    assert main(["feedback", "export", "--out", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["draft"] is True
    assert main(["feedback", "export", "--out", str(out)]) == 1
    assert "new file" in capsys.readouterr().err
