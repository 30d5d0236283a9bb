"""Write a sentence-transformers model out as ONNX, once, so that questions need no torch."""

from __future__ import annotations

import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from filelock import FileLock

from ingest.embed import weights
from ingest.embed.adapter import adapt
from ingest.embed.facts import GRAPH_FILE, TOKENIZER_FILE, Facts
from ingest.embed.graph import OPSET, load_model, pooling_of, quiet, save_graph, save_tokenizer
from ingest.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_TOLERANCE = 1e-4
"""Largest difference of a vector's entry from sentence-transformers' that passes."""

_PROBES = (
    "",
    "How do other cities welcome newcomers?",
    "Ümlaut, 城市 and an emoji 🙂",
    "A long passage about integration in cities, its networks and its services. " * 40,
)


def export_root(cache_dir: Path) -> Path:
    """The folder of all exported models."""
    return cache_dir / "onnx"


def export_folder(cache_dir: Path, name: str, fingerprint: str) -> Path:
    """Where the model of that name and weights stands once exported."""
    safe = "".join(c if c.isalnum() or c in "-._" else "-" for c in name)
    return export_root(cache_dir) / f"{safe}-{fingerprint[:12]}"


def export(model: str, cache_dir: Path) -> Path:
    """Export `model` unless it is there already; about 10 s, most of it importing torch.

    Args:
        model: one that comes with us, a sentence-transformers folder, or a name on
            the hub (the only case that goes out to the network, through huggingface_hub).
        cache_dir: its folder `onnx/` receives the export, by one rename.

    Returns:
        The folder with `model.onnx`, `tokenizer.json` and `facts.json`. The graph takes
        `input_ids` and `attention_mask`, both `(batch, sequence)`, and gives `pooled`
        `(batch, dimensions)` and `tokens` `(batch, sequence, dimensions)`, unit rows.

    Raises:
        ModelError: the model is missing, altered, or of a kind that cannot be exported.
    """
    folder = weights.local_directory(model) or _from_hub(model)
    name = weights.display_name(model)
    found = weights.checked_fingerprint(model, folder)
    target = export_folder(cache_dir, name, found)
    target.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(target.parent / ".lock"):
        if target.is_dir():
            return target
        for leftover in target.parent.glob(".exporting-*"):
            shutil.rmtree(leftover)
        aside = Path(tempfile.mkdtemp(prefix=".exporting-", dir=target.parent))
        _write(folder, name, found, aside, weights.ADAPTERS.get(model))
        os.rename(aside, target)
    return target


def _from_hub(name: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        return Path(
            snapshot_download(repository, ignore_patterns=["onnx/*", "openvino/*", "*.h5", "*.ot"])
        )
    except (HfHubHTTPError, HFValidationError, LocalEntryNotFoundError, OSError) as error:
        raise ModelError(
            f"No embedding model {name!r}: neither a folder here nor to be had from the hub "
            f"({type(error).__name__}). Set a folder, or {weights.SHIPPED_MODEL}."
        ) from error


def _write(
    folder: Path, name: str, fingerprint: str, aside: Path, adapter: weights.Adapter | None
) -> None:
    with quiet():
        loaded = load_model(folder)
        if adapter is not None:
            body: Any = loaded[0].auto_model
            adapt(body, adapter)
        pooling = pooling_of(loaded, folder)
        pad_id = save_tokenizer(loaded, aside / TOKENIZER_FILE)
        save_graph(loaded, pooling, aside / GRAPH_FILE)
    dimensions = loaded.get_embedding_dimension()
    max_tokens = loaded.max_seq_length
    if not dimensions or not max_tokens:
        raise ModelError(f"The model in {folder} states no dimensions or no max_seq_length.")
    Facts(
        name=name,
        fingerprint=fingerprint,
        dimensions=dimensions,
        max_tokens=max_tokens,
        pooling=pooling,
        pad_id=pad_id,
        opset=OPSET,
        graph_bytes=(aside / GRAPH_FILE).stat().st_size,
        tokenizer_sha256=weights.sha256(aside / TOKENIZER_FILE),
        versions=tuple((p, version(p)) for p in ("torch", "transformers", "sentence-transformers")),
    ).write(aside)
    _verify(loaded, folder, aside)


def _verify(loaded: SentenceTransformer, folder: Path, aside: Path) -> None:
    """Compare the export with sentence-transformers before anyone can see it."""
    from ingest.embed.onnx import OnnxEncoder

    ours = np.stack([one.pooled for one in OnnxEncoder(aside).encode(_PROBES)])
    theirs = loaded.encode(
        list(_PROBES), prompt="", normalize_embeddings=True, show_progress_bar=False
    )
    worst = float(np.abs(ours - theirs).max())
    if not worst <= _TOLERANCE:
        raise ModelError(
            f"The model in {folder} gives other vectors once exported (off by {worst:.2g}): "
            "set another model."
        )
