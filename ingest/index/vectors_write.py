"""Putting passages into Chroma: into a folder of their own, or on a server."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.embed.base import Floats
from ingest.index.chroma import NAME, connect_folder, connect_server, server_name
from ingest.model import Passage, Source

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration

_NEIGHBOURS: CreateHNSWConfiguration = {
    "space": "cosine",
    # Wide enough that the 50 nearest of some thousands are the true ones; a query is ~1 ms.
    "ef_construction": 400,
    "ef_search": 1000,
    "max_neighbors": 32,
    # Written to the graph rather than left in the log, which each opening would replay.
    "sync_threshold": 2,
    "batch_size": 2,
}


def write_folder(
    folder: Path, passages: Sequence[Passage], sources: Mapping[str, Source], pooled: Floats
) -> None:
    """Make a new collection of all passages in `folder`."""
    client = connect_folder(folder)
    try:
        _fill(client, NAME, passages, sources, pooled)
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

    client = connect_server(url)
    name = server_name(generation)
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
    client = connect_server(url)
    try:
        there = {collection.name for collection in client.list_collections()}
        for generation in generations:
            if server_name(generation) in there:
                client.delete_collection(server_name(generation))
    finally:
        client.close()


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
