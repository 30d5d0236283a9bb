"""The written handbooks in halves by writer, each indexed as a corpus of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from eval.own_index import own_corpus
from eval.parts import Parts
from eval.practice.chapters import Chapter
from eval.practice.corpus import write_corpus
from ingest.settings import Settings

HALVES = 2


def half(chapters: Sequence[Chapter], number: int) -> tuple[Chapter, ...]:
    """The chapters of every other writer, from the first (0) or from the second (1) on."""
    writers = sorted({one.writer for one in chapters})[number::HALVES]
    return tuple(one for one in chapters if one.writer in writers)


@contextmanager
def indexed(chapters: Sequence[Chapter], settings: Settings) -> Iterator[Parts]:
    """What asks a corpus of these chapters alone; it is gone afterwards.

    Args:
        chapters: of any writers.
        settings: the model and how answers are made.
    """
    with own_corpus(partial(write_corpus, chapters), settings) as own:
        yield own.parts
