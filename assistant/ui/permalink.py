"""Addresses that ask a question, or open a source at given words."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.spans import Span

QUESTION = "q"
SOURCE = "source"
SPANS = "spans"


class LinkError(ValueError):
    """An address that names no place in a source."""


def encode(spans: Iterable[Span]) -> str:
    """Spans as an address writes them.

    >>> encode((Span(2, 5), Span(9, 12)))
    '2-5,9-12'
    """
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def decode(text: str) -> tuple[Span, ...]:
    """Spans from an address.

    >>> decode("2-5,9-12")
    (Span(start=2, end=5), Span(start=9, end=12))

    Raises:
        LinkError: not of the form "a-b,c-d" with whole numbers a < b.
    """
    spans: list[Span] = []
    for part in filter(None, text.split(",")):
        start, _, end = part.partition("-")
        if not (_is_number(start) and _is_number(end)) or int(start) >= int(end):
            raise LinkError(f"a place is written start-end with start < end, got {part!r}")
        spans.append(Span(int(start), int(end)))
    return tuple(spans)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
