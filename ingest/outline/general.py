"""Everything outside the benchmark: sections by their headings, and what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.model import Kind, Section
from ingest.outline.examples import as_body
from ingest.outline.places import Places, places_told_of
from ingest.outline.titles import without_label
from ingest.repair.paragraphs import Form, Paragraph
from ingest.spans import Traced

_FRONT = re.compile(
    r"^(?:acknowledg|contents|table of contents|foreword|preface|imprint|copyright|authors?\b|"
    r"about the authors?|disclaimer|list of)",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"^(?:references|bibliography|sources|works cited|literature)\b", re.IGNORECASE
)
_CONTENTS = re.compile(r"^(?:table of )?contents\W*$", re.IGNORECASE)
_IMPRINT_WORDS = 5
_OPENING = 60
"""Characters among which a reference gives its year."""
_CHARTER = re.compile(r"\bcharter\b", re.IGNORECASE)
_COMMITMENT = re.compile(r"^as\b.{3,60}\bwe will", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\b(?:examples?|case stud(?:y|ies)|good practices?|best practices? (?:from|in)|city practices?|"
    r"innovations? from|what cities do)\b",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"^(?:are|is|ask|asks|illustrate|illustrates|means?|refers?|set|sets)\b")
_DEEPEST = 6
"""Level of a heading that nothing marks, in a text that marks its headings."""
_RUNNING_WORDS = 40
"""Least words of a section that is more than a title page's."""
_EXAMPLE_WORDS = 15
"""Least words of a paragraph that tells of a city."""
_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)")


@dataclass(slots=True)
class _Open:
    """A section whose paragraphs are still coming."""

    title: Traced
    level: int
    kind: Kind
    examples: bool = False
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


def read_sections(
    paragraphs: Sequence[Paragraph], manner: Manner, first: Kind
) -> tuple[Section, ...]:
    """Sections by their headings, nested by level.

    Args:
        first: kind of what stands before the first heading.
    """
    root = _Open(Traced("", ()), -1, first)
    unmarked = (
        _DEEPEST if any(p.level and not _NUMBER.match(p.text.text) for p in paragraphs) else 1
    )
    stack = [root]
    for index, paragraph in enumerate(paragraphs):
        contents = paragraph.form is Form.CONTENTS or _CONTENTS.match(paragraph.text.text)
        if contents or not paragraph.text:
            continue
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if stack[-1].kind is Kind.REFERENCE and _ends_references(paragraph, below):
            level = stack[-1].level
            _close(stack, manner)
            stack.append(_Open(paragraph.text, level, manner.kind))
            continue
        if paragraph.form is not Form.HEADING:
            ahead = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
            if paragraph.bold and ahead is not None and ahead.form is Form.HEADING:
                continue
            stack[-1].paragraphs.append(paragraph)
            continue
        level = _level(paragraph, unmarked)
        while len(stack) > 1 and stack[-1].level >= level:
            _close(stack, manner)
        section = _open(paragraph, level, stack[-1], manner)
        before = paragraphs[index - 1] if index else None
        if before is not None and before.bold and before.form is Form.TEXT:
            section.paragraphs.append(before)
        stack.append(section)
    while len(stack) > 1:
        _close(stack, manner)
    children, root.children = root.children, []
    own = _leaf(root, manner)
    return (*([own] if own else []), *_fronted(children, first))


def _ends_references(paragraph: Paragraph, below: Paragraph | None) -> bool:
    """Whether what follows a list of references is none: a few words without a year or link."""
    text = paragraph.text.text
    bare = not any(c.isdigit() for c in text) and "://" not in text and "www." not in text
    plain = paragraph.form is Form.TEXT and not text.endswith((".", ","))
    if paragraph.form is Form.HEADING and not paragraph.level and below is not None:
        plain = below.form is Form.TEXT and not any(map(str.isdigit, below.text.text[:_OPENING]))
    return plain and bare and paragraph.words <= _IMPRINT_WORDS


def _fronted(sections: Sequence[Section], first: Kind) -> list[Section]:
    """Sections, those before the first with running text made front matter where it opens."""
    out = list(sections)
    if first is not Kind.FRONT_MATTER:
        return out
    for index, section in enumerate(out):
        if (
            section.children
            or sum(len(part.text.split()) for part in section.body) >= _RUNNING_WORDS
        ):
            break
        out[index] = replace(section, kind=Kind.FRONT_MATTER)
    return out


def _level(paragraph: Paragraph, unmarked: int) -> int:
    number = _NUMBER.match(paragraph.text.text)
    if number:
        return number.group(1).count(".") + 1
    return paragraph.level or unmarked


def _open(paragraph: Paragraph, level: int, parent: _Open, manner: Manner) -> _Open:
    title = paragraph.text
    text = without_label(title).text
    kind = manner.kind
    if _FRONT.match(text):
        kind = Kind.FRONT_MATTER
    elif _REFERENCES.match(text):
        kind = Kind.REFERENCE
    elif _COMMITMENT.match(text) or (_CHARTER.search(text) and not manner.prose):
        kind = Kind.CHARTER
    elif parent.level >= 0 and parent.kind in (Kind.REFERENCE, Kind.CHARTER):
        kind = parent.kind
    return _Open(title, level, kind, examples=parent.examples or bool(_EXAMPLES.search(text)))


def _close(stack: list[_Open], manner: Manner) -> None:
    done = stack.pop()
    section = _leaf(done, manner)
    if section:
        stack[-1].children.append(section)


def _leaf(opened: _Open, manner: Manner) -> Section | None:
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
    return Section(opened.kind, opened.title, body, children=children, notes=notes)


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
    return [Section(kind, Traced("", ()), tuple(as_body(p) for p in paragraphs), notes=notes)]


def _part(paragraph: Paragraph, opened: _Open, manner: Manner) -> Section | None:
    """A paragraph that is a section of its own; None if it is part of the running text."""
    none = Traced("", ())
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
