"""Pooled vectors and token vectors of all passages, as memory-mapped arrays.

Token vectors are kept as int8 with one float32 scale a row: a quarter of the room,
and a cosine that is off by less than 0.01.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ingest.embed.base import Encoded, Floats, Ints
from ingest.errors import IndexDamagedError
from ingest.index.layout import BUILD_COMMAND

Bytes = npt.NDArray[np.int8]
Rows = npt.NDArray[np.int64]

_PIECE = 96
"""Rows that are made floats and multiplied at a time.

Few enough to stay in the caches, and for OpenBLAS to multiply a question of up to 27 tokens
with them as a small matrix, i.e. without rearranging either first: half the time.
"""
_FILES = ("pooled", "tokens", "scales", "offsets", "starts", "context")


@dataclass(frozen=True, slots=True)
class Packed:
    """One passage's vectors as they are stored.

    Attributes:
        pooled: `(dimensions,)`, unit length.
        tokens: `(tokens, dimensions)`; times `scales` they are the token vectors.
        scales: `(tokens,)`.
        offsets: `(tokens, 2)`, characters in the passage's text; below 0 for the context.
        context_tokens: how many leading tokens belong to the context.
    """

    pooled: Floats
    tokens: Bytes
    scales: Floats
    offsets: Ints
    context_tokens: int


@dataclass(frozen=True, slots=True)
class TokenRows:
    """One passage's token vectors.

    Attributes:
        vectors: `(tokens, dimensions)`, of the text; unit length within 1 %.
        offsets: `(tokens, 2)`, `[start, end)` characters in the passage's text.
        context_vectors: `(context tokens, dimensions)`.
    """

    vectors: Floats
    offsets: Ints
    context_vectors: Floats


def pack(encoded: Encoded, prefix_chars: int) -> Packed:
    """Store one passage's vectors.

    Args:
        encoded: of the context's prefix and the text together.
        prefix_chars: length of the prefix.
    """
    peak = np.abs(encoded.tokens).max(axis=1, initial=0.0)
    scales = np.where(peak > 0, peak / 127.0, 1.0).astype(np.float32)
    return Packed(
        pooled=encoded.pooled,
        tokens=np.rint(encoded.tokens / scales[:, None]).astype(np.int8),
        scales=scales,
        offsets=(encoded.offsets - prefix_chars).astype(np.int32),
        context_tokens=int((encoded.offsets[:, 1] <= prefix_chars).sum()),
    )


def write_tokens(folder: Path, packed: Sequence[Packed], dimensions: int) -> Floats:
    """Write all passages' vectors into `folder`; returns the pooled ones as one matrix."""
    folder.mkdir()
    none = np.zeros((0, dimensions), dtype=np.float32)
    pooled = np.stack([one.pooled for one in packed]) if packed else none
    counts = [len(one.tokens) for one in packed]
    arrays = {
        "pooled": pooled,
        "tokens": np.concatenate([none.astype(np.int8), *(one.tokens for one in packed)]),
        "scales": np.concatenate([none[:, 0], *(one.scales for one in packed)]),
        "offsets": np.concatenate([np.zeros((0, 2), np.int32), *(one.offsets for one in packed)]),
        "starts": np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        "context": np.array([one.context_tokens for one in packed], dtype=np.int32),
    }
    for name in _FILES:
        np.save(folder / f"{name}.npy", arrays[name], allow_pickle=False)
    return pooled


