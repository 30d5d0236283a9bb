"""Headings that nothing marks but how they stand: short, alone, above running text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.repair.joints import starts_low
from ingest.repair.labels import is_factor_label
from ingest.repair.lines import is_enumerated
from ingest.repair.paragraph import Form, Paragraph

_MOST_WORDS = 14
_LEAST_WORDS_BELOW = 12
_NUMBER_WORDS = 4
"""Most words of "Key factor number 3"."""


def promote_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The same paragraphs, with those that stand as headings made so."""
    out: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        before = paragraphs[index - 1] if index else None
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if _stands_as_heading(paragraph, before, after):
            level = 1 if is_enumerated(paragraph.text.text) else 0
            paragraph = replace(paragraph, form=Form.HEADING, level=level)
        out.append(paragraph)
    return out


def _stands_as_heading(
    paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None
) -> bool:
    text = paragraph.text.text
    if paragraph.form not in (Form.TEXT, Form.ITEM) or paragraph.words > _MOST_WORDS:
        return False
    if after is None or starts_low(after.text.text) or _is_in_list(paragraph, before, after):
        return False
    if text.rstrip().endswith((".", ",", ";", ":", "!")) or _is_answer(before, after):
        return False
    if before is not None and is_number_of_factor(before):
        return after.form is not Form.ITEM
    if not (paragraph.gap or before is None):
        return False
    if ": " in text or "://" in text or "www." in text or "@" in text:
        return False
    if is_enumerated(text):
        neighbours = [p for p in (before, after) if p is not None]
        listed = any(p.form is Form.ITEM and is_enumerated(p.text.text) for p in neighbours)
        return not listed and after.gap and after.form is not Form.ROW
    if paragraph.form is Form.ITEM or not text[:1].isupper():
        return False
    if before is not None and before.text.text.endswith(":"):
        return False
    return after.form is Form.TEXT and after.words >= _LEAST_WORDS_BELOW and after.gap


def _is_in_list(paragraph: Paragraph, before: Paragraph | None, after: Paragraph) -> bool:
    """Whether a question stands beside another one."""
    asked = [
        one is not None and one.text.text.rstrip().endswith("?")
        for one in (paragraph, before, after)
    ]
    return asked[0] and any(asked[1:])


def _is_answer(before: Paragraph | None, after: Paragraph) -> bool:
    """Whether a line stands between two questions, as a cell of a table of questions does."""
    return before is not None and all(p.text.text.endswith("?") for p in (before, after))


def is_number_of_factor(paragraph: Paragraph) -> bool:
    """Whether a line only numbers a key factor, so that its title comes next."""
    return is_factor_label(paragraph.text.text) and paragraph.words <= _NUMBER_WORDS
