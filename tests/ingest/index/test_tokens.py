"""Token vectors on disk."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.errors import IndexDamagedError
from ingest.index.contents import embedded_prefix, embedded_text
from ingest.index.tokens import TokenStore, pack, write_tokens
from tests.ingest.index.sample import THEMES, sample_passage

PASSAGES = [
    *(sample_passage(i, text, place) for i, (place, text) in enumerate(THEMES)),
    sample_passage(5, "No context here."),
    sample_passage(6, ""),
]


@pytest.fixture(scope="module")
def encoded(encoder):
    return encoder.encode([embedded_text(one) for one in PASSAGES])


@pytest.fixture
def store(tmp_path, encoded):
    packed = [
        pack(its, len(embedded_prefix(one))) for one, its in zip(PASSAGES, encoded, strict=True)
    ]
    write_tokens(tmp_path / "vectors", packed, 384)
    return TokenStore(tmp_path / "vectors")


def test_rows_are_the_texts_tokens_and_know_their_characters(store, encoded):
    for position, (passage, whole) in enumerate(zip(PASSAGES, encoded, strict=True)):
        rows = store.rows(position)
        pieces = [passage.text[a:b] for a, b in rows.offsets]
        assert "".join(pieces) == "".join(passage.text.split())
        assert len(rows.vectors) == len(pieces)
        cut = len(rows.context_vectors)
        assert cut + len(pieces) == len(whole.tokens)
        assert bool(cut) == bool(passage.context)
        np.testing.assert_allclose(rows.vectors, whole.tokens[cut:], atol=0.004)
        np.testing.assert_allclose(rows.context_vectors, whole.tokens[:cut], atol=0.004)
        np.testing.assert_array_equal(store.pooled[position], whole.pooled)


def test_a_cosine_of_stored_vectors_is_off_by_less_than_1_percent(store, encoded):
    question = encoded[0].tokens
    rows = [store.rows(position) for position in range(len(PASSAGES))]
    stored = np.concatenate([part for one in rows for part in (one.context_vectors, one.vectors)])
    exact = np.concatenate([one.tokens for one in encoded])
    assert np.abs(stored @ question.T - exact @ question.T).max() < 0.01


def test_packing_again_what_was_stored_changes_nothing(store, tmp_path):
    write_tokens(tmp_path / "again", [store.packed(i) for i in range(len(PASSAGES))], 384)
    for file in (tmp_path / "vectors").iterdir():
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes()


def test_no_passages(tmp_path):
    write_tokens(tmp_path / "vectors", [], 384)
    store = TokenStore(tmp_path / "vectors")
    assert store.pooled.shape == (0, 384)
    assert store.likeness(np.zeros((2, 384), np.float32), []).shape == (2, 0)


def test_arrays_that_do_not_fit_are_refused(store, tmp_path):
    np.save(tmp_path / "vectors" / "scales.npy", np.zeros(3, np.float32))
    with pytest.raises(IndexDamagedError, match="do not fit"):
        TokenStore(tmp_path / "vectors")
    (tmp_path / "vectors" / "scales.npy").write_bytes(b"")
    with pytest.raises(IndexDamagedError, match="python -m ingest build"):
        TokenStore(tmp_path / "vectors")
