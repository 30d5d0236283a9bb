"""Several passages as one text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.model import Passage, Sentence

_BETWEEN = "\n"


def join(passages: Sequence[Passage]) -> Passage:
    """Passages of one source as one, in the order of the text; its id is of theirs."""
    ordered = sorted(passages, key=lambda one: one.order)
    ids = "\n".join(one.id for one in ordered)
    return replace(
        ordered[0],
        id=hashlib.sha256(ids.encode()).hexdigest()[:16],
        text=_BETWEEN.join(one.text for one in ordered),
        spans=tuple(span for one in ordered for span in one.spans),
        sentences=tuple(_sentences(ordered)),
        notes=tuple(dict.fromkeys(note for one in ordered for note in one.notes)),
    )


def _sentences(passages: Sequence[Passage]) -> Iterator[Sentence]:
    start = 0
    for one in passages:
        for sentence in one.sentences:
            yield replace(sentence, start=start + sentence.start, end=start + sentence.end)
        start += len(one.text) + len(_BETWEEN)