class TokenStore:
    """Reads what `write_tokens` wrote.

    Attributes:
        pooled: `(passages, dimensions)`, read-only, each row unit length.
    """

    def __init__(self, folder: Path) -> None:
        """Map the arrays; nothing is read until it is used.

        Raises:
            IndexDamagedError: an array is missing, truncated or does not fit the others.
        """
        try:
            arrays = {name: _map(folder / f"{name}.npy") for name in _FILES}
        except (OSError, ValueError, EOFError) as error:
            raise IndexDamagedError(
                f"The vectors in {folder} cannot be read ({error}): run `{BUILD_COMMAND}`."
            ) from error
        self.pooled: Floats = arrays["pooled"].view(np.float32)
        self._tokens: Bytes = arrays["tokens"].view(np.int8)
        self._scales: Floats = arrays["scales"].view(np.float32)
        self._offsets: Ints = arrays["offsets"].view(np.int32)
        self._starts: Rows = np.array(arrays["starts"])
        self._context: Ints = np.array(arrays["context"])
        rows = {len(self._tokens), len(self._scales), len(self._offsets), int(self._starts[-1])}
        passages = {len(self.pooled), len(self._context), len(self._starts) - 1}
        if len(rows) != 1 or len(passages) != 1:
            raise IndexDamagedError(
                f"The vectors in {folder} do not fit each other: run `{BUILD_COMMAND}`."
            )

    def packed(self, position: int) -> Packed:
        """One passage's vectors as they are stored."""
        rows = slice(self._starts[position], self._starts[position + 1])
        return Packed(
            pooled=np.array(self.pooled[position]),
            tokens=np.array(self._tokens[rows]),
            scales=np.array(self._scales[rows]),
            offsets=np.array(self._offsets[rows]),
            context_tokens=int(self._context[position]),
        )

    def rows(self, position: int) -> TokenRows:
        """One passage's token vectors, those of the context set apart."""
        rows = slice(self._starts[position], self._starts[position + 1])
        vectors = self._tokens[rows] * self._scales[rows, None]
        cut = self._context[position]
        return TokenRows(vectors[cut:], np.maximum(self._offsets[rows][cut:], 0), vectors[:cut])

    def likeness(self, question: Floats, positions: Sequence[int], context: bool = False) -> Floats:
        """Each question token's greatest cosine with any token of each passage.

        Args:
            question: `(question tokens, dimensions)`, each row unit length.
            positions: of the passages.
            context: whether the context's tokens count too.

        Returns:
            `(question tokens, passages)`, in [-1, 1]; 0 for a passage without tokens.
        """
        chosen = np.asarray(positions, dtype=np.int64)
        firsts, ends = self._starts[chosen], self._starts[chosen + 1]
        if not context:
            firsts = firsts + self._context[chosen]
        starts = np.cumsum(ends - firsts) - (ends - firsts)
        spans = [slice(a, b) for a, b in zip(firsts.tolist(), ends.tolist(), strict=True)]
        scales = np.concatenate([self._scales[span] for span in [slice(0, 0), *spans]])
        products = np.empty((len(scales), len(question)), dtype=np.float32)
        transposed = np.ascontiguousarray(question.T)
        done = 0
        for piece in self._pieces(spans):
            np.matmul(piece, transposed, out=products[done : done + len(piece)])
            done += len(piece)
        # Scaling the products is cheaper than scaling every vector first.
        products *= scales[:, None]
        out = np.zeros((len(positions), len(question)), dtype=np.float32)
        filled = np.flatnonzero(ends > firsts)
        if len(question) and len(filled):
            out[filled] = np.maximum.reduceat(products, starts[filled], axis=0)
        return np.ascontiguousarray(out.T)

    def _pieces(self, spans: Sequence[slice]) -> Iterator[Floats]:
        """The stored rows of several spans as floats, unscaled; each piece overwrites the last."""
        piece = np.empty((_PIECE, self._tokens.shape[1]), dtype=np.float32)
        filled = 0
        for span in spans:
            start = span.start
            while start < span.stop:
                taken = min(span.stop - start, _PIECE - filled)
                piece[filled : filled + taken] = self._tokens[start : start + taken]
                start, filled = start + taken, filled + taken
                if filled == _PIECE:
                    yield piece
                    filled = 0
        if filled:
            yield piece[:filled]


def _map(file: Path) -> npt.NDArray[np.generic]:
    """Map an array; an empty one cannot be mapped and is read."""
    mapped: npt.NDArray[np.generic]
    with file.open("rb") as stream:
        np.lib.format.read_magic(stream)
    try:
        mapped = np.load(file, mmap_mode="r", allow_pickle=False)
    except ValueError:
        mapped = np.load(file, allow_pickle=False)
    # Still mapped, but cut ten times faster than through numpy's memmap class.
    return np.asarray(mapped)
