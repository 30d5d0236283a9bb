"""The table of a comparison: places across, aspects down, each cell quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from assistant.answer import Answer, Citation
from assistant.comparing.aspects import Aspect, Aspects, label
from assistant.library.model import Theme

Quote = TypeVar("Quote")
"""What a cell holds: a `Citation` of an answer, or an `Item` of the basket."""


@dataclass(frozen=True, slots=True)
class Column:
    """A place or a toolkit.

    Attributes:
        name: for people.
        note: one plain line under it, e.g. the toolkit and year; "" for none.
        shown: false for one behind "more".
    """

    name: str
    note: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Row(Generic[Quote]):
    """One aspect.

    Attributes:
        aspect: for people; "" where the sources give no name.
        cells: one for each column, in their order; an empty one says that nothing is stated.
    """

    aspect: str
    cells: tuple[tuple[Quote, ...], ...]

    @property
    def filled(self) -> int:
        """How many columns have something to say."""
        return sum(map(bool, self.cells))


@dataclass(frozen=True, slots=True)
class Table(Generic[Quote]):
    """What is to be compared, side by side."""

    columns: tuple[Column, ...]
    rows: tuple[Row[Quote], ...]

    @property
    def shared(self) -> bool:
        """Whether any aspect is told of by more than one column."""
        return any(row.filled > 1 for row in self.rows)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All quotes, row by row."""
        return tuple(quote for row in self.rows for cell in row.cells for quote in cell)

    def together(self, aspect: str) -> Table[Quote]:
        """All quotes of a column in one cell, under one name.

        Made for a table none of whose aspects is shared: each of its rows would have
        one cell only, and nothing would stand beside anything.
        """
        cells = tuple(
            tuple(quote for row in self.rows for quote in row.cells[at])
            for at in range(len(self.columns))
        )
        return Table(self.columns, (Row(aspect, cells),))


@dataclass(frozen=True, slots=True)
class Placed(Generic[Quote]):
    """A quote that is to stand in a table.

    Attributes:
        column: index of its column.
        source: its source's id.
        section: key factor or section that it stands under; "" for neither.
    """

    column: int
    source: str
    section: str
    quote: Quote


def arrange(
    columns: Sequence[Column], placed: Iterable[Placed[Quote]], aspects: Aspects
) -> Table[Quote]:
    """Put quotes into rows: aspects that more columns share first, then the more relevant.

    Args:
        columns: in their order.
        placed: the quotes, those of each column by relevance.
        aspects: tells which sections treat the same subject.
    """
    found: dict[Aspect, list[tuple[int, Placed[Quote]]]] = {}
    ranks = [0] * len(columns)
    for each in placed:
        aspect = aspects.of(each.source, each.section)
        found.setdefault(aspect, []).append((ranks[each.column], each))
        ranks[each.column] += 1

    def weight(aspect: Aspect) -> tuple[int, bool, int, int]:
        members = found[aspect]
        first = min((rank, each.column) for rank, each in members)
        return (-len({each.column for _, each in members}), not aspect.key, *first)

    return Table(
        tuple(columns),
        tuple(
            _row(aspect, [each for _, each in found[aspect]], len(columns))
            for aspect in sorted(found, key=weight)
        ),
    )


def _row(aspect: Aspect, members: Sequence[Placed[Quote]], width: int) -> Row[Quote]:
    cells = tuple(
        tuple(each.quote for each in members if each.column == column) for column in range(width)
    )
    return Row(label(aspect, (each.section for each in members)), cells)


def table_of(answer: Answer, themes: Sequence[Theme] = ()) -> Table[Citation]:
    """An answer's quotes as a table, its groups across; none of them is left out.

    Args:
        answer: a comparison, or any other whose groups have headings.
        themes: of the library, which merge near-same sections of different toolkits.
    """
    citations = {each.n: each for each in answer.citations}
    columns = [Column(each.heading, each.note, each.shown) for each in answer.groups]
    placed = [
        Placed(at, one.document, one.section or "", one)
        for at, group in enumerate(answer.groups)
        for one in (citations.pop(n) for n in group.citations if n in citations)
    ]
    for left in citations.values():
        names = [each.name for each in columns]
        if (left.city or "") not in names:
            names.append(left.city or "")
            columns.append(Column(left.city or "", shown=left.shown))
        at = names.index(left.city or "")
        placed.append(Placed(at, left.document, left.section or "", left))
    return arrange(columns, placed, Aspects(themes))
