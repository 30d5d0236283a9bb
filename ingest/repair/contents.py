"""Headings that the list of contents names, set apart where no blank line does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ingest.repair.labels import labels_of
from ingest.repair.spacing import with_room
from ingest.spans import EMPTY, Traced, letters

_ENTRY = re.compile(r"^\s*(?P<name>\S.*?)[\s.\u2026\u00b7_]+(?P<page>\d{1,3})\s*$")
_PAGE_AFTER = re.compile(r"[\s.\u2026\u00b7_]+\d{1,3}\s*$")
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST = 4
"""Entries of the shortest list."""
_MOST = 150
"""Entries of the longest; more are an index."""
_BETWEEN = 3
"""Most lines between two entries: first halves of long ones, and parts without a page."""
_FRONT = 0.34
"""Share of the lines in which a list of contents begins."""
_FOUND = 0.4
"""Share of the entries that must stand as lines further down."""
_ALIKE = 92.0
_LEAST_LETTERS = 16
"""Letters of the shortest heading that is told where its text was run together with it."""
_LEAST_REST = 30
_LONGEST = 140
"""Characters of the longest heading."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a line of the list names, by its letters, and on which page that is.

    Attributes:
        names: without the number of its section; of the line, and of it and the one above.
        wholes: with the number; only those that are long enough to be told inside a line.
    """

    index: int
    page: int
    names: tuple[str, ...]
    wholes: tuple[str, ...]


def set_apart(lines: Sequence[Traced]) -> list[Traced]:
    """The lines, with blank ones around those that the list of contents names.

    A heading that was run together with its text is cut off it.

    The list is told by its page numbers, which never fall, and by what it names standing as lines
    of their own further down. A text that lost its blank lines lost its headings with them.

    Args:
        lines: of a text that nothing else is known of.
    """
    entries = _listed(lines)
    if not _LEAST <= len(entries) <= _MOST:
        return list(lines)
    found = _headings(lines, entries)
    if len({entry for entry, _, _ in found}) < max(_LEAST - 1, _FOUND * len(entries)):
        return list(lines)
    lines = _cut_behind(lines, entries)
    found = _headings(lines, entries)
    return with_room(lines, {start for _, start, _ in found}, {end for _, _, end in found})


def _cut_behind(lines: Sequence[Traced], entries: Sequence[_Entry]) -> list[Traced]:
    """The lines, cut where a heading that the list names was run together with its text."""
    names = sorted({name for entry in entries for name in entry.wholes}, key=len, reverse=True)
    out = list(lines[: entries[-1].index + 1])
    for line in lines[entries[-1].index + 1 :]:
        plain = letters(line.text[:_LONGEST])
        name = next((one for one in names if plain.startswith(one)), "")
        at = _end_of(line.text, name) if name else 0
        rest = line.text[at:].strip()
        if at and len(rest) > _LEAST_REST and rest[:1].isupper():
            out += [line[:at], EMPTY, line[at:].strip()]
        else:
            out.append(line)
    return out


def _end_of(text: str, name: str) -> int:
    """Where the letters of a name end that open a text; 0 where a word goes on."""
    for at in range(len(name), len(text)):
        if letters(text[:at]) == name:
            return at if not text[at].isalnum() else 0
    return 0


def _listed(lines: Sequence[Traced]) -> list[_Entry]:
    """The entries of the longest list near the front."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    best: list[_Entry] = []
    run: list[_Entry] = []
    last = 0
    for order in range(len(filled)):
        entry = _entry(lines, filled, order)
        if entry is None:
            continue
        goes_on = run and order - last <= _BETWEEN and run[-1].page <= entry.page
        if not goes_on and order > _FRONT * len(filled):
            break
        run = [*run, entry] if goes_on else [entry]
        last = order
        best = max(best, run, key=len)
    return best


def _entry(lines: Sequence[Traced], filled: Sequence[int], order: int) -> _Entry | None:
    """What a line names, or it and the line above."""
    text = lines[filled[order]].text
    match = _ENTRY.match(text) if len(text) <= _LONGEST else None
    if not match or not _WORD.search(match["name"]):
        return None
    above = lines[filled[order - 1]].text[:_LONGEST] if order else ""
    wholes = [match["name"]]
    if above and not _PAGE_AFTER.search(above):
        wholes.append(f"{above} {match['name']}")
    names = tuple(letters(_NUMBER.sub("", whole.strip())) for whole in wholes)
    sure = tuple(name for name in map(letters, wholes) if len(name) >= _LEAST_LETTERS)
    return _Entry(filled[order], int(match["page"]), names, sure)


def _headings(lines: Sequence[Traced], entries: Sequence[_Entry]) -> list[tuple[_Entry, int, int]]:
    """Each entry's first and last line further down, where one or two lines are what it names."""
    start = entries[-1].index + 1
    filled = [i for i in range(start, len(lines)) if lines[i].text.strip()]
    left = list(entries)
    out: list[tuple[_Entry, int, int]] = []
    for order, index in enumerate(filled):
        if not left:
            break
        if not _may_head(lines[index].text):
            continue
        two = filled[order : order + 2]
        for ends in (index, two[-1]):
            whole = " ".join(lines[i].text.strip() for i in two if i <= ends)
            named = _named(letters(_NUMBER.sub("", whole.strip())), left)
            if named is not None:
                left.remove(named)
                out.append((named, index, ends))
                break
    return out


def _may_head(text: str) -> bool:
    words = text.strip().lstrip("#* ")
    opens = words[:1].isupper() or words[:1].isdigit()
    return opens and len(words) <= _LONGEST and not labels_of(words)


def _named(name: str, entries: Sequence[_Entry]) -> _Entry | None:
    for entry in entries:
        for one in entry.names:
            longest = max(len(one), len(name))
            if abs(len(one) - len(name)) <= 0.1 * longest and fuzz.ratio(one, name) >= _ALIKE:
                return entry
    return None
