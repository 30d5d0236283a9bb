"""What training makes small: questions away from the passages that answer them."""

from __future__ import annotations

import torch
from torch.nn import functional

TEMPERATURE = 0.03
"""Of the late interaction, whose scores lie close together."""
_KEPT = 20.0
_BROAD = 1.0
_UNANSWERED = 0.3
"""Weights of the losses beside that of a question with one passage, which has 1."""


def max_sim(
    questions: torch.Tensor, weights: torch.Tensor, passages: torch.Tensor, real: torch.Tensor
) -> torch.Tensor:
    """The weighted late interaction of each question with each passage.

    Only the best partner of each token takes part in the gradient.

    Args:
        questions: `(questions, tokens, dimensions)`, each row unit length.
        weights: `(questions, tokens)`, summing to 1 over a question; 0 for padding.
        passages: `(passages, tokens, dimensions)`, likewise.
        real: `(passages, tokens)`, false for padding and special tokens.

    Returns:
        `(questions, passages)`, in [-1, 1].
    """
    count, length, dimensions = questions.shape
    kept = weights.reshape(-1) > 0
    rows = questions.reshape(-1, dimensions)[kept].bfloat16()
    likeness = (rows @ passages.reshape(-1, dimensions).bfloat16().T).view(len(rows), *real.shape)
    with torch.no_grad():
        partner = likeness.masked_fill(~real[None], -1).argmax(-1, keepdim=True)
    best = likeness.gather(-1, partner)[..., 0].float()
    out = torch.zeros(count * length, len(passages))
    out = out.index_copy(0, kept.nonzero()[:, 0], best)
    return (out.view(count, length, -1) * weights[..., None]).sum(1)


def loss(
    late: torch.Tensor,
    kept: torch.Tensor,
    gold: torch.Tensor,
    answered: torch.Tensor,
    border: torch.Tensor,
    steepness: torch.Tensor,
) -> torch.Tensor:
    """Cross-entropy of the right passages by late interaction, whole texts held where they were.

    What tells questions from other messages, and what the corpus leaves out, hangs on the vectors
    of whole texts: these are kept near the published model's (distillation, Hinton et al., 2015).
    A question that nothing answers should stay below the border that the right passages of
    the others are above (logistic loss): a threshold on the score can then tell them apart.

    Args:
        late: `(questions, passages)`, late interaction.
        kept: `(texts,)`, cosine of each whole text's vector with the published model's.
        gold: `(questions, passages)`, 1 for the passages that answer (or are asked about).
        answered: `(questions,)`, false where none does.
        border: the score between, learned too.
        steepness: logarithm of how sharp the border is, learned too.
    """
    share = gold / gold.sum(1, keepdim=True)
    by_tokens = -(functional.log_softmax(late / TEMPERATURE, 1) * share).sum(1)
    broad = gold.sum(1) > 1
    one = answered & ~broad
    # Of an answered question the right passage counts, of another whichever comes nearest.
    near = torch.where(answered[:, None], late.masked_fill(gold == 0, -1), late).amax(1)
    told = functional.binary_cross_entropy_with_logits(
        (near - border) * steepness.exp(), answered.float()
    )
    return (
        _mean(by_tokens[one])
        + _BROAD * _mean(by_tokens[broad])
        + _KEPT * (1 - kept).mean()
        + _UNANSWERED * told
    )


def _mean(values: torch.Tensor) -> torch.Tensor:
    return values.mean() if len(values) else values.sum()
