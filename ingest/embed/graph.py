"""A sentence-transformers model taken apart: its graph, its pooling, its tokenizer.

The only file that knows torch and transformers; both are imported late.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET = 18
"""ONNX operator set of the exported graphs."""


def load_model(folder: Path) -> SentenceTransformer:
    """Load a model from its folder, on the processor, asking no one outside.

    Raises:
        ModelError: sentence-transformers cannot load it.
    """
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


def pooling_of(loaded: SentenceTransformer, folder: Path) -> str:
    """How the model pools: "mean" or "cls".

    Raises:
        ModelError: its head is more than that and normalisation.
    """
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


def save_tokenizer(loaded: SentenceTransformer, file: Path) -> int:
    """Write tokenizer.json; returns the id of the padding token.

    Raises:
        ModelError: the model has none that runs without transformers.
    """
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


def save_graph(loaded: SentenceTransformer, pooling: str, file: Path) -> None:
    """Write the ONNX graph, pooling and normalisation inside.

    Raises:
        ModelError: the model has a part that cannot be exported.
    """
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
    # what it might get wrong (a value frozen while tracing), `export` checks for.
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


@contextmanager
def quiet() -> Iterator[None]:
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
