"""Labels that a publisher words its own way, told by how they recur.

Not every toolkit says "GUIDE QUESTIONS". Whatever it says stands above each list of questions, and
what it sets above its examples stands once between two such lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from ingest.outline.asking import (
    BAND,
    asked_below,
    factor_starts,
    label_lost,
    label_told,
    put_back,
    put_first,
)
from ingest.outline.drawn_above import put_boxes_below, put_names_below
from ingest.outline.examples import is_place_heading
from ingest.outline.factors import is_name_above, is_plain_name, lead
from ingest.outline.openings import numbered_place
from ingest.outline.places import Places, heading_place
from ingest.outline.series import head_by_names, number_factors
from ingest.outline.standards import label_standard
from ingest.outline.titles import part_name
from ingest.outline.told import leading_place
from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph, labelled

_MOST_WORDS = 10
_OF_QUESTIONS = re.compile(r"\b(?:questions?|ask(?:ing)?|check ?lists?)\b", re.IGNORECASE)
_OF_EXAMPLES = re.compile(
    r"\b(?:examples?|practices?|cases?|stories|cities|elsewhere|field)\b", re.IGNORECASE
)
_CONTEXT = re.compile(
    r"\bcontext\b|\b(?:transfer|travel|borrow|adopt)\w*|\bcop(?:y|ying)\b|\bweigh\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"www\.|://")
_CONTEXT_WORDS = 12
_PAGED = re.compile(r"\s\d{1,3}\s*$")
_LISTED_WORDS = 9
"""Most words of a part's name in a list of a page's parts."""
_LEAST_NAMED = 3
"""How many paragraphs below it name what they explain."""
_LEAST_TIMES = 2
_LEAST_ASKED = 2
"""How many of these ask, below the label of guide questions."""
_MANY_OF = 0.6
_LEADING_WORDS = 12


def label_recurring(paragraphs: Sequence[Paragraph], places: Places) -> tuple[Paragraph, ...]:
    """The same paragraphs, with headings that serve as labels made labels.

    A label in the benchmark's own words counts before any other.
    """
    out = [_in_contents(one) for one in paragraphs]
    _unlabel_listed(out)
    head_by_names(out)
    questions = labelled(out, Label.GUIDE_QUESTIONS)
    if len(questions) < _LEAST_TIMES:
        _make(out, _above_questions(out), Label.GUIDE_QUESTIONS)
    label_lost(out)
    put_boxes_below(out)
    questions = labelled(out, Label.GUIDE_QUESTIONS)
    if len(questions) >= _LEAST_TIMES:
        number_factors(out, questions)
        put_names_below(out)
        starts = factor_starts(out)
        told = labelled(out, Label.EXAMPLES)
        if len(told) < _MANY_OF * len(questions):
            _make(out, _above_examples(out, starts or questions, places), Label.EXAMPLES)
        if not labelled(out, Label.EXAMPLES):
            label_told(out, starts, partial(_heads_example, places=places))
        put_back(out, factor_starts(out))
        put_first(out)
        questions = labelled(out, Label.GUIDE_QUESTIONS)
        if not [i for i in labelled(out, Label.CONTEXT_FACTORS) if i > questions[-1]]:
            _make(out, _above_context(out, questions[-1]), Label.CONTEXT_FACTORS)
    label_standard(out)
    return tuple(out)


def _heads_example(paragraph: Paragraph, places: Places) -> bool:
    return is_place_heading(paragraph, places) or bool(numbered_place(paragraph, places))


def _in_contents(paragraph: Paragraph) -> Paragraph:
    """A line of a list of contents is no label, whatever it names."""
    paged = paragraph.form is Form.LABEL and _PAGED.search(paragraph.text.text)
    if not paged or Label.CONTEXT_FACTORS not in paragraph.labels:
        return paragraph
    return replace(paragraph, form=Form.CONTENTS, labels=())


def _unlabel_listed(paragraphs: list[Paragraph]) -> None:
    """A label above a list of a page's parts is one of them ("On this page: Guide questions")."""
    for index, one in enumerate(paragraphs):
        below = paragraphs[index + 1 : index + 3]
        listed = [p.form is Form.ITEM and p.words <= _LISTED_WORDS and not p.gap for p in below]
        asks = any("?" in p.text.text for p in below)
        label = one.form is Form.LABEL and not one.level
        if label and len(listed) > 1 and all(listed) and not asks:
            paragraphs[index] = replace(one, form=Form.ITEM, labels=())


