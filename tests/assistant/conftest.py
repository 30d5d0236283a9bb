"""The real index and the real assistant, made once a test session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.chain import Chain, open_assistant
from ingest.index.generation import Index
from ingest.settings import Settings
from tests.assistant.real import build_real


@pytest.fixture(scope="session")
def real_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an index of the real corpus, built in a folder of this session."""
    return build_real(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def real_assistant(real_settings: Settings) -> Chain:
    """The assistant on that index."""
    return open_assistant(real_settings)


@pytest.fixture(scope="session")
def real_index(real_assistant: Chain) -> Iterator[Index]:
    """The index that the assistant answers from."""
    yield real_assistant.index
    real_assistant.index.close()
