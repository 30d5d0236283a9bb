"""From a draft to an answer: citations numbered, quotes verified, the text written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answer import Citation, Group
from assistant.compose.desk import Desk
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.verify import StoredText, exact_citations


@dataclass(frozen=True, slots=True)
class Published:
    """What an answer shows.

    Attributes:
        text: Markdown with [1] marks.
    """

    text: str
    groups: tuple[Group, ...]
    citations: tuple[Citation, ...]


def publish(draft: Draft, desk: Desk, stored: StoredText) -> Published:
    """Number the excerpts, hold each against its source, write the text around them."""
    shown = [block for block in draft.blocks if block.shown]
    hidden = [block for block in draft.blocks if not block.shown]
    numbered: list[tuple[Block, list[Citation]]] = []
    count = 0
    for block in (*shown, *hidden):
        made = [citation_of(e, desk, shown=block.shown) for e in block.excerpts]
        kept = [replace(c, n=count + i) for i, c in enumerate(exact_citations(made, stored), 1)]
        count += len(kept)
        if kept or not block.excerpts:
            numbered.append((block, kept))
    groups = tuple(
        Group(block.heading, block.note, tuple(c.n for c in kept), block.shown)
        for block, kept in numbered
    )
    citations = tuple(c for _, kept in numbered for c in kept)
    return Published(_text(draft, numbered), groups, citations)


def citation_of(excerpt: Excerpt, desk: Desk, *, shown: bool) -> Citation:
    """An excerpt as a citation that has no number yet."""
    passage = desk.passage(excerpt.position)
    source = desk.knowledge.sources[passage.source]
    return Citation(
        n=0,
        passage_id=passage.id,
        document=passage.source,
        title=source.title,
        publisher=source.publisher,
        year=source.year,
        section=passage.section,
        kind=passage.kind,
        city=passage.place,
        page=passage.page,
        quote=excerpt.text(passage),
        spans=excerpt.spans(passage),
        shown=shown,
    )


def _text(draft: Draft, numbered: list[tuple[Block, list[Citation]]]) -> str:
    parts = [draft.lead] if draft.lead else []
    for block, citations in numbered:
        if not block.shown:
            continue
        if block.heading:
            parts.append(f"**{block.heading}**" + _aside(block, citations))
        parts += [_quoted(citation) for citation in citations]
    behind = sum(len(kept) for block, kept in numbered if not block.shown)
    if behind:
        parts.append(f"{behind} more behind \u201cmore\u201d.")
    if draft.closing:
        parts.append(draft.closing)
    return "\n\n".join(parts)


_MARKUP = re.compile(r"([\\`*_<>$#|~\[\]])")
"""Signs that Markdown would read; brackets would pass for marks of citations."""
_ESCAPED = r"\\\1"


def _aside(block: Block, citations: list[Citation]) -> str:
    """The years of what is quoted under a heading, or why nothing is."""
    if not citations:
        return f": {block.note}" if block.note else ""
    return f" ({', '.join(sorted({str(c.year) for c in citations}))})"


def _quoted(citation: Citation) -> str:
    lines = citation.quote.split("\n")
    body = "\n".join(f"> {_MARKUP.sub(_ESCAPED, line)}" for line in lines)
    return f"{body} [{citation.n}]"
