"""A verifier on the real model, the real gazetteer and the fitted weights."""

from __future__ import annotations

import pytest

from assistant.verify_claims import Verifier, open_reader
from ingest.embed.onnx import OnnxEncoder
from ingest.gazetteer import open_gazetteer
from ingest.settings import Settings
from tests.conftest import CACHE_DIR


@pytest.fixture(scope="session")
def verifier(encoder: OnnxEncoder) -> Verifier:
    reader = open_reader(Settings(cache_dir=CACHE_DIR))
    return Verifier(encoder, open_gazetteer(CACHE_DIR), reader)
