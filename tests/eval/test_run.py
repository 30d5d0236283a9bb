import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from eval.errors import QuestionsError
from eval.questions import Type
from eval.run import described, run_exam
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
        run_exam(settings, "ours", "dev", [Type.LIST], silent())


def test_evidence_that_the_corpus_does_not_hold_is_told(tmp_path):
    (tmp_path / "other.txt").write_text("Nothing of the sort.", encoding="utf-8")
    manifest = '[[source]]\nfile = "other.txt"\ntitle = "O"\nyear = 2020\npublisher = "P"\n'
    (tmp_path / "sources.toml").write_text(manifest, encoding="utf-8")
    with pytest.raises(QuestionsError, match="unknown source"):
        run_exam(replace(SETTINGS, corpus_dir=tmp_path), "plain", "dev", [Type.LIST], silent())
