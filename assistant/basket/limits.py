"""How much a basket may hold, and what text in it may consist of."""

from __future__ import annotations

import re

TITLE = 200
"""Characters of a title."""

NOTE = 2_000
"""Characters of a note, and of a question."""

ITEMS = 2_000
"""Items of one basket."""

SPANS = 200
"""Spans of one item."""

CHARACTERS = 1_000_000
"""Characters of the sources that all items of a basket quote together."""

ADDRESS = 6_000
"""Characters of an address's basket that every browser and mail program is known to carry."""

FILE_BYTES = 4_000_000
"""Size of a saved basket, and of what an address unfolds to."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(text: str, most: int, newline: str = "\n") -> str:
    r"""Text without signs that no document can hold, cut to `most` characters.

    >>> plain(" a\x00b\r\nc ", 10)
    'ab\nc'
    """
    lines = printable(text).replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
    return newline.join(lines)[:most].strip()


def printable(text: str) -> str:
    """Text without control characters and halves of characters, which XML has no place for."""
    return _CONTROL.sub("", text)
