"""The catalogue: what the outlines add up to, by source and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.model import Document, Kind, Section
from ingest.outline.titles import Casing
from ingest.spans import EMPTY, Span
from ingest.units import cased, section_text

KINDS = frozenset(
    {
        Kind.STANDARD,
        Kind.KEY_FACTOR,
        Kind.GUIDE_QUESTION,
        Kind.EXAMPLE,
        Kind.CONTEXT_FACTOR,
        Kind.CHARTER,
        Kind.DEFINITION,
    }
)
"""Kinds that the catalogue lists."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the catalogue.

    Attributes:
        key_factor: the key factor that it belongs to (for one, its own name).
        place: for an example, the place that it tells of.
        text: its words, exact at `spans`; a key factor's are statement and explanation.
        name: the name of a key factor, context factor or term; "" for the others.
        name_spans: where that name stands.
    """

    source: str
    kind: Kind
    key_factor: str | None
    place: str | None
    text: str
    spans: tuple[Span, ...]
    name: str = ""
    name_spans: tuple[Span, ...] = ()


def make_catalogue(document: Document, outline: Section, casing: Casing) -> tuple[Item, ...]:
    """Every item of one source, in reading order."""
    return tuple(_items(document, outline, None, casing))


def _items(
    document: Document, section: Section, key_factor: str | None, casing: Casing
) -> Iterator[Item]:
    title = cased(section.title, casing)
    if section.kind is Kind.KEY_FACTOR:
        key_factor = title.text
    text = section_text(section, casing) or (title if section.kind is Kind.KEY_FACTOR else None)
    if section.kind in KINDS and text:
        named = section.kind in (Kind.KEY_FACTOR, Kind.CONTEXT_FACTOR, Kind.DEFINITION)
        name = title if named else EMPTY
        yield Item(
            source=document.source.id,
            kind=section.kind,
            key_factor=key_factor,
            place=section.place,
            text=text.text,
            spans=text.spans(document.text),
            name=name.text,
            name_spans=name.spans(document.text),
        )
    for child in section.children:
        yield from _items(document, child, key_factor, casing)


def counts(items: Sequence[Item]) -> dict[str, dict[Kind, int]]:
    """How many items of each kind each source has."""
    out: dict[str, dict[Kind, int]] = {}
    for item in items:
        kinds = out.setdefault(item.source, {})
        kinds[item.kind] = kinds.get(item.kind, 0) + 1
    return out
