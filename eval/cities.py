"""Names of large cities, to be put in the place of a corpus's own."""

from __future__ import annotations

from functools import lru_cache

from ingest.gazetteer.packages import cities

_PEOPLE = 100_000


@lru_cache(maxsize=1)
def cities_by_length() -> dict[int, tuple[str, ...]]:
    """Cities of 100 000 people or more with a name of one plain word, by its length."""
    found: dict[int, set[str]] = {}
    for city in cities():
        name = str(city["name"])
        if name.isascii() and name.isalpha() and int(city["population"]) >= _PEOPLE:
            found.setdefault(len(name), set()).add(name)
    return {length: tuple(sorted(names)) for length, names in found.items()}
