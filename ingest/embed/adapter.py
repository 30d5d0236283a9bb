"""What training added to the default model: low-rank differences of its weights.

The default model's token vectors were never trained to be compared one by one (`python -m eval
adapt` trains them for that), nor to read a claim beside its evidence (`python -m eval reader`).
Of each weight matrix's difference the leading singular vectors are kept, as two thin matrices
(the form of LoRA, Hu et al., 2022), which are added back when the model is exported. The graph,
its size and its speed stay the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.embed.weights import Adapter
from ingest.errors import ModelError

if TYPE_CHECKING:
    import torch

UP, DOWN = ".up", ".down"
"""Endings of the names of a matrix's two thin ones: `(rows, rank)` and `(rank, columns)`."""


def adapt(body: torch.nn.Module, adapter: Adapter) -> None:
    """Add the differences to a model's weights, in place.

    Args:
        body: the transformer that they were trained from.
        adapter: what to add.

    Raises:
        ModelError: the file cannot be read, or was made for another model.
    """
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        added = load_file(str(adapter.file))
    except (OSError, SafetensorError) as error:
        raise ModelError(
            f"The adapter {adapter.file} cannot be read ({error}): restore it."
        ) from error
    weights: dict[str, torch.Tensor] = dict(body.named_parameters())
    names = {name.removesuffix(UP).removesuffix(DOWN) for name in added}
    with torch.no_grad():
        for name in sorted(names):
            try:
                change = _change(added, name)
                weights[name] += change.to(weights[name].dtype)
            except (KeyError, RuntimeError) as error:
                raise ModelError(
                    f"The adapter {adapter.file} does not fit the model ({name}: {error}): "
                    f"restore it, or run `{adapter.command}`."
                ) from error


def _change(added: dict[str, torch.Tensor], name: str) -> torch.Tensor:
    if name in added:
        return added[name].float()
    return added[name + UP].float() @ added[name + DOWN].float()
