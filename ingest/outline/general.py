"""Everything outside the benchmark: sections by their headings, and what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ingest.english import is_word
from ingest.model import Kind, Section
from ingest.outline.parts import Manner, Open, read_leaf
from ingest.outline.places import Places, country_place, heading_place
from ingest.outline.titles import without_label
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import EMPTY

_FRONT = re.compile(
    r"^(?:acknowledg|contents|table of contents|foreword|preface|imprint|copyright|authors?\b|"
    r"about the authors?|disclaimer|list of)",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"^(?:references|bibliography|sources|works cited|literature)\b", re.IGNORECASE
)
_CONTENTS = re.compile(r"^(?:table of )?contents\W*$", re.IGNORECASE)
_IMPRINT = re.compile(
    r"\u00a9|\(c\) ?\d{4}|\bISBN\b|\ball rights reserved\b|\bcopyright\b|\breflects? (?:only )?"
    r"the views? (?:only )?of|\bviews (?:expressed )?(?:in|of|herein)\b.{0,40}\bauthors?\b",
    re.IGNORECASE,
)
"""What an imprint says, whatever stands above it."""
_LONGEST_IMPRINT = 160
_IMPRINT_WORDS = 5
_TOLD_WORDS = 15
"""Least words of a paragraph that tells of a place."""
_TAG_WORDS = 8
"""Most words of a line that says where something is done."""
_LEAST_PLACED = 3
_OPENING = 60
"""Characters among which a reference gives its year."""
_CHARTER = re.compile(r"\bcharter\b", re.IGNORECASE)
_COMMITMENT = re.compile(r"^as\b.{3,60}\bwe will", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\b(?:examples?|case stud(?:y|ies)|good practices?|best practices? (?:from|in)|"
    r"city practices?|innovations? from|what cities do)\b",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W_]{6,10}")
_ALIKE = 75
"""Percent of letters that a misread word shares with the one that was printed."""
_DEEPEST = 6
"""Level of a heading that nothing marks, in a text that marks its headings."""
_RUNNING_WORDS = 40
"""Least words of a section that is more than a title page's."""
_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)")


def read_sections(
    paragraphs: Sequence[Paragraph], manner: Manner, first: Kind
) -> tuple[Section, ...]:
    """Sections by their headings, nested by level.

    Args:
        paragraphs: in reading order.
        manner: how to read what has no label.
        first: kind of what stands before the first heading.
    """
    root = Open(EMPTY, -1, first)
    unmarked = (
        _DEEPEST if any(p.level and not _NUMBER.match(p.text.text) for p in paragraphs) else 1
    )
    stack = [root]
    placed = _placed(paragraphs, manner.places)
    for index, paragraph in enumerate(paragraphs):
        contents = paragraph.form is Form.CONTENTS or _CONTENTS.match(paragraph.text.text)
        if contents or not paragraph.text:
            continue
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if stack[-1].kind is Kind.REFERENCE and _ends_references(paragraph, below):
            level = stack[-1].level
            _close(stack, manner)
            stack.append(Open(paragraph.text, level, manner.kind))
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
        if index in placed:
            section.kind, section.place = Kind.EXAMPLE, placed[index]
        before = paragraphs[index - 1] if index else None
        if before is not None and before.bold and before.form is Form.TEXT:
            section.paragraphs.append(before)
        stack.append(section)
    while len(stack) > 1:
        _close(stack, manner)
    children, root.children = root.children, []
    own = read_leaf(root, manner)
    return (*([own] if own else []), *_fronted(children, first))


def _placed(paragraphs: Sequence[Paragraph], places: Places) -> dict[int, str]:
    """The places of sections that each tell of one, by their heading's index.

    Their heading is a place, or a place with its country stands below it; one or two alone may
    be anything.
    """
    found: dict[int, str] = {}
    for index, (head, one, two) in enumerate(
        zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False)
    ):
        if head.form is not Form.HEADING:
            continue
        if one.words >= _TOLD_WORDS:
            place = heading_place(head.text.text, places)
        else:
            tag = one.form is not Form.HEADING and one.words <= _TAG_WORDS
            tagged = tag and two.words >= _TOLD_WORDS
            place = country_place(one.text.text, places) if tagged else None
        if place:
            found[index] = place
    return found if len(found) >= _LEAST_PLACED else {}


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


def _announces_examples(heading: str) -> bool:
    """Whether a heading says that examples follow, also where a scan misread the word."""
    words = [word.lower() for word in _LONG_WORD.findall(heading)]
    misread = [word for word in words if not is_word(word)]
    return bool(_EXAMPLES.search(heading)) or any(
        fuzz.ratio(word, "examples") >= _ALIKE for word in misread
    )


def _open(paragraph: Paragraph, level: int, parent: Open, manner: Manner) -> Open:
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
    examples = parent.examples or _announces_examples(text)
    return Open(title, level, kind, examples=examples, marks=paragraph.marks)


def _close(stack: list[Open], manner: Manner) -> None:
    done = stack.pop()
    section = read_leaf(done, manner)
    if section and section.kind is manner.kind and _is_imprint(section):
        section = replace(section, kind=Kind.FRONT_MATTER)
    if section:
        stack[-1].children.append(section)


def _is_imprint(section: Section) -> bool:
    text = " ".join(part.text for part in section.body)
    short = not section.children and len(text.split()) <= _LONGEST_IMPRINT
    return short and bool(_IMPRINT.search(text))
