"""The rows of a printed page in the order in which people read them.

A PDF draws its text in an order of its own. Mostly that is the order of reading, columns and
all; but what a designer set aside and moved into place, such as the items of a list, may be drawn
last. Such a row is put back into the room that the others left for it, and a mark before its item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.rows import ANOTHER_ROW, Row

_MOST_ROWS = 1000
_NARROW = 0.38
"""Least width of a letter, as a share of its size."""
_SAME_EDGE = 1.5
"""Points within which two rows start at the same distance from the left."""
_PARAGRAPH = 1.7
"""Times the size of letters that stand between two paragraphs' rows at least."""
_ROOM = 2.0
"""Times the size of a row's letters that it needs between the rows above and below it."""
_BESIDE = 4.0
"""Times its size that a mark stands left of its item at most."""


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows with those that were drawn late put into the room that was left for them.

    A page of more rows than print has is left as it is drawn.
    """
    if len(rows) > _MOST_ROWS:
        return list(rows)
    out: list[Row] = []
    cursor = -1
    for row in _without_early(_marked(rows)):
        if not row.size:
            cursor += 1
            out.insert(cursor, row)
            continue
        cursor = _after(out, cursor, row)
        out.insert(cursor, row)
    return out


def _without_early(rows: Sequence[Row]) -> list[Row]:
    """The rows with those that a page draws before what stands above them put further down.

    A box that floats beside the text is drawn before it. It comes behind the paragraph that
    reaches below its foot.
    """
    out = list(rows)
    at = 0
    while at < len(out):
        row = out[at]
        start = at
        while start and _stands_below(out[start - 1], row):
            start -= 1
        early = [one for one in out[start:at] if one.size]
        if not early:
            at += 1
            continue
        end = next(
            (i for i in range(at, len(out)) if out[i].size and out[i].y < early[-1].y), len(out)
        )
        while end < len(out) and not _opens(out[end - 1], out[end]):
            end += 1
        out[start:end] = [*out[at:end], *early]
        at = start + 1
    return out


def _stands_below(early: Row, row: Row) -> bool:
    """Whether a row that is drawn before another stands below it in its column."""
    if not early.size:
        return True
    if not row.size or early.y > row.y - row.size:
        return False
    return row.x - _SAME_EDGE <= early.x <= row.x + _NARROW * row.size * len(row.text)


def _opens(above: Row, row: Row) -> bool:
    """Whether a row begins a paragraph, by the room above it."""
    return above.y - row.y > _PARAGRAPH * row.size or row.y > above.y


def _after(out: Sequence[Row], cursor: int, row: Row) -> int:
    """Where a row belongs."""
    if cursor + 1 < len(out):
        last = out[cursor]
        below = next((one for one in out[cursor + 1 :] if one.size), None)
        fits = below is None or not below.is_over(row) or below.y < row.y
        if last.size and row.y <= last.y and last.is_over(row) and fits:
            return cursor + 1
    seen = [one for one in out if one.size]
    if not seen or row.y <= seen[-1].y:
        return len(out)
    above = [i for i, one in enumerate(out) if one.size and one.y > row.y and one.is_over(row)]
    nearest = min(above, key=lambda i: (out[i].y, -i), default=None)
    if nearest is None:
        return len(out)
    following = next((one for one in out[nearest + 1 :] if one.size), None)
    if following is None or following.y > row.y - row.size:
        return len(out)
    room = out[nearest].y - following.y >= _ROOM * row.size
    return nearest + 1 if room else len(out)


def _marked(rows: Sequence[Row]) -> list[Row]:
    """The rows with marks that were drawn apart before their items."""
    marks = [row for row in rows if row.size and not any(map(str.isalnum, row.text))]
    out = list(rows)
    for mark in marks:
        items = [
            row
            for row in out
            if row.size
            and row not in marks
            and abs(row.y - mark.y) <= ANOTHER_ROW * row.size / 2
            and 0 < row.x - mark.x <= _BESIDE * row.size
        ]
        if items and len(mark.text.strip()) == 1:
            item = min(items, key=lambda row: row.x)
            out[out.index(item)] = replace(
                item,
                text=f"{mark.text.strip()} {item.text}",
                x=mark.x,
                strong=tuple((start + 2, end + 2) for start, end in item.strong),
            )
            out.remove(mark)
    return out
