"""An encoder on ONNX Runtime: neither torch nor transformers is imported to answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidGraph,
    InvalidProtobuf,
    RuntimeException,
)
from tokenizers import Encoding, Tokenizer

from ingest.embed import weights
from ingest.embed.base import Encoded
from ingest.embed.facts import FACTS_FILE, GRAPH_FILE, TOKENIZER_FILE, Facts
from ingest.errors import ModelError

_BATCH = 8


class OnnxEncoder:
    """The `Encoder` for models that `ingest.embed.export` wrote out.

    Safe to share between threads.
    """

    def __init__(self, folder: Path, max_tokens: int | None = None, threads: int = 0) -> None:
        """Open an exported model; about 0.2 s.

        Args:
            folder: what `export` returned.
            max_tokens: cut texts earlier than the model would; None for its own limit.
            threads: cores that one call may use; 0 for all.

        Raises:
            ModelError: a file is missing or damaged, or `max_tokens` is out of range.
        """
        self._facts = Facts.read(folder)
        limit = self._facts.max_tokens
        if max_tokens is not None and not 3 <= max_tokens <= limit:
            raise ModelError(f"max_tokens must lie in 3..{limit}, got {max_tokens}.")
        self._max_tokens = max_tokens or limit
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / GRAPH_FILE), options, providers=["CPUExecutionProvider"]
            )
        except (Fail, InvalidGraph, InvalidProtobuf, RuntimeException) as error:
            raise ModelError(
                f"The exported model in {folder} cannot be opened ({error}): "
                "delete that folder and build again."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self._max_tokens)

    @property
    def name(self) -> str:
        """The model's name, as the index manifest records it."""
        return self._facts.name

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the weights, as the index manifest records it."""
        return self._facts.fingerprint

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._facts.dimensions

    @property
    def max_tokens(self) -> int:
        """Longest text the model reads, in tokens with its special ones; the rest is cut."""
        return self._max_tokens

    def count(self, text: str) -> int:
        """How many tokens `text` has, special ones included, before any cut."""
        head = self._tokenizer.encode(text)
        rest = sum(len(more) - sum(more.special_tokens_mask) for more in head.overflowing)
        return len(head) + rest

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Encode each text, in order; batches hold texts of like length."""
        parsed = self._tokenizer.encode_batch(list(texts))
        by_length = sorted(range(len(parsed)), key=lambda i: (len(parsed[i]), i))
        out: list[Encoded | None] = [None] * len(parsed)
        for start in range(0, len(by_length), _BATCH):
            chosen = by_length[start : start + _BATCH]
            for i, encoded in zip(chosen, self._run([parsed[i] for i in chosen]), strict=True):
                out[i] = encoded
        return [one for one in out if one is not None]

    def encode_pairs(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[Encoded, Encoded]]:
        """Encode each pair of texts, both read at once.

        Returns:
            For each pair its two texts' own tokens; the pooled vector is that of both together.
            Where they are too long together, the longer one is cut.
        """
        parsed = self._tokenizer.encode_batch(list(pairs))
        out = []
        for one, both in zip(parsed, self._run(parsed), strict=True):
            second = np.array(one.type_ids)[np.array(one.special_tokens_mask) == 0] == 1
            halves = (
                Encoded(both.pooled, both.tokens[own], both.offsets[own])
                for own in (~second, second)
            )
            out.append((next(halves), next(halves)))
        return out

    def _run(self, batch: Sequence[Encoding]) -> list[Encoded]:
        longest = max(len(one) for one in batch)
        ids = np.full((len(batch), longest), self._facts.pad_id, dtype=np.int64)
        mask = np.zeros((len(batch), longest), dtype=np.int64)
        for row, one in enumerate(batch):
            ids[row, : len(one)] = one.ids
            mask[row, : len(one)] = 1
        pooled, tokens = self._session.run(
            ["pooled", "tokens"], {"input_ids": ids, "attention_mask": mask}
        )
        return [_encoded(one, pooled[row], tokens[row]) for row, one in enumerate(batch)]


def _encoded(one: Encoding, pooled: np.ndarray[Any, Any], rows: np.ndarray[Any, Any]) -> Encoded:
    kept = np.flatnonzero(np.array(one.special_tokens_mask) == 0)
    offsets = np.array(one.offsets, dtype=np.int32).reshape(-1, 2)
    return Encoded(
        pooled=np.array(pooled, dtype=np.float32),
        tokens=rows[kept].astype(np.float32, copy=False),
        offsets=offsets[kept],
    )


def load_encoder(model: str, cache_dir: Path, threads: int = 0) -> OnnxEncoder:
    """The encoder for `model`, exported first if that has not been done.

    Args:
        model: one that comes with us (see `weights`), a sentence-transformers folder, or a name
            on the hub.
        cache_dir: where exports are kept.
        threads: cores that one call may use; 0 for all.

    Raises:
        ModelError: the model is missing, altered or cannot be exported.
    """
    folder = _exported(model, cache_dir)
    if folder is None:
        from ingest.embed.export import export

        folder = export(model, cache_dir)
    return OnnxEncoder(folder, threads=threads)


def _exported(model: str, cache_dir: Path) -> Path | None:
    """The export of `model` where there is one."""
    from ingest.embed.export import export_folder, export_root

    name = weights.display_name(model)
    known = weights.known_fingerprint(model)
    if known is not None:
        folder = export_folder(cache_dir, name, known)
        return folder if folder.is_dir() else None
    source = weights.local_directory(model)
    if source is not None:
        folder = export_folder(cache_dir, name, weights.fingerprint(source))
        return folder if folder.is_dir() else None
    found = [file.parent for file in sorted(export_root(cache_dir).glob(f"*/{FACTS_FILE}"))]
    named = [folder for folder in found if Facts.read(folder).name == name]
    return named[-1] if named else None
