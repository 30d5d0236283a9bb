"""Sentences of the corpus, as they are and with one thing changed mechanically."""

from __future__ import annotations

import random
from collections.abc import Sequence

from eval.reader.rows import changed_rows
from eval.verify.pairs import Pair
from ingest.model import Kind, Passage

_KINDS = (Kind.EXAMPLE, Kind.BODY, Kind.KEY_FACTOR)
_FEWEST, _MOST = 40, 200
"""Words of a passage that sentences are taken from."""
_SEED = 11


def changed_pairs(passages: Sequence[Passage], most: int = 160) -> tuple[Pair, ...]:
    """True sentences, some a clause shorter, and the same with one thing changed.

    Args:
        passages: of the corpus, which the reader was not trained on.
        most: how many of them are used, drawn by lot.
    """
    rng = random.Random(_SEED)
    texts = [
        one.text
        for one in passages
        if one.kind in _KINDS and _FEWEST <= len(one.text.split()) <= _MOST
    ]
    rng.shuffle(texts)
    return tuple(
        Pair(
            f"m{n}",
            f"m{n}",
            "sentence" if row.supported else "changed",
            "corpus",
            row.supported,
            row.claim,
            (row.evidence,),
        )
        for n, row in enumerate(changed_rows(texts[:most], rng))
    )
