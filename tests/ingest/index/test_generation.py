"""Opening an index, and being told what is wrong with it."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from ingest.errors import IndexDamagedError, IndexMismatchError, IndexMissingError
from ingest.index import layout
from ingest.index.build import build
from ingest.index.generation import Index
from ingest.index.manifest import SCHEMA, read_manifest
from tests.ingest.index.sample import sample_contents

COMMAND = "python -m ingest build"


@pytest.fixture(scope="module")
def built(tmp_path_factory, encoder):
    index_dir = tmp_path_factory.mktemp("built")
    build(sample_contents(count=20), encoder, index_dir)
    return index_dir


@pytest.fixture(scope="module")
def index(built, encoder):
    opened = Index.open(built, encoder.name, encoder.fingerprint)
    yield opened
    opened.close()


@pytest.fixture
def copy(built, tmp_path):
    shutil.copytree(built, tmp_path / "index")
    return tmp_path / "index"


def folder(index_dir):
    return layout.folder_of(index_dir, layout.current(index_dir))


def test_everything_that_was_built_in_is_there(index, encoder):
    contents = sample_contents(count=20)
    assert index.passages == contents.passages
    assert tuple(index.sources.values()) == contents.sources
    assert list(index.sources) == [one.id for one in contents.sources]
    for one in contents.sources:
        assert index.text(one.id) == contents.texts[one.id]
        assert index.reading(one.id) == contents.readings[one.id]
    assert index.extra("catalogue") == contents.extras["catalogue"]
    assert index.position(contents.passages[7].id) == 7
    assert index.manifest.passages == 20
    assert index.manifest.corpus_hashes == contents.corpus_hashes
    assert (index.manifest.model, index.manifest.max_tokens) == (encoder.name, 256)
    assert len(index.generation) == 16


@pytest.mark.parametrize("ask", ["text", "reading", "extra"])
def test_asking_for_what_is_not_there(index, ask):
    with pytest.raises(KeyError):
        getattr(index, ask)("nowhere")


def test_questions_are_answered_in_each_way(index, encoder):
    question = encoder.encode(["mentors who coach young migrants"])[0]
    dense = index.dense(question.pooled, 20)
    assert dense[0].position in (0, 5, 10, 15)
    assert [one.score for one in dense] == sorted((one.score for one in dense), reverse=True)
    np.testing.assert_allclose(
        [one.score for one in dense],
        [index.pooled[one.position] @ question.pooled for one in dense],
        atol=2e-6,
    )
    assert index.dense(question.pooled, 3, {1, 2})[0].position in (1, 2)
    assert index.lexical("one-stop-shops", 1)[0].position % 5 == 1

    best = index.token_likeness(question.tokens, range(20)).mean(axis=0)
    assert int(np.argmax(best)) in (0, 5, 10, 15)


def test_no_index_yet(tmp_path, encoder):
    with pytest.raises(IndexMissingError, match=COMMAND):
        Index.open(tmp_path / "nowhere", encoder.name, encoder.fingerprint)


def test_another_model(built, encoder):
    with pytest.raises(IndexMismatchError, match=COMMAND):
        Index.open(built, encoder.name, "0" * 64)
    with pytest.raises(IndexMismatchError, match="but questions go through other"):
        Index.open(built, "other", encoder.fingerprint)


def test_another_schema(copy, encoder):
    file = folder(copy) / layout.MANIFEST
    manifest = json.loads(file.read_text())
    file.write_text(json.dumps({**manifest, "schema": SCHEMA + 1}))
    with pytest.raises(IndexMismatchError, match=rf"schema {SCHEMA + 1}, .*{COMMAND}"):
        Index.open(copy, encoder.name, encoder.fingerprint)
    assert not build(sample_contents(count=20), encoder, copy).up_to_date
    Index.open(copy, encoder.name, encoder.fingerprint)


@pytest.mark.parametrize("content", ["", "nonsense", "../../../etc/passw", "ff" * 8, "\xff\xfe"])
def test_a_pointer_that_points_nowhere(copy, encoder, content):
    (copy / "CURRENT").write_text(content, encoding="latin-1")
    with pytest.raises(IndexDamagedError, match=COMMAND):
        Index.open(copy, encoder.name, encoder.fingerprint)
    assert build(sample_contents(count=20), encoder, copy).up_to_date
    Index.open(copy, encoder.name, encoder.fingerprint)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": 1}', "null", "\x00"])
def test_a_manifest_that_is_none(copy, encoder, content):
    (folder(copy) / layout.MANIFEST).write_text(content)
    with pytest.raises(IndexDamagedError, match=COMMAND):
        Index.open(copy, encoder.name, encoder.fingerprint)


def test_an_altered_manifest(copy, encoder):
    file = folder(copy) / layout.MANIFEST
    file.write_text(file.read_text().replace('"passages": 20', '"passages": 21'))
    with pytest.raises(IndexDamagedError, match="was altered"):
        Index.open(copy, encoder.name, encoder.fingerprint)


def test_every_file_that_is_truncated_or_missing_is_noticed(copy, encoder):
    files = [one for one in folder(copy).rglob("*") if one.is_file()]
    assert len(files) > 20
    for file in files:
        whole = file.read_bytes()
        if whole:
            file.write_bytes(whole[: len(whole) // 2])
            with pytest.raises(IndexDamagedError, match=COMMAND):
                Index.open(copy, encoder.name, encoder.fingerprint)
        file.unlink()
        with pytest.raises(IndexDamagedError, match=file.name):
            Index.open(copy, encoder.name, encoder.fingerprint)
        file.write_bytes(whole)
    Index.open(copy, encoder.name, encoder.fingerprint)


@pytest.mark.parametrize("path", [layout.SOURCES, layout.PASSAGES])
def test_altered_words_are_noticed_at_once(copy, encoder, path):
    flip(folder(copy) / path)
    with pytest.raises(IndexDamagedError, match="was altered"):
        Index.open(copy, encoder.name, encoder.fingerprint)


def test_altered_texts_are_noticed_when_they_are_read(copy, encoder):
    for path in ("texts/mentoring-2013.txt", "reading/mentoring-2013.json", "extra/catalogue.json"):
        flip(folder(copy) / path)
    index = Index.open(copy, encoder.name, encoder.fingerprint)
    for read, name in (
        (index.text, "mentoring-2013"),
        (index.reading, "mentoring-2013"),
        (index.extra, "catalogue"),
    ):
        with pytest.raises(IndexDamagedError, match="was altered"):
            read(name)


@pytest.mark.parametrize("path", ["chroma.sqlite3", "data_level0.bin"])
def test_a_garbled_chroma_is_an_error_of_ours(copy, encoder, path):
    file = next((folder(copy) / layout.CHROMA).rglob(path))
    file.write_bytes(b"\xff" * file.stat().st_size)
    index = Index(folder(copy), read_manifest(folder(copy)), exact_most=0)
    with pytest.raises(IndexDamagedError, match=COMMAND):
        index.dense(np.ones(384, np.float32), 5)


def test_altered_vectors_are_noticed_before_they_are_searched(copy, encoder):
    flip(folder(copy) / layout.POOLED)
    index = Index.open(copy, encoder.name, encoder.fingerprint)
    with pytest.raises(IndexDamagedError, match=r"pooled\.npy was altered"):
        index.dense(np.ones(384, np.float32), 5)


@pytest.mark.parametrize("allowed", [None, {1, 2, 3, 11}])
def test_the_graph_finds_what_an_exact_search_finds(built, index, encoder, allowed):
    large = Index(folder(built), read_manifest(folder(built)), exact_most=5)
    large.warm()
    question = encoder.encode(["mentors who coach young migrants"])[0].pooled
    found = [one.position for one in large.dense(question, 6, allowed)]
    large.close()
    assert found == [one.position for one in index.dense(question, 6, allowed)]


def flip(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
