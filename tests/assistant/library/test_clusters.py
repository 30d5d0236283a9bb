"""Average linkage, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.library.clusters import clusters, unit


def likeness(count: int, pairs: dict[tuple[int, int], float]) -> np.ndarray:
    matrix = np.eye(count, dtype=np.float32)
    for (a, b), value in pairs.items():
        matrix[a, b] = matrix[b, a] = value
    return matrix


def test_the_mean_of_two_groups_decides() -> None:
    # 0 and 1 join at 0.9; then 2 is like them by (0.6 + 0.2) / 2 = 0.4.
    matrix = likeness(3, {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.2})
    assert clusters(matrix, 0.41) == [[0, 1], [2]]
    assert clusters(matrix, 0.39) == [[0, 1, 2]]


def test_nothing_gives_nothing() -> None:
    assert clusters(np.zeros((0, 0), np.float32), 0.5) == []
    assert clusters(np.eye(1, dtype=np.float32), 0.5) == [[0]]


def test_rows_become_unit_length_and_zeros_stay() -> None:
    scaled = unit(np.array([[3, 4], [0, 0]], np.float32))
    assert scaled.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0, 0]]


@given(st.integers(2, 14), st.integers(0, 1000), st.floats(-0.5, 0.9))
def test_it_is_what_trying_all_pairs_gives(count: int, seed: int, least: float) -> None:
    vectors = unit(np.random.default_rng(seed).normal(size=(count, 3)).astype(np.float32))
    matrix = vectors @ vectors.T
    groups = [[row] for row in range(count)]
    while len(groups) > 1:
        means = [
            (float(matrix[np.ix_(a, b)].mean()), i, j)
            for i, a in enumerate(groups)
            for j, b in enumerate(groups)
            if i < j
        ]
        mean, i, j = max(means)
        if abs(mean - least) < 1e-4:
            return
        if mean < least:
            break
        groups[i] += groups.pop(j)
    assert clusters(matrix, least) == sorted(sorted(group) for group in groups)
