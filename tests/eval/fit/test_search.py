"""The search on objectives whose best point is known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.fit.search import FOLDS, climb, fold_of, gain, search

MANY = 60
GRIDS = ((0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 0.5, 1.0))
IDS = [f"x-{i}" for i in range(MANY)]
FOLD = np.array([fold_of(one) for one in IDS])


def peak_at(best, noise=0.0):
    """Every question is the better the nearer a point is to `best`; noise differs by point."""

    def objective(point):
        off = sum(abs(a - b) for a, b in zip(point, best, strict=True))
        seed = int(sum(1000 * (i + 1) * one for i, one in enumerate(point)))
        return 1.0 - off + noise * np.random.default_rng(seed).standard_normal(MANY)

    return objective


def test_a_plain_peak_is_found_and_adopted():
    found = search((0.0, 0.0), GRIDS, peak_at((0.75, 0.5)), FOLD)
    assert found.chosen == found.adopted == (0.75, 0.5)
    assert set(found.in_folds) == {(0.75, 0.5)}
    assert found.gain.mean == pytest.approx(1.25)
    assert found.tried[0.75, 0.5] == 1.0


def test_where_all_is_the_same_nothing_moves():
    found = search((0.5, 0.5), GRIDS, lambda point: np.full(MANY, 0.3), FOLD)
    assert found.adopted == (0.5, 0.5)
    assert not found.gain.beyond_chance


def test_a_difference_within_one_error_moves_nothing():
    def objective(point):
        return np.where(np.arange(MANY) % 2, 1.0, -1.0) * 0.1 * point[0] + 0.001 * point[0]

    assert search((0.0, 0.0), GRIDS, objective, FOLD).chosen == (0.0, 0.0)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_adopted_gained_more_than_one_error_out_of_fold(seed):
    def objective(point):
        key = [seed, *(int(4 * one) for one in point)]
        return np.random.default_rng(key).standard_normal(MANY)

    found = search((0.0, 0.0), GRIDS, objective, FOLD)
    assert found.adopted == (found.chosen if found.gain.beyond_chance else found.today)
    assert found.gain.beyond_chance == (found.gain.mean > found.gain.error)


def test_noise_alone_is_seldom_adopted():
    def noise(seed):
        return lambda point: np.random.default_rng(
            [seed, *(int(4 * one) for one in point)]
        ).standard_normal(MANY)

    adopted = [
        search((0.0, 0.0), GRIDS, noise(seed), FOLD).adopted != (0.0, 0.0) for seed in range(40)
    ]
    assert sum(adopted) <= 10


def test_the_nearest_of_those_that_are_as_good_is_taken():
    def objective(point):
        return np.full(MANY, float(point[0] >= 0.5))

    counted = np.ones(MANY, dtype=bool)
    assert climb((0.0, 0.0), GRIDS, objective, counted) == (0.5, 0.0)
    assert climb((1.0, 0.0), GRIDS, objective, counted) == (1.0, 0.0)


def test_todays_value_is_tried_though_no_grid_has_it():
    found = search((0.6, 0.5), GRIDS, peak_at((0.6, 0.5)), FOLD)
    assert found.adopted == (0.6, 0.5)


def test_a_fold_is_answered_with_what_was_chosen_without_it():
    # Only fold 0 gains by moving, so that it is the one that cannot choose to.
    def objective(point):
        return np.where(FOLD == 0, 9.0 * point[0], -0.1 * point[0])

    found = search((0.0, 0.0), GRIDS, objective, FOLD)
    assert found.chosen[0] == 1.0
    assert found.in_folds[0] == (0.0, 0.0)
    assert found.gain.mean < 0
    assert found.adopted == (0.0, 0.0)


def test_no_point_is_worked_out_twice():
    asked = []

    def objective(point):
        asked.append(point)
        return peak_at((0.25, 1.0), noise=0.2)(point)

    search((0.0, 0.0), GRIDS, objective, FOLD)
    assert len(asked) == len(set(asked))


def test_one_fold_is_too_few():
    with pytest.raises(ValueError, match="two folds"):
        search((0.0, 0.0), GRIDS, peak_at((0.0, 0.0)), np.zeros(MANY))


def test_the_error_is_that_of_the_paired_differences():
    # Differences 1, 0, 1, 0: mean 0.5, standard deviation 0.5774, over the root of 4.
    found = gain(np.array([2.0, 5.0, 2.0, 5.0]), np.array([1.0, 5.0, 1.0, 5.0]))
    assert (found.mean, found.error) == (0.5, 0.2887)
    assert found.beyond_chance
    assert not gain(np.array([1.0]), np.array([0.0])).beyond_chance


@given(st.text())
def test_a_fold_is_one_of_them(name):
    assert 0 <= fold_of(name) < FOLDS


def test_folds_are_about_as_large():
    sizes = np.bincount([fold_of(f"div-{i:03}") for i in range(1000)], minlength=FOLDS)
    assert 60 < sizes.min() <= sizes.max() < 140
