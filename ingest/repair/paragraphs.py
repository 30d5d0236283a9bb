"""Paragraphs: wrapped lines joined, marks read, footnotes told from running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.english import is_word
from ingest.repair.furniture import is_contents_line
from ingest.repair.headings import is_number_of_factor
from ingest.repair.joints import Known, is_finished, join_lines, starts_low
from ingest.repair.labels import is_factor_label, labels_of
from ingest.repair.lines import Line, Mark, is_debris, is_enumerated, read_line
from ingest.repair.markup import clean, note_marks
from ingest.repair.paragraph import Form, Paragraph
from ingest.repair.printed import LARGE, Print
from ingest.repair.spacing import block_widths
from ingest.spans import EMPTY, Traced, letters

_TAB = re.compile(r"\t")
_HEADING_WORDS = 14
_LONGEST_LINE = 150
"""Characters of the longest line that print sets; a longer one is a paragraph by itself."""
_FULL_LINE = 30
"""Characters above which a line may have been full."""
_TITLE_SHARE = 0.72
"""Most of the length of a full line that the last line of a title or paragraph has."""
_LINK = re.compile(r"^(?:https?://|www\.)\S+$")
_MIDWAY = re.compile(
    r"\b(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|as|that|which|who|is|are|its|their)$"
)
"""Words with which no paragraph ends."""
_ALIKE = 0.06
"""Difference of sizes that is none."""
_BAR = re.compile(r"\s+\|(?=\s)")
"""What parts the halves of a heading."""
_PAGE = re.compile(r"^\d{1,4}$")
_NUMBERED = re.compile(r"^\d{1,2}[.:]?\d*")
_NUMBER_ONLY = re.compile(r"^[\W_]*\d{1,3}[\W_]*$")


def build_paragraphs(raw: Iterable[Traced], known: Known, set_: Print) -> list[Paragraph]:
    """Paragraphs of the raw lines, in order; debris and blank lines are gone.

    Args:
        raw: the lines as they stand in the stored text.
        known: tells words.
        set_: how they are set in print.
    """
    lines = [set_.mark(read_line(line)) for line in raw]
    before = [None, *lines[:-1]]
    lines = [
        _blanked(line) if _is_noise(line) and not _ends_sentence(last, line) else line
        for last, line in zip(before, lines, strict=True)
    ]
    out: list[Paragraph] = []
    group: list[Line] = []
    gap = False
    for line, width in zip(lines, _widths(lines), strict=True):
        if group and (_ends_title(out, group, line) or not _continues(group, line, width)):
            out.append(_paragraph(group, known, gap))
            group, gap = [], False
        if line.mark in (Mark.BLANK, Mark.PAGE):
            gap = True
        else:
            group.append(line)
    if group:
        out.append(_paragraph(group, known, gap))
    return [replace(p, strong=set_.strong(p.text)) for p in out if p.text]


def _blanked(line: Line) -> Line:
    return replace(line, mark=Mark.BLANK)


def _is_noise(line: Line) -> bool:
    if line.mark in (Mark.BLANK, Mark.PAGE) or labels_of(line.text.text):
        return False
    return is_debris(line.text.text) and line.mark is not Mark.ROW


def _ends_sentence(last: Line | None, line: Line) -> bool:
    """Whether a line of a word or two is the rest of the sentence on the line before."""
    text = line.text.text
    if last is None or last.mark not in (Mark.TEXT, Mark.ITEM) or is_finished(last.text.text):
        return False
    words = text.rstrip(".?!").split()
    return (
        len(last.text) > _FULL_LINE and text.endswith((".", "?", "!")) and all(map(is_word, words))
    )


def _widths(lines: Sequence[Line]) -> list[int]:
    """For each line the longest line of the block that it stands in, in characters."""
    return block_widths(
        [None if line.mark in (Mark.BLANK, Mark.PAGE) else len(line.text) for line in lines]
    )


def _is_title(line: Line) -> bool:
    if line.mark is Mark.HEADING:
        return True
    short = len(line.text.text.split()) <= _HEADING_WORDS
    text = line.text.text.rstrip()
    shouting = line.capitals and not text.endswith(".") and not text.startswith("(")
    numbered = is_factor_label(line.text.text) and not text.endswith(".")
    loud = shouting or numbered or (line.decorated and line.bold)
    return line.mark is Mark.TEXT and short and loud


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    last = group[-1]
    if line.mark is not Mark.TEXT or last.mark in (Mark.ROW, Mark.BLANK):
        return False
    if group[0].mark is Mark.HEADING and not line.size:
        broken = len(group) == 1 and starts_low(line.text.text)
        return broken and _may_end_title(line.text.text)
    if labels_of(line.text.text) or labels_of(last.text.text):
        whole = f"{last.text.text.strip()} {line.text.text.strip()}"
        return _is_loud(last) and _is_set_alike(last, line) and bool(labels_of(whole))
    if last.size and line.size and not _is_set_alike(last, line):
        return False
    if _is_loud(last) and _is_loud(line):
        return True
    if _is_title(last) or _is_title(line):
        both = _is_title(last) and _is_title(line) and last.mark is Mark.TEXT
        return both and not (last.decorated or line.decorated or last.bold)
    if last.bold != line.bold and (last.bold or line.bold):
        return False
    if len(last.text) > _LONGEST_LINE and is_finished(last.text.text):
        return bool(_LINK.match(line.text.text))
    return not _was_last(last.text.text, line.text.text, width)


def _may_end_title(text: str) -> bool:
    """Whether a line may be the second half of a heading, and is no sentence or term."""
    closed = text.rstrip().endswith((".", ";", ",")) or ": " in text or "@" in text
    return not closed and len(text.split()) <= _HEADING_WORDS


def _ends_title(out: Sequence[Paragraph], group: Sequence[Line], line: Line) -> bool:
    """Whether a short line below a key factor's number is its title, and running text follows."""
    if len(group) != 1 or not out or line.mark is not Mark.TEXT:
        return False
    title = group[0].text.text.rstrip()
    opens = not starts_low(line.text.text) and not title.endswith((",", "-"))
    short = len(title) < _TITLE_SHARE * len(line.text)
    return is_number_of_factor(out[-1]) and opens and short


