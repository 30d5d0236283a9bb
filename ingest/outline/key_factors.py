"""Key factors: title, statement, explanation, guide questions, examples."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from ingest.model import Kind, Section
from ingest.outline.examples import as_body, is_place_heading, read_examples
from ingest.outline.factor_titles import head_above, without_parts
from ingest.outline.openings import openings
from ingest.outline.places import Places, heading_place
from ingest.outline.series import only_numbers
from ingest.outline.titles import without_label, without_number
from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph, labelled
from ingest.spans import EMPTY, Traced, letters

_LEAST_ASKED = 2
_TOLD_WORDS = 20
"""Least words of a paragraph that tells of a city rather than asks."""
_NUMBER = re.compile(r"\d{1,2}\s+")
_COUNTED = re.compile(r"\d{1,2}[.)]\s")
_LETTERED = re.compile(r"\(?[a-h]\)\s")
"""How the parts of a numbered question are told apart."""
_ASKS = re.compile(
    r"^(?:and\s+)?(?:to what|in what|at what|for what|do|does|did|is|are|was|were|has|have|"
    r"how|what|who|whom|which|where|when|why|can|could|should|will|would|if|looking|as part)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KeyFactorRange:
    """Where a key factor's parts stand among the paragraphs.

    Attributes:
        first: index at which it starts.
        title: indices of the title's paragraphs.
        intro: `[start, end)` of statement and explanation.
        questions: `[start, end)` of the guide questions.
        examples: `[start, end)` of the examples.
        counted: whether its number, and nothing else, opens the title.
    """

    first: int
    title: tuple[int, ...]
    intro: tuple[int, int]
    questions: tuple[int, int]
    examples: tuple[int, int]
    counted: bool = False


def find_key_factors(paragraphs: Sequence[Paragraph], places: Places) -> list[KeyFactorRange]:
    """Every key factor of a toolkit, in order; empty for a document without guide questions."""
    labels = labelled(paragraphs, Label.GUIDE_QUESTIONS)
    lowers = [0, *(at + 1 for at in labels)]
    named = without_parts(paragraphs, labels)
    heads = [
        head_above(named, at, lower, places) for at, lower in zip(labels, lowers, strict=False)
    ]
    out: list[KeyFactorRange] = []
    for number, (at, head) in enumerate(zip(labels, heads, strict=True)):
        if number + 1 < len(heads):
            end = heads[number + 1].first
        else:
            title = {letters(paragraphs[i].text.text) for i in head.title}
            end = _end_of_last(paragraphs, at + 1, places, title)
        asked, told = _parts(paragraphs, at + 1, end, places)
        out.append(KeyFactorRange(head.first, head.title, (head.body, at), asked, told))
    return [replace(one, counted=True) for one in out] if _are_counted(paragraphs, out) else out


def _are_counted(paragraphs: Sequence[Paragraph], found: Sequence[KeyFactorRange]) -> bool:
    """Whether the titles open with 1, 2, 3 and so on."""
    titles = [Traced.join(paragraphs[i].text for i in one.title).text for one in found]
    return len(titles) > 1 and all(
        re.match(rf"{number}\s", title) for number, title in enumerate(titles, start=1)
    )


def _parts(
    paragraphs: Sequence[Paragraph], start: int, end: int, places: Places
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the guide questions and the examples stand between `start` and `end`.

    Without a label for the examples, they start at the first place that stands
    as a heading, else at the first paragraph that is told at length.
    """
    for index in range(start, end):
        if Label.EXAMPLES in paragraphs[index].labels:
            above = (i for i in range(start, index) if _names_place(paragraphs[i], places))
            first = next(above, index)
            return (start, first), (first + (first == index), end)
    for index in range(start, end):
        paragraph = paragraphs[index]
        asks = "?" in paragraph.text.text or paragraph.form is Form.ITEM
        told = paragraph.form is Form.TEXT and paragraph.words >= _TOLD_WORDS and not asks
        if told or (paragraph.form is Form.HEADING and is_place_heading(paragraph, places)):
            return (start, index), (index, end)
    return (start, end), (end, end)


