"""Batches: a few documents at a time, their questions beside all their passages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eval.adapt.documents import Written

DOCUMENTS = 4
"""Documents in a batch: 24 passages, some 80 questions."""
_SHARE = 0.6
"""Share of a passage's questions that take part in an epoch: others come up in the next."""
_HEADED = 0.5
"""Share of the documents whose passages stand under their topic, as those of an index do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a batch.

    Attributes:
        of: indices of the batch's passages that answer it; of the one it is about if none does.
        answered: whether they do.
    """

    question: str
    of: tuple[int, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Passages and questions, each question to be held against each passage."""

    passages: tuple[str, ...]
    asked: tuple[Asked, ...]


def batches(documents: Sequence[Written], rng: random.Random) -> Iterator[Batch]:
    """One epoch, in an order of its own."""
    order = list(documents)
    rng.shuffle(order)
    for start in range(0, len(order), DOCUMENTS):
        yield _batch(order[start : start + DOCUMENTS], rng)


def _batch(documents: Sequence[Written], rng: random.Random) -> Batch:
    passages: list[str] = []
    asked: list[Asked] = []
    for document in documents:
        first = len(passages)
        head = f"{document.topic[:1].upper()}{document.topic[1:]}. "
        headed = rng.random() < _HEADED
        for n, one in enumerate(document.texts):
            passages.append(head + one.text if headed else one.text)
            found = [Asked(q, (first + n,), True) for q in one.answered]
            found += [Asked(q, (first + n,), False) for q in one.unanswered]
            asked += [each for each in found if rng.random() < _SHARE]
        asked += [
            Asked(one.question, tuple(first + n for n in one.of), True) for one in document.broad
        ]
    return Batch(tuple(passages), tuple(asked))
