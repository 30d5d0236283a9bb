"""The catalogue's entries with what they can be filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.explore.view import (
    COUNTRY,
    FACETS,
    FACTOR,
    KIND,
    PLACE,
    PROJECT,
    THEME,
    TOOLKIT,
    YEAR,
    Limits,
)
from assistant.library.model import Entry, Place
from assistant.service import Library
from ingest.model import Kind, Source

UNKNOWN = "-"
"""Value of a facet for entries that have none: no theme, no country, no project."""


@dataclass(frozen=True, slots=True)
class Record:
    """An entry, its source, and its values of each facet; several for a joint example."""

    entry: Entry
    source: Source
    values: Mapping[str, tuple[str, ...]]


class Shelf:
    """The whole catalogue of a generation, joined once; immutable, safe to share.

    Attributes:
        records: newest source first, then as the catalogue has them.
        places: by name.
        themes: names by id.
    """

    def __init__(self, library: Library, sources: Mapping[str, Source]) -> None:
        self.places = {place.name: place for place in library.places}
        self.themes = {theme.id: theme.name for theme in library.themes}
        made = (self._record(entry, sources[entry.source]) for entry in library.entries)
        self.records = tuple(sorted(made, key=lambda one: -one.source.year))
        self.sources = sources

    @cached_property
    def known(self) -> dict[str, Counter[str]]:
        """How many entries of any kind have each value of each facet."""
        return {facet: tally(self.records, facet) for facet in FACETS}

    def place(self, name: str) -> Place:
        """A place; one whose position nobody knows has its name only."""
        return self.places.get(name) or Place(name, "", "", None, None)

    def _record(self, entry: Entry, source: Source) -> Record:
        countries = dict.fromkeys(self.place(name).country or UNKNOWN for name in entry.places)
        section = entry.key_factor or entry.section
        values = {
            KIND: (entry.kind.value,),
            THEME: (entry.theme if entry.theme in self.themes else UNKNOWN,),
            FACTOR: (f"{source.id}/{section}",) if section else (UNKNOWN,),
            PLACE: entry.places,
            COUNTRY: tuple(countries),
            PROJECT: (source.project or UNKNOWN,),
            YEAR: (str(source.year),),
            TOOLKIT: (source.id,),
        }
        return Record(entry, source, values)


def sift(records: Iterable[Record], limits: Limits, free: Iterable[str] = ()) -> tuple[Record, ...]:
    """The records within the limits; examples only where no kind is asked for.

    Args:
        records: to choose from.
        limits: (facet, values) pairs; a record is kept if it has one value of each.
        free: facets whose limits do not count.
    """
    wanted = dict(limits)
    wanted.setdefault(KIND, (Kind.EXAMPLE.value,))
    for facet in free:
        wanted.pop(facet, None)
    sets = [(facet, frozenset(values)) for facet, values in wanted.items()]
    return tuple(
        one
        for one in records
        if all(not values.isdisjoint(one.values[facet]) for facet, values in sets)
    )


def tally(records: Iterable[Record], facet: str) -> Counter[str]:
    """How many records have each value of a facet."""
    return Counter(value for one in records for value in one.values[facet])
