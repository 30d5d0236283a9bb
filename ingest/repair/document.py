"""A stored text repaired: paragraphs in reading order, and the footnotes lifted out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.model import Document
from ingest.repair.cells import untangle
from ingest.repair.columns import ColumnReader
from ingest.repair.flow import join_broken, lift_notes
from ingest.repair.fluency import Pairs
from ingest.repair.furniture import drop_furniture
from ingest.repair.gutter import cut_at, gutter_of
from ingest.repair.headings import promote_headings
from ingest.repair.joints import vocabulary
from ingest.repair.labels import Label, is_factor_label, labels_of
from ingest.repair.lines import is_capitals, is_debris, read_line
from ingest.repair.paragraph import Paragraph
from ingest.repair.paragraphs import build_paragraphs
from ingest.repair.printed import Print
from ingest.repair.tables import flatten_tables
from ingest.spans import Traced

_BLANK = Traced("", ())
_BOTH = (Label.GUIDE_QUESTIONS, Label.EXAMPLES)
"""Labels of two columns that stand beside each other."""
_LONGEST_LABEL = 110
_LONGEST_LINE = 130
"""Longest line that print sets, in characters; longer ones are whole paragraphs."""
_LEAST_LINES_OF_A_PAGE = 8
_NOTES_WORDS = 80
"""Most words of the notes at the foot of a page."""


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
    pages = [flatten_tables(page) for page in pages]
    columns = ColumnReader(Pairs.of(line.text for page in pages for line in page))
    paragraphs = build_paragraphs(_unfold(pages, columns), known, set_)
    if not set_:
        paragraphs = promote_headings(paragraphs)
    body, notes = lift_notes(paragraphs)
    return Repaired(tuple(join_broken(body, known)), tuple(notes))


def _pages(document: Document) -> list[list[Traced]]:
    whole = Traced.whole(document.text)
    starts = set(document.page_starts)
    pages: list[list[Traced]] = [[]]
    lines = [piece for line in whole.lines() for piece in _at_feeds(line)]
    marked = _blank_marked(lines) if not starts and "\f" not in document.text else set()
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


def _labels(line: Traced) -> tuple[Label, ...]:
    text = line.text.strip()
    if not text or len(text) > _LONGEST_LABEL:
        return ()
    return labels_of(read_line(line).text.text)


@dataclass(slots=True)
class _Beside:
    """Two columns that stand beside each other, on one page or on several.

    Attributes:
        labels: the line that labels both, cut in two.
        notes: what stands below them at the foot of a page.
    """

    labels: tuple[Traced, Traced]
    left: list[Traced]
    right: list[Traced]
    notes: list[Traced] = field(default_factory=list)

    def lines(self) -> list[Traced]:
        """One column below the other, each below its label."""
        one, two = self.labels
        columns = [one, _BLANK, *self.left, _BLANK, two, _BLANK, *self.right, _BLANK]
        return [*columns, *self.notes, _BLANK]

    def grown(self, further: _Beside) -> _Beside:
        """With what goes on with it on another page."""
        return _Beside(
            self.labels,
            [*self.left, *further.left],
            [*self.right, *further.right],
            [*self.notes, *further.notes],
        )


def _unfold(pages: Sequence[Sequence[Traced]], columns: ColumnReader) -> list[Traced]:
    """The pages' lines with columns and tables that were read across told apart.

    A page that opens with the labels of two columns goes on with those of the page before.
    """
    out: list[Traced] = []
    beside: _Beside | None = None
    for page in pages:
        at = next((i for i, line in enumerate(page) if line.text.strip()), len(page))
        if beside is not None and (at == len(page) or _labels(page[at]) != _BOTH):
            out += beside.lines()
            beside = None
        while at < len(page):
            labels = _labels(page[at])
            end = _end_of_part(page, at + 1) if len(labels) == 2 else at + 1
            part = page[at + 1 : end]
            if labels == _BOTH:
                found, used = _columns(page[at], part, columns)
                beside = found if beside is None else beside.grown(found)
                at += 1 + used
                if _are_notes(page[at:]):
                    beside.notes += page[at:]
                    break
                out += beside.lines()
                beside = None
            elif labels == (Label.CONTEXT_FACTORS,) * 2 and _is_scanned_table(part):
                out.append(page[at])
                for row in untangle(part):
                    out += [_BLANK, row[0], _BLANK, *row[1:]]
                at = end
            else:
                out.append(page[at])
                at += 1
        out.append(_BLANK)
    return out if beside is None else [*out, *beside.lines()]


def _are_notes(lines: Sequence[Traced]) -> bool:
    """Whether what stands below two columns is no more than the notes of their page."""
    words = sum(len(line.text.split()) for line in lines)
    heads = any(_labels(line) or is_factor_label(line.text.strip()) for line in lines)
    return words <= _NOTES_WORDS and not heads and not any(map(_is_title, lines))


def _columns(label: Traced, part: Sequence[Traced], columns: ColumnReader) -> tuple[_Beside, int]:
    """The two columns below a line that labels both, and how many lines they take up."""
    gutter = gutter_of(label, part)
    if gutter is None:
        left, right = columns.split(part)
        used = len(part)
    else:
        left, right, used = cut_at(part, gutter)
    return _Beside(_cut_labels(label), left, right), used


def _is_scanned_table(part: Sequence[Traced]) -> bool:
    return all("\t" not in line.text and len(line.text) <= _LONGEST_LINE for line in part)


def _cut_labels(line: Traced) -> tuple[Traced, Traced]:
    """A line that labels two columns, cut before its second label."""
    words = line.text.split(" ")
    at = 0
    for index in range(1, len(words)):
        at = len(" ".join(words[:index])) + 1
        if labels_of(line.text[at:]) == (Label.EXAMPLES,) and words[index].upper().startswith("E"):
            break
    return line[:at], line[at:]


def _end_of_part(page: Sequence[Traced], start: int) -> int:
    """Index of the line at which the part that starts here is over: a title or the page's end."""
    for index in range(start, len(page)):
        labels = _labels(page[index])
        if Label.GUIDE_QUESTIONS in labels:
            return _title_above(page, index, start)
        if Label.CONTEXT_FACTORS in labels or Label.STANDARD in labels:
            return index
    return len(page)


def _title_above(page: Sequence[Traced], anchor: int, start: int) -> int:
    """First line of the title whose statement stands right above `anchor`."""
    index = max(anchor - 1, start)
    while index > start and not _is_title(page[index]):
        index -= 1
    while index > start and _is_title(page[index - 1]):
        index -= 1
    return index


def _is_title(line: Traced) -> bool:
    text = read_line(line).text.text
    return is_capitals(text) and not is_debris(text) and not labels_of(text)
