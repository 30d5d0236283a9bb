"""A verifier on the real model, the real gazetteer and the fitted weights."""

from __future__ import annotations

import pytest

from assistant.verify_claims import Verifier
from ingest.embed.onnx import OnnxEncoder
from ingest.gazetteer import open_gazetteer
from tests.conftest import CACHE_DIR


@pytest.fixture(scope="session")
def verifier(encoder: OnnxEncoder) -> Verifier:
    return Verifier(encoder, open_gazetteer(CACHE_DIR))
