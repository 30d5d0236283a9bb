"""How models are trained here: AdamW, a rate that rises and falls, clipped gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch

_CLIP = 1.0


class Descent:
    """Gradient descent over a known number of steps."""

    def __init__(self, groups: Sequence[Mapping[str, Any]], steps: int, warm_up: float) -> None:
        """Set up.

        Args:
            groups: of parameters, as AdamW takes them, `lr` their greatest rate; the gradients of
                the first are clipped to a norm of 1.
            steps: how many there will be.
            warm_up: share of the steps in which the rate rises, above 0; then it falls to 0.
        """
        self._clipped = list(groups[0]["params"])
        self._optimizer = torch.optim.AdamW([dict(one) for one in groups])
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimizer, lambda step: _pace(step, steps, warm_up)
        )

    def step(self, value: torch.Tensor) -> None:
        """One step down a loss."""
        self._optimizer.zero_grad()
        value.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self._clipped, _CLIP)
        self._optimizer.step()
        self._schedule.step()


def _pace(step: int, steps: int, warm_up: float) -> float:
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.0, 1 - step / steps)
