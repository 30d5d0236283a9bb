"""What a corpus holds, counted source by source, to be told to people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.library.model import Entry
from ingest.model import Kind, Source


@dataclass(frozen=True, slots=True)
class Held:
    """What one source holds.

    Attributes:
        places: different places that its examples tell of.
    """

    source: Source
    key_factors: int
    guide_questions: int
    examples: int
    places: int


@dataclass(frozen=True, slots=True)
class Known:
    """What all sources hold together.

    Attributes:
        held: one for each source, in the manifest's order.
        places: different places that examples tell of.
        first_year, last_year: of publication, oldest and newest; 0 where there is no source.
        publishers, projects: those named, in the order in which they first appear.
    """

    held: tuple[Held, ...]
    places: int
    first_year: int
    last_year: int
    publishers: tuple[str, ...]
    projects: tuple[str, ...]

    @property
    def examples(self) -> int:
        """Examples in all sources."""
        return sum(each.examples for each in self.held)


def known(sources: Mapping[str, Source], entries: Iterable[Entry]) -> Known:
    """Count what the sources hold; entries of sources that are not among them are left out."""
    by_source: dict[str, list[Entry]] = {id_: [] for id_ in sources}
    for entry in entries:
        if entry.source in by_source:
            by_source[entry.source].append(entry)
    years = [source.year for source in sources.values()]
    everywhere = {place for found in by_source.values() for place in _places(found)}
    return Known(
        held=tuple(_held(source, by_source[id_]) for id_, source in sources.items()),
        places=len(everywhere),
        first_year=min(years, default=0),
        last_year=max(years, default=0),
        publishers=_named(source.publisher for source in sources.values()),
        projects=_named(source.project for source in sources.values()),
    )


def _held(source: Source, entries: list[Entry]) -> Held:
    kinds = [entry.kind for entry in entries]
    return Held(
        source=source,
        key_factors=kinds.count(Kind.KEY_FACTOR),
        guide_questions=kinds.count(Kind.GUIDE_QUESTION),
        examples=kinds.count(Kind.EXAMPLE),
        places=len(_places(entries)),
    )


def _places(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(p for each in entries if each.kind is Kind.EXAMPLE for p in each.places)


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
