import io
from pathlib import Path

import pytest
from rich.console import Console

from eval.bench import run_bench
from eval.errors import BenchError
from ingest.settings import Settings

CACHE_DIR = Path(__file__).parents[2] / ".cache"


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path):
    settings = Settings(corpus_dir=tmp_path, cache_dir=CACHE_DIR)
    with pytest.raises(BenchError, match=r"sources\.toml") as caught:
        run_bench(settings, 1, tmp_path / "out.json", Console(file=io.StringIO()))
    assert "-m ingest build" in str(caught.value)
    assert not (tmp_path / "out.json").exists()
