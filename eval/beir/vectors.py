"""A collection's vectors on disk, in the files that `ingest.index.tokens.TokenStore` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

import numpy as np

from eval.beir.collection import Collection
from eval.beir.growing import GrowingArray
from eval.beir.windows import encode_windows
from ingest.embed.base import Encoder, Floats
from ingest.index.match import Match, best
from ingest.index.progress import Progress
from ingest.index.tokens import Packed, Rows, TokenStore, pack

_CHUNK = 256
"""Documents in memory at once; those of like length are encoded together."""
_BLOCK = 65_536
"""Documents whose vectors are compared at once: 100 MB."""
_FEW = 64
"""Windows whose token vectors are compared at once: 25 MB."""
_TIE = 1e-5
"""Scores this close may be equal once they are rounded."""


def encode_documents(
    collection: Collection,
    total: int,
    encoder: Encoder,
    folder: Path,
    whole: bool,
    progress: Progress,
) -> None:
    """Write the pooled and the token vectors of all documents into `folder`, made here.

    A token takes about 400 bytes: 100 000 abstracts, 12 GB.

    Args:
        collection: what to encode.
        total: how many documents it holds.
        encoder: the embedding model.
        folder: where to.
        whole: whether texts longer than the model reads become several windows; else
            they are cut.
        progress: told the step "encode".
    """
    folder.mkdir()
    width = encoder.dimensions
    with ExitStack() as stack:

        def growing(name: str, dtype: type[np.generic], *shape: int) -> GrowingArray:
            return stack.enter_context(GrowingArray(folder / f"{name}.npy", dtype, *shape))

        pooled = growing("pooled", np.float32, width)
        tokens = growing("tokens", np.int8, width)
        scales = growing("scales", np.float32)
        offsets = growing("offsets", np.int32, 2)
        starts = growing("starts", np.int64)
        context = growing("context", np.int32)
        firsts = growing("firsts", np.int64)
        starts.append(np.array([0]))
        firsts.append(np.array([0]))
        ends = np.zeros(2, np.int64)
        progress("encode", 0, total)
        for done, windows in enumerate(_packed(collection, encoder, whole), 1):
            for one in windows:
                ends += (len(one.tokens), 1)
                pooled.append(one.pooled[None])
                tokens.append(one.tokens)
                scales.append(one.scales)
                offsets.append(one.offsets)
                context.append(np.array([0]))
                starts.append(ends[:1])
            firsts.append(ends[1:])
            if done % (_CHUNK // 4) == 0 or done == total:
                progress("encode", done, total)


def _packed(collection: Collection, encoder: Encoder, whole: bool) -> Iterator[list[Packed]]:
    documents = collection.documents()
    while chunk := list(islice(documents, _CHUNK)):
        for windows in encode_windows(chunk, encoder, whole):
            yield [pack(one, 0) for one in windows]


class Vectors:
    """Reads what `encode_documents` wrote; a document's position is its place in the corpus."""

    def __init__(self, folder: Path, ids: Sequence[str]) -> None:
        """Map the arrays of the documents with these `ids`."""
        self._store = TokenStore(folder)
        self._firsts: Rows = np.load(folder / "firsts.npy")
        self._ids = ids

    def nearest(self, vector: Floats, k: int, whole: bool = False) -> list[Match]:
        """The `k` documents of the greatest cosine with `vector`, read block by block.

        Args:
            vector: `(dimensions,)`.
            k: how many at most, 1 or more.
            whole: whether a document's best window counts; else its first.
        """
        kept: list[Match] = []
        for start in range(0, len(self._ids), _BLOCK):
            scores = self._cosines(vector, start, min(start + _BLOCK, len(self._ids)), whole)
            few = min(k, len(scores))
            least = np.partition(scores, -few)[-few] - _TIE
            found = np.flatnonzero(scores >= least)
            block = (Match(start + int(i), float(scores[i])) for i in found)
            kept = best([*kept, *block], self._ids, k)
        return kept

    def windows(self, position: int) -> range:
        """The windows of a document."""
        return range(int(self._firsts[position]), int(self._firsts[position + 1]))

    def cosines(self, vector: Floats, windows: Sequence[int]) -> Floats:
        """`(windows,)`: the cosine of `vector` with each window's text."""
        found: Floats = self._store.pooled[list(windows)] @ vector
        return found

    def likeness(self, tokens: Floats, windows: Sequence[int]) -> Floats:
        """`(question tokens, windows)`: each token's greatest cosine with any of a window."""
        none = np.zeros((len(tokens), 0), dtype=np.float32)
        blocks = [windows[i : i + _FEW] for i in range(0, len(windows), _FEW)]
        return np.concatenate(
            [none, *(self._store.likeness(tokens, one) for one in blocks)], axis=1
        )

    def _cosines(self, vector: Floats, start: int, end: int, whole: bool) -> Floats:
        firsts = self._firsts[start:end]
        # A product with all windows in a row takes less time than copying some of them.
        scores: Floats = self._store.pooled[firsts[0] : self._firsts[end]] @ vector
        chosen = firsts - firsts[0]
        return np.maximum.reduceat(scores, chosen) if whole else scores[chosen]
