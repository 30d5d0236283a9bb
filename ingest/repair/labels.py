"""The labels that a benchmark prints above its parts, found even where a scan misread them.

A toolkit sets "GUIDE QUESTIONS" above its questions and "EXAMPLES" above its
cities; the words are the benchmark's own and the same in every toolkit.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz import fuzz

from ingest.english import is_word
from ingest.repair.ordinals import NUMBER, number_of


class Label(StrEnum):
    """A part of the benchmark that a label line announces."""

    GUIDE_QUESTIONS = "guide questions"
    EXAMPLES = "examples"
    CONTEXT_FACTORS = "context factors"
    STANDARD = "standard"
    TERMS = "terms"


_WORDINGS: dict[Label, tuple[str, ...]] = {
    Label.GUIDE_QUESTIONS: (
        "guide questions",
        "guide question",
        "guiding questions",
        "guidance questions",
        "questions to ask",
        "questions to ask yourself",
        "questions to consider",
        "questions for your city",
        "questions for reflection",
        "self-assessment questions",
    ),
    Label.EXAMPLES: (
        "examples",
        "example",
        "city examples",
        "examples from cities",
        "examples from practice",
        "city practices",
        "city practice",
        "good practice examples",
        "practice examples",
        "promising practices",
        "case studies",
        "good practices",
        "good practice",
        "examples of good practice",
    ),
    Label.CONTEXT_FACTORS: ("context factors", "context factor"),
    Label.STANDARD: ("integrating cities standard", "the integrating cities standard"),
    Label.TERMS: (
        "note on terms used in the benchmark",
        "note on terms",
        "definitions",
        "definition of terms",
        "glossary",
        "key terms",
    ),
}
_HEADER_OF_FACTORS = ("examples of what this factor may involve",)
_ALIKE = 84.0
"""Least similarity (0 to 100, Indel) at which a misread label still counts."""
_LONGEST = 120
"""Longest label line, in characters."""
_MAY_BE = re.compile(r"qu|ex|fact|stand|terms?\b|defin|gloss|stud|pract", re.IGNORECASE)
"""Some letters of every label; what has none of them is no label."""
_NOISE = re.compile(r"[^A-Za-z ]+")
_COUNTS = re.compile(r"(?:\d{1,3}|[a-z]+) [a-z]")
"""How words begin that count the parts or go on with a sentence ("20 guide questions")."""


_FACTOR = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})+\.?\s+)?key\s+factors?\s*(?:no\.?\s*|number\s*)?"
    rf"#?(?P<number>{NUMBER})(?!\s*[,;)])",
    re.IGNORECASE,
)
"""A line that numbers a key factor; a reference inside a sentence goes on with a mark."""


def factor_number(text: str) -> int | None:
    """The number that a line gives a key factor, with or without its title; None for none.

    >>> factor_number("KEY FACTOR 3"), factor_number("3.2 Key factor two: Access")
    (3, 2)
    """
    match = _FACTOR.match(text)
    return number_of(match["number"]) if match else None


def is_factor_label(text: str) -> bool:
    """Whether a line numbers a key factor, with or without its title.

    >>> is_factor_label("KEY FACTOR 3"), is_factor_label("Key factor 3: Access")
    (True, True)
    """
    return factor_number(text) is not None


def _words(text: str) -> list[str]:
    unmisread = text.replace("0", "o").replace("1", "i").replace("5", "s")
    return _NOISE.sub(" ", unmisread).split()


def _alike(text: str, wording: str) -> bool:
    return abs(len(text) - len(wording)) <= 3 and fuzz.ratio(text, wording) >= _ALIKE


def labels_of(text: str) -> tuple[Label, ...]:
    """Which labels a line holds and nothing else; () for a line of running text.

    Two labels on one line head two columns. Misread ornaments between them do
    not count.

    >>> labels_of("GUIDE QUESTIONS Cmm EXAMPLES 20205003050,")
    (<Label.GUIDE_QUESTIONS: 'guide questions'>, <Label.EXAMPLES: 'examples'>)
    >>> labels_of("Examples illustrate ways in which cities work"), labels_of("20 guide questions")
    ((), ())
    """
    if len(text) > _LONGEST or not _MAY_BE.search(text) or _COUNTS.match(text):
        return ()
    written = _words(text)
    words = [word.lower() for word in written]
    if not words or len(words) > 12:
        return ()
    found: list[Label] = []
    at = 0
    while at < len(words):
        label, used = _label_at(words, at)
        if label is not None:
            found.append(label)
            at += used
        elif _says_something(written[at]):
            return ()
        else:
            at += 1
    return tuple(found)


def _says_something(word: str) -> bool:
    """Whether a word beside a label is running text rather than a misread ornament."""
    if len(word) > 6:
        return True
    return is_word(word) and (len(word) > 3 or (len(word) == 2 and word.islower()))


def _label_at(words: list[str], at: int) -> tuple[Label | None, int]:
    for used in range(min(7, len(words) - at), 0, -1):
        piece = " ".join(words[at : at + used])
        if any(_alike(piece, wording) for wording in _HEADER_OF_FACTORS):
            return Label.CONTEXT_FACTORS, used
        for label, wordings in _WORDINGS.items():
            if any(_alike(piece, wording) for wording in wordings):
                return label, used
    return None, 0
