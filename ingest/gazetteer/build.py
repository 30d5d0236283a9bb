"""Build the gazetteer's file: one SQLite database, written aside and renamed into place."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from ingest.gazetteer import packages
from ingest.gazetteer.entries import Lexicon, city_entries, country_entries, region_entries
from ingest.gazetteer.entry import Entry
from ingest.gazetteer.folding import MAX_WORDS, fold
from ingest.gazetteer.place import PlaceKind

SCHEMA_VERSION = 3
"""Raise when the tables or the rules that fill them change."""

_SCHEMA = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, country_name TEXT,
    latitude REAL, longitude REAL, population INTEGER, aliases TEXT);
CREATE TABLE name(folded TEXT, place INTEGER, trust INTEGER, weight REAL, ordinary INTEGER,
    common INTEGER, PRIMARY KEY(folded, place)) WITHOUT ROWID;
CREATE TABLE head(word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID;
CREATE TABLE country(iso TEXT PRIMARY KEY, place INTEGER, capital INTEGER) WITHOUT ROWID;
CREATE TABLE adjective(folded TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
CREATE TABLE part(name TEXT, country TEXT, PRIMARY KEY(name, country)) WITHOUT ROWID;
"""


def build_gazetteer(path: Path) -> None:
    """Write the gazetteer to `path`, whole or not at all; takes some seconds.

    The same packages give the same tables.

    Args:
        path: the file to write; its folder is made if absent.

    Raises:
        GazetteerError: a data package is missing or not as expected.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    aside = Path(name)
    try:
        _write(aside)
        os.replace(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def _write(path: Path) -> None:
    entries = _entries()
    db = sqlite3.connect(path)
    try:
        db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
        db.execute("INSERT INTO meta VALUES ('made_from', ?)", (packages.versions(),))
        db.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", map(_place_row, entries))
        rows = [
            (n.folded, e.place.id, int(n.trust), n.weight, int(n.ordinary), int(n.common))
            for e in entries
            for n in e.names
        ]
        db.executemany("INSERT INTO name VALUES (?,?,?,?,?,?)", sorted(rows))
        db.executemany("INSERT INTO head VALUES (?,?)", _heads(entries))
        db.executemany("INSERT INTO country VALUES (?,?,?)", _countries(entries))
        db.executemany("INSERT INTO adjective VALUES (?,?)", _adjectives(entries))
        db.executemany("INSERT INTO part VALUES (?,?)", _parts())
        db.commit()
        db.execute("VACUUM")
    finally:
        db.close()


def _entries() -> list[Entry]:
    lexicon = Lexicon()
    known = packages.english()
    records = packages.cities()
    nations = packages.countries()
    named = {n["iso"]: str(n["name"]).removeprefix("The ") for n in nations}
    cities = city_entries(records, known, named, lexicon)
    regions = region_entries(records, known, named, lexicon)
    countries = country_entries(nations, cities, lexicon)
    unique = {e.place.id: e for e in [*cities, *regions, *countries]}
    return [unique[number] for number in sorted(unique)]


def _place_row(entry: Entry) -> tuple[int, str, str, str, str, float, float, int, str]:
    p = entry.place
    aliases = json.dumps(p.aliases, ensure_ascii=False)
    return (
        p.id, p.name, p.kind.value, p.country, p.country_name,
        p.latitude, p.longitude, p.population, aliases,
    )  # fmt: skip


def _heads(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    """First word of a name to the number of words in the longest name that starts so."""
    longest: dict[str, int] = defaultdict(int)
    for item in entries:
        for name in item.names:
            parts = name.folded.split()
            if name.trust and len(parts) <= MAX_WORDS:
                longest[parts[0]] = max(longest[parts[0]], len(parts))
    return sorted(longest.items())


def _countries(entries: list[Entry]) -> list[tuple[str, int, int | None]]:
    """Country codes with the country's place and its capital's."""
    capitals = {n["iso"]: fold(n["capital"]) for n in packages.countries()}
    best: dict[str, tuple[float, int]] = {}
    for item in entries:
        place = item.place
        if place.kind is not PlaceKind.CITY:
            continue
        for name in item.names:
            if name.folded == capitals.get(place.country):
                best[place.country] = max(
                    best.get(place.country, (0.0, 0)), (name.weight, place.id)
                )
    lands = [e.place for e in entries if e.place.kind is PlaceKind.COUNTRY]
    return sorted((c.country, c.id, best.get(c.country, (0.0, None))[1]) for c in lands)


def _adjectives(entries: list[Entry]) -> list[tuple[str, str]]:
    """Adjective to country; of several the most populous."""
    people = {e.place.country: e.place.population for e in entries
              if e.place.kind is PlaceKind.COUNTRY}  # fmt: skip
    names = {n.folded for e in entries if e.place.kind is PlaceKind.COUNTRY for n in e.names}
    best: dict[str, tuple[int, str]] = {}
    for record in packages.country_names():
        code = record.get("ISO", {}).get("alpha2", "")
        for adjective in (record.get("demonym") or "").replace("/", ",").split(","):
            folded = fold(adjective)
            if folded and folded not in names and code in people:
                best[folded] = max(best.get(folded, (-1, "")), (people[code], code))
    return sorted((word, code) for word, (_, code) in best.items())


_CONTINENTS = {
    "AF": "Africa", "AS": "Asia", "EU": "Europe",
    "NA": "North America", "OC": "Oceania", "SA": "South America",
}  # fmt: skip
"""GeoNames' codes."""


def _parts() -> list[tuple[str, str]]:
    """Part of the world to country: GeoNames' continents, the United Nations' parts of them."""
    parts = {
        (_CONTINENTS[nation["continentcode"]], str(nation["iso"]))
        for nation in packages.countries()
        if nation["continentcode"] in _CONTINENTS
    }
    for record in packages.country_names():
        code = record.get("ISO", {}).get("alpha2", "")
        for name in (record.get("subregion") or "").split(" and the "):
            if name and code:
                parts.add((name, code))
    return sorted(parts)
