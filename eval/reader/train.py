"""Training the reader: a claim beside its evidence, read at once by the published model."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from torch.nn import functional

from eval.reader.rows import Row
from eval.training import Descent

LONGEST = 256
"""Tokens of a claim and its evidence together, special ones included."""
_NOT_TOLD = -1
_WRONG_WEIGHT = 3.0
"""What a wrong token counts beside a right one: there are many fewer."""
_WARM_UP = 0.06
_DROPOUT = 0.1
_BUCKET = 32
"""Batches that are put in order of length together."""

OnEpoch = Callable[[int, float], None]
"""Told each epoch, from 1, and its mean loss."""
Rows = Callable[[random.Random], Sequence[Row]]
"""The rows of one epoch."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train.

    Attributes:
        epochs: passes over what was written; the mechanical changes are made anew in each.
        rate: greatest learning rate; it rises for 6 % of the steps, then falls to 0.
        batch: rows in a step.
        seed: of the order, the changes and dropout.
    """

    epochs: int = 10
    rate: float = 2e-4
    batch: int = 64
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A row as the model reads it.

    Attributes:
        ids: of the tokens, special ones included.
        wrong: of each, 1 where the claim is wrong there, 0 where it is right, `_NOT_TOLD`
            outside of the claim and where it is not known.
    """

    ids: tuple[int, ...]
    wrong: tuple[int, ...]
    supported: bool
    weight: float


class Heads(torch.nn.Module):
    """What is read off the vectors: of the whole, support; of each token, a fault."""

    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.support = torch.nn.Linear(dimensions, 1)
        self.fault = torch.nn.Linear(dimensions, 1)
        self._scale = math.sqrt(dimensions)
        for head in (self.support, self.fault):
            torch.nn.init.normal_(head.weight, std=0.02)
            torch.nn.init.zeros_(head.bias)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> tuple[Any, Any]:
        """Logits of support `(batch,)` and of a fault at each token `(batch, tokens)`.

        Args:
            hidden: `(batch, tokens, dimensions)`.
            mask: `(batch, tokens)`, 1 for a token and 0 for padding.
        """
        share = mask.unsqueeze(-1).float()
        pooled = functional.normalize((hidden * share).sum(1) / share.sum(1), dim=-1)
        tokens = functional.normalize(hidden, dim=-1)
        drop = functional.dropout(pooled, _DROPOUT, self.training) * self._scale
        return self.support(drop)[..., 0], self.fault(tokens * self._scale)[..., 0]

    def load(self, folded: Mapping[str, Mapping[str, Any]]) -> None:
        """Go on from the weights and intercepts that `folded` gave."""
        for name, head in (("support", self.support), ("fault", self.fault)):
            with torch.no_grad():
                head.weight[0] = torch.tensor(folded[name]["weight"]) / self._scale
                head.bias[0] = folded[name]["bias"]

    def folded(self) -> dict[str, dict[str, Any]]:
        """Weights and intercept of each head for vectors of unit length."""
        return {
            name: {"weight": (head.weight[0] * self._scale).tolist(), "bias": head.bias.item()}
            for name, head in (("support", self.support), ("fault", self.fault))
        }


def train(
    body: torch.nn.Module,
    heads: Heads,
    tokenizer: Tokenizer,
    rows: Rows,
    recipe: Recipe,
    told: OnEpoch,
    device: str = "cpu",
) -> None:
    """Train a transformer, its embeddings aside, and its heads, all in place.

    Args:
        body: gives `(batch, tokens, dimensions)` first.
        heads: read off what it gives.
        tokenizer: of the model; neither pads nor cuts.
        rows: makes the rows of an epoch.
        recipe: how.
        told: each epoch.
        device: "cpu", or "cuda".
    """
    torch.manual_seed(recipe.seed)
    for parameter in body.get_submodule("embeddings").parameters():
        parameter.requires_grad_(False)
    body.to(device)
    heads.to(device)
    trained = [p for p in [*body.parameters(), *heads.parameters()] if p.requires_grad]
    rng = random.Random(recipe.seed)
    first = rows(rng)
    steps = recipe.epochs * math.ceil(len(first) / recipe.batch)
    group = {"params": trained, "lr": recipe.rate, "weight_decay": 0.01}
    descent = Descent([group], steps, _WARM_UP)
    body.train()
    for epoch in range(1, recipe.epochs + 1):
        items = read(tokenizer, first if epoch == 1 else rows(rng))
        losses: list[torch.Tensor] = []
        for batch in _batches(items, recipe.batch, rng):
            value = _loss(body, heads, batch, device)
            descent.step(value)
            losses.append(value.detach())
        told(epoch, torch.stack(losses).mean().item())
    body.cpu().eval()
    heads.cpu().eval()


def read(tokenizer: Tokenizer, rows: Sequence[Row]) -> list[Item]:
    """Rows as the model reads them; what is over `LONGEST` tokens is cut off the longer text."""
    tokenizer.enable_truncation(LONGEST)
    found = tokenizer.encode_batch([(one.claim, one.evidence) for one in rows])
    return [_item(row, one) for row, one in zip(rows, found, strict=True)]


def _item(row: Row, found: Encoding) -> Item:
    wrong = tuple(
        _NOT_TOLD
        if row.wrong is None or special or kind
        else int(any(start < b and a < end for a, b in row.wrong))
        for (start, end), kind, special in zip(
            found.offsets, found.type_ids, found.special_tokens_mask, strict=True
        )
    )
    return Item(tuple(found.ids), wrong, row.supported, row.weight)


def _batches(items: Sequence[Item], size: int, rng: random.Random) -> Iterator[list[Item]]:
    """Batches of like length, in any order."""
    order = list(items)
    rng.shuffle(order)
    batches: list[list[Item]] = []
    for start in range(0, len(order), size * _BUCKET):
        bucket = sorted(order[start : start + size * _BUCKET], key=lambda one: len(one.ids))
        batches += [bucket[i : i + size] for i in range(0, len(bucket), size)]
    rng.shuffle(batches)
    yield from batches


def _loss(body: torch.nn.Module, heads: Heads, batch: Sequence[Item], device: str) -> torch.Tensor:
    """Cross-entropy of the verdict, and of each token that is known to be right or wrong."""
    longest = max(len(one.ids) for one in batch)
    ids = np.zeros((len(batch), longest), np.int64)
    wrong = np.full((len(batch), longest), _NOT_TOLD, np.int64)
    mask = np.zeros((len(batch), longest), np.int64)
    for row, one in enumerate(batch):
        ids[row, : len(one.ids)] = one.ids
        wrong[row, : len(one.ids)] = one.wrong
        mask[row, : len(one.ids)] = 1
    seen = torch.from_numpy(mask).to(device)
    with torch.autocast(device, dtype=torch.bfloat16):
        hidden = body(input_ids=torch.from_numpy(ids).to(device), attention_mask=seen)[0]
    support, fault = heads(hidden.float(), seen)
    true = torch.tensor([float(one.supported) for one in batch], device=device)
    weight = torch.tensor([one.weight for one in batch], device=device)
    whole = functional.binary_cross_entropy_with_logits(support, true, weight, reduction="sum")
    labels = torch.from_numpy(wrong).to(device)
    told = labels != _NOT_TOLD
    each = functional.binary_cross_entropy_with_logits(
        fault[told], labels[told].float(), pos_weight=torch.tensor(_WRONG_WEIGHT, device=device)
    )
    return whole / weight.sum() + each
