"""A briefing note as PDF, typeset by Typst: tagged (PDF/UA-1), with bookmarks and footnotes.

Typst brings its own fonts. Libertinus Serif has the letters of all languages that are written in
Latin, Greek or Cyrillic script; what it lacks is taken from the fonts of the machine.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache, lru_cache
from pathlib import Path

import typst

from assistant.basket import words
from assistant.basket.briefing import Briefing
from ingest.errors import IntegratingCitiesError

EUROPEAN = re.compile(
    "[\n -~\xa0-\u0148\u014a-\u017f\u0218-\u021b\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce"
    "\u0400-\u045f\u0490\u0491\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*"
)
"""Letters and signs that Libertinus Serif is known to have."""

_TEMPLATE = Path(__file__).with_name("note.typ")


class NoteUnprintableError(IntegratingCitiesError):
    """A note with letters that no font here can show."""


@lru_cache(maxsize=8)
def pdf(note: Briefing) -> bytes:
    """The whole note as a file.

    Raises:
        NoteUnprintableError: no font at hand has one of its letters.
    """
    try:
        made = typst.compile(
            _template(),
            sys_inputs={"note": json.dumps(_data(note))},
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=_fonts(),
            timestamp=datetime.combine(note.day, time(), UTC),
        )
    except typst.TypstError as error:
        raise NoteUnprintableError(f"The note cannot be set as PDF: {error.message}") from error
    assert isinstance(made, bytes)
    return made


def _data(note: Briefing) -> dict[str, object]:
    data = asdict(note)
    del data["day"]
    return data | {
        "language": words.LANGUAGE,
        "ours": bool(note.opening or any(each.note for each in note.quotes)),
        "words": {
            "maker": words.MAKER,
            "open": words.OPEN,
            "note": words.NOTE,
            "opening": words.OPENING,
            "questions": words.QUESTIONS,
            "answer": words.ANSWER,
            "sources": words.SOURCES,
            "note_shown": words.NOTE_SHOWN,
        },
    }


def check_printable(note: Briefing) -> None:
    """Make sure that `pdf` will succeed, without typesetting most notes.

    Raises:
        NoteUnprintableError: no font at hand has one of its letters.
    """
    if not EUROPEAN.fullmatch(json.dumps(asdict(note), default=str, ensure_ascii=False)):
        pdf(note)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()