def _make(paragraphs: list[Paragraph], indices: Sequence[int], label: Label) -> None:
    for index in indices:
        paragraphs[index] = replace(paragraphs[index], form=Form.LABEL, labels=(label,))


def _recurring(paragraphs: Sequence[Paragraph], alike: re.Pattern[str]) -> list[list[int]]:
    """Where each short line stands that occurs more than once, the commonest first.

    Behind them, where those stand that hold a word which such labels have ("Questions on trust").
    """
    found: dict[str, list[int]] = {}
    worded: list[int] = []
    for index, one in enumerate(paragraphs):
        text = one.text.text.rstrip()
        short = one.form in (Form.HEADING, Form.TEXT) and 0 < one.words <= _MOST_WORDS
        if (
            short
            and not _LINK.search(text)
            and not BAND.match(text)
            and not text.endswith((".", "?", ",", ";"))
        ):
            found.setdefault(part_name(text), []).append(index)
            if alike.search(text):
                worded.append(index)
    often = [indices for key, indices in found.items() if key and len(indices) >= _LEAST_TIMES]
    exact = sorted(often, key=lambda indices: (-len(indices), indices))
    return [*exact, worded] if len(worded) >= _LEAST_TIMES else exact


def _texts(paragraphs: Sequence[Paragraph], indices: Sequence[int]) -> set[str]:
    """What lines say, but for the numbers of their sections."""
    return {part_name(paragraphs[i].text.text) for i in indices}


def _above_questions(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The occurrences of the heading that nearly always, and most often, stands above questions."""
    best: list[int] = []
    for indices in _recurring(paragraphs, _OF_QUESTIONS):
        asked = [i for i in indices if asked_below(paragraphs, i) >= _LEAST_ASKED]
        if len(asked) < max(_LEAST_TIMES, _MANY_OF * len(indices)):
            continue
        texts = _texts(paragraphs, indices)
        worded = bool(_OF_QUESTIONS.search(paragraphs[indices[0]].text.text))
        if not best or (len(texts) == 1 and len(asked) + worded > len(best)):
            # Between two of them it is one too, whatever a scan put between it and its questions.
            best = [i for i in indices if asked[0] <= i <= asked[-1]]
    return best


def _above_examples(
    paragraphs: Sequence[Paragraph], starts: Sequence[int], places: Places
) -> list[int]:
    """The occurrences of the heading that stands once after each of `starts`.

    Or once before each, where key factors end with their questions.
    """
    best: list[int] = []
    turned: list[int] = []
    for indices in _recurring(paragraphs, _OF_EXAMPLES):
        after = [i for i in indices if i > starts[0]]
        if (best or turned) and len(_texts(paragraphs, indices)) > 1:
            continue
        if not after or heading_place(paragraphs[after[0]].text.text, places):
            continue
        lists = {max(one for one in starts if one < i) for i in after}
        once = len(after) == len(lists) >= max(_LEAST_TIMES, _MANY_OF * len(starts))
        told = sum(_tells_of_place(paragraphs, i, places) for i in after)
        if not once or told < _MANY_OF * len(after):
            continue
        before = [i for i in indices if i < starts[0]][-1:]
        if before and len(after) == len(starts) - 1 and after[-1] < starts[-1]:
            turned = turned or [*before, *after]
        elif not best or after < best:
            best = after
    return best or turned


def _above_context(paragraphs: Sequence[Paragraph], start: int) -> list[int]:
    """The heading, behind the last key factor, of what to weigh before copying its examples."""
    for index in range(start + 1, len(paragraphs)):
        one = paragraphs[index]
        short = one.form in (Form.HEADING, Form.TEXT) and one.words <= _CONTEXT_WORDS
        if short and _CONTEXT.search(one.text.text):
            below = paragraphs[index + 1 : index + 2 + 2 * _LEAST_NAMED]
            led = sum(lead(p) is not None for p in below)
            headed = sum(p.form is Form.HEADING and p.level > one.level > 0 for p in below)
            plain = 0 if one.level else sum(is_plain_name(*two) for two in pairwise(below))
            alone = sum(is_name_above(*two) for two in pairwise(below))
            if max(led, headed, plain, alone) >= _LEAST_NAMED:
                return [index]
    return []


def _tells_of_place(paragraphs: Sequence[Paragraph], index: int, places: Places) -> bool:
    """Whether a place stands as a heading, or is named first, right below a line."""
    for one in paragraphs[index + 1 : index + 3]:
        if is_place_heading(one, places):
            return True
        opening = " ".join(one.text.text.split()[:_LEADING_WORDS])
        if leading_place(opening, places):
            return True
    return False
