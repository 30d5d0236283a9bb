"""The scripted server, once a test session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.model.playing import scripted_server


@pytest.fixture(scope="session")
def scripted() -> Iterator[str]:
    """Address of the scripted server."""
    with scripted_server() as address:
        yield address
