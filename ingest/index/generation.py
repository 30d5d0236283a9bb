"""An index as its readers see it: one generation, complete and unchanging."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from ingest.embed.base import Floats
from ingest.errors import IndexMismatchError
from ingest.index import layout
from ingest.index.background import Background, read_background
from ingest.index.files import check_chroma, check_sizes, checked_bytes
from ingest.index.lexical import LexicalIndex
from ingest.index.manifest import Manifest, read_manifest
from ingest.index.match import Match
from ingest.index.nearest import Nearest
from ingest.index.records import block_of, passages_from_lines, source_of
from ingest.index.tokens import TokenRows, TokenStore
from ingest.index.vectors import ChromaVectors
from ingest.model import Passage, Source
from ingest.reading import Block

EXACT_MOST = 40_000
"""Most passages that are held against a question one by one: beyond, Chroma's graph is faster."""


class Index:
    """A generation that answers; safe to share between threads.

    It goes on answering while newer generations are published; open the index again
    to see them.

    Attributes:
        generation: 16 hexadecimal digits.
        manifest: what it was built from and with.
        sources: by id, in the corpus manifest's order.
        passages: all passages; a passage's position is its place in here.
        background: subjects in general, beside this corpus.
    """

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        chroma_url: str | None = None,
        exact_most: int = EXACT_MOST,
    ) -> None:
        """Use `Index.open` instead.

        Raises:
            IndexDamagedError: a file is missing, truncated or altered.
        """
        self._folder = folder
        self._chroma_url = chroma_url
        self.manifest = manifest
        self.generation = manifest.generation
        check_sizes(folder, manifest)
        records = json.loads(checked_bytes(folder, manifest, layout.SOURCES))
        self.sources: Mapping[str, Source] = {one["id"]: source_of(one) for one in records}
        lines = checked_bytes(folder, manifest, layout.PASSAGES).decode()
        self.passages: tuple[Passage, ...] = passages_from_lines(lines)
        self._ids = tuple([passage.id for passage in self.passages])
        self._position = {one: i for i, one in enumerate(self._ids)}
        self._tokens = TokenStore(folder / layout.VECTORS)
        self.background: Background = read_background(folder / layout.VECTORS).beside(self.pooled)
        self._lexical: LexicalIndex | None = None
        self._chroma: ChromaVectors | None = None
        self._nearest: Nearest | None = None
        self._graph = chroma_url is not None or len(self.passages) > exact_most
        self._opening = threading.Lock()

    @classmethod
    def open(
        cls, index_dir: Path, model_name: str, fingerprint: str, chroma_url: str | None = None
    ) -> Index:
        """Open the generation that `CURRENT` names; about 0.1 s for 1000 passages.

        Args:
            index_dir: where `build` wrote.
            model_name: of the encoder that questions go through.
            fingerprint: of that encoder.
            chroma_url: the Chroma server to ask instead of the generation's own folder.

        Raises:
            IndexMissingError: nothing was built yet.
            IndexMismatchError: it was built with another model or schema.
            IndexDamagedError: a file is missing, truncated or altered.
        """
        folder = layout.folder_of(index_dir, layout.current(index_dir))
        manifest = read_manifest(folder)
        if (manifest.model, manifest.fingerprint) != (model_name, fingerprint):
            raise IndexMismatchError(
                f"The index in {index_dir} was built with {manifest.model} "
                f"({manifest.fingerprint[:12]}), but questions go through {model_name} "
                f"({fingerprint[:12]}): run `{layout.BUILD_COMMAND}`, or set the model back."
            )
        return cls(folder, manifest, chroma_url)

    @property
    def pooled(self) -> Floats:
        """`(passages, dimensions)`, read-only, each row unit length."""
        return self._tokens.pooled

    def position(self, passage_id: str) -> int:
        """The position of the passage with that id.

        Raises:
            KeyError: there is none.
        """
        return self._position[passage_id]

    def text(self, source: str) -> str:
        """A source's stored text, which spans point into.

        Raises:
            KeyError: no such source.
            IndexDamagedError: its file was altered.
        """
        name = self.sources[source].id
        return checked_bytes(self._folder, self.manifest, layout.text_file(name)).decode()

    def reading(self, source: str) -> tuple[Block, ...]:
        """A source as blocks in reading order.

        Raises:
            KeyError: no such source.
            IndexDamagedError: its file was altered.
        """
        name = self.sources[source].id
        data = checked_bytes(self._folder, self.manifest, layout.reading_file(name))
        return tuple([block_of(record) for record in json.loads(data)])

    def extra(self, name: str) -> object:
        """A further document, as JSON gives it back.

        Raises:
            KeyError: there is none of that name.
            IndexDamagedError: its file was altered.
        """
        path = layout.extra_file(name)
        if path not in self.manifest.files:
            raise KeyError(name)
        extra: object = json.loads(checked_bytes(self._folder, self.manifest, path))
        return extra

    def dense(self, vector: Floats, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """The `k` passages nearest to `vector` by cosine, in [-1, 1], best first.

        They are looked up exactly, or in Chroma's graph where a server is set or there
        are very many.

        Args:
            vector: `(dimensions,)`.
            k: how many at most.
            allowed: positions to choose from; None for all.

        Raises:
            IndexDamagedError: the vectors were altered, or Chroma's cannot be read.
            IndexMissingError: no Chroma server answers.
        """
        if self._chroma_url is not None or (self._graph and allowed is None):
            return self._open_chroma().query(vector, k, allowed)
        return self._open_nearest().query(vector, k, allowed)

    def lexical(self, text: str, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """The `k` passages with the highest BM25 scores above 0, best first.

        Args:
            text: a question.
            k: how many at most.
            allowed: positions to choose from; None for all.

        Raises:
            IndexDamagedError: the lexical index cannot be read.
        """
        return self._open_lexical().query(text, k, allowed)

    def tokens(self, position: int) -> TokenRows:
        """One passage's token vectors, those of its context set apart."""
        return self._tokens.rows(position)

    def token_likeness(
        self, question: Floats, positions: Sequence[int], context: bool = False
    ) -> Floats:
        """Each question token's greatest cosine with any token of each passage.

        Args:
            question: `(question tokens, dimensions)`, each row unit length.
            positions: of the passages.
            context: whether the context's tokens count too.

        Returns:
            `(question tokens, passages)`, in [-1, 1].
        """
        return self._tokens.likeness(question, positions, context)

    def warm(self) -> None:
        """Open now what the first question would have to open."""
        self._open_lexical()
        if self._graph:
            self._open_chroma()
        if self._chroma_url is None:
            self._open_nearest()

    def close(self) -> None:
        """Let go of Chroma's files or connection."""
        with self._opening:
            if self._chroma is not None:
                self._chroma.close()
                self._chroma = None

    def _open_lexical(self) -> LexicalIndex:
        with self._opening:
            if self._lexical is None:
                self._lexical = LexicalIndex(self._folder / layout.LEXICAL, self._ids)
            return self._lexical

    def _open_nearest(self) -> Nearest:
        with self._opening:
            if self._nearest is None:
                checked_bytes(self._folder, self.manifest, layout.POOLED)
                self._nearest = Nearest(self.pooled, self._ids)
            return self._nearest

    def _open_chroma(self) -> ChromaVectors:
        with self._opening:
            if self._chroma is None and self._chroma_url is not None:
                self._chroma = ChromaVectors.open_server(
                    self._chroma_url, self.generation, self._ids
                )
            elif self._chroma is None:
                check_chroma(self._folder, self.manifest)
                self._chroma = ChromaVectors.open_folder(self._folder / layout.CHROMA, self._ids)
            return self._chroma
