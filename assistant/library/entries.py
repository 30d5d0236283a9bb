"""The catalogue's items as entries, and the passages that each one's words stand in."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.library.links import printed_links
from assistant.library.model import Entry
from ingest.model import Kind, Passage
from ingest.places import place_parts
from ingest.spans import Span, letters


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry, and the positions of the passages that hold its words; may be none."""

    entry: Entry
    passages: tuple[int, ...]


class _Passages:
    """Finds passages by where they stand."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        rows: dict[tuple[str, Kind], list[tuple[int, int, int]]] = {}
        for position, passage in enumerate(passages):
            spans = rows.setdefault((passage.source, passage.kind), [])
            spans.extend((span.start, span.end, position) for span in passage.spans)
        self._rows = {key: sorted(found) for key, found in rows.items()}
        self._starts = {key: [row[0] for row in found] for key, found in self._rows.items()}

    def at(self, source: str, kind: Kind, spans: Iterable[Span]) -> tuple[int, ...]:
        """Positions of the passages of a kind that touch `spans`, in reading order."""
        rows = self._rows.get((source, kind), [])
        starts = self._starts.get((source, kind), [])
        found: dict[int, None] = {}
        for span in spans:
            # A passage's spans don't overlap those of another, save one before at most.
            at = max(0, bisect_right(starts, span.start) - 2)
            while at < len(rows) and rows[at][0] < span.end:
                if rows[at][1] > span.start:
                    found[rows[at][2]] = None
                at += 1
        return tuple(sorted(found, key=lambda position: self._passages[position].order))


def make_entries(
    items: Sequence[Mapping[str, Any]],
    passages: Sequence[Passage],
    stored: Callable[[str], str],
    theme_of: Mapping[tuple[str, str], str],
) -> tuple[Placed, ...]:
    """Every item of the catalogue once, in its order.

    Args:
        items: as the index keeps them.
        passages: all of the index.
        stored: a source's stored text, by its id.
        theme_of: ids of themes by source and name of key factor or section.
    """
    where = _Passages(passages)
    made: dict[str, Placed] = {}
    order: dict[str, int] = {}
    for item in items:
        spans = tuple(Span(int(start), int(end)) for start, end in item["spans"])
        source, kind = str(item["source"]), Kind(item["kind"])
        id_ = _id(source, kind, spans)
        if id_ in made:
            continue
        held = where.at(source, kind, spans)
        first = passages[held[0]] if held else None
        section = item["key_factor"] or _section(first, item["name"])
        at = order[source] = order.get(source, -1) + 1
        entry = Entry(
            id=id_,
            source=source,
            kind=kind,
            key_factor=item["key_factor"],
            section=section,
            place=item["place"],
            places=place_parts(item["place"]) if item["place"] else (),
            text=item["text"],
            spans=spans,
            name=item["name"],
            theme=theme_of.get((source, section), ""),
            page=first.page if first else None,
            links=printed_links(stored(source), spans),
            order=at,
        )
        made[id_] = Placed(entry, held)
    return tuple(made.values())


def _id(source: str, kind: Kind, spans: Sequence[Span]) -> str:
    key = f"{source}\n{kind}\n{[(span.start, span.end) for span in spans]}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _section(passage: Passage | None, name: str) -> str:
    """The section that a passage stands under, which is not what it is itself called."""
    steps = list(passage.path[1:]) if passage else []
    if name and steps and letters(steps[-1]) == letters(name):
        steps.pop()
    return steps[-1] if steps else ""
