"""Exports give the vectors that sentence-transformers gives."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from ingest.embed import weights
from ingest.embed.export import export
from ingest.embed.facts import Facts
from ingest.embed.onnx import OnnxEncoder, load_encoder
from ingest.errors import ModelError

TEXTS = [
    "",
    "a",
    "How do other cities welcome newcomers?",
    "MALMÖ, København & Αθήνα: 25 % of 城市 🙂",
    "line\nfeeds\tand   blanks ",
    "Integration is a two-way process. " * 7,
    "The city's one-stop-shop for migrants and refugees. " * 60,
]


@pytest.fixture(scope="module")
def libraries():
    """sentence-transformers, imported once: it takes seconds."""
    import sentence_transformers

    return sentence_transformers


def small_model(libraries, folder, modes, *more):
    """A tiny BERT with random weights and the default model's tokenizer."""
    import torch
    from sentence_transformers.models import Pooling, Transformer
    from transformers import BertConfig, BertModel

    torch.manual_seed(0)
    base = folder / "base"
    config = BertConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64
    )
    BertModel(config).save_pretrained(base)
    for name in ("tokenizer.json", "tokenizer_config.json", "vocab.txt", "special_tokens_map.json"):
        shutil.copy(weights.default_directory() / name, base / name)
    body = Transformer(str(base), max_seq_length=64)
    model = libraries.SentenceTransformer(
        modules=[body, Pooling(32, pooling_mode=modes), *more], device="cpu"
    )
    made = folder / "tiny-bert"
    model.save(str(made))
    return made


def test_the_published_model_is_equal_to_1e_5(libraries, published):
    model = libraries.SentenceTransformer(str(weights.default_directory()), device="cpu")
    theirs = model.encode(TEXTS, show_progress_bar=False)
    rows = model.encode(TEXTS, output_value="token_embeddings", show_progress_bar=False)
    for text, one, pooled, tokens in zip(TEXTS, published.encode(TEXTS), theirs, rows, strict=True):
        np.testing.assert_allclose(one.pooled, pooled, atol=1e-5, err_msg=text[:40])
        unit = tokens / tokens.norm(dim=1, keepdim=True)
        np.testing.assert_allclose(one.tokens, unit.numpy()[1:-1], atol=1e-5, err_msg=text[:40])


@pytest.mark.parametrize("mode", ["cls", "mean"])
def test_another_model_is_exported_and_found_again(libraries, tmp_path, mode):
    folder = small_model(libraries, tmp_path, mode)
    cache = tmp_path / "cache"
    (cache / "onnx" / ".exporting-killed").mkdir(parents=True)
    made = export(str(folder), cache)
    found = weights.fingerprint(folder)
    assert made == cache / "onnx" / f"tiny-bert-{found[:12]}"
    assert {file.name for file in made.parent.iterdir()} == {".lock", made.name}
    assert {file.name for file in made.iterdir()} == {"model.onnx", "tokenizer.json", "facts.json"}

    facts = Facts.read(made)
    assert (facts.name, facts.fingerprint) == ("tiny-bert", found)
    assert (facts.dimensions, facts.max_tokens, facts.pooling) == (32, 64, mode)
    assert dict(json.loads((made / "facts.json").read_text())["versions"])["torch"]

    theirs = libraries.SentenceTransformer(str(folder), device="cpu").encode(
        TEXTS, normalize_embeddings=True, show_progress_bar=False
    )
    ours = OnnxEncoder(made).encode(TEXTS)
    np.testing.assert_allclose(np.stack([one.pooled for one in ours]), theirs, atol=1e-5)

    before = (made / "facts.json").stat().st_mtime_ns
    assert load_encoder(str(folder), cache).fingerprint == found
    assert (made / "facts.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("modes", ["max", ("cls", "mean")])
def test_other_pooling_is_refused(libraries, tmp_path, modes):
    folder = small_model(libraries, tmp_path, modes)
    with pytest.raises(ModelError, match="only mean and cls"):
        export(str(folder), tmp_path / "cache")


def test_a_head_with_more_layers_is_refused(libraries, tmp_path):
    from sentence_transformers.models import Dense

    folder = small_model(libraries, tmp_path, "mean", Dense(32, 16))
    with pytest.raises(ModelError, match=r"Transformer \+ Pooling \+ Dense"):
        export(str(folder), tmp_path / "cache")
    left = [one for one in (tmp_path / "cache" / "onnx").iterdir() if (one / "facts.json").exists()]
    assert left == []


def test_a_folder_that_is_no_model_is_refused(tmp_path):
    (tmp_path / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="cannot be loaded"):
        export(str(tmp_path), tmp_path / "cache")