def _names_place(paragraph: Paragraph, places: Places) -> bool:
    """Whether a heading is a place's name: what is labelled below it is part of its example."""
    heads = paragraph.form is Form.HEADING and not paragraph.text.text.rstrip().endswith("?")
    return heads and heading_place(paragraph.text.text, places) is not None


def _end_of_last(
    paragraphs: Sequence[Paragraph], start: int, places: Places, title: Set[str]
) -> int:
    """Where the last key factor's examples end: at a label, or a heading that begins none.

    A headline above or below the name of its place is part of the example, as is a heading
    below the level of the label. A running head repeats its number or title.
    """
    below = range(start, len(paragraphs))
    labels = [i for i in below if paragraphs[i].form is Form.LABEL]
    end = next((i for i in labels if Label.EXAMPLES not in paragraphs[i].labels), len(paragraphs))
    told = next((i + 1 for i in labels if i < end), end)
    level = paragraphs[told - 1].level if told < end else 0
    last = max(openings(paragraphs[told:end], places), default=-1)
    for index in range(told + last + 1, end):
        paragraph = paragraphs[index]
        deeper = paragraph.level > level > 0
        if paragraph.form is not Form.HEADING or paragraph.bold or deeper:
            continue
        if only_numbers(paragraph) or letters(paragraph.text.text) in title:
            continue
        nearby = paragraphs[max(told, index - 1) : index + 2]
        if not any(is_place_heading(one, places) for one in nearby):
            return index
    return end


def read_key_factor(
    paragraphs: Sequence[Paragraph], where: KeyFactorRange, places: Places
) -> Section:
    """The section of one key factor: its body is statement and explanation."""
    parts = [paragraphs[i] for i in where.title]
    title = without_label(Traced.join(p.text[p.heads_factor or 0 :] for p in parts))
    if where.counted and (number := _NUMBER.match(title.text)):
        title = title[number.end() :]
    listed = paragraphs[slice(*where.questions)]
    beside = _told_beside(listed)
    intro = [p for p in (*paragraphs[slice(*where.intro)], *beside) if p.text]
    questions = read_questions([p for p in listed if p not in beside])
    examples = read_examples(paragraphs[slice(*where.examples)], places)
    return Section(
        Kind.KEY_FACTOR,
        title,
        tuple(as_body(p) for p in intro),
        children=(*questions, *examples),
        notes=tuple(mark for p in intro for mark in p.marks),
    )


def _told_beside(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """What explains the key factor below a box of questions that stands beside it."""
    asked = [i for i, p in enumerate(paragraphs) if p.text.text.rstrip().endswith("?")]
    below = paragraphs[asked[-1] + 1 :] if len(asked) >= _LEAST_ASKED else ()
    return [p for p in below if p.form is Form.TEXT and p.words >= _TOLD_WORDS]


def read_questions(paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Guide questions one by one; items that a question announces belong to it."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        asked = paragraph.form is Form.HEADING and paragraph.text.text.endswith("?")
        if paragraph.form not in (Form.TEXT, Form.ITEM) and not asked:
            continue
        if groups and _goes_on(groups[-1], paragraph):
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return tuple(_question(group) for group in groups)


def _goes_on(group: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    last = group[-1].text.text.rstrip(") ")
    if paragraph.form is Form.ITEM and paragraph.indent > group[0].indent:
        return True
    if _COUNTED.match(group[0].text.text) and _LETTERED.match(paragraph.text.text):
        return True
    if last.endswith("?"):
        return False
    listing = any(p.text.text.endswith((":", "...", "including")) for p in group)
    if _ASKS.match(paragraph.text.text) and paragraph.text.text[:1].isupper():
        return False
    return listing or paragraph.text.text[:1].islower()


def _question(group: Sequence[Paragraph]) -> Section:
    notes = tuple(mark for p in group for mark in p.marks)
    first = without_number(group[0].text)
    if len(group) == 1:
        return Section(Kind.GUIDE_QUESTION, EMPTY, (first,), notes=notes)
    parts = [first, *(as_body(p) for p in group[1:])]
    return Section(Kind.GUIDE_QUESTION, EMPTY, (Traced.join(parts, by="\n"),), notes=notes)
