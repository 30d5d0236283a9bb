"""Growth, measured on a small scale with real parts; times are not judged."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from eval.bench_figures import write_figures
from eval.growth import Grown, grow, growth_table
from eval.near_vectors import NearVectors
from eval.questions import questions
from ingest.embed.onnx import load_encoder
from ingest.settings import Settings

ROOT = Path(__file__).parents[2]


def test_sizes_are_built_and_asked():
    settings = Settings(corpus_dir=ROOT / "corpus", cache_dir=ROOT / ".cache")
    small, large = grow(
        settings, (40, 80), 2, "near", Console(file=io.StringIO()), questions("dev")[:3]
    )
    assert (small.passages, large.passages) == (40, 80)
    assert 0 < small.index_bytes < large.index_bytes
    assert len(large.medians_s) == len(large.p95s_s) == 2
    assert all(0 < a <= b for a, b in zip(large.medians_s, large.p95s_s, strict=True))


def sample(passages, *medians):
    return Grown(passages, 9.0, 28_000_000, 0.9, medians, medians)


def test_the_ratio_is_of_medians_to_the_first_size(tmp_path):
    grown = [sample(1000, 0.004, 0.005, 0.006), sample(10_000, 0.03, 0.01, 0.002)]
    out = io.StringIO()
    Console(file=out, width=140).print(growth_table(grown))
    first, second = (line for line in out.getvalue().splitlines() if "28.0 MB" in line)
    assert "1.00" in first
    assert "10.0 ms (2.0 ms to 30.0 ms)" in second
    assert "2.00" in second
    assert "< 3" in second

    write_figures((), grown, tmp_path / "new" / "figures.json", Console(file=io.StringIO()))
    content = json.loads((tmp_path / "new" / "figures.json").read_text())
    assert content["growth"][1]["medians_s"] == [0.03, 0.01, 0.002]
    assert content["costs"] == []


@pytest.fixture(scope="module")
def encoder():
    return load_encoder("all-MiniLM-L6-v2", ROOT / ".cache", 1)


def test_near_vectors_are_unit_vectors_near_the_real_ones(encoder):
    near = NearVectors(encoder, {"Newcomers run bakeries": "Newcomers own bakeries"})
    real, moved, other = near.encode(
        ["Newcomers own bakeries", "Newcomers run bakeries", "The council meets"]
    )
    (wanted,) = encoder.encode(["Newcomers own bakeries"])
    np.testing.assert_allclose(real.pooled, wanted.pooled, atol=1e-5)
    assert moved.tokens.shape == real.tokens.shape
    assert (moved.offsets == real.offsets).all()
    np.testing.assert_allclose(np.linalg.norm(moved.tokens, axis=1), 1, atol=1e-5)
    assert 0.7 < moved.pooled @ real.pooled < 0.99
    assert moved.pooled @ real.pooled > other.pooled @ real.pooled
    again = NearVectors(encoder, {"Newcomers run bakeries": "Newcomers own bakeries"})
    np.testing.assert_array_equal(again.encode(["Newcomers run bakeries"])[0].tokens, moved.tokens)
