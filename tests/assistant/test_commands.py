"""`python -m assistant`: what it prints, and how it fails."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from rich.console import Console

from assistant.__main__ import main
from assistant.answer import Filters
from assistant.commands.chat import Conversation, greeting
from assistant.commands.opening import build_command
from assistant.commands.paper import credit, print_answer, print_more
from ingest.__main__ import main as ingest
from ingest.spans import letters
from tests.assistant.real import ROOT, environment
from tests.assistant.test_records import ANSWERED, CITATION

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture
def here(monkeypatch, real_settings):
    """This process's settings are those of the real index."""
    for name, value in environment(real_settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COLUMNS", "72")


def printed(answer, *, width=72, more=False, terminal=False):
    out = io.StringIO()
    print_answer(answer, Console(file=out, width=width, force_terminal=terminal), more)
    return out.getvalue()


def run(capsys, *args):
    status = main(args)
    return status, *capsys.readouterr()


@pytest.mark.usefixtures("here")
def test_an_answer_for_people(capsys, real_assistant):
    status, out, err = run(capsys, "ask", QUESTION)
    answer = real_assistant.ask(QUESTION)
    assert (status, err) == (0, "")
    for one in answer.citations:
        assert (letters(one.quote) in letters(out)) == one.shown
        assert (letters(credit(one)) in letters(out)) == one.shown
    assert "\x1b" not in out
    assert all(line == line.rstrip() and len(line) <= 72 for line in out.splitlines())


@pytest.mark.usefixtures("here")
def test_words_need_no_quotation_marks(capsys):
    assert run(capsys, "ask", *QUESTION.split()) == run(capsys, "ask", QUESTION)


@pytest.mark.usefixtures("here")
def test_a_refusal_is_calm(capsys, real_assistant):
    answer = real_assistant.ask("")
    status, out, err = run(capsys, "ask", "")
    assert not answer.answered
    assert (status, err) == (0, "")
    assert letters(answer.text) in letters(out)


@pytest.mark.usefixtures("here")
def test_an_answer_for_programs_is_one_line_of_json(capsys):
    status, out, err = run(capsys, "ask", "--json", QUESTION)
    assert (status, err, out.count("\n")) == (0, "", 1)
    record = json.loads(out)
    assert (record["id"], record["question"]) == (None, QUESTION)
    assert record["citations"]
    assert len(record["retrieved"]) == 20


@pytest.mark.usefixtures("here")
def test_a_batch_keeps_order_and_count_whatever_a_line_holds(capsys, tmp_path):
    file = tmp_path / "questions.jsonl"
    lines = [
        json.dumps({"id": "a", "question": "And in Munich?", "history": [QUESTION]}),
        "",
        '{"id": "b"}',
        "nonsense",
        json.dumps({"id": 4, "question": ""}),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    status, out, err = run(capsys, "ask", "--batch", str(file))
    records = [json.loads(line) for line in out.splitlines()]
    assert [one["id"] for one in records] == ["a", "b", None, 4]
    assert records[0]["standalone_question"] != "And in Munich?"
    assert [one["reason"] for one in records[1:3]] == ["not_covered"] * 2
    assert status == 1
    assert [line.split(":")[0] for line in err.splitlines()] == ["line 3", "line 4"]


@pytest.mark.usefixtures("here")
def test_a_batch_without_faults_succeeds(capsys, tmp_path):
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": ""}\n')
    assert run(capsys, "ask", "--batch", str(file))[0] == 0


def test_a_batch_comes_from_standard_input_and_goes_out_as_utf_8(real_settings):
    child = subprocess.run(
        [sys.executable, "-m", "assistant", "ask", "--batch", "-"],
        cwd=ROOT,
        env=environment(real_settings) | {"PYTHONIOENCODING": "ascii"},
        input='{"question": "Zürich — 城市?"}\n'.encode(),
        capture_output=True,
        check=True,
    )
    assert json.loads(child.stdout.decode("utf-8"))["question"] == "Zürich — 城市?"
    assert "城市" in child.stdout.decode("utf-8")


@pytest.mark.usefixtures("here")
def test_limits(capsys):
    source = "introductory-and-language-courses"
    limits = ["--source", source, "--place", "VIENNA", "--place", "munich", "--year", "2012"]
    status, out, _ = run(capsys, "ask", "--json", "language", *limits, "--kind", "example")
    record = json.loads(out)
    assert status == 0
    assert record["retrieved"]
    assert {one["document"] for one in record["retrieved"]} == {source}
    assert {one["kind"] for one in record["retrieved"]} == {"example"}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("limit", "says"),
    [
        (["--place", "Utrech"], "no place 'Utrech'; it has for instance Utrecht"),
        (["--source", "x"], "it has matching-buyers-and-suppliers, "),
        (["--year", "1999"], "it has 2012, 2014, 2017, 2018."),
    ],
)
def test_a_limit_that_fits_nothing_names_what_there_is(capsys, limit, says):
    status, out, err = run(capsys, "ask", "loans", *limit)
    assert (status, out) == (1, "")
    assert says in err


@pytest.mark.parametrize(
    "args", [["ask"], ["ask", "x", "--batch", "y"], ["ask", "x", "--kind", "y"], []]
)
def test_a_wrong_command_line_exits_with_2(capsys, args):
    with pytest.raises(SystemExit) as stopped:
        main(args)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("command", [["ask", "x"], ["chat"]])
def test_without_an_index_the_command_is_told(capsys, tmp_path, command):
    status, out, err = run(capsys, *command, "--index", str(tmp_path))
    assert (status, out) == (1, "")
    wanted = f"Build it with: python -m ingest build --index {tmp_path}"
    assert err == f"There is no index in {tmp_path}. {wanted}\n"


@pytest.mark.usefixtures("here")
def test_an_index_of_other_texts_does_not_answer(capsys, tmp_path, real_settings):
    corpus = tmp_path / "corpus"
    shutil.copytree(real_settings.corpus_dir, corpus)
    assert run(capsys, "ask", "", "--corpus", str(corpus))[0] == 0
    changed = corpus / "texts" / "managing-diversity.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    status, out, err = run(capsys, "ask", "", "--corpus", str(corpus))
    assert (status, out) == (1, "")
    assert "managing-diversity changed" in err
    assert f"python -m ingest build --corpus {corpus}" in err


@pytest.mark.usefixtures("here")
def test_an_index_alone_answers_unless_its_corpus_is_asked_for(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("IC_CORPUS_DIR", str(tmp_path / "gone"))
    assert run(capsys, "ask", "")[0] == 0
    status, _, err = run(capsys, "ask", "", "--corpus", str(tmp_path / "gone"))
    assert status == 1
    assert "sources.toml" in err


@pytest.mark.usefixtures("here")
def test_a_damaged_index_is_one_plain_message(capsys, tmp_path, real_settings):
    index = tmp_path / "index"
    shutil.copytree(real_settings.index_dir, index)
    next(index.glob("generations/*/passages.jsonl")).write_text("{}\n")
    status, out, err = run(capsys, "ask", "x", "--index", str(index))
    assert (status, out) == (1, "")
    assert "python -m ingest build" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("here")
def test_a_file_that_is_not_there_is_one_plain_message(capsys, tmp_path):
    status, _, err = run(capsys, "ask", "--batch", str(tmp_path / "none.jsonl"))
    assert status == 1
    assert "none.jsonl cannot be read" in err


@pytest.mark.usefixtures("here")
def test_any_other_corpus_can_be_asked(capsys, tmp_path):
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    shutil.copytree(ROOT / "corpus", corpus)
    manifest = (corpus / "sources.toml").read_text(encoding="utf-8")
    head, *tables = manifest.split("\n[[source]]\n")
    kept = [one for one in tables if "introductory-and-language-courses" in one]
    (corpus / "sources.toml").write_text("\n[[source]]\n".join([head, *kept]), encoding="utf-8")
    where = ["--corpus", str(corpus), "--index", str(index)]
    assert ingest(["build", *where]) == 0
    capsys.readouterr()
    status, out, _ = run(capsys, "ask", "--json", "How do cities teach the language?", *where)
    record = json.loads(out)
    assert status == 0
    assert {one["document"] for one in record["retrieved"]} == {"introductory-and-language-courses"}


def test_the_command_that_builds_repeats_what_was_given(tmp_path):
    assert build_command(None, None) == "python -m ingest build"
    spaced = tmp_path / "my texts"
    assert build_command(spaced, None) == f"python -m ingest build --corpus '{spaced}'"


AWKWARD = "Budgets of $5, *starred*, snake_case_, [b]not bold[/b], <b>, # 1. done \\ twice."


def awkward(mode="extractive"):
    quote = replace(CITATION, quote=AWKWARD)
    hidden = replace(quote, n=2, quote="Behind it.", shown=False, page=12)
    text = f"**Utrecht** \\*note\\*\n\n> {AWKWARD} [1]\n\nIt is said [1], not [bold red]so[/]."
    return replace(ANSWERED, mode=mode, text=text, citations=(quote, hidden))


def test_a_quote_is_printed_sign_for_sign():
    out = printed(awkward(), width=200)
    assert f"    {AWKWARD} [1]\n" in out
    assert "Utrecht *note*\n" in out
    assert "It is said [1], not [bold red]so[/]." in out
    assert "Read as: Which loans are there?" in out
    assert "[1] Title · EUROCITIES, 2018 · Access · Utrecht\n" in out
    assert "Behind it." not in out


def test_quotes_that_share_a_block_are_all_printed():
    out = printed(replace(awkward(), text="Loans:\n\n> The first [1]\n> and the second [2]"))
    assert "Loans:\n\n    The first [1]\n    and the second [2]\n" in out


def test_what_is_behind_more_can_be_had():
    out = printed(awkward(), width=200, more=True)
    assert "    Behind it. [2]\n" in out
    assert "[2] Title · EUROCITIES, 2018 · Access · Utrecht · p. 12\n" in out
    nothing = io.StringIO()
    print_more(ANSWERED, Console(file=nothing))
    assert nothing.getvalue() == ""


def test_lines_hang_together_on_a_narrow_terminal():
    lines = printed(awkward(), width=30).splitlines()
    assert all(len(line) <= 30 and line == line.rstrip() for line in lines)
    (start,) = (i for i, line in enumerate(lines) if line.startswith("[1] Title"))
    assert lines[start + 1].startswith("    ")


def test_colours_are_for_terminals():
    assert "\x1b[" in printed(awkward(), terminal=True)
    assert "\x1b[" not in printed(awkward())


def test_what_a_language_model_wrote_is_read_as_markdown():
    answer = replace(awkward(mode="ollama:qwen3"), text="# Loans\n\n- **Utrecht** lends [1]")
    out = printed(answer)
    assert "• Utrecht lends [1]" in out
    assert "**" not in out


def test_suggestions_come_last():
    answer = replace(ANSWERED, suggestions=("How do cities reach women?",))
    assert printed(answer).endswith("You could ask next\n- How do cities reach women?\n")


class Talk:
    """A conversation whose words are kept."""

    def __init__(self, assistant):
        self.out = io.StringIO()
        console = Console(file=self.out, width=100)
        self._conversation = Conversation(assistant, Filters(), console)

    def say(self, *lines):
        self.out.seek(0)
        self.out.truncate()
        self._conversation.run(lines)
        return self.out.getvalue()


def test_a_conversation_remembers_until_it_is_new(real_assistant):
    talk = Talk(real_assistant)
    talk.say(QUESTION)
    assert "Read as: " in talk.say("And in Munich?")
    assert "forgotten" in talk.say("/new")
    assert "Read as: " not in talk.say("And in Munich?")


def test_commands_of_a_conversation(real_assistant):
    talk = Talk(real_assistant)
    assert "nothing more" in talk.say("/more")
    sources = talk.say("/SOURCES")
    assert all(letters(one.title) in letters(sources) for one in real_assistant.sources.values())
    assert (
        talk.say("/what", "")
        == "There is no /what; there are: /more  /struck  /sources  /new  /quit\n"
    )
    assert talk.say("  /quit ", "/sources") == ""


def test_more_of_the_last_answer(real_assistant):
    talk = Talk(real_assistant)
    answer = real_assistant.ask("How do other cities help newcomers learn the language?")
    said = talk.say(answer.question, "/more")
    assert all(letters(one.quote) in letters(said) for one in answer.citations)


def test_the_first_line_says_what_is_known_and_where_words_go(real_assistant, real_settings):
    line = greeting(real_assistant, real_settings)
    assert line.startswith("I know 5 documents, 2012 to 2018, with examples from ")
    assert line.endswith("Nothing that you type leaves this machine.")
    away = replace(real_settings, chroma_url="http://host:8000")
    line = greeting(real_assistant, away)
    assert "http://host:8000" in line
    assert "Nothing" not in line


def test_a_conversation_through_a_pipe_ends_with_its_input(real_settings):
    child = subprocess.run(
        [sys.executable, "-m", "assistant", "chat"],
        cwd=ROOT,
        env=environment(real_settings),
        input=f"{QUESTION}\n/new",
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout.startswith("I know 5 documents")
    assert "forgotten" in child.stdout
    assert "> " not in child.stdout
    assert child.stderr == ""


def test_a_reader_that_goes_away_is_no_fault(real_settings):
    with subprocess.Popen(
        [sys.executable, "-m", "assistant", "ask", "--json", QUESTION],
        cwd=ROOT,
        env=environment(real_settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        child.stdout.close()
        assert child.stderr is not None
        assert child.stderr.read() == ""
