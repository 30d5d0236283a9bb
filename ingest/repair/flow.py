"""The flow of the text: footnotes lifted out, and paragraphs that they interrupted joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.repair.joints import Known, is_finished, join_two, starts_low
from ingest.repair.paragraph import Form, Paragraph
from ingest.spans import EMPTY, Traced

_LOOK_BACK = 8
"""How many paragraphs back a sentence may have been broken off."""
_LEAST_WORDS, _ALONE_WORDS = 5, 8
"""Least words of what was broken off in mid-sentence; a few words alone are a heading."""
_TITLE = re.compile(r"[A-Z][\w-]+(?: [\w-]+){0,2} \d{1,2}\s*[:|\u2013\u2014]\s*[A-Z]")
"""A numbered heading, which ends without a mark, such as "Building block 2: Open the doors"."""
_LISTED = re.compile(r"^[A-Z]{1,2}\d{0,2}[:.)]?\s+\S")


def lift_notes(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Running text and footnotes, each in its order.

    A footnote that ends with a colon keeps the items that it announces.
    """
    body: list[Paragraph] = []
    notes: list[Paragraph] = []
    announcing = False
    for paragraph in paragraphs:
        if paragraph.form is Form.NOTE:
            notes.append(paragraph)
            announcing = paragraph.text.text.endswith(":")
            body.append(_INTERRUPTION)
        elif announcing and _is_listed(paragraph):
            text = Traced.join([notes[-1].text, paragraph.text])
            notes[-1] = replace(notes[-1], text=text)
        else:
            announcing = False
            body.append(paragraph)
    return body, notes


_INTERRUPTION = Paragraph(Form.NOTE, EMPTY)


def _is_listed(paragraph: Paragraph) -> bool:
    if paragraph.form is Form.ITEM:
        return True
    return paragraph.form is Form.TEXT and bool(_LISTED.match(paragraph.text.text))


def join_broken(paragraphs: Sequence[Paragraph], known: Known) -> list[Paragraph]:
    """Join paragraphs that a page end, a footnote or another column broke in two."""
    out: list[Paragraph] = []
    interrupted = False
    for paragraph in paragraphs:
        if paragraph is _INTERRUPTION:
            interrupted = True
            continue
        at = _joins(out, paragraph, interrupted=interrupted)
        if at is None:
            out.append(paragraph)
        else:
            whole = join_two(out[at].text, paragraph.text, known)
            out[at] = replace(out[at], text=whole, marks=out[at].marks + paragraph.marks)
        interrupted = False
    return out


def _joins(before: Sequence[Paragraph], paragraph: Paragraph, *, interrupted: bool) -> int | None:
    """Index of the paragraph that this one goes on with; None if it stands alone."""
    if not before or paragraph.form is not Form.TEXT or paragraph.bold:
        return None
    last = before[-1]
    low = starts_low(paragraph.text.text) or paragraph.text.text[:1] in ",;)"
    if _is_broken_off(last) and (low or (interrupted and last.form is Form.TEXT)):
        return len(before) - 1
    if not low or last.text.text.endswith(":"):
        return None
    for back in range(2, min(_LOOK_BACK, len(before)) + 1):
        candidate = before[-back]
        if candidate.form in (Form.LABEL, Form.HEADING):
            return None
        if candidate.form is Form.TEXT and _is_broken_off(candidate):
            return len(before) - back
    return None


def _is_broken_off(paragraph: Paragraph) -> bool:
    if paragraph.form not in (Form.TEXT, Form.ITEM) or is_finished(paragraph.text.text):
        return False
    least = _ALONE_WORDS if paragraph.gap else _LEAST_WORDS
    return paragraph.words >= least and not _TITLE.match(paragraph.text.text)
