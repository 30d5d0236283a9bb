"""What training changed, cut down to what matters, as the adapter that ships."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch

from ingest.embed.adapter import DOWN, UP

RANK = 64
"""Leading singular vectors that are kept of each matrix's difference."""
SHARE = 0.8
"""Share of the difference that is added. Weights between the published and the trained ones do
better on other texts than either (WiSE-FT, Wortsman et al., 2022); chosen on the dev questions."""


def differences(
    before: Mapping[str, torch.Tensor],
    after: Mapping[str, torch.Tensor],
    rank: int = RANK,
    share: float = SHARE,
) -> dict[str, torch.Tensor]:
    """The adapter: of each matrix two thin ones, of each vector its whole difference.

    Args:
        before: the published weights by name.
        after: the trained ones, of the same names and shapes.
        rank: of the thin matrices, at least 1.
        share: of the differences, 0 to 1.
    """
    out: dict[str, torch.Tensor] = {}
    for name, old in before.items():
        change = (after[name] - old) * share
        if not change.any():
            continue
        if change.ndim != 2:
            out[name] = change.half()
            continue
        left, sizes, right = torch.linalg.svd(change, full_matrices=False)
        root = sizes[:rank].sqrt()
        out[name + UP] = (left[:, :rank] * root).half().contiguous()
        out[name + DOWN] = (root[:, None] * right[:rank]).half().contiguous()
    return out


def write_adapter(file: Path, added: Mapping[str, torch.Tensor], about: Mapping[str, str]) -> None:
    """Write the adapter with a few words on how it came about."""
    from safetensors.torch import save_file

    save_file(dict(added), str(file), metadata=dict(about))
