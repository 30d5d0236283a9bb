"""A stored text repaired: paragraphs in reading order, and the footnotes lifted out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from ingest.model import Document
from ingest.repair.abreast import one_below_other
from ingest.repair.columns import ColumnReader
from ingest.repair.contents import set_apart
from ingest.repair.flow import join_broken, lift_notes
from ingest.repair.fluency import Pairs
from ingest.repair.folios import folios
from ingest.repair.furniture import drop_furniture
from ingest.repair.glued import unglued
from ingest.repair.headings import promote_headings
from ingest.repair.joints import vocabulary
from ingest.repair.paragraph import Paragraph
from ingest.repair.paragraphs import build_paragraphs
from ingest.repair.printed import Print
from ingest.repair.recurring_lines import labels_apart
from ingest.repair.spacing import single_spaced
from ingest.repair.tables import flatten_tables
from ingest.repair.tracking import all_untracked
from ingest.repair.unfold import is_read_across, unfold
from ingest.spans import Traced

_LEAST_LINES_OF_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class Repaired:
    """A source's text, ready for its outline.

    Attributes:
        paragraphs: running text in reading order.
        notes: footnotes in order.
    """

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]


def repair(document: Document) -> Repaired:
    """Repair a document; every character still knows its place in the stored text."""
    known = vocabulary(document.text)
    set_ = Print(document.settings, document.text)
    pages = drop_furniture([set_.parted(page) for page in _pages(document)], set_.is_loud)
    if not set_ and not is_read_across(chain.from_iterable(pages)):
        pages = [one_below_other(page) for page in pages]
    pages = [flatten_tables(page) for page in pages]
    columns = ColumnReader(Pairs.of(line.text for page in pages for line in page))
    lines = unglued(unfold(pages, columns))
    paragraphs = build_paragraphs(lines if set_ else labels_apart(set_apart(lines)), known, set_)
    if not set_:
        paragraphs = promote_headings(paragraphs)
    body, notes = lift_notes(paragraphs)
    return Repaired(tuple(join_broken(body, known)), tuple(notes))


def _pages(document: Document) -> list[list[Traced]]:
    whole = Traced.whole(document.text)
    starts = set(document.page_starts)
    pages: list[list[Traced]] = [[]]
    pieces = [piece for line in whole.lines() for piece in _at_feeds(line)]
    lines = single_spaced(all_untracked(pieces))
    lost = not starts and "\f" not in document.text
    marked = _blank_marked(lines) or folios(lines) if lost else set()
    offset = 0
    for index, line in enumerate(lines):
        offset = line.origin[0] if line.origin else offset + 1
        fresh = index in marked or "\f" in line.text or any(s in starts for s in line.origin[:1])
        if fresh and pages[-1]:
            pages.append([])
        pages[-1].append(line)
    return pages


def _at_feeds(line: Traced) -> list[Traced]:
    at = line.text.find("\f")
    if at < 0:
        return [line]
    return [*([line[:at]] if at else []), line[at:]]


def _blank_marked(lines: Sequence[Traced]) -> set[int]:
    """Lines that open a page in a scan which set one blank where the form feed was."""
    found: list[int] = []
    filled = 0
    for index, line in enumerate(lines):
        if not line.text.strip():
            continue
        filled += 1
        one = line.text[0] == " " and line.text[1:2].strip() and not line.text[1:2].islower()
        if one:
            found.append(index)
    before = [-_LEAST_LINES_OF_A_PAGE - 1, *found]
    apart = [i for i, j in zip(found, before, strict=False) if i - j > _LEAST_LINES_OF_A_PAGE]
    regular = len(found) >= 3 and len(found) <= 0.05 * filled and len(apart) >= 0.9 * len(found)
    return set(apart) if regular else set()
