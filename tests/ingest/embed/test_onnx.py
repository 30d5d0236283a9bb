"""The encoder that answers questions."""

from __future__ import annotations

import shutil
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.embed.base import Encoder
from ingest.embed.onnx import OnnxEncoder, load_encoder
from ingest.embed.weights import (
    DEFAULT_FINGERPRINT,
    DEFAULT_MODEL,
    SHIPPED_MODEL,
    known_fingerprint,
)
from ingest.errors import ModelError
from tests.conftest import CACHE_DIR

LONG = "Integration of newcomers in the city. " * 100


def folder_of(encoder):
    return CACHE_DIR / "onnx" / f"{encoder.name}-{encoder.fingerprint[:12]}"


def test_it_is_the_model_that_ships(encoder, published):
    typed: Encoder = encoder
    assert (typed.name, typed.fingerprint) == (SHIPPED_MODEL, known_fingerprint(SHIPPED_MODEL))
    assert (published.name, published.fingerprint) == (DEFAULT_MODEL, DEFAULT_FINGERPRINT)
    assert typed.fingerprint != published.fingerprint
    assert (typed.dimensions, typed.max_tokens) == (384, 256)


def test_answering_needs_no_torch(encoder):
    code = (
        "import sys; from pathlib import Path; from ingest.embed.onnx import load_encoder;"
        f"load_encoder({SHIPPED_MODEL!r}, Path(sys.argv[1])).encode(['a question']);"
        "print([m for m in ('torch', 'transformers', 'sentence_transformers', 'onnx')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(CACHE_DIR)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_pair_is_read_at_once_as_the_model_reads_it(published):
    import torch

    from ingest.embed.graph import load_model
    from ingest.embed.weights import default_directory

    pairs = [("A desk in Malmö.", "It is in Ghent, not in Malmö."), ("Two words", LONG)]
    found = published.encode_pairs(pairs)
    model = load_model(default_directory())
    for pair, (first, second) in zip(pairs, found, strict=True):
        parsed = model.tokenizer(*pair, truncation=True, max_length=256, return_tensors="pt")
        mask = torch.zeros_like(parsed["token_type_ids"])
        with torch.no_grad():
            hidden = model[0].auto_model(
                input_ids=parsed["input_ids"], attention_mask=mask + 1, token_type_ids=mask
            )[0][0]
        whole = torch.nn.functional.normalize(hidden.mean(0), dim=0).numpy()
        np.testing.assert_allclose(first.pooled, whole, atol=1e-4)
        np.testing.assert_array_equal(first.pooled, second.pooled)
        own = torch.nn.functional.normalize(hidden[1 : 1 + len(first.tokens)], dim=1).numpy()
        np.testing.assert_allclose(first.tokens, own, atol=1e-4)
        assert len(first.tokens) + len(second.tokens) + 3 == len(hidden) <= 256
        assert [pair[1][a:b] for a, b in second.offsets][:2] == pair[1].split()[:2]


def test_tokens_know_their_characters(encoder):
    text = "Mentoring in Malmö"
    one = encoder.encode([text])[0]
    pieces = [text[a:b] for a, b in one.offsets]
    assert "".join(pieces) == "MentoringinMalmö"
    assert one.tokens.shape == (len(pieces), 384)
    assert one.tokens.dtype == one.pooled.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(one.tokens, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(one.pooled), 1, atol=1e-5)


def test_near_meanings_are_nearer_than_far_ones(encoder):
    a, b, c = (
        one.pooled
        for one in encoder.encode(
            ["mentors for young refugees", "volunteers who coach migrant youth", "sewage pumps"]
        )
    )
    assert a @ b > a @ c + 0.2


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(st.text(max_size=60), max_size=5))
def test_a_text_has_the_same_vectors_alone_and_in_company(encoder, texts):
    together = encoder.encode([*texts, LONG])
    assert len(together) == len(texts) + 1
    for text, one in zip(texts, together, strict=False):
        alone = encoder.encode([text])[0]
        np.testing.assert_allclose(one.pooled, alone.pooled, atol=2e-6)
        np.testing.assert_allclose(one.tokens, alone.tokens, atol=2e-5)
        np.testing.assert_array_equal(one.offsets, alone.offsets)


def test_the_same_call_gives_the_same_bits(encoder):
    first, second = encoder.encode(["one", LONG]), encoder.encode(["one", LONG])
    for a, b in zip(first, second, strict=True):
        assert a.pooled.tobytes() == b.pooled.tobytes()
        assert a.tokens.tobytes() == b.tokens.tobytes()


def test_whole_texts_stayed_where_they_were_and_tokens_moved(encoder, published):
    texts = ["How do other cities welcome newcomers?", "Where does the loan come from?"]
    for ours, theirs in zip(encoder.encode(texts), published.encode(texts), strict=True):
        assert ours.pooled @ theirs.pooled > 0.97
        likeness = (ours.tokens * theirs.tokens).sum(axis=1)
        assert 0.9 < likeness.min() < 0.999


def test_long_texts_are_cut_but_counted_whole(encoder):
    assert encoder.count("a b c") == 5
    assert encoder.count(LONG) > 500
    assert encoder.count("word " * 700) == 702
    assert len(encoder.encode([LONG])[0].tokens) == 254


def test_nothing_and_the_empty_text(encoder):
    assert encoder.encode([]) == []
    one = encoder.encode([""])[0]
    assert one.tokens.shape == (0, 384)
    assert one.offsets.shape == (0, 2)
    assert np.isfinite(one.pooled).all()
    assert encoder.count("") == 2


def test_fewer_tokens_and_one_thread(encoder):
    short = OnnxEncoder(folder_of(encoder), max_tokens=16, threads=1)
    assert short.max_tokens == 16
    assert len(short.encode([LONG])[0].tokens) == 14
    with pytest.raises(ModelError, match=r"3\.\.256"):
        OnnxEncoder(folder_of(encoder), max_tokens=300)


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json", "facts.json"])
def test_damaged_export_says_what_to_do(encoder, tmp_path, broken):
    folder = tmp_path / "copy"
    shutil.copytree(folder_of(encoder), folder)
    whole = (folder / broken).read_bytes()
    (folder / broken).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError, match="delete that folder and build again"):
        OnnxEncoder(folder)
    (folder / broken).unlink()
    with pytest.raises(ModelError, match="delete that folder and build again"):
        OnnxEncoder(folder)


def test_graph_of_the_right_size_that_is_none(encoder, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(folder_of(encoder), folder)
    size = (folder / "model.onnx").stat().st_size
    (folder / "model.onnx").write_bytes(b"\xff" * size)
    with pytest.raises(ModelError, match="cannot be opened"):
        OnnxEncoder(folder)


def test_an_exported_model_is_found_again_by_its_name(encoder, tmp_path):
    shutil.copytree(folder_of(encoder), tmp_path / "onnx" / "some-model-53aa51172d14")
    facts = tmp_path / "onnx" / "some-model-53aa51172d14" / "facts.json"
    facts.write_text(facts.read_text().replace(SHIPPED_MODEL, "someone/some-model"))
    assert load_encoder("someone/some-model", tmp_path).name == "someone/some-model"
