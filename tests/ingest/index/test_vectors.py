"""Chroma, real: on disk and as a server."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import IndexDamagedError, IndexMissingError, SettingsError
from ingest.index import vectors, vectors_write
from ingest.index.build import build
from ingest.index.generation import Index
from tests.ingest.index.sample import WordEncoder, sample_contents, sample_passage, sample_source

COUNT = 1000
SOURCES = {"mentoring-2013": sample_source()}


@pytest.fixture(scope="module")
def pooled():
    """Clustered, as texts are: neighbours lie close together."""
    rng = np.random.default_rng(7)
    centres = rng.normal(size=(30, 384))
    rows = centres[rng.integers(0, 30, COUNT)] + 0.6 * rng.normal(size=(COUNT, 384))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def passages():
    places = ("Ghent", None)
    return [sample_passage(i, f"passage {i}", places[i % 2]) for i in range(COUNT)]


@pytest.fixture(scope="module")
def store(tmp_path_factory, passages, pooled):
    folder = tmp_path_factory.mktemp("index") / "chroma"
    vectors_write.write_folder(folder, passages, SOURCES, pooled)
    opened = vectors.ChromaVectors.open_folder(folder, [one.id for one in passages])
    yield opened
    opened.close()


def exact(pooled, question, chosen, k):
    cosine = pooled[chosen] @ question
    order = np.argsort(-cosine, kind="stable")[:k]
    return [chosen[i] for i in order], cosine[order]


@pytest.mark.parametrize("chosen", [range(COUNT), range(0, COUNT, 3), [5, 77, 500], range(940)])
def test_the_50_nearest_are_the_true_ones(store, pooled, chosen):
    rng = np.random.default_rng(3)
    allowed = None if len(chosen) == COUNT else set(chosen)
    for row in rng.integers(0, COUNT, 20):
        question = pooled[row] + 0.03 * rng.normal(size=384).astype(np.float32)
        question /= np.linalg.norm(question)
        found = store.query(question, 50, allowed)
        positions, cosines = exact(pooled, question, list(chosen), 50)
        assert [one.position for one in found] == positions
        np.testing.assert_allclose([one.score for one in found], cosines, atol=2e-6)


def test_similarity_runs_from_minus_1_to_1(store, pooled):
    assert store.query(pooled[3], 1)[0] == (3, 1.0)
    lowest = store.query(-pooled[3], COUNT)[-1]
    assert lowest == (3, -1.0)
    assert len(store.query(pooled[3], 5 * COUNT)) == COUNT
    assert store.query(pooled[3], 0) == []
    assert store.query(pooled[3], 5, set()) == []


def test_metadata_can_be_filtered_on(store, pooled, passages):
    found = store.query(pooled[0], COUNT, where={"place": "Ghent"})
    assert {one.position for one in found} == set(range(0, COUNT, 2))
    found = store.query(pooled[0], COUNT, where={"$and": [{"year": 2013}, {"kind": "body"}]})
    assert {one.position for one in found} == set(range(1, COUNT, 2))


def test_ties_go_by_id(tmp_path, passages, pooled):
    few = passages[:12]
    vectors_write.write_folder(tmp_path / "c", few, SOURCES, np.repeat(pooled[:1], 12, axis=0))
    opened = vectors.ChromaVectors.open_folder(tmp_path / "c", [one.id for one in few])
    found = opened.query(pooled[0], 5)
    assert [few[one.position].id for one in found] == sorted(one.id for one in few)[:5]
    opened.close()


def test_other_numbers_of_vectors_are_refused(tmp_path, passages, pooled):
    vectors_write.write_folder(tmp_path / "c", passages[:3], SOURCES, pooled[:3])
    with pytest.raises(IndexDamagedError, match="holds 3 vectors, expected 4"):
        vectors.ChromaVectors.open_folder(tmp_path / "c", [one.id for one in passages[:4]])
    with pytest.raises(IndexDamagedError, match="holds no vectors"):
        vectors.ChromaVectors.open_folder(tmp_path / "nowhere", [])


def test_a_server_that_is_not_there():
    with pytest.raises(IndexMissingError, match="start it, or unset CHROMA_URL"):
        vectors.ChromaVectors.open_server("http://localhost:9", "0" * 16, [])
    with pytest.raises(SettingsError, match="http://host:8000"):
        vectors.ChromaVectors.open_server("localhost", "0" * 16, [])


def start_server(folder):
    """Chroma's own server on a free port, and its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    program = Path(sys.executable).parent / "chroma"
    running = subprocess.Popen(
        [program, "run", "--path", folder / "served", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("localhost", port)) == 0:
                return running, f"http://localhost:{port}"
        time.sleep(0.1)
    stop(running)
    raise TimeoutError("Chroma's server does not start")


def stop(running):
    running.kill()
    running.wait(10)


@pytest.fixture
def server(tmp_path):
    running, url = start_server(tmp_path)
    yield url
    stop(running)


def test_a_server_answers_like_the_folder(server, tmp_path):
    encoder, index_dir = WordEncoder(), tmp_path / "index"
    key = (encoder.name, encoder.fingerprint)
    report = build(sample_contents(1), encoder, index_dir, chroma_url=server)
    local, remote = Index.open(index_dir, *key), Index.open(index_dir, *key, chroma_url=server)
    question = encoder.encode(["mentoring for young migrants"])[0].pooled
    theirs, ours = remote.dense(question, 5), local.dense(question, 5)
    assert [one.position for one in theirs] == [one.position for one in ours]
    assert [one.score for one in theirs] == pytest.approx([one.score for one in ours], abs=2e-6)
    assert len(remote.dense(question, 5, {1, 2})) == 2

    # A server that lost its collection gets it again, without a new generation.
    vectors_write.forget_on_server(server, [report.generation])
    with pytest.raises(IndexDamagedError, match="cannot be read"):
        Index.open(index_dir, *key, chroma_url=server).dense(question, 5)
    assert build(sample_contents(1), encoder, index_dir, chroma_url=server).up_to_date
    assert Index.open(index_dir, *key, chroma_url=server).dense(question, 1)

    # Its collections go when their generations go.
    for version in (2, 3):
        build(sample_contents(version), encoder, index_dir, chroma_url=server)
    with pytest.raises(IndexDamagedError, match="cannot be read"):
        vectors.ChromaVectors.open_server(server, report.generation, local._ids)


def test_half_a_collection_on_the_server_is_filled_anew(server, passages, pooled):
    generation = "0123456789abcdef"
    few = [replace(one) for one in passages[:6]]
    assert vectors_write.write_server(server, generation, few[:3], SOURCES, pooled[:3])
    assert vectors_write.write_server(server, generation, few, SOURCES, pooled[:6])
    assert not vectors_write.write_server(server, generation, few, SOURCES, pooled[:6])


def test_a_server_that_stops_is_an_error_of_ours(tmp_path, passages, pooled):
    running, url = start_server(tmp_path)
    try:
        vectors_write.write_server(url, "0" * 16, passages[:3], SOURCES, pooled[:3])
        opened = vectors.ChromaVectors.open_server(url, "0" * 16, [one.id for one in passages[:3]])
    finally:
        stop(running)
    with pytest.raises(IndexMissingError, match="no longer answers"):
        opened.query(pooled[0], 1)
