from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.model import Source

MakeSource = Callable[[str, bytes], Source]


def source_of(file: Path) -> Source:
    return Source(file.stem, "T", "", "", 2018, "P", (), "en", "", "T. P, 2018.", file)


@pytest.fixture
def make_source(tmp_path: Path) -> MakeSource:
    """A source whose file has this name and holds these bytes."""

    def make(name: str, data: bytes) -> Source:
        file = tmp_path / name
        file.write_bytes(data)
        return source_of(file)

    return make
