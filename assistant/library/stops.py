"""The quotes to step through while reading a source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Answer
from assistant.basket.model import Item
from assistant.library.model import Entry
from ingest.model import Kind
from ingest.spans import Span


class Origin(StrEnum):
    """Why a reader stops at some words."""

    ANSWER = "answer"
    BASKET = "basket"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Stop:
    """Words to stop at.

    Attributes:
        item: the words, as the basket would hold them.
        origin: what they were taken from first.
    """

    item: Item
    origin: Origin

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand."""
        return self.item.spans


@dataclass(frozen=True, slots=True)
class Route:
    """The stops of a source, and where a reader is among them.

    Attributes:
        at: position of the stop whose words are shown; None between stops.
        previous, following: positions of the stops before and after; None past either end.
    """

    stops: tuple[Stop, ...]
    at: int | None
    previous: int | None
    following: int | None


def stops(
    source: str, answer: Answer | None, kept: Iterable[Item], entries: Iterable[Entry]
) -> tuple[Stop, ...]:
    """What was quoted from a source, in the order in which it stands there.

    Quotes of an answer and of the basket; where there are none, the source's examples.

    Args:
        source: its id.
        answer: the last one; None for none.
        kept: what the basket holds, of any source.
        entries: the catalogue, of any source.
    """
    cited = [Item.of_citation(one, answer.question) for one in answer.citations] if answer else []
    found = _distinct(source, [*_from(cited, Origin.ANSWER), *_from(kept, Origin.BASKET)])
    if not found:
        examples = (
            Item.of_entry(one)
            for one in entries
            if one.source == source and one.kind is Kind.EXAMPLE
        )
        found = _distinct(source, _from(examples, Origin.EXAMPLE))
    return tuple(sorted(found, key=lambda stop: (_start(stop.spans), stop.spans)))


def _from(items: Iterable[Item], origin: Origin) -> list[Stop]:
    return [Stop(item, origin) for item in items]


def _distinct(source: str, among: Iterable[Stop]) -> list[Stop]:
    """Those of a source, the first of the same words only."""
    found: dict[tuple[Span, ...], Stop] = {}
    for stop in among:
        if stop.item.source == source and stop.spans:
            found.setdefault(stop.spans, stop)
    return list(found.values())


def route(among: Sequence[Stop], spans: Sequence[Span]) -> Route:
    """Where the words at `spans` are among the stops; before all of them where none are shown."""
    shown = tuple(spans)
    at = next((i for i, stop in enumerate(among) if stop.spans == shown), None)
    if at is not None:
        before, after = at - 1, at + 1
    else:
        start = _start(shown) if shown else -1
        after = sum(1 for stop in among if _start(stop.spans) < start)
        before = after - 1
    return Route(
        tuple(among),
        at,
        before if before >= 0 else None,
        after if after < len(among) else None,
    )


def _start(spans: Sequence[Span]) -> int:
    return min(span.start for span in spans)
