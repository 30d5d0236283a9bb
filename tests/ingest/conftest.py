"""The real corpus, read once for all tests of ingestion."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.corpus import Outlined, outline_corpus, prepare
from ingest.gazetteer import Gazetteer, open_gazetteer
from ingest.index.contents import Contents
from ingest.model import Document, Source
from ingest.passages import Limits

ROOT = Path(__file__).parents[2]
CORPUS_DIR = ROOT / "corpus"


def count_tokens(text: str) -> int:
    """About as many tokens as the model's tokenizer makes."""
    return int(len(text.split()) * 1.4) + 2


LIMITS = Limits(256, count_tokens)


@pytest.fixture(scope="session")
def places() -> Gazetteer:
    """The real gazetteer, kept for the next run."""
    return open_gazetteer(ROOT / ".cache")


@pytest.fixture(scope="session")
def limits() -> Limits:
    """How long passages may be."""
    return LIMITS


@pytest.fixture(scope="session")
def corpus(places: Gazetteer) -> Contents:
    """Everything that an index of the real corpus holds."""
    return prepare(CORPUS_DIR, places, LIMITS)


@pytest.fixture(scope="session")
def outlined(places: Gazetteer) -> dict[str, Outlined]:
    """The outlines of the real corpus, by source."""
    return {o.source.id: o for o in outline_corpus(CORPUS_DIR, places)}


@pytest.fixture(scope="session")
def document_of():
    """Make a document of a text."""

    def make(text: str, title: str = "A toolkit") -> Document:
        source = Source("made-up", title, "", "", 2014, "", (), "en", "", "", Path("made-up.txt"))
        starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\f" and text[at + 1 :])]
        return Document(source, text, tuple(starts) if "\f" in text else ())

    return make
