"""What an answer's cards are completed from: sources, examples, countries, themes, today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.cards.finder import EntryFinder
from assistant.library.model import Entry, Theme
from assistant.service import Assistant
from ingest.model import Kind, Source
from ingest.places import place_parts
from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that stands behind the answers of one generation.

    Attributes:
        sources: by id.
        entries: finds the entry of a quote.
        countries: by place; "" where unknown.
        themes: which sections of different sources treat the same.
        today: for telling how old something is.
    """

    sources: Mapping[str, Source]
    entries: EntryFinder
    countries: Mapping[str, str]
    themes: Sequence[Theme]
    today: date

    @classmethod
    def of(cls, assistant: Assistant, today: date) -> Shelf:
        """The shelf of an assistant's library."""
        library = assistant.library
        return cls(
            assistant.sources,
            EntryFinder(library.entries),
            {place.name: place.country for place in library.places},
            library.themes,
            today,
        )

    def example(self, source: str, spans: Sequence[Span]) -> Entry | None:
        """The example that a quote is part of; None where it is of none."""
        found = self.entries.of(source, spans)
        return found if found is not None and found.kind is Kind.EXAMPLE else None

    def known(self, place: str) -> tuple[str, ...]:
        """The single places in a place's name that examples tell of."""
        parts = place_parts(place) if place else ()
        return tuple(part for part in parts if part in self.countries)

    def country(self, place: str) -> str:
        """The country, or countries, that a place lies in; "" where unknown, or its own name.

        One that is told of several parts is said once.
        """
        parts = self.known(place)
        found = dict.fromkeys(self.countries[part] for part in parts)
        if not all(found) or set(found) & set(parts):
            return ""
        return " and ".join(found)
