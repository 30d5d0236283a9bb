"""Training: a few epochs over the written documents, from the published weights."""

from __future__ import annotations

import copy
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from assistant.rank import token_weights
from eval.adapt.batches import DOCUMENTS, Batch, batches
from eval.adapt.documents import Written
from eval.adapt.loss import loss, max_sim
from eval.training import Descent
from ingest.embed.base import Encoded

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 256
_LONGEST_QUESTION = 40
"""Tokens, special ones included."""
_RARITY_POWER, _STOP_WORD = 0.5, 0.3
"""How tokens weigh while training: as they do in the shipped ranking."""
_WARM_UP = 0.1

OnEpoch = Callable[[int, float], None]
"""Told each epoch, from 1, and its mean loss."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train.

    Attributes:
        epochs: passes over the documents.
        rate: greatest learning rate; it rises for a tenth of the steps, then falls to 0.
        seed: of the order and of dropout.
    """

    epochs: int = 4
    rate: float = 1.2e-4
    seed: int = 0


class _Counted:
    """How rare words are in the passages that are trained on."""

    def __init__(self, documents: Sequence[Written]) -> None:
        texts = [one.text for document in documents for one in document.texts]
        self._texts = len(texts)
        self._in = Counter(chain.from_iterable(set(_WORD.findall(text.lower())) for text in texts))

    def rarity(self, word: str) -> float:
        return math.log(1 + self._texts / (1 + self._in[word]))


def train(
    model: SentenceTransformer, documents: Sequence[Written], recipe: Recipe, told: OnEpoch
) -> None:
    """Train a sentence-transformers model's transformer in place; its embeddings stay.

    About 20 minutes on two cores that know bfloat16.

    Args:
        model: as `ingest.embed.graph.load_model` gives it.
        documents: to train on.
        recipe: how.
        told: each epoch.
    """
    torch.manual_seed(recipe.seed)
    body: Any = model[0].auto_model
    published = copy.deepcopy(body).eval()
    for parameter in body.embeddings.parameters():
        parameter.requires_grad_(False)
    trained = [one for one in body.parameters() if one.requires_grad]
    border = torch.nn.Parameter(torch.tensor(0.62))
    steepness = torch.nn.Parameter(torch.tensor(math.log(20.0)))
    steps = recipe.epochs * math.ceil(len(documents) / DOCUMENTS)
    descent = Descent(
        [
            {"params": trained, "lr": recipe.rate, "weight_decay": 0.01},
            {"params": [border, steepness], "lr": 3e-3, "weight_decay": 0.0},
        ],
        steps,
        _WARM_UP,
    )
    rng, rare = random.Random(recipe.seed), _Counted(documents)
    body.train()
    for epoch in range(1, recipe.epochs + 1):
        losses: list[float] = []
        for batch in batches(documents, rng):
            value = _loss(model, published, batch, rare, border, steepness)
            descent.step(value)
            losses.append(value.item())
        told(epoch, float(np.mean(losses)))
    body.eval()


def _loss(
    model: SentenceTransformer,
    published: torch.nn.Module,
    batch: Batch,
    rare: _Counted,
    border: torch.Tensor,
    steepness: torch.Tensor,
) -> torch.Tensor:
    passages, spans, kept_passages = _encode(model, published, batch.passages, _LONGEST)
    questions, marks, kept_questions = _encode(
        model, published, [one.question for one in batch.asked], _LONGEST_QUESTION
    )
    weights = torch.zeros(questions.shape[:2])
    for row, (one, found) in enumerate(zip(batch.asked, marks.tolist(), strict=True)):
        offsets = np.array([span for span in found if span[1] > span[0]], dtype=np.int32)
        columns = [column for column, span in enumerate(found) if span[1] > span[0]]
        none = np.zeros((0, 0), np.float32)
        weights[row, columns] = torch.from_numpy(
            token_weights(
                one.question, Encoded(none, none, offsets), rare, _RARITY_POWER, _STOP_WORD
            )
        )
    gold = torch.zeros(len(batch.asked), len(batch.passages))
    for row, one in enumerate(batch.asked):
        gold[row, list(one.of)] = 1.0
    real = spans[..., 1] > spans[..., 0]
    return loss(
        max_sim(questions, weights, passages, real),
        torch.cat([kept_passages, kept_questions]),
        gold,
        torch.tensor([one.answered for one in batch.asked]),
        border,
        steepness,
    )


def _encode(
    model: SentenceTransformer, published: torch.nn.Module, texts: Sequence[str], longest: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Token vectors, each token's characters, and the cosine of each whole text with its own."""
    parsed = model.tokenizer(
        list(texts),
        padding=True,
        truncation=True,
        max_length=longest,
        return_tensors="pt",
        return_offsets_mapping=True,
    )
    ids, mask = parsed["input_ids"], parsed["attention_mask"]
    body: Any = model[0].auto_model
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = body(input_ids=ids, attention_mask=mask)[0].float()
        with torch.no_grad():
            before = published(input_ids=ids, attention_mask=mask)[0].float()
    kept = torch.nn.functional.cosine_similarity(_mean(hidden, mask), _mean(before, mask))
    return torch.nn.functional.normalize(hidden, dim=-1), parsed["offset_mapping"], kept


def _mean(hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The model's pooling: the mean of all tokens, special ones included."""
    share = mask.unsqueeze(-1).float()
    return (hidden * share).sum(1) / share.sum(1)
