"""Paragraphs, lists and tables of the Help page as HTML, every text escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence


def heading(text: str, anchor: str) -> str:
    """A section's heading, with the anchor that the contents lead to.

    >>> heading("A & B", "a")
    '<h2 id="a" tabindex="-1">A &amp; B</h2>'
    """
    return f'<h2 id="{html.escape(anchor)}" tabindex="-1">{html.escape(text)}</h2>'


def paragraphs(*texts: str) -> str:
    """Each text as a paragraph; an empty one as none."""
    return "".join(f"<p>{html.escape(text)}</p>" for text in texts if text)


def items(texts: Iterable[str], ordered: bool = False) -> str:
    """A list; nothing for no text.

    >>> items(["x"], ordered=True)
    '<ol><li>x</li></ol>'
    """
    tag = "ol" if ordered else "ul"
    inner = "".join(f"<li>{html.escape(text)}</li>" for text in texts)
    return f"<{tag}>{inner}</{tag}>" if inner else ""


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose rows are headed by their first cell; it scrolls by itself where it is wide."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in columns)
    body = "".join(_row(row, columns) for row in rows)
    return (
        f'<table class="ic-table"><caption>{html.escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def contents(label: str, sections: Sequence[tuple[str, str]]) -> str:
    """The page's table of contents: (anchor, heading) pairs."""
    links = "".join(
        f'<li><a href="#{html.escape(anchor)}">{html.escape(text)}</a></li>'
        for anchor, text in sections
    )
    name = html.escape(label)
    inner = f'<p class="ic-label">{name}</p><ul>{links}</ul>'
    return f'<nav class="ic-toc" aria-label="{name}">{inner}</nav>'


def _row(row: Sequence[str], columns: Sequence[str]) -> str:
    first, *rest = row
    cells = "".join(
        f'<td data-column="{html.escape(name)}">{html.escape(cell)}</td>'
        for name, cell in zip(columns[1:], rest, strict=True)
    )
    return f'<tr><th scope="row">{html.escape(first)}</th>{cells}</tr>'
