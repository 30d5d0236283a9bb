"""Subjects in general beside passages: how near they are, kept as arrays."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.errors import IndexDamagedError
from ingest.index.background import NEAREST, background, read_background, write_background
from ingest.subjects import general_subjects


@pytest.fixture(scope="module")
def pooled(encoder):
    texts = ["Courses teach the language to adults.", "Firms get loans.", "Buyers meet sellers."]
    return np.stack([one.pooled for one in encoder.encode(texts)])


def test_a_subject_that_passages_speak_of_is_nearer(encoder, pooled):
    made = background(["language courses", "dental care"], pooled, encoder)
    assert made.vectors.shape == (2, encoder.dimensions)
    assert made.covered[0] > made.covered[1]


def test_a_subject_is_as_near_as_its_nearest_passages(encoder, pooled):
    many = np.concatenate([pooled] * 3)
    made = background(["language courses"], many, encoder)
    nearest = np.sort(many @ made.vectors[0])[-NEAREST:]
    assert made.covered[0] == pytest.approx(nearest.mean(), abs=1e-5)


@pytest.mark.parametrize("subjects", [[], ["dental care"]])
def test_neither_subjects_nor_passages_are_needed(encoder, pooled, subjects):
    assert background(subjects, pooled[:0], encoder).covered.tolist() == [0.0] * len(subjects)
    assert background([], pooled, encoder).vectors.shape == (0, encoder.dimensions)


def test_a_small_corpus_is_further_from_all_subjects_than_a_large_one(encoder, pooled):
    subjects = ["language courses", "dental care", "football", "bread", "railways", "birds"]
    more = ["Bakers bake bread.", "Bread is sold at dawn.", "A bakery trains apprentices."]
    large = np.concatenate([pooled, np.stack([one.pooled for one in encoder.encode(more)])])
    one, two = (background(subjects, some, encoder).beside(some) for some in (pooled, large))
    question = encoder.encode(["Who teaches people to bake bread?"])[0].pooled[None]
    assert one.gaps(question)[0] > two.gaps(question)[0]
    assert one.gaps(pooled).mean() == pytest.approx(one.usual)
    assert two.gaps(large).mean() == pytest.approx(two.usual)


def test_without_subjects_or_passages_nothing_is_usual(encoder, pooled):
    none = background([], pooled, encoder)
    assert none.gaps(pooled).tolist() == [0.0] * len(pooled)
    assert none.beside(pooled).usual == 0.0
    assert background(["dental care"], pooled, encoder).beside(pooled[:0]).usual == 0.0


def test_what_is_written_is_read(encoder, pooled, tmp_path):
    made = background(["language courses", "dental care"], pooled, encoder)
    write_background(tmp_path, made)
    found = read_background(tmp_path)
    assert np.array_equal(found.vectors, made.vectors)
    assert np.array_equal(found.covered, made.covered)


@pytest.mark.parametrize("name", ["subjects.npy", "covered.npy"])
def test_a_missing_or_cut_array_is_damage(encoder, pooled, tmp_path, name):
    write_background(tmp_path, background(["language courses"], pooled, encoder))
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:40])
    with pytest.raises(IndexDamagedError, match="ingest build"):
        read_background(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(IndexDamagedError, match="ingest build"):
        read_background(tmp_path)


def test_arrays_that_do_not_fit_are_damage(encoder, pooled, tmp_path):
    write_background(tmp_path, background(["language courses", "tax"], pooled, encoder))
    np.save(tmp_path / "covered.npy", np.zeros(3, np.float32))
    with pytest.raises(IndexDamagedError, match="do not fit"):
        read_background(tmp_path)


def test_general_subjects_are_many_short_and_distinct():
    subjects = general_subjects()
    assert len(subjects) > 500
    assert len(set(subjects)) == len(subjects)
    assert all(1 <= len(one.split()) <= 7 for one in subjects)
