"""A corpus that is written, read and indexed for one measurement, and gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from eval.parts import Parts
from ingest.commands.build import open_models
from ingest.corpus import prepare
from ingest.embed.base import Encoder
from ingest.index.build import build
from ingest.index.contents import Contents
from ingest.passages import Limits
from ingest.settings import Settings


@dataclass(frozen=True)
class OwnCorpus:
    """A corpus of its own.

    Attributes:
        settings: with its folders.
        encoder: that the index is built with.
        contents: what was read.
    """

    settings: Settings
    encoder: Encoder
    contents: Contents

    @cached_property
    def parts(self) -> Parts:
        """What asks it; the index is built when first asked for."""
        build(self.contents, self.encoder, self.settings.index_dir)
        return Parts(self.settings, self.contents.texts)


@contextmanager
def own_corpus(write: Callable[[Path], None], settings: Settings) -> Iterator[OwnCorpus]:
    """A corpus in a folder of its own.

    Args:
        write: writes its texts and `sources.toml` into a folder.
        settings: the model and how answers are made.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        corpus, index = Path(folder) / "corpus", Path(folder) / "index"
        write(corpus)
        places, encoder = open_models(settings)
        contents = prepare(corpus, places, Limits(encoder.max_tokens, encoder.count))
        at = replace(settings, corpus_dir=corpus, index_dir=index, chroma_url="")
        own = OwnCorpus(at, encoder, contents)
        yield own
        if "parts" in own.__dict__:
            own.parts.index.close()
