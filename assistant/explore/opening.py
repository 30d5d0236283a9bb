"""The first sentences of a text, in its own words."""

from __future__ import annotations

from ingest.sentences import sentence_ranges

MOST = 300
"""Characters that an opening may have; a first sentence that is longer is cut at a word."""


def opening(text: str, most: int = MOST) -> tuple[str, bool]:
    """As many whole sentences as fit, and whether that is all of the text.

    >>> opening("It works. It is free. All may come.", 22)
    ('It works. It is free.', False)
    """
    end = 0
    for _, stop in sentence_ranges(text[: most * 4]):
        if stop > most:
            break
        end = stop
    if end == 0 and len(text) > most:
        cut = text.rfind(" ", 0, most)
        end = cut if cut > 0 else most
    words = text[: end or len(text)].rstrip()
    return words, words == text.rstrip()
