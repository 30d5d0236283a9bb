"""The gazetteer is built once from the real data packages, for all its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.gazetteer import Gazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the gazetteer is kept in."""
    return tmp_path_factory.mktemp("gazetteer")


@pytest.fixture(scope="session")
def gazetteer(gazetteer_dir: Path) -> Gazetteer:
    """The gazetteer, opened."""
    return open_gazetteer(gazetteer_dir)
