"""The gazetteer is built once from the real data packages, for all tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ingest.gazetteer import Gazetteer, open_gazetteer
from ingest.gazetteer.gazetteer import gazetteer_file
from tests.conftest import CACHE_DIR


@pytest.fixture(scope="session")
def gazetteer_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of its own that the gazetteer is kept in."""
    open_gazetteer(CACHE_DIR).close()
    folder = tmp_path_factory.mktemp("gazetteer")
    shutil.copy(gazetteer_file(CACHE_DIR), folder)
    return folder


@pytest.fixture(scope="session")
def gazetteer(gazetteer_dir: Path) -> Gazetteer:
    """The gazetteer, opened."""
    return open_gazetteer(gazetteer_dir)
