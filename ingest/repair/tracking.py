"""Letters that print sets apart ("Q U E S T I O N S  T O  A S K") drawn together."""

from __future__ import annotations

import re

from ingest.spans import Traced

_TRACKED = re.compile(r"\s*(?:\d{1,3}\s+)?\S(?: {1,4}\S)+\s*(?:\s\d{1,3}\s*)?")
_WIDE = re.compile(r"\S {2,}\S")
_ONE = re.compile(r"(?<! ) (?! )")
_MANY = re.compile(r" {2,}")
_ALL = re.compile(r"(?<=\D) +(?=\D)")
_LEAST_LETTERS = 6
_MOSTLY = 0.8


def untracked(line: Traced) -> Traced:
    """A line with its letters drawn together; words part where more room was left.

    >>> untracked(Traced.whole("C I T Y  E X A M P L E S")).text
    'CITY EXAMPLES'
    >>> untracked(Traced.whole("Plan B is set")).text
    'Plan B is set'
    """
    text = line.text
    if not _TRACKED.fullmatch(text):
        return line
    shown = [c for c in text if not c.isspace()]
    capitals = [c for c in shown if c.isupper()]
    if len(capitals) < max(_LEAST_LETTERS, _MOSTLY * len(shown)):
        return line
    return line.sub(_ONE).sub(_MANY, " ") if _WIDE.search(text) else line.sub(_ALL)
