"""The written handbooks in halves by writer, each indexed as a corpus of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from eval.parts import Parts
from eval.practice.chapters import Chapter
from eval.practice.corpus import write_corpus
from ingest.commands.build import open_models
from ingest.corpus import prepare
from ingest.index.build import build
from ingest.passages import Limits
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
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        corpus, index = Path(folder) / "corpus", Path(folder) / "index"
        write_corpus(chapters, corpus)
        places, encoder = open_models(settings)
        contents = prepare(corpus, places, Limits(encoder.max_tokens, encoder.count))
        build(contents, encoder, index)
        at = replace(settings, corpus_dir=corpus, index_dir=index, chroma_url="")
        parts = Parts(at, contents.texts)
        yield parts
        parts.index.close()
