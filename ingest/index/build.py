"""Building a generation aside and publishing it, so that readers always have a whole one."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from ingest.embed.base import Encoder
from ingest.errors import IndexDamagedError, IndexMismatchError
from ingest.index import layout, publish, vectors_write
from ingest.index.background import background, write_background
from ingest.index.contents import Contents, embedded_prefix, embedded_text
from ingest.index.documents import anywhere, documents, write_documents
from ingest.index.files import check_hashes, measure
from ingest.index.lexical import write_lexical
from ingest.index.manifest import SCHEMA, Manifest, generation_id, read_manifest, write_manifest
from ingest.index.progress import Progress, silent
from ingest.index.reuse import Reuse
from ingest.index.tokens import Packed, TokenStore, pack, write_tokens
from ingest.model import Passage

_CHUNK = 64
"""Passages encoded between two reports of progress."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        generation: the id of the generation that answers now.
        passages: how many it holds.
        encoded: how many of them went through the model.
        reused: how many kept the vectors of an earlier generation.
        up_to_date: nothing had to be built; that generation was there already.
        seconds: wall time, waiting for another build included.
    """

    generation: str
    passages: int
    encoded: int
    reused: int
    up_to_date: bool
    seconds: float


def build(
    contents: Contents,
    encoder: Encoder,
    index_dir: Path,
    chroma_url: str | None = None,
    progress: Progress = silent,
) -> BuildReport:
    """Make `contents` the index that answers; do nothing where it is that already.

    A build that is killed leaves the earlier generation answering. Of two builds at
    once the second waits for the first. The earlier generation is kept for readers
    that have it open; older ones are deleted.

    Args:
        contents: what to index.
        encoder: the embedding model.
        index_dir: made where it is missing.
        chroma_url: a Chroma server that gets the pooled vectors as well; None for none.
        progress: told each step: "documents", "encode", "vectors", "lexical", "publish".

    Raises:
        IndexMissingError: no Chroma server answers at `chroma_url`.
    """
    started = time.perf_counter()
    files = documents(contents)
    generation = generation_id(anywhere(files), contents.corpus_hashes, encoder)
    layout.generations(index_dir).mkdir(parents=True, exist_ok=True)
    with FileLock(index_dir / "build.lock"):
        publish.sweep_leftovers(index_dir)
        encoded = 0
        up_to_date = _is_whole(index_dir, generation)
        if not up_to_date:
            encoded = _build_aside(contents, files, encoder, index_dir, generation, progress)
        if chroma_url is not None:
            _fill_server(contents, index_dir, generation, chroma_url)
        _publish(index_dir, generation, chroma_url, progress)
    count = len(contents.passages)
    seconds = time.perf_counter() - started
    return BuildReport(generation, count, encoded, count - encoded, up_to_date, seconds)


def _is_whole(index_dir: Path, generation: str) -> bool:
    folder = layout.folder_of(index_dir, generation)
    try:
        check_hashes(folder, read_manifest(folder))
    except (IndexDamagedError, IndexMismatchError):
        return False
    return True


def _build_aside(
    contents: Contents,
    files: dict[str, bytes],
    encoder: Encoder,
    index_dir: Path,
    generation: str,
    progress: Progress,
) -> int:
    """Write a whole generation and put it in place; returns how many passages were encoded."""
    folder = publish.new_folder(index_dir)
    try:
        progress("documents", 0, 1)
        write_documents(folder, files)
        progress("documents", 1, 1)
        packed, encoded = _vectors(contents.passages, encoder, index_dir, progress)
        progress("vectors", 0, 2)
        pooled = write_tokens(folder / layout.VECTORS, packed, encoder.dimensions)
        subjects = background(contents.subjects, pooled, encoder)
        write_background(folder / layout.VECTORS, subjects)
        progress("vectors", 1, 2)
        by_id = {source.id: source for source in contents.sources}
        vectors_write.write_folder(folder / layout.CHROMA, contents.passages, by_id, pooled)
        progress("vectors", 2, 2)
        progress("lexical", 0, 1)
        write_lexical(folder / layout.LEXICAL, contents.passages)
        progress("lexical", 1, 1)
        write_manifest(folder, _manifest(contents, encoder, generation, folder))
        progress("publish", 0, 3)
        publish.settle(index_dir, folder, generation)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return encoded


def _vectors(
    passages: tuple[Passage, ...], encoder: Encoder, index_dir: Path, progress: Progress
) -> tuple[list[Packed], int]:
    """Each passage's vectors, and how many of them had to be encoded."""
    earlier = Reuse(index_dir, encoder)
    found = {one.id: kept for one in passages if (kept := earlier.find(one)) is not None}
    todo = [one for one in passages if one.id not in found]
    # Texts of like length go together, so that little is spent on padding.
    todo.sort(key=lambda one: (len(one.context) + len(one.text), one.id))
    progress("encode", 0, len(todo))
    for start in range(0, len(todo), _CHUNK):
        chunk = todo[start : start + _CHUNK]
        encoded = encoder.encode([embedded_text(one) for one in chunk])
        for one, its in zip(chunk, encoded, strict=True):
            found[one.id] = pack(its, len(embedded_prefix(one)))
        progress("encode", start + len(chunk), len(todo))
    return [found[one.id] for one in passages], len(todo)


def _manifest(contents: Contents, encoder: Encoder, generation: str, folder: Path) -> Manifest:
    return Manifest(
        schema=SCHEMA,
        generation=generation,
        model=encoder.name,
        fingerprint=encoder.fingerprint,
        dimensions=encoder.dimensions,
        max_tokens=encoder.max_tokens,
        passages=len(contents.passages),
        corpus_hashes=dict(contents.corpus_hashes),
        files=measure(folder),
    )


def _fill_server(contents: Contents, index_dir: Path, generation: str, url: str) -> None:
    store = TokenStore(layout.folder_of(index_dir, generation) / layout.VECTORS)
    by_id = {source.id: source for source in contents.sources}
    vectors_write.write_server(url, generation, contents.passages, by_id, store.pooled)


def _publish(index_dir: Path, generation: str, chroma_url: str | None, progress: Progress) -> None:
    earlier = publish.current_or_none(index_dir)
    if earlier == generation:
        return
    progress("publish", 1, 3)
    layout.point_to(index_dir, generation)
    progress("publish", 2, 3)
    stale = publish.sweep_generations(index_dir, {generation, earlier or generation})
    if chroma_url is not None:
        vectors_write.forget_on_server(chroma_url, stale)
    progress("publish", 3, 3)
