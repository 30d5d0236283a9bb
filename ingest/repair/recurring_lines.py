"""Short lines that recur through a text, as labels do, set apart from what is below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.repair.joints import is_finished
from ingest.repair.spacing import block_widths, with_room
from ingest.spans import Traced, letters

_LEAST_TIMES = 3
_MOST_WORDS = 6
_LEAST_LETTERS = 4
_FULL = 0.75
"""Share of the width of its block from which a line is full, and may go on."""
_CLOSED = (".", ",", ";", ":", "?", "!", "-", "\u2010", "\u00ad")


def labels_apart(lines: Sequence[Traced]) -> list[Traced]:
    """The same lines, with blank ones around each short line that recurs.

    What stands above every list of questions, or every example's text, is a label or a name; a
    text that lost its blank lines runs it together with what is below.

    Args:
        lines: of a text that nothing else is known of.
    """
    widths = block_widths([len(line.text.strip()) or None for line in lines])
    found: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if _may_label(line.text) and not _goes_on(lines, index, widths[index]):
            found[letters(line.text)].append(index)
    apart = {i for indices in found.values() if len(indices) >= _LEAST_TIMES for i in indices}
    return with_room(lines, apart, apart)


def _may_label(text: str) -> bool:
    words = text.strip()
    if not words[:1].isupper() or words.endswith(_CLOSED) or len(words.split()) > _MOST_WORDS:
        return False
    return len(letters(words)) >= _LEAST_LETTERS


def _goes_on(lines: Sequence[Traced], index: int, width: int) -> bool:
    """Whether the line above is full and ends in the middle of a sentence."""
    above = lines[index - 1].text.strip() if index else ""
    return len(above) >= _FULL * width and not is_finished(above)
