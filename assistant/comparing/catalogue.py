"""Tables of what the catalogue holds: places on a subject, and toolkits on one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.basket.model import Item
from assistant.comparing.aspects import Aspects, bare
from assistant.comparing.subject import Subject
from assistant.comparing.table import Column, Placed, Row, Table, arrange
from assistant.library.model import Entry
from assistant.service import Library
from ingest.model import Kind, Source

TOOLKIT_ROWS = (
    Kind.STANDARD,
    Kind.KEY_FACTOR,
    Kind.GUIDE_QUESTION,
    Kind.EXAMPLE,
    Kind.CONTEXT_FACTOR,
)
"""What toolkits are compared by, from the top."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote of a cell.

    Attributes:
        label: said above it: whose example it is, or the name of its factor; "" for nothing.
    """

    item: Item
    label: str = ""


def toolkits(library: Library, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Ids of the sources that the catalogue lists parts of; of all, where that is too few."""
    listed = {entry.source for entry in library.entries}
    having = tuple(id_ for id_ in sources if id_ in listed)
    return having if len(having) > 1 else tuple(sources)


def of_places(library: Library, names: Sequence[str], subject: Subject) -> Table[Evidence]:
    """The examples of some places that stand under a subject, side by side.

    Args:
        library: to be looked through.
        names: of the places, in the order of their columns.
        subject: a theme or key factor, which makes one row; for all that there is, each
            theme is a row.
    """
    columns = place_columns(library, names)
    placed = [
        Placed(at, entry.source, entry.section, Evidence(Item.of_entry(entry), _told(entry, name)))
        for at, name in enumerate(names)
        for entry in library.entries
        if entry.kind is Kind.EXAMPLE and name in entry.places and subject.holds(entry)
    ]
    table = arrange(columns, placed, Aspects(library.themes))
    return table if subject.everything else table.together(subject.name)


def place_columns(library: Library, names: Sequence[str]) -> tuple[Column, ...]:
    """A column for each place, with its country."""
    countries = {place.name: place.country for place in library.places}
    return tuple(Column(name, countries.get(name, "")) for name in names)


def toolkit_columns(sources: Mapping[str, Source], ids: Sequence[str]) -> tuple[Column, ...]:
    """A column for each toolkit, with its project and year."""
    found = (sources[id_] for id_ in ids)
    return tuple(Column(s.title, ", ".join(filter(None, (s.project, str(s.year))))) for s in found)


def of_toolkits(
    library: Library,
    sources: Mapping[str, Source],
    ids: Sequence[str],
    subject: Subject,
    names: Mapping[Kind, str],
) -> Table[Evidence]:
    """What toolkits say on a subject, part by part: standard, key factors, questions, examples.

    Args:
        library: to be looked through.
        sources: by id, for the columns' names.
        ids: of the toolkits, in the order of their columns.
        subject: a theme or key factor; for all that there is, the standards, and each key
            factor a row.
        names: what the rows are called.
    """
    columns = toolkit_columns(sources, ids)
    parts = {id_: [e for e in library.entries if e.source == id_] for id_ in ids}
    if subject.everything:
        factors = [
            Placed(at, id_, entry.name or entry.section, _evidence(entry))
            for at, id_ in enumerate(ids)
            for entry in parts[id_]
            if entry.kind is Kind.KEY_FACTOR
        ]
        rows = arrange(columns, factors, Aspects(library.themes)).rows
        kinds: tuple[Kind, ...] = (Kind.STANDARD,)
    else:
        rows, kinds = (), TOOLKIT_ROWS
    heads = (
        Row(names[kind], tuple(_part(parts[id_], kind, subject) for id_ in ids)) for kind in kinds
    )
    return Table(columns, (*(row for row in heads if row.filled), *rows))


def _part(entries: Sequence[Entry], kind: Kind, subject: Subject) -> tuple[Evidence, ...]:
    """A toolkit's entries of a kind on a subject.

    A standard, and context factors that belong to no key factor, bear on the whole toolkit.
    They stand there if anything in it treats the subject.
    """
    if not any(subject.holds(entry) for entry in entries):
        return ()
    whole = kind in (Kind.STANDARD, Kind.CONTEXT_FACTOR)
    return tuple(
        _evidence(entry)
        for entry in entries
        if entry.kind is kind
        and (subject.holds(entry) or (whole and entry.key_factor is None))
    )  # fmt: skip


def _evidence(entry: Entry) -> Evidence:
    label = entry.name or entry.place or entry.key_factor or ""
    return Evidence(Item.of_entry(entry), bare(label))


def _told(entry: Entry, column: str) -> str:
    """Whose example it is, where it tells of more than its column's place."""
    return entry.place if entry.place and entry.place != column else ""
