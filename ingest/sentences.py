"""Where sentences end.

Rules for edited English with links, abbreviations, initials and quotations; a
new line always ends a sentence, for a list item is one.
"""

from __future__ import annotations

import re

_END = re.compile(r"[.!?\u2026]+[\"'\u2019\u201d)\]]*(?=\s+|$)|\n+")
_ABBREVIATIONS = frozenset(
    "e.g i.e eg ie etc cf vs mr mrs ms dr prof st al ed eds vol pp p fig approx ca dept "
    "jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co tel ibid art para".split()
)
_COUNTING = frozenset({"no", "nos"})
"""Abbreviations before a number only, for elsewhere they are words."""
_LAST_TOKEN = re.compile(r"([^\s(\[\"'\u2018\u201c]+)$")
_INITIAL = re.compile(r"^(?:[A-Z]\.)*[A-Z]$")
_LINK = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """`[start, end)` of each sentence of `text`, without the blanks between them.

    >>> [t[a:b] for t in ["See e.g. Ghent. It works."] for a, b in sentence_ranges(t)]
    ['See e.g. Ghent.', 'It works.']
    """
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith("\n") or _is_end(text, match.start(), match.end()):
            ranges.append((start, match.end()))
            start = match.end()
    ranges.append((start, len(text)))
    trimmed = (_trim(text, a, b) for a, b in ranges)
    return _split_links(text, [r for r in trimmed if r[0] < r[1]])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_end(text: str, stop: int, after: int) -> bool:
    following = text[after:].lstrip()
    if not following:
        return True
    opener = following.lstrip("\"'\u2018\u201c([")[:1]
    mark = text[stop]
    token = _LAST_TOKEN.search(text[:stop])
    word = token.group(1) if token else ""
    if mark == ".":
        shortened = word.lower().rstrip(".")
        if shortened in _COUNTING:
            return not following[0].isdigit()
        if shortened in _ABBREVIATIONS or (_INITIAL.match(word) and len(word) == 1):
            return False
        if text[stop : stop + 3] == "..." or opener.islower():
            return False
        if _INITIAL.match(word) and not opener.isupper():
            return False
    return not (mark in "!?" and opener.islower())


def _split_links(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Part a link that opens or closes a range from the words beside it."""
    out: list[tuple[int, int]] = []
    for start, end in ranges:
        first = text[start:end].split(maxsplit=1)
        if len(first) == 2 and _LINK.match(first[0]) and first[1][:1].isupper():
            out.append((start, start + len(first[0])))
            start = end - len(first[1])
        out.append((start, end))
    return out
