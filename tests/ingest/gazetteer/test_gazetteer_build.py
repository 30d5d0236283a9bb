"""The gazetteer's file: whole, the same each time, quick to open, safe among threads."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ingest.gazetteer import Gazetteer, GazetteerError, build_gazetteer, open_gazetteer


def _dump(path: Path) -> list[str]:
    db = sqlite3.connect(path)
    try:
        return list(db.iterdump())
    finally:
        db.close()


def test_building_again_gives_the_same_tables(
    gazetteer: Gazetteer, gazetteer_dir: Path, tmp_path: Path
) -> None:
    kept = next(gazetteer_dir.glob("*.sqlite3"))
    build_gazetteer(tmp_path / "new" / "again.sqlite3")
    assert _dump(tmp_path / "new" / "again.sqlite3") == _dump(kept)
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["again.sqlite3"]


def test_it_is_built_once(gazetteer: Gazetteer, gazetteer_dir: Path) -> None:
    kept = next(gazetteer_dir.glob("*.sqlite3"))
    before = kept.stat().st_mtime_ns
    again = open_gazetteer(gazetteer_dir)
    assert again.lookup("Ghent") == gazetteer.lookup("Ghent")
    assert kept.stat().st_mtime_ns == before
    again.close()


def test_a_damaged_file_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "bad.sqlite3"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(GazetteerError, match="delete it"):
        Gazetteer(path)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="missing"):
        Gazetteer(tmp_path / "none.sqlite3")


def test_several_threads_may_ask_at_once(gazetteer_dir: Path, gazetteer: Gazetteer) -> None:
    shared = open_gazetteer(gazetteer_dir)
    texts = [f"How do Ghent, Oslo and Riga house {n} people in Flanders?" for n in range(64)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(shared.find, texts))
    assert found == [gazetteer.find(text) for text in texts]
    shared.close()
