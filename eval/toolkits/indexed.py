"""A toolkit read as a corpus of its own, and indexed to be asked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from eval.ours import Ours
from eval.parts import Parts
from eval.toolkits.collection import Toolkit, write_corpus
from ingest.commands.build import open_models
from ingest.corpus import prepare
from ingest.index.build import build
from ingest.model import Passage
from ingest.passages import Limits
from ingest.settings import Settings


@contextmanager
def indexed(
    toolkit: Toolkit, settings: Settings, *, asked: bool
) -> Iterator[tuple[Sequence[Passage], Ours | None]]:
    """The passages of a toolkit, and what answers questions on it alone; gone afterwards.

    Args:
        toolkit: to read.
        settings: the model and how answers are made.
        asked: whether it is to be asked; else there is nothing that answers.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        corpus, index = Path(folder) / "corpus", Path(folder) / "index"
        write_corpus([toolkit], corpus)
        places, encoder = open_models(settings)
        contents = prepare(corpus, places, Limits(encoder.max_tokens, encoder.count))
        if not asked:
            yield contents.passages, None
            return
        build(contents, encoder, index)
        at = replace(settings, corpus_dir=corpus, index_dir=index, chroma_url="")
        parts = Parts(at, contents.texts)
        yield contents.passages, Ours.of(parts)
        parts.index.close()
