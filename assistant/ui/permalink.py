"""Addresses that ask a question, open a source at given words, or what was saved."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode, urlsplit, urlunsplit

from ingest.spans import Span

QUESTION = "q"
SOURCE = "source"
SPANS = "spans"
ANSWER = "answer"
CONVERSATION = "conversation"


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


def to_answer(address: str, id: str) -> str:
    """The address of a saved answer, on the page that has this address.

    >>> to_answer("http://localhost:8501/?q=x#y", "5f0c")
    'http://localhost:8501/?answer=5f0c'
    """
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", urlencode({ANSWER: id}), ""))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
