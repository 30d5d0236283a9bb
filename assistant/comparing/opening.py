"""Which sentences of a long quote are shown at first."""

from __future__ import annotations

from ingest.sentences import sentence_ranges

_SLACK = 1.3
"""A quote that is only a little too long is shown whole."""


def opening(text: str, most_words: int, name: str = "") -> tuple[int, int]:
    """The range of the first sentences of `text` that fit into `most_words`, one at least.

    Args:
        text: a quote.
        most_words: to be shown.
        name: of the place it is quoted for. Where the first sentences leave that out, those
            from the first that has it are taken, unless it only comes up at the end.

    >>> opening("One two. Three four. Five six.", 4)
    (0, 20)
    >>> opening("One two. Three four. Bath has six.", 4, "Bath")
    (21, 34)
    >>> opening("One two. Three four. Five six. Bath.", 4, "Bath")
    (0, 20)
    """
    if len(text.split()) <= _SLACK * most_words:
        return 0, len(text)
    ranges = sentence_ranges(text)
    first = _fitting(text, ranges, most_words)
    if not name or name in text[slice(*first)]:
        return first
    at = next((at for at, (start, end) in enumerate(ranges) if name in text[start:end]), 0)
    left = len(text[ranges[at][0] :].split())
    return _fitting(text, ranges[at:], most_words) if left > most_words / 2 else first


def _fitting(text: str, ranges: list[tuple[int, int]], most_words: int) -> tuple[int, int]:
    start, end = ranges[0]
    for _, stop in ranges[1:]:
        if len(text[start:stop].split()) > most_words:
            break
        end = stop
    return start, end
