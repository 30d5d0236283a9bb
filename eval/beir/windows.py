"""A document's text as windows, where it is longer than the model reads.

What lies beyond the model's limit would never be found. The next window starts two sentences
before the cut, and with the title, as passages of the assistant's index start with their context.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from eval.beir.collection import Document
from ingest.embed.base import Encoded, Encoder

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_OVERLAP = 0.5
"""Largest share of a window that the next one repeats."""


def encode_windows(
    documents: Sequence[Document], encoder: Encoder, whole: bool
) -> list[list[Encoded]]:
    """The windows of each document, the first of them the text as the model cuts it.

    Args:
        documents: to encode.
        encoder: the embedding model.
        whole: whether what the model would cut is encoded too.
    """
    windows: list[list[Encoded]] = [[] for _ in documents]
    texts = {i: one.whole for i, one in enumerate(documents)}
    while texts:
        encoded = encoder.encode(list(texts.values()))
        following = {}
        for (i, text), one in zip(texts.items(), encoded, strict=True):
            windows[i].append(one)
            if whole and encoder.count(text) > encoder.max_tokens:
                following[i] = next_window(text, documents[i].title, int(one.offsets[-1, 1]))
        texts = {i: text for i, text in following.items() if text}
    return windows


def next_window(text: str, title: str, cut: int) -> str:
    """The text of the window after one that was cut; always shorter than that one.

    >>> next_window("T One. Two. Three. Four. Five. Six.", "T", 27)
    'T Four. Five. Six.'

    Args:
        text: of the window that was cut.
        title: goes before the rest, unless it would fill a quarter of a window.
        cut: character at which the model stopped reading.
    """
    starts = [found.end() for found in _SENTENCE.finditer(text, 0, cut)]
    start = starts[-2] if len(starts) > 1 and starts[-2] >= cut * (1 - _OVERLAP) else cut
    rest = text[start:].strip()
    return f"{title} {rest}" if rest and title and 4 * len(title) < cut else rest
