"""Subjects in general: the background that a corpus, and a question, stand against."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_FILE = "subjects.txt"


@cache
def general_subjects() -> tuple[str, ...]:
    """Short names of subjects from all walks of life, in the file's order.

    They owe nothing to any corpus: those that a corpus speaks of and those that it
    leaves out are told apart by its own passages.
    """
    lines = files("ingest").joinpath(_FILE).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
