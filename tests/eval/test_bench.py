import io
from pathlib import Path

import pytest
from rich.console import Console

from eval.bench import run_bench
from eval.children import Children
from eval.disk import bytes_on_disk
from eval.errors import BenchError
from ingest.settings import Settings

CACHE_DIR = Path(__file__).parents[2] / ".cache"


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path):
    settings = Settings(corpus_dir=tmp_path, cache_dir=CACHE_DIR)
    with pytest.raises(BenchError, match=r"sources\.toml") as caught:
        run_bench(settings, 1, tmp_path / "out.json", Console(file=io.StringIO()))
    assert "-m eval.bench_child ours-build" in str(caught.value)
    assert not (tmp_path / "out.json").exists()


def test_a_process_is_timed_from_start_to_end():
    taken = Children({}).wall("-c", "import time; time.sleep(0.2)")
    assert taken.seconds[0] >= 0.2
    assert taken.peak_bytes == 0


def test_a_child_gets_the_environment():
    assert Children({"IC_X": "7"}).run("-c", "import os; print(os.environ['IC_X'])") == "7\n"


def test_room_on_disk_counts_every_file_once(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "one").write_bytes(b"x" * 10)
    (tmp_path / "a" / "b" / "two").write_bytes(b"x" * 5)
    (tmp_path / "a" / "link").symlink_to(tmp_path / "a" / "one")
    assert bytes_on_disk(tmp_path) == 15
