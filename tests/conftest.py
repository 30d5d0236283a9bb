"""Fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.embed.onnx import OnnxEncoder, load_encoder
from ingest.embed.weights import DEFAULT_MODEL

CACHE_DIR = Path(__file__).parent.parent / ".cache"


@pytest.fixture(scope="session")
def encoder() -> OnnxEncoder:
    """The default model, exported once and kept for the next run."""
    return load_encoder(DEFAULT_MODEL, CACHE_DIR)
