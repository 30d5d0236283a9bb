"""The Chroma adapter: passages by the cosine of their pooled vectors.

This, `vectors_write` and `chroma` are the only files that know Chroma.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ingest.embed.base import Floats
from ingest.errors import IndexDamagedError, IndexMissingError
from ingest.index.chroma import NAME, connect_folder, connect_server, server_name
from ingest.index.layout import BUILD_COMMAND
from ingest.index.match import Match, best

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection as ChromaCollection

_MARGIN = 16
"""Extra neighbours, so that ties at the k-th place are settled by id."""


class ChromaVectors:
    """A collection that answers."""

    def __init__(self, client: Client, collection: ChromaCollection, ids: Sequence[str]) -> None:
        """Use `open_folder` or `open_server` instead."""
        self._client = client
        self._collection = collection
        self._ids = ids
        self._position = {one: i for i, one in enumerate(ids)}

    @classmethod
    def open_folder(cls, folder: Path, ids: Sequence[str]) -> Self:
        """Open the collection that `write_folder` made.

        Raises:
            IndexDamagedError: it is missing, incomplete or unreadable.
        """
        if not (folder / "chroma.sqlite3").is_file():
            raise IndexDamagedError(f"{folder} holds no vectors: run `{BUILD_COMMAND}`.")
        return cls._open(connect_folder(folder), NAME, ids, str(folder))

    @classmethod
    def open_server(cls, url: str, generation: str, ids: Sequence[str]) -> Self:
        """Open a generation's collection on a Chroma server.

        Raises:
            IndexMissingError: no server answers at `url`.
            IndexDamagedError: the server lacks the collection or part of it.
        """
        return cls._open(connect_server(url), server_name(generation), ids, url)

    @classmethod
    def _open(cls, client: Client, name: str, ids: Sequence[str], where: str) -> Self:
        from chromadb.errors import ChromaError

        try:
            collection = client.get_collection(name, embedding_function=None)
            count = collection.count()
        except (ChromaError, ValueError) as error:
            client.close()
            raise IndexDamagedError(
                f"The vectors in {where} cannot be read ({error}): run `{BUILD_COMMAND}`."
            ) from error
        if count != len(ids):
            client.close()
            raise IndexDamagedError(
                f"{where} holds {count} vectors, expected {len(ids)}: run `{BUILD_COMMAND}`."
            )
        return cls(client, collection, ids)

    def query(
        self,
        vector: Floats,
        k: int,
        allowed: Collection[int] | None = None,
        where: dict[str, Any] | None = None,
    ) -> list[Match]:
        """The `k` nearest passages by cosine similarity, in [-1, 1]; ties go by passage id.

        Args:
            vector: `(dimensions,)`.
            k: how many at most.
            allowed: positions to choose from; None for all.
            where: Chroma's own filter on source, kind, place, year and key_factor.

        Raises:
            IndexDamagedError: Chroma's files cannot be read.
            IndexMissingError: the server no longer answers.
        """
        import httpx
        from chromadb.errors import ChromaError

        chosen = None if allowed is None else [self._ids[i] for i in sorted(allowed)]
        most = len(self._ids) if chosen is None else len(chosen)
        if k < 1 or not most:
            return []
        try:
            found = self._collection.query(
                query_embeddings=vector[None].tolist(),
                n_results=min(k + _MARGIN, most),
                ids=chosen,
                where=where,
                include=["distances"],
            )
        except ChromaError as error:
            raise IndexDamagedError(
                f"The vectors cannot be read ({error}): run `{BUILD_COMMAND}`."
            ) from error
        except httpx.TransportError as error:
            raise IndexMissingError(
                f"The Chroma server no longer answers ({error}): start it, or unset CHROMA_URL."
            ) from error
        distances = found["distances"] or [[]]
        pairs = zip(found["ids"][0], distances[0], strict=True)
        matches = (Match(self._position[one], 1.0 - float(distance)) for one, distance in pairs)
        return best(matches, self._ids, k)

    def close(self) -> None:
        """Let go of the files or the connection."""
        self._client.close()
