"""A collection made ready to be searched: its vectors and its words, in a folder on disk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from eval.beir.collection import Collection
from eval.beir.lexical import Words, index_words
from eval.beir.vectors import Vectors, encode_documents
from ingest.embed.base import Encoder
from ingest.index.lexical import LexicalIndex
from ingest.index.progress import Progress, silent


class Extent(Enum):
    """How much of each document is encoded."""

    NONE = "none"
    CUT = "cut"
    """As much as the model reads at once."""
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What systems search in. A document's position is its place in the collection's file.

    Attributes:
        ids: of the documents, by position.
        encoder: of queries and documents.
        words: how common the queries' words are.
        lexical: BM25; knows the words of the collection's own queries alone.
        vectors: pooled and token vectors; None where no system asked for them.
    """

    ids: tuple[str, ...]
    encoder: Encoder
    words: Words
    lexical: LexicalIndex
    vectors: Vectors | None

    def needed_vectors(self) -> Vectors:
        """The vectors.

        Raises:
            ValueError: the collection was prepared without.
        """
        if self.vectors is None:
            raise ValueError("prepare the collection with its vectors")
        return self.vectors


def prepare(
    collection: Collection,
    encoder: Encoder,
    folder: Path,
    vectors: Extent = Extent.WHOLE,
    progress: Progress = silent,
) -> Prepared:
    """Index `collection` into `folder`, an empty one.

    In memory are the documents' ids, the queries, and a few hundred documents at a time.

    Args:
        collection: what to index; gone through three times.
        encoder: the embedding model.
        folder: where to.
        vectors: how much of each document is encoded.
        progress: told the steps "words" and "encode".

    Raises:
        CollectionError: a line is broken, an id stands twice, or there is no document.
    """
    ids = collection.document_ids()
    words = index_words(collection, len(ids), folder / "lexical", progress)
    lexical = LexicalIndex(folder / "lexical", ids)
    store = None
    if vectors is not Extent.NONE:
        whole = vectors is Extent.WHOLE
        encode_documents(collection, len(ids), encoder, folder / "vectors", whole, progress)
        store = Vectors(folder / "vectors", ids)
    return Prepared(ids, encoder, words, lexical, store)
