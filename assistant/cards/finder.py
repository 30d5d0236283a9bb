"""The entry of the library that a quote was taken from, found by where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from assistant.library.model import Entry
from ingest.model import Kind
from ingest.spans import Span


class EntryFinder:
    """Finds entries by spans; immutable, safe to share."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rows: dict[str, list[tuple[int, int, Entry]]] = {}
        for entry in entries:
            rows = self._rows.setdefault(entry.source, [])
            rows.extend((span.start, span.end, entry) for span in entry.spans)
        self._starts: dict[str, list[int]] = {}
        self._longest: dict[str, int] = {}
        for source, rows in self._rows.items():
            rows.sort(key=lambda row: (row[0], row[1], row[2].id))
            self._starts[source] = [row[0] for row in rows]
            self._longest[source] = max(end - start for start, end, _ in rows)

    def of(self, source: str, spans: Sequence[Span]) -> Entry | None:
        """The entry that shares most characters with `spans`; None where none shares any.

        Of those that share as much an example goes first, then the shorter, then by id.
        """
        shared: dict[str, int] = {}
        found: dict[str, Entry] = {}
        for span in spans:
            for start, end, entry in self._near(source, span):
                common = min(end, span.end) - max(start, span.start)
                if common > 0:
                    shared[entry.id] = shared.get(entry.id, 0) + common
                    found[entry.id] = entry
        return min(
            found.values(),
            key=lambda one: (-shared[one.id], one.kind is not Kind.EXAMPLE, len(one.text), one.id),
            default=None,
        )

    def _near(self, source: str, span: Span) -> Sequence[tuple[int, int, Entry]]:
        rows, starts = self._rows.get(source, []), self._starts.get(source, [])
        first = bisect_left(starts, span.start - self._longest.get(source, 0))
        return rows[first : bisect_left(starts, span.end)]
