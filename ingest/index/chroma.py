"""Connections to Chroma, which is imported late: that takes 0.6 s.

Telemetry is off; nothing goes anywhere but to the folder or the server that was named.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from ingest.errors import IndexDamagedError, IndexMissingError, SettingsError
from ingest.index.layout import BUILD_COMMAND

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.config import Settings

NAME = "passages"
"""The collection in a generation's own folder."""


def server_name(generation: str) -> str:
    """The collection of a generation on a server, which may hold several."""
    return f"{NAME}-{generation}"


def _settings() -> Settings:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def connect_folder(folder: Path) -> Client:
    """Open the Chroma in `folder`, or make it.

    Raises:
        IndexDamagedError: its files cannot be read.
    """
    import chromadb
    from chromadb.errors import ChromaError

    try:
        return cast("Client", chromadb.PersistentClient(folder, settings=_settings()))
    except (ChromaError, ValueError) as error:
        raise IndexDamagedError(
            f"The vectors in {folder} cannot be opened ({error}): run `{BUILD_COMMAND}`."
        ) from error


def connect_server(url: str) -> Client:
    """Connect to a Chroma server.

    Raises:
        IndexMissingError: none answers at `url`.
        SettingsError: `url` is no address of one.
    """
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
