"""Columns and tables that stand beside each other on a page, one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.repair.cells import untangle
from ingest.repair.columns import ColumnReader
from ingest.repair.gutter import cut_at, gutter_of
from ingest.repair.labels import Label, is_factor_label, labels_of
from ingest.repair.lines import is_capitals, is_debris, read_line
from ingest.spans import EMPTY, Traced

_BOTH = (Label.GUIDE_QUESTIONS, Label.EXAMPLES)
"""Labels of two columns that stand beside each other."""
_LONGEST_LABEL = 110
_LONGEST_LINE = 130
"""Longest line that print sets, in characters; longer ones are whole paragraphs."""
_NOTES_WORDS = 80
"""Most words of the notes at the foot of a page."""


def _labels(line: Traced) -> tuple[Label, ...]:
    text = line.text.strip()
    if not text or len(text) > _LONGEST_LABEL:
        return ()
    return labels_of(read_line(line).text.text)


def is_read_across(lines: Iterable[Traced]) -> bool:
    """Whether a line labels guide questions and the examples that stand beside them."""
    return any(_labels(line) == _BOTH for line in lines)


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
        columns = [one, EMPTY, *self.left, EMPTY, two, EMPTY, *self.right, EMPTY]
        return [*columns, *self.notes, EMPTY]

    def grown(self, further: _Beside) -> _Beside:
        """With what goes on with it on another page."""
        return _Beside(
            self.labels,
            [*self.left, *further.left],
            [*self.right, *further.right],
            [*self.notes, *further.notes],
        )


def unfold(pages: Sequence[Sequence[Traced]], columns: ColumnReader) -> list[Traced]:
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
                    out += [EMPTY, row[0], EMPTY, *row[1:]]
                at = end
            else:
                out.append(page[at])
                at += 1
        out.append(EMPTY)
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
