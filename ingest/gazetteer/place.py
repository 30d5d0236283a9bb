"""The nouns of the gazetteer: a place, and a mention of one in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a place is."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class How(StrEnum):
    """How a text names a place."""

    NAME = "name"
    """A city or region by one of its names."""
    COUNTRY = "country"
    """A country by one of its names."""
    CAPITAL = "capital"
    """A city as "the Danish capital" or "the capital of Denmark"."""
    ADJECTIVE = "adjective"
    """A country by its adjective, as in "Danish cities"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city of 15,000 people or more, a first-level region, or a country.

    Two places are equal when their ids are.

    Attributes:
        id: GeoNames' number.
        name: the name used in English, e.g. "Ghent".
        country: ISO 3166-1 alpha-2 code, e.g. "BE".
        country_name: in English.
        latitude, longitude: degrees; a region's and a country's are those of its
            people, weighted over its cities.
        population: inhabitants; a region's is the sum of its cities'.
        aliases: other names in Latin script, sorted.
    """

    id: int
    name: str = field(compare=False)
    kind: PlaceKind = field(compare=False)
    country: str = field(compare=False)
    country_name: str = field(compare=False)
    latitude: float = field(compare=False)
    longitude: float = field(compare=False)
    population: int = field(compare=False)
    aliases: tuple[str, ...] = field(compare=False, default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text.

    Attributes:
        start, end: range `[start, end)` of characters in the text.
        place: the likeliest place of that name.
        how: how the text names it.
    """

    start: int
    end: int
    place: Place
    how: How
