"""Fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.embed.onnx import OnnxEncoder, load_encoder
from ingest.embed.weights import DEFAULT_MODEL, SHIPPED_MODEL
from ingest.settings import Settings
from tests.assistant.real import build_real

CACHE_DIR = Path(__file__).parent.parent / ".cache"


@pytest.fixture(scope="session")
def encoder() -> OnnxEncoder:
    """The model that ships, exported once and kept for the next run."""
    return load_encoder(SHIPPED_MODEL, CACHE_DIR)


@pytest.fixture(scope="session")
def published() -> OnnxEncoder:
    """The default model as its authors published it, likewise."""
    return load_encoder(DEFAULT_MODEL, CACHE_DIR)


@pytest.fixture(scope="session")
def real_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an index of the real corpus, built in a folder of this session."""
    return build_real(tmp_path_factory.getbasetemp())
