"""Where a toolkit sets its standard, whatever it calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.repair.labels import Label
from ingest.repair.paragraph import Form, Paragraph

_NUMBER = r"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?"
_NAMED = re.compile(
    _NUMBER + r"(?:the|our)\s+(?:[\w-]+\s+){0,3}standard(?:\s+(?:we|that|for)\b.{0,40})?\W*$",
    re.IGNORECASE,
)
_LIKE = re.compile(
    _NUMBER + r"(?:the|our)\s+(?:[\w-]+\s+){0,2}(?:commitment|ambition|promise|pledge|vision|"
    r"yardstick|benchmark|norm|goal|aim|charter)(?:\s+(?:we|that|for|an?|every)\b.{0,40})?\W*$",
    re.IGNORECASE,
)
"""What else it may be called."""
_WHOM = (
    r"(?:[\w-]+\s+)?(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|residents?|inhabitants?|"
    r"newcomers?|migrants?)\b"
)
_OF_CITIES = re.compile(rf"(?:an?|every|each|the|all|our)\s+{_WHOM}", re.IGNORECASE)
"""How a standard begins."""
_OF_ALL = re.compile(rf"[^.?!]{{0,60}}\s(?:every|each|all)\s+{_WHOM}", re.IGNORECASE)
"""How it may, where none begins so."""
_MEETS = re.compile(
    r"\b(?:An?|Every|Each|The)\s+(?:city|town|municipality)\b.{0,20}\b(?:meets|keeps|reaches|"
    r"fulfils|attains)\s+(?:the|this|its)\s+(?:standard|commitment|promise|yardstick)\b"
)
_OPENING = 60
"""Characters before which a paragraph says what a city does that meets the standard."""
_LEAST_WORDS = 12
_AHEAD = 3
"""How many paragraphs below its label the standard may be among."""


def label_standard(paragraphs: list[Paragraph]) -> None:
    """Make the heading of the standard its label; a label in the benchmark's words comes first.

    Args:
        paragraphs: changed in place, where no label stands yet; one that a box's title and the
            standard share becomes two.
    """
    if any(Label.STANDARD in one.labels for one in paragraphs):
        return
    end = next(
        (i for i, one in enumerate(paragraphs) if Label.GUIDE_QUESTIONS in one.labels),
        len(paragraphs),
    )
    named = [i for i in range(end) if _heads(paragraphs[i], _NAMED)]
    like = [i for i in range(end) if _heads(paragraphs[i], _LIKE)]
    told = [
        i
        for how in (_OF_CITIES, _OF_ALL)
        for i in (*named, *like)
        if _says(paragraphs[i + 1 : i + 1 + _AHEAD], how)
    ]
    if told:
        _label(paragraphs, told[0])
    elif not _label_sentence(paragraphs, end) and named:
        _label(paragraphs, named[0])


def standard_among(paragraphs: Sequence[Paragraph]) -> int:
    """Which of the first paragraphs below its label the standard is.

    One alone that is set bold, or that says what a city does where the first one does not.
    """
    first = paragraphs[:_AHEAD]
    bold = [i for i, one in enumerate(first) if one.bold]
    if len(bold) == 1:
        return bold[0]
    opens = [i for i, one in enumerate(first) if _says((one,), _OF_CITIES)]
    says = [i for i, one in enumerate(first) if _says((one,), _OF_ALL)]
    return next(iter((*opens, *says)), 0)


def _label_sentence(paragraphs: list[Paragraph], end: int) -> bool:
    """Label what stands before a sentence that says what a city does that meets the standard."""
    for index, one in enumerate(paragraphs[:end]):
        match = _MEETS.search(one.text.text[:_OPENING]) if one.form is Form.TEXT else None
        if match and match.start():
            title, text = one.text[: match.start()].strip(), one.text[match.start() :]
            paragraphs[index : index + 1] = [
                replace(one, text=title, strong="", marks=()),
                replace(one, text=text, strong="", gap=True),
            ]
            _label(paragraphs, index)
            return True
        if match and index and paragraphs[index - 1].form is Form.HEADING:
            _label(paragraphs, index - 1)
            return True
    return False


def _heads(paragraph: Paragraph, called: re.Pattern[str]) -> bool:
    return paragraph.form in (Form.HEADING, Form.TEXT) and bool(called.match(paragraph.text.text))


def _says(paragraphs: Sequence[Paragraph], how: re.Pattern[str]) -> bool:
    """Whether one of the paragraphs below a heading says what a city is to do."""
    long = (p for p in paragraphs if p.form is Form.TEXT and p.words >= _LEAST_WORDS)
    return any(how.match(one.text.text) for one in long)


def _label(paragraphs: list[Paragraph], index: int) -> None:
    paragraphs[index] = replace(paragraphs[index], form=Form.LABEL, labels=(Label.STANDARD,))
