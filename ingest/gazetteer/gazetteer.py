"""The gazetteer: what place a name means, and which places a text names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from filelock import FileLock

from ingest.gazetteer import packages
from ingest.gazetteer.build import SCHEMA_VERSION, build_gazetteer
from ingest.gazetteer.folding import fold
from ingest.gazetteer.place import Mention, Place
from ingest.gazetteer.scan import scan
from ingest.gazetteer.store import Store


def gazetteer_file(cache_dir: Path) -> Path:
    """Where the gazetteer of the installed data packages is kept in `cache_dir`.

    Its name carries a hash of the packages' versions, so an update of one makes a new file.

    Raises:
        GazetteerError: a data package is missing.
    """
    key = f"{SCHEMA_VERSION}: {packages.versions()}"
    digest = hashlib.sha256(key.encode()).hexdigest()[:12]
    return cache_dir / f"gazetteer-{digest}.sqlite3"


def open_gazetteer(cache_dir: Path) -> Gazetteer:
    """Open the gazetteer kept in `cache_dir`, building it there first if it is absent.

    Building takes some seconds, opening milliseconds.

    Raises:
        GazetteerError: a data package is missing, or the file is damaged.
    """
    path = gazetteer_file(cache_dir)
    if not path.is_file():
        cache_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(cache_dir / "gazetteer.lock"):
            if not path.is_file():
                build_gazetteer(path)
    return Gazetteer(path)


class Gazetteer:
    """Cities of 15,000 people or more, first-level regions and countries of the world.

    May be used from several threads. The same file gives the same answers.
    """

    def __init__(self, path: Path) -> None:
        """Open a file that `build_gazetteer` has written.

        Raises:
            GazetteerError: it is missing or damaged.
        """
        self._store = Store(path)

    @property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """Parts of the world, e.g. "Eastern Europe", with the codes of their countries."""
        return self._store.parts

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name in any language of Latin script, the likeliest first.

        A country comes before a city, a large place before a small one, and one
        whose own name it is before one that other languages call so.
        """
        return tuple(found.place for found in self._store.named(fold(name)))

    def find(self, text: str) -> list[Mention]:
        """Places that a text or a question names, in reading order, none overlapping.

        Prefers leaving one out to naming a wrong one: a city whose name is an
        ordinary word counts only where capitals and neighbours speak for it.
        """
        return scan(self._store, text)

    def country(self, iso: str) -> Place | None:
        """The country with that ISO 3166-1 alpha-2 code, in either case; None if unknown."""
        return self._store.country(iso.upper())

    def same(self, a: str, b: str) -> bool:
        """Whether two written names mean the same place, each taken at its likeliest."""
        first, second = self.lookup(a), self.lookup(b)
        return bool(first and second) and first[0] == second[0]

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
