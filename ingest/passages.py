"""Passages from an outline: one idea each, sized for the embedding model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.model import Document, Kind, Passage, Section, Sentence, Source
from ingest.outline.titles import Casing
from ingest.sentences import sentence_ranges
from ingest.spans import Span, Traced, letters
from ingest.units import MOST_WORDS, Count, Room, cased, texts_of, word_count

_UNPLACED = frozenset({Kind.DEFINITION, Kind.EXAMPLE})
"""Kinds whose title is their name or place, not a step of the path."""
_LOOSE = frozenset({Kind.METHOD, Kind.BODY, Kind.FRONT_MATTER})
"""Kinds that may hold nothing but lines of a title page."""
_TITLE_WORDS = 12
"""Words below which front matter without a full stop is a line of a title page."""
_IMPRINT_WORDS = 30
"""Words below which a passage may do no more than repeat the source's title and publisher."""


@dataclass(frozen=True, slots=True)
class _Where:
    """What a passage inherits from the sections around it."""

    path: tuple[str, ...]
    key_factor: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Limits:
    """How long passages may be.

    Attributes:
        max_tokens: what the model reads of context and text together.
        count: counts them.
    """

    max_tokens: int
    count: Count


def make_passages(
    document: Document, outline: Section, casing: Casing, limits: Limits
) -> tuple[Passage, ...]:
    """All passages of a source in reading order; footnotes linked to those that refer to them."""
    drafts = list(
        _walk(outline, _Where((document.source.title,), None, None), casing, limits, document)
    )
    made: dict[str, Passage] = {}
    marks: dict[str, tuple[str, ...]] = {}
    for passage, noted in drafts:
        if passage.id not in made:
            made[passage.id] = replace(passage, order=len(made))
            marks[passage.id] = noted
    return _link_notes(list(made.values()), marks)


def _walk(
    section: Section, where: _Where, casing: Casing, limits: Limits, document: Document
) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    title = cased(section.title, casing).text.rstrip(" :")
    inner = _Where(
        (*where.path, title) if title and section.kind not in _UNPLACED else where.path,
        title if section.kind is Kind.KEY_FACTOR else where.key_factor,
        section.place or where.place,
    )
    context = _context(document, section, inner)
    room = limits.max_tokens - limits.count(context + ". ") if context else limits.max_tokens
    for text in texts_of(section, casing, Room(room, limits.count)):
        if not _says_something(section.kind, text.text, document.source):
            continue
        yield _passage(document, section.kind, text, inner, context), section.notes
    rows: list[Section] = []
    for child in section.children:
        if child.kind is Kind.TABLE:
            rows.append(child)
            continue
        yield from _table(rows, inner, casing, limits, document)
        rows = []
        yield from _walk(child, inner, casing, limits, document)
    yield from _table(rows, inner, casing, limits, document)


def _says_something(kind: Kind, text: str, source: Source) -> bool:
    """Whether a passage is more than a line of a title page."""
    words = text.split()
    if kind not in _LOOSE or len(words) >= _IMPRINT_WORDS:
        return True
    known = letters(f"{source.title} {source.series} toolkit {source.project} {source.publisher}")
    short = kind is Kind.FRONT_MATTER and len(words) < _TITLE_WORDS
    bare = short and not text.rstrip().endswith((".", "?", "!"))
    return not (bare or all(letters(word) in known for word in words))


def _table(
    rows: Sequence[Section], where: _Where, casing: Casing, limits: Limits, document: Document
) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    """The rows of a table, as many together as make one passage."""
    groups: list[list[Section]] = []
    for row in rows:
        so_far = sum(word_count(part.body[0]) for part in groups[-1]) if groups else 0
        if groups and so_far + word_count(row.body[0]) <= MOST_WORDS:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        body = (Traced.join([row.body[0] for row in group], by="\n"),)
        yield from _walk(replace(group[0], body=body), where, casing, limits, document)


def _context(document: Document, section: Section, where: _Where) -> str:
    """What is embedded before the text: where it stands, and what place it tells of."""
    short = document.source.title.split(":")[0]
    titles = [title for title in where.path[1:] if title]
    if section.kind is Kind.KEY_FACTOR:
        titles = titles[:-1]
    parts = [short, *titles[-1:], *([where.place] if where.place else [])]
    return ". ".join(dict.fromkeys(parts))


def _passage(document: Document, kind: Kind, text: Traced, where: _Where, context: str) -> Passage:
    text = text.strip()
    spans = text.spans(document.text)
    key = f"{document.source.id}\n{kind}\n{[(s.start, s.end) for s in spans]}\n{text.text}"
    return Passage(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        source=document.source.id,
        kind=kind,
        text=text.text,
        spans=spans,
        path=where.path,
        key_factor=where.key_factor,
        place=where.place,
        page=document.page(spans[0].start),
        sentences=tuple(
            Sentence(a, b, text[a:b].spans(document.text))
            for a, b in sentence_ranges(text.text)
            if any(c.isalnum() for c in text.text[a:b])
        ),
        order=0,
        context=context,
    )


def _link_notes(
    passages: Sequence[Passage], marks: dict[str, tuple[str, ...]]
) -> tuple[Passage, ...]:
    """Give each passage the ids of the footnotes that its marks name."""
    notes: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.kind is Kind.FOOTNOTE:
            for mark in marks[passage.id]:
                notes.setdefault(mark, []).append(passage)
    out: list[Passage] = []
    for passage in passages:
        if passage.kind is Kind.FOOTNOTE:
            out.append(passage)
            continue
        at = passage.spans[0]
        ids = [_nearest(notes[mark], at).id for mark in marks[passage.id] if mark in notes]
        out.append(replace(passage, notes=tuple(dict.fromkeys(ids))))
    return tuple(out)


def _nearest(notes: Sequence[Passage], at: Span) -> Passage:
    return min(notes, key=lambda note: (abs(note.spans[0].start - at.start), note.id))
