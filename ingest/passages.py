"""Passages from an outline: one idea each, sized for the embedding model."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.model import Document, Kind, Passage, Section, Sentence, Source
from ingest.outline.titles import Casing
from ingest.sentences import sentence_ranges
from ingest.spans import Span, Traced, letters

Count = Callable[[str], int]
"""Length of a text in the embedding model's tokens."""

_WHOLE = frozenset(
    {Kind.EXAMPLE, Kind.KEY_FACTOR, Kind.STANDARD, Kind.CONTEXT_FACTOR, Kind.CHARTER}
)
"""Kinds kept whole where the model can read them at once."""
_TITLED = frozenset({Kind.KEY_FACTOR, Kind.CHARTER, Kind.METHOD, Kind.BODY, Kind.FRONT_MATTER})
"""Kinds whose title is part of what they say."""
_NAMED = frozenset({Kind.CONTEXT_FACTOR, Kind.DEFINITION})
"""Kinds that read "name: what it means"."""
_UNPLACED = frozenset({Kind.DEFINITION, Kind.EXAMPLE})
"""Kinds whose title is their name or place, not a step of the path."""
_LOOSE = frozenset({Kind.METHOD, Kind.BODY, Kind.FRONT_MATTER})
"""Kinds that may hold nothing but lines of a title page."""
_TITLE_WORDS = 12
"""Words below which front matter without a full stop is a line of a title page."""
_IMPRINT_WORDS = 30
"""Words below which a passage may do no more than repeat the source's title and publisher."""
_MOST_WORDS = 120
"""Longest passage of running text, in words; longer paragraphs are cut between sentences."""
_LEAST_WORDS = 25
"""Shortest passage of running text, in words; shorter ones join their neighbour."""


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


def section_text(section: Section, casing: Casing) -> Traced:
    """A section's own words as they are quoted: its name or title where it has one, its body."""
    body = Traced.join(section.body, by="\n")
    title = cased(section.title, casing)
    if section.kind in _NAMED and title and not body.text.startswith(title.text):
        return Traced.join([title, body], by=": ")
    if section.kind is Kind.CHARTER and title.text.rstrip().endswith("will:"):
        return Traced.join([title, body], by="\n")
    return body


def cased(title: Traced, casing: Casing) -> Traced:
    """A title set as a sentence; its letters and where they stand stay the same."""
    text = casing.sentence(title.text)
    return Traced(text, title.origin) if len(text) == len(title.text) else title


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
    for text in _texts(section, casing, _Room(room, limits.count)):
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
        words = sum(_words(part.body[0]) for part in groups[-1]) if groups else 0
        if groups and words + _words(row.body[0]) <= _MOST_WORDS:
            groups[-1].append(row)
        else:
            groups.append([row])
    for group in groups:
        body = (Traced.join([row.body[0] for row in group], by="\n"),)
        yield from _walk(replace(group[0], body=body), where, casing, limits, document)


@dataclass(frozen=True, slots=True)
class _Room:
    tokens: int
    count: Count

    def holds(self, text: str) -> bool:
        return self.count(text) <= self.tokens


def _context(document: Document, section: Section, where: _Where) -> str:
    """What is embedded before the text: where it stands, and what place it tells of."""
    short = document.source.title.split(":")[0]
    titles = [title for title in where.path[1:] if title]
    if section.kind is Kind.KEY_FACTOR:
        titles = titles[:-1]
    parts = [short, *titles[-1:], *([where.place] if where.place else [])]
    return ". ".join(dict.fromkeys(parts))


def _texts(section: Section, casing: Casing, room: _Room) -> list[Traced]:
    if not section.body:
        return []
    if section.kind in _WHOLE:
        whole = section_text(section, casing)
        if section.kind is Kind.KEY_FACTOR and section.title:
            whole = Traced.join([cased(section.title, casing), whole], by="\n")
        return [whole] if room.holds(whole.text) else _cut(whole, room, 10_000)
    if section.kind in _NAMED:
        return _cut(section_text(section, casing), room, 10_000)
    paragraphs = list(section.body)
    if section.kind in _TITLED and section.title:
        paragraphs[0] = Traced.join([cased(section.title, casing), paragraphs[0]], by="\n")
    out: list[Traced] = []
    for unit in _units(paragraphs):
        out += _cut(unit, room, _MOST_WORDS)
    return out


def _words(text: Traced) -> int:
    return len(text.text.split())


def _units(paragraphs: Sequence[Traced]) -> list[Traced]:
    """Paragraphs with the list items that they announce; very short ones joined."""
    units: list[list[Traced]] = []
    for paragraph in paragraphs:
        item = paragraph.text.startswith("\u2022") or paragraph.text[:2].rstrip(".").isdigit()
        short = bool(units) and sum(map(_words, units[-1])) < _LEAST_WORDS
        announced = bool(units) and units[-1][-1].text.rstrip().endswith(":")
        if units and (item or short or (announced and _words(paragraph) < _MOST_WORDS)):
            units[-1].append(paragraph)
        else:
            units.append([paragraph])
    if len(units) > 1 and sum(map(_words, units[-1])) < _LEAST_WORDS:
        last = units.pop()
        units[-1].extend(last)
    return [Traced.join(unit, by="\n") for unit in units]


def _cut(text: Traced, room: _Room, most_words: int) -> list[Traced]:
    """Parts that fit, cut between sentences and overlapping by one."""
    if _words(text) <= most_words and room.holds(text.text):
        return [text]
    ranges = sentence_ranges(text.text)
    parts: list[tuple[int, int]] = []
    first = 0
    for last in range(len(ranges)):
        start, end = ranges[first][0], ranges[last][1]
        fits = _words(text[start:end]) <= most_words and room.holds(text.text[start:end])
        if not fits and last > first:
            parts.append((start, ranges[last - 1][1]))
            first = last - 1 if last - 1 > first else last
            if not room.holds(text.text[ranges[first][0] : end]):
                first = last
    parts.append((ranges[first][0], ranges[-1][1]))
    return [text[a:b] for a, b in parts]


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
