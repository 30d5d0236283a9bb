"""Write a sentence-transformers model out as ONNX, once, so that questions need no torch."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from filelock import FileLock

from ingest.embed import weights
from ingest.embed.facts import GRAPH_FILE, TOKENIZER_FILE, Facts
from ingest.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET = 18
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
        model: `DEFAULT_MODEL`, a sentence-transformers folder, or a name on the hub
            (the only case that goes out to the network, through huggingface_hub).
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
        _write(folder, name, found, aside)
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
            f"({type(error).__name__}). Set a folder, or {weights.DEFAULT_MODEL}."
        ) from error


def _write(folder: Path, name: str, fingerprint: str, aside: Path) -> None:
    with _quiet():
        loaded = _load(folder)
        pooling = _pooling(loaded, folder)
        pad_id = _save_tokenizer(loaded, aside / TOKENIZER_FILE)
        _save_graph(loaded, pooling, aside / GRAPH_FILE)
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


def _load(folder: Path) -> SentenceTransformer:
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            model_kwargs={"attn_implementation": "eager"},
        )
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise ModelError(
            f"{folder} cannot be loaded by sentence-transformers ({error}): set another model."
        ) from error


def _pooling(loaded: SentenceTransformer, folder: Path) -> str:
    """The one pooling mode, where the head is no more than pooling and normalisation."""
    heads = [type(module).__name__ for module in loaded]
    modes = getattr(loaded[1], "pooling_mode", None) if len(heads) > 1 else None
    if heads not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        raise ModelError(
            f"The model in {folder} is {' + '.join(heads)}; only Transformer + Pooling "
            "(+ Normalize) can be exported: set another model."
        )
    if modes not in ("mean", "cls"):
        raise ModelError(
            f"The model in {folder} pools by {modes!r}; only mean and cls can be exported: "
            "set another model."
        )
    return str(modes)


def _save_tokenizer(loaded: SentenceTransformer, file: Path) -> int:
    """Write tokenizer.json and return the id of the padding token."""
    from tokenizers import Tokenizer, normalizers

    backend = getattr(loaded.tokenizer, "backend_tokenizer", None)
    if not isinstance(backend, Tokenizer):
        raise ModelError("The model has no fast tokenizer and cannot be exported: set another.")
    tokenizer = Tokenizer.from_str(backend.to_str())
    if getattr(loaded[0], "do_lower_case", False):
        steps = [normalizers.Lowercase(), *filter(None, [tokenizer.normalizer])]
        tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(file))
    return int(loaded.tokenizer.pad_token_id or 0)


def _save_graph(loaded: SentenceTransformer, pooling: str, file: Path) -> None:
    import torch
    from torch.nn.functional import normalize

    body: Any = loaded[0].auto_model

    class Head(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body = body

        def forward(
            self, input_ids: torch.Tensor, attention_mask: torch.Tensor
        ) -> tuple[torch.Tensor, torch.Tensor]:
            hidden = body(input_ids=input_ids, attention_mask=attention_mask)[0]
            weight = attention_mask.unsqueeze(-1).to(hidden.dtype)
            if pooling == "cls":
                pooled = hidden[:, 0]
            else:
                pooled = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
            return normalize(pooled, dim=-1), normalize(hidden, dim=-1)

    sample = loaded.tokenizer(["one text", "a longer one"], padding=True, return_tensors="pt")
    both = {0: "batch", 1: "sequence"}
    # The tracing exporter takes 2 s where the newer one takes 7 and needs onnxscript;
    # what it might get wrong (a value frozen while tracing), `_verify` would show.
    try:
        with torch.no_grad():
            torch.onnx.export(
                Head().eval(),
                (sample["input_ids"], sample["attention_mask"]),
                str(file),
                dynamo=False,
                opset_version=OPSET,
                input_names=["input_ids", "attention_mask"],
                output_names=["pooled", "tokens"],
                dynamic_axes={
                    "input_ids": both,
                    "attention_mask": both,
                    "pooled": {0: "batch"},
                    "tokens": both,
                },
            )
    except (RuntimeError, TypeError, ValueError, IndexError, torch.onnx.OnnxExporterError) as error:
        raise ModelError(f"The model cannot be exported ({error}): set another.") from error


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


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep torch's and transformers' chatter about tracing off the terminal."""
    from transformers.utils import logging as transformers_logging

    chatter: Any = transformers_logging

    torch_logger = logging.getLogger("torch.onnx")
    level, bar = torch_logger.level, chatter.is_progress_bar_enabled()
    torch_logger.setLevel(logging.ERROR)
    chatter.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        torch_logger.setLevel(level)
        if bar:
            chatter.enable_progress_bar()
