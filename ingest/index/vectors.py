"""The Chroma adapter: passages by the cosine of their pooled vectors.

The only file that knows Chroma. It is imported late, since that takes 0.6 s.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast
from urllib.parse import urlsplit

from ingest.embed.base import Floats
from ingest.errors import IndexDamagedError, IndexMissingError, SettingsError
from ingest.index.layout import BUILD_COMMAND
from ingest.index.match import Match, best
from ingest.model import Passage, Source

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection as ChromaCollection
    from chromadb.config import Settings

_NAME = "passages"
_NEIGHBOURS: CreateHNSWConfiguration = {
    "space": "cosine",
    # Wide enough that the 50 nearest of some thousands are the true ones; a query is ~1 ms.
    "ef_construction": 400,
    "ef_search": 1000,
    "max_neighbors": 32,
    # Written to the graph rather than left in the log, which each opening would replay.
    "sync_threshold": 100,
    "batch_size": 100,
}
_MARGIN = 16
"""Extra neighbours, so that ties at the k-th place are settled by id."""


def write_folder(
    folder: Path, passages: Sequence[Passage], sources: Mapping[str, Source], pooled: Floats
) -> None:
    """Make a new collection of all passages in `folder`."""
    client = _open_folder(folder)
    try:
        _fill(client, _NAME, passages, sources, pooled)
    finally:
        client.close()


def write_server(
    url: str,
    generation: str,
    passages: Sequence[Passage],
    sources: Mapping[str, Source],
    pooled: Floats,
) -> bool:
    """Make sure that the server has the whole collection of a generation.

    Returns:
        Whether it had to be filled.

    Raises:
        IndexMissingError: no server answers at `url`.
        SettingsError: `url` is none.
    """
    from chromadb.errors import NotFoundError

    client = _open_server(url)
    name = _server_name(generation)
    try:
        try:
            if client.get_collection(name, embedding_function=None).count() == len(passages):
                return False
            client.delete_collection(name)
        except NotFoundError:
            pass
        _fill(client, name, passages, sources, pooled)
    finally:
        client.close()
    return True


def forget_on_server(url: str, generations: Collection[str]) -> None:
    """Delete the collections of generations that are no longer kept."""
    client = _open_server(url)
    try:
        there = {collection.name for collection in client.list_collections()}
        for generation in generations:
            if _server_name(generation) in there:
                client.delete_collection(_server_name(generation))
    finally:
        client.close()


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
        return cls._open(_open_folder(folder), _NAME, ids, str(folder))

    @classmethod
    def open_server(cls, url: str, generation: str, ids: Sequence[str]) -> Self:
        """Open a generation's collection on a Chroma server.

        Raises:
            IndexMissingError: no server answers at `url`.
            IndexDamagedError: the server lacks the collection or part of it.
        """
        return cls._open(_open_server(url), _server_name(generation), ids, url)

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
        """
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
        distances = found["distances"] or [[]]
        pairs = zip(found["ids"][0], distances[0], strict=True)
        matches = (Match(self._position[one], 1.0 - float(distance)) for one, distance in pairs)
        return best(matches, self._ids, k)

    def close(self) -> None:
        """Let go of the files or the connection."""
        self._client.close()


def _fill(
    client: Client,
    name: str,
    passages: Sequence[Passage],
    sources: Mapping[str, Source],
    pooled: Floats,
) -> None:
    collection = client.create_collection(
        name,
        configuration={"hnsw": _NEIGHBOURS},
        embedding_function=None,
    )
    size = client.get_max_batch_size()
    for start in range(0, len(passages), size):
        batch = passages[start : start + size]
        collection.add(
            ids=[one.id for one in batch],
            embeddings=pooled[start : start + size],
            metadatas=[_metadata(one, sources[one.source]) for one in batch],
        )


def _metadata(passage: Passage, source: Source) -> dict[str, str | int | float | bool | None]:
    known: dict[str, str | int | float | bool | None] = {
        "source": passage.source,
        "kind": passage.kind.value,
        "year": source.year,
    }
    if passage.place is not None:
        known["place"] = passage.place
    if passage.key_factor is not None:
        known["key_factor"] = passage.key_factor
    return known


def _server_name(generation: str) -> str:
    return f"{_NAME}-{generation}"


def _settings() -> Settings:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _open_folder(folder: Path) -> Client:
    import chromadb
    from chromadb.errors import ChromaError

    try:
        return cast("Client", chromadb.PersistentClient(folder, settings=_settings()))
    except (ChromaError, ValueError) as error:
        raise IndexDamagedError(
            f"The vectors in {folder} cannot be opened ({error}): run `{BUILD_COMMAND}`."
        ) from error


def _open_server(url: str) -> Client:
    import chromadb

    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(f"A Chroma server's address is like http://host:8000, got {url!r}.")
    secure = parts.scheme == "https"
    try:
        client = chromadb.HttpClient(
            host=parts.hostname,
            port=parts.port or (443 if secure else 8000),
            ssl=secure,
            settings=_settings(),
        )
    except ValueError as error:
        raise IndexMissingError(
            f"No Chroma server answers at {url}: start it, or unset CHROMA_URL."
        ) from error
    return cast("Client", client)
