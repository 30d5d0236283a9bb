"""How well questions of practice are answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from threadpoolctl import ThreadpoolController

from assistant.answer import Filters
from assistant.chain import Chain
from assistant.compose.choose import compose
from assistant.compose.desk import Desk
from assistant.compose.draft import Draft
from eval.practice.asked import Practised

DEPTH = 10
MEASURES = ("RR@10", "hit@3", "core recall, answer", "citations right")


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over the questions of one sort, in the order of `MEASURES`, each 0 to 1.

    The first two are of the ranking, the others of what the answer quotes at first; nothing
    is refused meanwhile.
    """

    questions: int
    means: tuple[float, ...]


def measure(chain: Chain, asked: Sequence[Practised]) -> tuple[Figures, Figures]:
    """The figures of the questions with one answer, and of the broad ones."""
    values: tuple[list[list[float]], list[list[float]]] = ([], [])
    # As in `Chain.ask`: two pools of waiting threads would slow each other.
    with ThreadpoolController().limit(limits=1, user_api="blas"):
        for one in asked:
            desk = chain.desk(one.question, (), Filters())
            draft = compose(desk, chain.calibration.lending)
            values[one.broad].append([*_ranked(one, desk), *_quoted(one, desk, draft)])
    single, broad = (
        Figures(len(rows), tuple(np.mean(rows, axis=0).tolist()) if rows else (0.0,) * 4)
        for rows in values
    )
    return single, broad


def _ranked(one: Practised, desk: Desk) -> tuple[float, float]:
    right = [desk.passage(position).id in one.gold for position in desk.order[:DEPTH]]
    first = right.index(True) + 1 if any(right) else 0
    return (1.0 / first if first else 0.0), float(any(right[:3]))


def _quoted(one: Practised, desk: Desk, draft: Draft) -> tuple[float, float]:
    quoted = [
        one.gold.get(desk.passage(e.position).id, frozenset())
        & frozenset(range(e.first, e.last + 1))
        for block in draft.blocks
        if block.shown
        for e in block.excerpts
    ]
    core = sum(len(sentences) for sentences in one.gold.values())
    right = sum(bool(sentences) for sentences in quoted)
    return sum(map(len, quoted)) / core, right / max(1, len(quoted))