def _is_loud(line: Line) -> bool:
    """Whether print sets a line larger than running text, or bold."""
    return line.size >= LARGE or (line.size > 0 and line.bold)


def _is_set_alike(one: Line, two: Line) -> bool:
    """Whether two lines may belong to one paragraph by their letters.

    A paragraph may open with bold words that fill its first line.
    """
    if abs(one.size - two.size) > _ALIKE:
        return False
    opens = one.bold and not is_finished(one.text.text) and starts_low(two.text.text)
    return one.bold == two.bold or opens


def _was_last(text: str, following: str, width: int) -> bool:
    """Whether a line ends its paragraph: the next word would have fitted on it.

    Lines are filled greedily, so a line that leaves room for the next one's
    first word, which opens a sentence, was the last of its paragraph.
    """
    first = following.split()[0] if following.split() else ""
    room = len(text) + 1 + len(first) < _TITLE_SHARE * width
    opens = not first.lstrip("\"'\u2018\u201c(")[:1].islower()
    midway = text.rstrip().endswith((",", "-")) or bool(_MIDWAY.search(text.rstrip()))
    return room and opens and not midway


def _paragraph(group: Sequence[Line], known: Known, gap: bool) -> Paragraph:
    first = group[0]
    whole = join_lines([line.text for line in group], known)
    marks = note_marks(whole.text)
    text = clean(whole.sub(_BAR, ":") if first.level else whole)
    labels = labels_of(text.text)
    if labels:
        return Paragraph(Form.LABEL, text, labels=labels, level=first.level, gap=gap)
    if is_contents_line(whole.text):
        return Paragraph(Form.CONTENTS, text, gap=gap)
    if first.mark is Mark.ROW:
        cells = _cells(whole)
        joined = Traced.join(cells, by=": ")
        if len(cells) >= 2 and _PAGE.match(cells[-1].text) and _NUMBERED.match(joined.text):
            return Paragraph(Form.CONTENTS, joined, gap=gap)
        return Paragraph(Form.ROW, joined, cells=cells, marks=marks, gap=gap)
    if first.mark is Mark.NOTE:
        return Paragraph(Form.NOTE, text, note=first.note, gap=gap)
    if _NUMBER_ONLY.match(text.text):
        return Paragraph(Form.HEADING, EMPTY, gap=gap)
    if _is_loud(first) and _is_printed_title(first, text.text):
        return Paragraph(
            Form.HEADING, text, level=first.level, bold=first.bold, marks=marks, gap=gap
        )
    if first.mark is Mark.ITEM or (first.decorated and not _is_title(first)):
        return Paragraph(Form.ITEM, text, indent=first.indent, marks=marks, gap=gap)
    if _is_title(first) or (first.bold and _is_short_title(text.text)):
        return Paragraph(
            Form.HEADING,
            text,
            level=first.level,
            bold=first.bold,
            decorated=first.decorated,
            marks=marks,
            gap=gap,
        )
    return Paragraph(Form.TEXT, text, indent=first.indent, bold=first.bold, marks=marks, gap=gap)


def _is_printed_title(first: Line, text: str) -> bool:
    counted = first.mark is not Mark.ITEM or is_enumerated(text)
    return counted and _is_short_title(text) and (text[:1].isupper() or text[:1].isdigit())


def _is_short_title(text: str) -> bool:
    short = len(text.split()) <= _HEADING_WORDS
    return short and not text.rstrip().endswith((".", "?", "!")) and not _LINK.match(text)


def _cells(row: Traced) -> tuple[Traced, ...]:
    cells = []
    start = 0
    for match in [*_TAB.finditer(row.text), None]:
        end = match.start() if match else len(row.text)
        cell = clean(row[start:end])
        if letters(cell.text):
            cells.append(cell)
        start = match.end() if match else end
    return tuple(cells)
