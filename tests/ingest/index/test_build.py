"""A build ends in one whole generation, whatever happens on the way."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from ingest.index import layout
from ingest.index.build import build
from ingest.index.contents import Contents
from ingest.index.generation import Index
from ingest.index.progress_bar import ProgressBar
from tests.ingest.index.sample import WordEncoder, sample_contents

ROOT = Path(__file__).parents[3]
REPORTS = 14
"""How often the child's build reports progress, and so can be killed."""


def opened(index_dir):
    return Index.open(index_dir, WordEncoder.name, WordEncoder.fingerprint)


def kept(index_dir):
    return {one.name for one in layout.generations(index_dir).iterdir()}


def start_child(version, *folders):
    command = [sys.executable, "-m", "tests.ingest.index.child", str(version)]
    return subprocess.Popen([*command, *folders], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def last_line(child):
    out, _ = child.communicate(timeout=100)
    return json.loads(out.splitlines()[-1])


def test_a_first_build_and_a_second_that_has_nothing_to_do(tmp_path):
    encoder = WordEncoder()
    first = build(sample_contents(), encoder, tmp_path / "deep" / "index")
    assert (first.passages, first.encoded, first.reused, first.up_to_date) == (5, 5, 0, False)
    second = build(sample_contents(), encoder, tmp_path / "deep" / "index")
    assert second.up_to_date
    assert (second.generation, second.encoded, second.reused) == (first.generation, 0, 5)
    assert len(encoder.encoded) == 5


def test_an_index_that_was_read_is_still_up_to_date(tmp_path):
    # 150 passages leave some vectors in Chroma's log, which a reader takes up.
    contents, encoder = sample_contents(count=150), WordEncoder()
    build(contents, encoder, tmp_path)
    index = opened(tmp_path)
    assert len(index.dense(np.ones(16, np.float32), 150)) == 150
    index.close()
    assert build(contents, encoder, tmp_path).up_to_date


def test_the_same_contents_give_the_same_bytes_anywhere(tmp_path):
    contents = sample_contents()
    moved = replace(
        contents,
        sources=tuple(replace(one, file=Path("/elsewhere/x.txt")) for one in contents.sources),
    )
    a = build(contents, WordEncoder(), tmp_path / "a")
    b = build(moved, WordEncoder(), tmp_path / "b")
    assert a.generation == b.generation
    folders = [layout.folder_of(tmp_path / name, a.generation) for name in ("a", "b")]
    for file in folders[0].rglob("*"):
        path = file.relative_to(folders[0]).as_posix()
        machine_bound = path in (layout.MANIFEST, layout.SOURCES) or path.startswith("chroma/")
        if file.is_file() and not machine_bound:
            assert file.read_bytes() == (folders[1] / path).read_bytes(), path


@pytest.mark.parametrize(
    "change",
    [
        {"corpus_hashes": {"a.txt": "00"}},
        {"extras": {"catalogue": {}}},
        {"passages": sample_contents().passages[1:]},
        {"passages": (replace(sample_contents().passages[0], context="Else"),)},
        {"texts": {"mentoring-2013": "x", "employment-2015": "y"}},
    ],
)
def test_any_change_makes_another_generation(tmp_path, change):
    one = build(sample_contents(), WordEncoder(), tmp_path)
    other = build(replace(sample_contents(), **change), WordEncoder(), tmp_path)
    assert one.generation != other.generation
    assert opened(tmp_path).generation == other.generation


def test_unchanged_passages_keep_their_vectors(tmp_path):
    encoder = WordEncoder()
    build(sample_contents(1), encoder, tmp_path)
    before = opened(tmp_path)
    encoder.encoded.clear()
    contents = sample_contents(2)
    shuffled = replace(contents, passages=contents.passages[::-1])
    report = build(shuffled, encoder, tmp_path)
    assert (report.encoded, report.reused) == (1, 4)
    assert [text.rsplit(" ", 1)[1] for text in encoder.encoded] == ["2."]
    after = opened(tmp_path)
    for i in range(1, 5):
        np.testing.assert_array_equal(after.pooled[4 - i], before.pooled[i])
        np.testing.assert_array_equal(after.tokens(4 - i).vectors, before.tokens(i).vectors)
        np.testing.assert_array_equal(after.tokens(4 - i).offsets, before.tokens(i).offsets)


def test_another_model_keeps_nothing(tmp_path):
    build(sample_contents(1), WordEncoder(), tmp_path)
    other = WordEncoder()
    other.fingerprint = "cd" * 32
    assert build(sample_contents(1), other, tmp_path).encoded == 5
    shorter = WordEncoder()
    shorter.max_tokens = 4
    assert build(sample_contents(1), shorter, tmp_path).encoded == 5


def test_the_last_generation_is_kept_and_older_ones_go(tmp_path):
    made = [build(sample_contents(v), WordEncoder(), tmp_path).generation for v in (1, 2, 3)]
    assert kept(tmp_path) == set(made[1:])
    # Going back to it takes no building.
    back = build(sample_contents(2), WordEncoder(), tmp_path)
    assert (back.generation, back.up_to_date) == (made[1], True)
    assert opened(tmp_path).generation == made[1]


def test_a_reader_keeps_its_generation(tmp_path):
    encoder = WordEncoder()
    build(sample_contents(1), encoder, tmp_path)
    reader = opened(tmp_path)
    build(sample_contents(2), encoder, tmp_path)
    # Only now does the reader open its Chroma, its lexical index and its files.
    question = encoder.encode(["coached by a volunteer"])[0].pooled
    best = reader.dense(question, 1)[0]
    assert "Version 1." in reader.passages[best.position].text
    assert reader.lexical("coached volunteer version", 1)[0].position == 0
    assert "Version 1" in reader.text("mentoring-2013")
    newer = opened(tmp_path)
    assert "Version 2." in newer.passages[newer.dense(question, 1)[0].position].text


def test_a_damaged_generation_is_built_again(tmp_path):
    first = build(sample_contents(), WordEncoder(), tmp_path)
    folder = layout.folder_of(tmp_path, first.generation)
    for name in ("pooled.npy", "data.csc.index.npy", "chroma.sqlite3", "data_level0.bin"):
        path = next(folder.rglob(name))
        data = path.read_bytes()
        path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
        again = build(sample_contents(), WordEncoder(), tmp_path)
        assert (again.generation, again.up_to_date) == (first.generation, False), path
        assert build(sample_contents(), WordEncoder(), tmp_path).up_to_date
        assert kept(tmp_path) == {first.generation}


def test_no_passages_at_all(tmp_path):
    build(Contents((), {}, {}, (), {}, {}), WordEncoder(), tmp_path)
    index = opened(tmp_path)
    assert index.passages == ()
    assert index.dense(np.ones(16, np.float32), 5) == []
    assert index.lexical("mentor", 5) == []


def test_a_build_that_is_killed_anywhere_leaves_the_old_index_answering(tmp_path):
    old = build(sample_contents(1, count=120), WordEncoder(), tmp_path / "start").generation
    folders = [tmp_path / f"killed-{report}" for report in range(REPORTS)]
    for folder in folders:
        shutil.copytree(tmp_path / "start", folder)
    codes = last_line(start_child(2, *folders))
    assert codes == [-signal.SIGKILL] * (REPORTS - 1) + [0]

    question = WordEncoder().encode(["mentoring network"])[0].pooled
    answered_by = []
    for report in range(REPORTS):
        index = opened(tmp_path / f"killed-{report}")
        answered_by.append(index.generation)
        assert len(index.dense(question, 5)) == 5
        assert index.lexical("mentoring network", 5)
        index.close()
    new = answered_by[-1]
    assert answered_by == [old] * (REPORTS - 3) + [new] * 3

    for report in (5, REPORTS - 4, REPORTS - 3):
        index_dir = tmp_path / f"killed-{report}"
        assert build(sample_contents(2, count=120), WordEncoder(), index_dir).generation == new
        assert kept(index_dir) == {old, new}
        assert {one.name for one in index_dir.iterdir()} == {
            *("CURRENT", "build.lock", "generations"),
        }


def test_two_builds_at_once_end_in_one_good_index(tmp_path):
    children = [start_child(1, tmp_path), start_child(1, tmp_path)]
    reports = [last_line(child) for child in children]
    assert sorted(report["up_to_date"] for report in reports) == [False, True]
    assert kept(tmp_path) == {reports[0]["generation"]} == {reports[1]["generation"]}
    assert opened(tmp_path).lexical("mentoring", 1)


def test_a_build_that_fails_leaves_nothing(tmp_path):
    def interrupt(step, done, total):
        if step == "lexical":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(sample_contents(), WordEncoder(), tmp_path, progress=interrupt)
    assert kept(tmp_path) == set()
    assert not os.path.exists(tmp_path / "CURRENT")


def test_progress_runs_from_none_to_all_and_can_be_drawn(tmp_path):
    seen = []
    console = Console(file=(tmp_path / "bars.txt").open("w"), width=100)
    with ProgressBar(console) as bar:

        def both(step, done, total):
            seen.append((step, done, total))
            bar(step, done, total)

        build(sample_contents(count=70), WordEncoder(), tmp_path / "index", progress=both)
    steps = list(dict.fromkeys(step for step, _, _ in seen))
    assert steps == ["documents", "encode", "vectors", "lexical", "publish"]
    for name in steps:
        counts = [done for step, done, _ in seen if step == name]
        totals = {total for step, _, total in seen if step == name}
        assert counts[0] == 0
        assert counts == sorted(counts)
        assert totals == {counts[-1]}
    assert "70/70" in (tmp_path / "bars.txt").read_text()
