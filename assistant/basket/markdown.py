"""A briefing note as Markdown, with footnotes as Pandoc and GitHub read them."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.basket import words
from assistant.basket.briefing import Briefing, Part, Quote
from assistant.memo import block_quote, escape, flat


def markdown(note: Briefing) -> str:
    """The whole note; quoted words show literally."""
    lines = [f"# {escape(flat(note.title))}", f"*{escape(note.dated)}*"]
    if note.opening:
        lines.append(_ours(words.OPENING, note.opening))
    if note.questions:
        lines += [f"## {words.QUESTIONS}", *_asked(note)]
    for part in note.parts:
        lines += _part(part)
    if note.sources:
        lines.append(f"## {words.SOURCES}")
        lines.append("\n".join(f"- {escape(flat(each))}" for each in note.sources))
    lines += [_footnote(each) for each in note.quotes]
    return "\n\n".join(lines) + "\n"


def _asked(note: Briefing) -> Iterator[str]:
    for question, lead in note.questions:
        yield f"**{escape(flat(question))}**" + (f" {escape(flat(lead))}" if lead else "")


def _part(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"## {escape(flat(part.heading))}"
    if part.lead:
        yield f"{words.ANSWER}: {escape(flat(part.lead))}"
    for quote in part.quotes:
        yield f"{block_quote(quote.words)}[^{quote.n}]"
        yield escape(flat(quote.credit))
        if quote.note:
            yield _ours(words.NOTE, quote.note)


def _footnote(quote: Quote) -> str:
    link = f" <{quote.link}>" if quote.link else ""
    return f"[^{quote.n}]: {escape(flat(quote.footnote))}{link}"


def _ours(label: str, text: str) -> str:
    paragraphs = escape(text).split("\n")
    return "  \n".join([f"**{label}:** {paragraphs[0]}", *paragraphs[1:]])
