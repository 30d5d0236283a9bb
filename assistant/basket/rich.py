"""A briefing note as HTML, for a clipboard that word processors paste from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from assistant.basket import words
from assistant.basket.briefing import Briefing, Part, Quote

_QUOTE = "border-left:3px solid #7fa3ab;margin:0 0 4pt 0;padding-left:10pt"
_CREDIT = "color:#4a545c;font-size:90%;margin:0 0 10pt 13pt"
_OURS = "background:#f1efe8;margin:0 0 10pt 13pt;padding:4pt 8pt"


def rich(note: Briefing) -> str:
    """The whole note; every text is escaped, and no style sheet is needed."""
    return "".join(_all(note))


def _all(note: Briefing) -> Iterator[str]:
    yield f"<h1>{escape(note.title)}</h1><p>{escape(note.dated)}</p>"
    if note.opening:
        yield _ours(words.OPENING, note.opening)
    if note.questions:
        yield f"<h2>{escape(words.QUESTIONS)}</h2>"
        for question, lead in note.questions:
            yield f"<p><b>{escape(question)}</b> {escape(lead)}</p>"
    for part in note.parts:
        yield from _part(part)
    if note.sources:
        yield f"<h2>{escape(words.SOURCES)}</h2><ul>"
        yield from (f"<li>{escape(each)}</li>" for each in note.sources)
        yield "</ul>"
    if note.quotes:
        yield f"<h2>{escape(words.FOOTNOTES)}</h2><ol>"
        yield from (f"<li>{escape(each.footnote)}{_link(each)}</li>" for each in note.quotes)
        yield "</ol>"


def _part(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"<h2>{escape(part.heading)}</h2>"
    if part.lead:
        yield f"<p><b>{escape(words.ANSWER)}:</b> {escape(part.lead)}</p>"
    for quote in part.quotes:
        yield f'<blockquote style="{_QUOTE}">{_lines(quote.words)}<sup>{quote.n}</sup></blockquote>'
        yield f'<p style="{_CREDIT}">{escape(quote.credit)}</p>'
        if quote.note:
            yield _ours(words.NOTE, quote.note)


def _link(quote: Quote) -> str:
    return f' <a href="{escape(quote.link)}">{words.OPEN}</a>' if quote.link else ""


def _ours(label: str, text: str) -> str:
    return f'<p style="{_OURS}"><b>{escape(label)}:</b> {_lines(text)}</p>'


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.split("\n")))
