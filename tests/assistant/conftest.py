"""The real index and the real assistant, made once a test session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.chain import Chain, open_assistant
from ingest.index.generation import Index
from ingest.settings import Settings


@pytest.fixture(scope="session")
def real_assistant(real_settings: Settings) -> Chain:
    """The assistant on that index."""
    return open_assistant(real_settings)


@pytest.fixture(scope="session")
def real_index(real_assistant: Chain) -> Iterator[Index]:
    """The index that the assistant answers from."""
    yield real_assistant.index
    real_assistant.index.close()
