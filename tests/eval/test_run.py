import io
import platform
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from eval.errors import QuestionsError
from eval.provenance import described
from eval.questions import Type
from eval.run import run_exam
from ingest.errors import IndexMissingError
from ingest.settings import Settings

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(corpus_dir=ROOT / "corpus", cache_dir=ROOT / ".cache")


def silent() -> Console:
    return Console(file=io.StringIO())


def test_results_tell_of_settings_but_of_no_machine():
    told = described(replace(SETTINGS, chroma_url="http://somewhere:8000"))
    assert told["retrieved"] == "20"
    assert not any("/" in value for value in told.values())


def test_an_index_that_was_never_built_is_told_before_any_question(tmp_path):
    settings = replace(SETTINGS, index_dir=tmp_path)
    with pytest.raises(IndexMissingError):
        run_exam(settings, ["ours"], "dev", [Type.LIST], silent())


def test_evidence_that_the_corpus_does_not_hold_is_told(tmp_path):
    (tmp_path / "other.txt").write_text("Nothing of the sort.", encoding="utf-8")
    manifest = '[[source]]\nfile = "other.txt"\ntitle = "O"\nyear = 2020\npublisher = "P"\n'
    (tmp_path / "sources.toml").write_text(manifest, encoding="utf-8")
    with pytest.raises(QuestionsError, match="unknown source"):
        run_exam(replace(SETTINGS, corpus_dir=tmp_path), ["plain"], "dev", [Type.LIST], silent())


def test_a_run_says_what_it_is_of():
    run = run_exam(SETTINGS, ["bm25"], "dev", [Type.LIST], silent())
    (records,) = run.systems.values()
    assert (run.split, run.types, list(run.systems)) == ("dev", ("list",), ["bm25"])
    assert {record.split for record in records} == {"dev"}
    assert run.generations == {}
    assert datetime.fromisoformat(run.made).utcoffset() == timedelta(0)
    assert run.machine.keys() == {"cores", "python", "platform"}
    assert not any(platform.node() in value for value in run.machine.values() if platform.node())
    assert any("example" in record.kinds for record in records)


@pytest.mark.parametrize(("split", "reveal", "told"), [
    ("dev", False, True), ("test", False, False), ("test", True, True),
])  # fmt: skip
def test_single_test_questions_are_told_only_when_asked_for(split, reveal, told):
    out = io.StringIO()
    console = Console(file=out, width=200)
    run = run_exam(SETTINGS, ["bm25"], split, [Type.LIST], console, verbose=True, reveal=reveal)
    ids = [record.id for record in run.systems["bm25"]]
    assert [id in out.getvalue() for id in ids] == [told] * len(ids)
