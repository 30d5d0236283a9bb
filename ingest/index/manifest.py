"""What a generation was built from and with, and what its files must look like."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ingest.embed.base import Encoder
from ingest.errors import IndexDamagedError, IndexMismatchError
from ingest.index import lexical
from ingest.index.layout import BUILD_COMMAND, MANIFEST
from ingest.index.records import dump

SCHEMA = 3
"""Raised whenever the files of a generation change their form or meaning."""


@dataclass(frozen=True, slots=True)
class FileFact:
    """What a file of a generation must look like.

    Attributes:
        size: in bytes.
        sha256: of its content; "" for those of Chroma's that readers touch.
    """

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A generation in a few words.

    Attributes:
        model: the embedding model's name.
        fingerprint: SHA-256 of its weights.
        passages: how many there are.
        corpus_hashes: SHA-256 by file of the corpus.
        files: by path relative to the generation.
    """

    schema: int
    generation: str
    model: str
    fingerprint: str
    dimensions: int
    max_tokens: int
    passages: int
    corpus_hashes: Mapping[str, str]
    files: Mapping[str, FileFact]


def generation_id(
    documents: Mapping[str, bytes], corpus_hashes: Mapping[str, str], encoder: Encoder
) -> str:
    """16 hexadecimal digits that stand for all that a generation depends on.

    Args:
        documents: the files that come from the corpus, by path, without what
            differs from machine to machine.
        corpus_hashes: SHA-256 by file of the corpus.
        encoder: gives the model's name, weights and length limit.
    """
    settings = [
        SCHEMA,
        lexical.SETTINGS,
        sorted(corpus_hashes.items()),
        [encoder.name, encoder.fingerprint, encoder.max_tokens],
        [(path, hashlib.sha256(data).hexdigest()) for path, data in sorted(documents.items())],
    ]
    return hashlib.sha256(dump(settings).encode()).hexdigest()[:16]


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `manifest` into its generation, with a hash of itself."""
    body = asdict(manifest)
    body["digest"] = _digest(body)
    text = json.dumps(body, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Read a generation's manifest.

    Raises:
        IndexDamagedError: it is missing or altered.
        IndexMismatchError: it is of another schema.
    """
    file = folder / MANIFEST
    try:
        body = json.loads(file.read_text(encoding="utf-8"))
        digest, schema = body.pop("digest"), body["schema"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamagedError(
            f"{file} is missing or no manifest ({error}): run `{BUILD_COMMAND}`."
        ) from error
    if schema != SCHEMA:
        raise IndexMismatchError(
            f"The index in {folder} has schema {schema}, expected {SCHEMA}: run `{BUILD_COMMAND}`."
        )
    if digest != _digest(body) or set(body) != {field.name for field in fields(Manifest)}:
        raise IndexDamagedError(f"{file} was altered: run `{BUILD_COMMAND}`.")
    body["files"] = {path: FileFact(**fact) for path, fact in body["files"].items()}
    return Manifest(**body)


def _digest(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(dump(body).encode()).hexdigest()
