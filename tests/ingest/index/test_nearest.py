"""The nearest passages, exactly."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from ingest.index.nearest import Nearest

COUNT = 500
IDS = [f"{(i * 7919) % COUNT:04d}" for i in range(COUNT)]


@pytest.fixture(scope="module")
def pooled():
    rows = np.random.default_rng(5).normal(size=(COUNT, 32)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.mark.parametrize("chosen", [None, {3, 4, 5}, range(0, COUNT, 2), ()])
@pytest.mark.parametrize("k", [0, 1, 7, COUNT, COUNT + 5])
def test_the_nearest_are_those_with_the_greatest_cosines(pooled, chosen, k):
    nearest = Nearest(pooled, IDS)
    question = pooled[9]
    allowed = range(COUNT) if chosen is None else chosen
    expected = sorted(allowed, key=lambda i: (-round(float(pooled[i] @ question), 6), IDS[i]))[:k]
    found = nearest.query(question, k, chosen)
    assert [one.position for one in found] == expected
    np.testing.assert_allclose([one.score for one in found], pooled[expected] @ question, atol=2e-6)


def test_equals_go_by_id():
    same = np.tile(np.array([[0.6, 0.8]], np.float32), (4, 1))
    found = Nearest(same, ["d", "b", "c", "a"]).query(np.array([1, 0], np.float32), 2)
    assert [one.position for one in found] == [3, 1]


def test_no_passages():
    assert Nearest(np.zeros((0, 4), np.float32), []).query(np.ones(4, np.float32), 3) == []


def test_threads_do_not_share_a_question(pooled):
    nearest = Nearest(pooled, IDS)

    def best(row):
        return nearest.query(pooled[row], 1)[0].position, nearest.query(pooled[row], 1, {row})[0][1]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(best, list(range(COUNT)) * 2))
    assert [position for position, _ in found] == list(range(COUNT)) * 2
    assert all(score == pytest.approx(1.0, abs=1e-5) for _, score in found)
