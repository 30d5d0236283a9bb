"""Paragraphs that a test makes."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import Traced

TOLD = "told at some length, with what it costs and what came of it in the end for everybody."


def heading(text: str) -> Paragraph:
    """A heading."""
    return Paragraph(Form.HEADING, Traced.whole(text))


def prose(text: str) -> Paragraph:
    """Running text."""
    return Paragraph(Form.TEXT, Traced.whole(f"{text} {TOLD}"))


def item(text: str) -> Paragraph:
    """An item of a list."""
    return Paragraph(Form.ITEM, Traced.whole(text))


def label(of: Label) -> Paragraph:
    """A label in the benchmark's words."""
    return Paragraph(Form.LABEL, Traced.whole(of.value), labels=(of,))


def texts(paragraphs: Sequence[Paragraph]) -> list[str]:
    """What stands in paragraphs, without what every text goes on with."""
    return [one.text.text.removesuffix(TOLD).strip() for one in paragraphs]
