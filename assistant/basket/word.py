"""A briefing note as a Word document: true headings, quotations, footnotes and links."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from assistant.basket import words
from assistant.basket.briefing import Briefing, Part, Quote
from assistant.basket.footnotes import Footnotes
from assistant.basket.styles import CREDIT, DATED, LABEL, NOTE, QUOTE, SOURCE, set_styles


@lru_cache(maxsize=8)
def word(note: Briefing) -> bytes:
    """The whole note as a file."""
    document = docx.Document()
    _describe(document, note)
    set_styles(document, words.LANGUAGE)
    footnotes = Footnotes(document)
    document.add_heading(note.title, 0)
    document.add_paragraph(note.dated, DATED)
    if note.opening:
        _ours(document, words.OPENING, note.opening)
    if note.questions:
        document.add_heading(words.QUESTIONS, 1)
        for question, lead in note.questions:
            asked = document.add_paragraph()
            asked.add_run(question).bold = True
            asked.add_run(f" {lead}" if lead else "")
    for part in note.parts:
        _part(document, footnotes, part)
    if note.sources:
        document.add_heading(words.SOURCES, 1)
        for source in note.sources:
            document.add_paragraph(source, SOURCE)
    if note.opening or any(each.note for each in note.quotes):
        document.add_paragraph(words.NOTE_SHOWN, DATED)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _describe(document: Document, note: Briefing) -> None:
    about = document.core_properties
    about.title = note.title
    about.author = about.last_modified_by = words.MAKER
    about.comments = note.dated
    about.language = words.LANGUAGE
    about.created = about.modified = datetime.combine(note.day, time(), UTC)


def _part(document: Document, footnotes: Footnotes, part: Part) -> None:
    if part.heading:
        document.add_heading(part.heading, 1)
    if part.lead:
        lead = document.add_paragraph()
        lead.add_run(f"{words.ANSWER}: ").bold = True
        lead.add_run(part.lead)
        lead.paragraph_format.keep_with_next = True
    for quote in part.quotes:
        _quote(document, footnotes, quote)


def _quote(document: Document, footnotes: Footnotes, quote: Quote) -> None:
    said: Paragraph | None = None
    for line in filter(None, quote.words.split("\n")):
        said = document.add_paragraph(line, QUOTE)
        said.paragraph_format.keep_with_next = True
    if said is not None:
        footnotes.add(said, quote.footnote, quote.link, words.OPEN)
    document.add_paragraph(quote.credit, CREDIT)
    if quote.note:
        _ours(document, words.NOTE, quote.note)


def _ours(document: Document, label: str, text: str) -> None:
    """The officer's own words, which a label and a shaded box set apart from the quotes."""
    for at, line in enumerate(text.split("\n")):
        paragraph = document.add_paragraph(style=NOTE)
        if not at:
            paragraph.add_run(f"{label}: ", LABEL)
        paragraph.add_run(line)
