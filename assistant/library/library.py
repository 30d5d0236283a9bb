"""The catalogue of one index generation, to look through."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from assistant.library.clusters import unit
from assistant.library.entries import Placed, make_entries
from assistant.library.located import Places, located
from assistant.library.model import Entry, Heading, Place, Theme
from assistant.library.outline import outline_of
from assistant.library.themes import parts_of, themes_of
from ingest.embed.base import Floats
from ingest.index.generation import Index
from ingest.model import Kind


class IndexLibrary:
    """Entries, places, themes and outlines of an index; immutable, safe to share.

    Attributes:
        entries: all entries, by source in the manifest's order and in reading order.
        themes: all themes, those with most members first.
        places: places that examples tell of, in alphabetical order.
    """

    def __init__(self, index: Index, items: list[dict[str, Any]], gazetteer: Places) -> None:
        """Put the catalogue in order; about 50 ms for 1000 passages.

        Args:
            index: the generation.
            items: its catalogue, as the index keeps it.
            gazetteer: says where places lie.

        Raises:
            IndexDamagedError: a stored text was altered.
        """
        self.themes: tuple[Theme, ...] = themes_of(parts_of(index.passages), index.pooled)
        theme_of = {member: theme.id for theme in self.themes for member in theme.members}
        stored = lru_cache(maxsize=1)(index.text)
        rank = {source: at for at, source in enumerate(index.sources)}
        placed = make_entries(items, index.passages, stored, theme_of)
        placed = tuple(sorted(placed, key=lambda one: (rank[one.entry.source], one.entry.order)))
        self.entries: tuple[Entry, ...] = tuple(one.entry for one in placed)
        self._by_id = {entry.id: entry for entry in self.entries}
        self._vectors = _vectors(placed, index.pooled)
        self._row = {entry.id: row for row, entry in enumerate(self.entries)}
        self._examples = [i for i, one in enumerate(self.entries) if one.kind is Kind.EXAMPLE]
        names = {name for entry in self.entries for name in entry.places}
        self.places: tuple[Place, ...] = tuple(located(name, gazetteer) for name in sorted(names))
        self._sources = index.sources
        self._reading = index.reading
        self._outlines = lru_cache(maxsize=None)(self._outline)

    def entry(self, id: str) -> Entry:
        """One entry.

        Raises:
            KeyError: no such entry in this generation.
        """
        return self._by_id[id]

    def similar(self, id: str, most: int = 6) -> tuple[Entry, ...]:
        """Examples like an entry, nearest by cosine first, other places' before its own's.

        Ties go by id.

        Args:
            id: of an example, or of any other entry.
            most: how many at most.

        Raises:
            KeyError: no such entry in this generation.
        """
        own = self._by_id[id]
        rows = [row for row in self._examples if row != self._row[id]]
        cosines = self._vectors[rows] @ self._vectors[self._row[id]]
        ranked = sorted(
            (bool({*self.entries[row].places} & {*own.places}), -round(float(cosine), 6),
             self.entries[row].id)
            for row, cosine in zip(rows, cosines, strict=True)
        )  # fmt: skip
        return tuple(self._by_id[one] for _, _, one in ranked[: max(0, most)])

    def outline(self, source: str) -> tuple[Heading, ...]:
        """A source's headings, in reading order.

        Raises:
            KeyError: no such source.
            IndexDamagedError: its reading was altered.
        """
        return self._outlines(source)

    def _outline(self, source: str) -> tuple[Heading, ...]:
        own = self._sources[source].id
        examples = [self.entries[row] for row in self._examples if self.entries[row].source == own]
        return outline_of(self._reading(own), examples)


def _vectors(placed: tuple[Placed, ...], pooled: Floats) -> Floats:
    """`(entries, dimensions)`: the mean of the passages that hold an entry, unit length."""
    vectors = np.zeros((len(placed), pooled.shape[1]), np.float32)
    for row, one in enumerate(placed):
        if one.passages:
            vectors[row] = pooled[list(one.passages)].mean(axis=0)
    return unit(vectors)
