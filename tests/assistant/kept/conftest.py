"""A store in a folder of the test, and answers to keep in it."""

from __future__ import annotations

import pytest

from assistant.kept.store import FILE_NAME, Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / FILE_NAME


@pytest.fixture
def store(path):
    return Store.open(path)
