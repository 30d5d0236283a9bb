"""What a section outside the benchmark holds: running text, examples, rows, terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.model import Kind, Section
from ingest.outline.examples import as_body
from ingest.outline.places import Places
from ingest.outline.told import places_told_of
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import EMPTY, Traced

_DEFINES = re.compile(r"^(?:are|is|ask|asks|illustrate|illustrates|means?|refers?|set|sets)\b")
_EXAMPLE_WORDS = 15
"""Least words of a paragraph that tells of a city."""


@dataclass(slots=True)
class Open:
    """A section whose paragraphs are still coming."""

    title: Traced
    level: int
    kind: Kind
    examples: bool = False
    place: str | None = None
    marks: tuple[str, ...] = ()
    paragraphs: list[Paragraph] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Manner:
    """How to read what has no label.

    Attributes:
        kind: kind of a section that no rule names.
        places: finds the place of an example in prose.
        stored: the stored text, where bold terms are looked up.
        prose: whether examples stand in running text rather than under a label.
        home: the country that the document speaks from; "" if none stands out.
    """

    kind: Kind
    places: Places
    stored: str
    prose: bool
    home: str = ""


def read_leaf(opened: Open, manner: Manner) -> Section | None:
    """The section that an open one has become; None if nothing stands in it."""
    if opened.place and opened.paragraphs:
        return _example(opened)
    parts: list[Section] = []
    plain: list[Paragraph] = []
    for paragraph in opened.paragraphs:
        if _announced(paragraph, parts if not plain else []):
            parts[-1] = replace(parts[-1], body=(*parts[-1].body, as_body(paragraph)))
            continue
        part = _part(paragraph, opened, manner)
        if part is None:
            plain.append(paragraph)
            continue
        parts += _body(plain, opened.kind)
        plain = []
        parts.append(part)
    parts += _body(plain, opened.kind)
    if not parts and not opened.children:
        return None
    if len(parts) == 1 and parts[0].kind is opened.kind and not parts[0].title:
        body, notes, children = parts[0].body, parts[0].notes, tuple(opened.children)
    else:
        body, notes, children = (), (), (*parts, *opened.children)
    return Section(
        opened.kind, opened.title, body, children=children, notes=(*opened.marks, *notes)
    )


def _example(opened: Open) -> Section:
    """The section that tells of one place."""
    marks = (mark for paragraph in opened.paragraphs for mark in paragraph.marks)
    return Section(
        Kind.EXAMPLE,
        opened.title,
        tuple(as_body(paragraph) for paragraph in opened.paragraphs),
        place=opened.place,
        children=tuple(opened.children),
        notes=(*opened.marks, *marks),
    )


def _announced(paragraph: Paragraph, parts: Sequence[Section]) -> bool:
    """Whether the example before announces this list item."""
    if paragraph.form is not Form.ITEM or not parts or parts[-1].kind is not Kind.EXAMPLE:
        return False
    body = parts[-1].body
    return body[0].text.endswith(":") or len(body) > 1


def _body(paragraphs: Sequence[Paragraph], kind: Kind) -> list[Section]:
    if not paragraphs:
        return []
    notes = tuple(mark for p in paragraphs for mark in p.marks)
    return [Section(kind, EMPTY, tuple(as_body(p) for p in paragraphs), notes=notes)]


def _part(paragraph: Paragraph, opened: Open, manner: Manner) -> Section | None:
    """A paragraph that is a section of its own; None if it is part of the running text."""
    none = EMPTY
    if paragraph.form is Form.ROW:
        return Section(Kind.TABLE, none, (paragraph.text,), notes=paragraph.marks)
    if opened.kind is Kind.REFERENCE:
        return Section(Kind.REFERENCE, none, (paragraph.text,))
    told = manner.prose and paragraph.form is Form.TEXT and paragraph.words >= _EXAMPLE_WORDS
    if opened.examples and told:
        place = places_told_of(paragraph.text.text, manner.places, manner.home)
        if place:
            return Section(
                Kind.EXAMPLE, none, (paragraph.text,), place=place, notes=paragraph.marks
            )
    term = _bold_term(paragraph, manner.stored)
    if term:
        return Section(Kind.DEFINITION, term, (paragraph.text,), notes=paragraph.marks)
    return None


def _bold_term(paragraph: Paragraph, stored: str) -> Traced | None:
    """The term in bold that opens a defining sentence ("**Key factors** are ...")."""
    if paragraph.form is not Form.TEXT or not paragraph.text.origin:
        return None
    at = paragraph.text.origin[0]
    if stored[max(0, at - 2) : at] != "**":
        return None
    end = stored.find("**", at)
    length = end - at
    if end < 0 or not 3 <= length <= 50 or len(stored[at:end].split()) > 5:
        return None
    rest = paragraph.text.text[length:].lstrip(" :*")
    return paragraph.text[:length] if _DEFINES.match(rest) else None
