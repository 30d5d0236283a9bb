"""The gazetteer's file, opened read-only; every answer is remembered."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from ingest.gazetteer.entry import Trust
from ingest.gazetteer.errors import GazetteerError
from ingest.gazetteer.place import Place, PlaceKind

_KEPT = 32768


@dataclass(frozen=True, slots=True)
class Found:
    """A place under a name.

    Attributes:
        trust: how far the name may be relied on.
        weight: inhabitants, discounted for names that are less sure.
        ordinary: each of the name's words is also an ordinary English word.
        common: books often hold the name, as a word or as somebody's name.
    """

    place: Place
    trust: Trust
    weight: float
    ordinary: bool
    common: bool


class Store:
    """Reads the tables; may be used from several threads at once."""

    def __init__(self, path: Path) -> None:
        """Open `path`, which `build_gazetteer` has written.

        Raises:
            GazetteerError: it is missing or no gazetteer.
        """
        try:
            self._db = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._db.execute("SELECT value FROM meta WHERE key = 'made_from'").fetchone()
        except sqlite3.Error as error:
            raise GazetteerError(
                f"{path} is missing or damaged ({error}); delete it and open the gazetteer again."
            ) from error
        self._lock = Lock()
        self._adjectives: dict[str, str] = dict(
            self._db.execute("SELECT folded, country FROM adjective").fetchall()
        )
        self.parts = _parts(self._db.execute("SELECT name, country FROM part").fetchall())
        self.adjective_heads = frozenset(a.split()[0] for a in self._adjectives)
        self.named: Callable[[str], tuple[Found, ...]] = lru_cache(_KEPT)(self._named)
        self.longest: Callable[[str], int] = lru_cache(_KEPT)(self._longest)
        self.country: Callable[[str], Place | None] = lru_cache(512)(self._country)
        self.capital: Callable[[str], Place | None] = lru_cache(512)(self._capital)
        self._place: Callable[[int], Place] = lru_cache(_KEPT)(self._read_place)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _rows(self, query: str, key: str | int) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._db.execute(query, (key,)).fetchall()

    def _named(self, folded: str) -> tuple[Found, ...]:
        """Places of that folded name, the likeliest first."""
        rows = self._rows(
            "SELECT place, trust, weight, ordinary, common FROM name WHERE folded = ? "
            "ORDER BY weight DESC, place",
            folded,
        )
        return tuple(Found(self._place(p), Trust(t), w, bool(o), bool(c)) for p, t, w, o, c in rows)

    def _longest(self, word: str) -> int:
        """Words in the longest name that starts with the folded word; 0 for none."""
        rows = self._rows("SELECT longest FROM head WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def adjective(self, folded: str) -> Place | None:
        """The country of an adjective such as "danish"."""
        iso = self._adjectives.get(folded)
        return self.country(iso) if iso else None

    def _country(self, iso: str) -> Place | None:
        rows = self._rows("SELECT place FROM country WHERE iso = ?", iso)
        return self._place(rows[0][0]) if rows else None

    def _capital(self, iso: str) -> Place | None:
        rows = self._rows("SELECT capital FROM country WHERE iso = ?", iso)
        return self._place(rows[0][0]) if rows and rows[0][0] is not None else None

    def _read_place(self, number: int) -> Place:
        row = self._rows("SELECT * FROM place WHERE id = ?", number)[0]
        number, name, kind, country, country_name, lat, lon, population, aliases = row
        return Place(
            number, name, PlaceKind(kind), country, country_name, lat, lon, population,
            tuple(json.loads(aliases)),
        )  # fmt: skip


def _parts(rows: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    parts: dict[str, set[str]] = {}
    for name, country in rows:
        parts.setdefault(name, set()).add(country)
    return {name: frozenset(countries) for name, countries in parts.items()}
