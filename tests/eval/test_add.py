"""The command as a person or a script uses it, on the real corpus and real files."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.questions import QUESTIONS_DIR, Role, load_questions, split_of

ROOT = Path(__file__).parents[2]
HELSINKI = "With over 38,000 employees, Helsinki is one of the biggest employers in Finland."
TOLD = (
    *"--file div --type fact --subtype number --provenance foreword --question".split(),
    "How many people work for the Finnish capital?",
)


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    made = tmp_path / "questions"
    shutil.copytree(QUESTIONS_DIR, made)
    monkeypatch.setenv("IC_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("IC_CORPUS_DIR", str(ROOT / "corpus"))
    return made


def typed(monkeypatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def add(folder: Path, *options: str) -> int:
    return main(["add", "--questions", str(folder), *options])


def unchanged(folder: Path) -> bool:
    return all(
        (folder / file.name).read_bytes() == file.read_bytes() for file in QUESTIONS_DIR.iterdir()
    )


def test_a_question_is_typed_with_slips_that_lose_nothing(folder, monkeypatch, capsys):
    typed(
        monkeypatch,
        "nope",  # no such file
        "div",
        "riddle",  # no such type
        "fact",
        "number",
        "How many people work for the Finnish capital?",
        "",  # no history
        "y",  # the documents answer it
        "",  # evidence is needed
        "a flat",  # too short
        "",
        "zzz qqq xxx jjj kkk vvv zzz",  # like nothing
        "",
        "With over 38,000 employes, Helsinki is one of the bigest employers",  # a near miss
        "",
        "n",
        "38,000 employees, Helsinki",  # across two lines
        "is one of the biggest employers",
        "",
        "y",  # the whole sentence
        "",  # core
        "Helsinki",
        "",  # no alternative
        "",  # no more evidence
        "foreword",
        "",  # no doubt
        "y",
    )
    assert add(folder) == 0
    told = capsys.readouterr()
    added = load_questions(folder)
    (one,) = [q for q in added if q.question.startswith("How many people work for the Finnish")]
    assert one.id == "div-073"
    (item,) = one.evidence
    assert item.fragments == (HELSINKI,)
    assert (item.source, item.role, item.place) == ("managing-diversity", Role.CORE, "Helsinki")
    assert (one.history, one.answerable, one.provenance, one.doubt) == ((), True, "foreword", None)
    assert json.loads(told.out)["id"] == "div-073"
    for words in (
        "there is no nope.jsonl",
        "expected one of fact,",
        "needs a core item",
        "at least 12 letters",
        "no passage is like",
        "Not word for word. Nearest, 9",
        "The whole sentence",
        f"div-073 falls in {split_of('div-073')}",
        "added div-073",
    ):
        assert words in told.err, words
    assert f"{len(added)} questions" in (folder / "README.md").read_text(encoding="utf-8")


def test_what_is_declined_or_cut_short_adds_nothing(folder, monkeypatch, capsys):
    typed(monkeypatch, "", "", "n")
    options = ["--file", "off", "--type", "unanswerable", "--subtype", "legal"]
    assert add(folder, *options, "--question", "May I vote in Ghent?", "--provenance", "none") == 1
    assert "Nothing was added" in capsys.readouterr().err
    typed(monkeypatch, "div", "fact")
    assert add(folder) == 1
    assert "The input ended" in capsys.readouterr().err
    assert unchanged(folder)


def test_words_that_stand_twice_are_chosen_by_the_person(folder, monkeypatch, capsys):
    twice = "integrating cities charter"
    quote = [twice, "", "0", HELSINKI, "", "related", "", twice, "", "2", "y", "", "", "", ""]
    typed(monkeypatch, "", "y", *quote, "", "y")
    assert add(folder, *TOLD) == 0
    told = capsys.readouterr()
    assert "which one; 0 for none" in told.err
    related, core = json.loads(told.out)["evidence"]
    assert (related["role"], related["fragments"]) == ("related", [HELSINKI])
    assert twice in core["fragments"][0].lower()


def test_a_script_gets_the_line_on_standard_output(folder):
    quotes = ["--quote", "38,000 employees, Helsinki is", "--sentence", "--place", "Helsinki"]
    more = ["--quote", "With over 38,000 employees", "--role", "related", "--alternative", "A"]
    command = [sys.executable, "-m", "eval", "add", "--questions", str(folder), "--yes", *TOLD]
    done = subprocess.run(
        [*command, *quotes, *more, "--history", "Tell me of Finland", "--doubt", "about a year"],
        cwd=ROOT,
        env=dict(os.environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["evidence"][0] == {
        "source": "managing-diversity",
        "fragments": [HELSINKI],
        "role": "core",
        "place": "Helsinki",
        "alternative": None,
    }
    assert record["evidence"][1]["role"] == "related"
    assert record["history"] == ["Tell me of Finland"]
    assert record["doubt"] == "about a year"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "--file, --type, --subtype, --question, --quote (or --unanswerable), --provenance"),
        ([*TOLD, "--quote", "With over 38,000 employes, Helsinki"], "Nearest, 9"),
        ([*TOLD, "--quote", "integrating cities charter"], "times ("),
        ([*TOLD, "--quote", "38,000 employees, Helsinki", "--source", "x"], "no source 'x'"),
        ([*TOLD, "--quote", HELSINKI, "--role", "related"], "only related"),
        ([*TOLD, "--quote", HELSINKI, "--type", "unanswerable"], "leave --quote out"),
        ([*TOLD, "--quote", HELSINKI, "--file", "new"], "--new-file allows another"),
        ([*TOLD, "--quote", HELSINKI, "--file", "../x"], "small letters and digits"),
        ([*TOLD, "--unanswerable", "--question", "How do I sign up?\udcff"], "not UTF-8"),
    ],
)
def test_a_script_is_told_what_is_wrong_and_nothing_is_added(folder, capsys, options, told):
    assert add(folder, "--yes", *options) == 1
    assert told in capsys.readouterr().err
    assert unchanged(folder)


def test_the_same_question_is_not_added_twice(folder, capsys):
    options = ["--yes", *TOLD, "--quote", HELSINKI]
    assert add(folder, *options) == 0
    assert add(folder, *options) == 1
    assert "div-073 asks the same" in capsys.readouterr().err


def test_a_new_file_is_made_when_asked_for(folder, capsys):
    unanswerable = ("--unanswerable", "--subtype", "absent_topic")
    assert add(folder, "--yes", *TOLD, *unanswerable, "--file", "new", "--new-file") == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["id"], record["answerable"], record["evidence"]) == ("new-001", False, [])
    assert (folder / "new.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_an_option_about_no_quote_is_told(folder, capsys):
    with pytest.raises(SystemExit):
        add(folder, "--place", "Ghent")
    assert "put it after --quote" in capsys.readouterr().err
