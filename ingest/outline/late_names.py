"""Names of places that a designer sets beside or below what they head."""

from __future__ import annotations

from collections.abc import Set

from ingest.outline.places import Places
from ingest.outline.told import told_first
from ingest.repair.paragraph import Paragraph
from ingest.spans import letters


def put_above(paragraphs: list[Paragraph], heads: Set[int], places: Places) -> None:
    """Put each name of a place above the text that opens by naming it, where it stands behind.

    A name that is turned, or stands in the margin, is drawn when all or half of its text is.

    Args:
        paragraphs: of a key factor's examples; changed in place.
        heads: indices of the names.
        places: tells what a paragraph opens with.
    """
    told = [letters(told_first(one.text.text, places) or "") for one in paragraphs]
    names = {i: letters(paragraphs[i].text.text) for i in heads}
    moves: list[tuple[int, int]] = []
    for at in sorted(heads):
        above = max((i for i in heads if i < at), default=-1)
        moved = any(source == above for source, _ in moves)
        first = above + 1 if moved or above < 0 else above + 2
        opens = [i for i in range(first, at) if told[i] and told[i] in names[at]]
        goes_on = told[at + 1 : at + 2]
        if opens and not (goes_on and goes_on[0] and goes_on[0] in names[at]):
            moves.append((at, opens[0]))
    for at, to in moves:
        paragraphs.insert(to, paragraphs.pop(at))
