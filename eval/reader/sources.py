"""What the reader learns from: claims by people's standards, and texts to change mechanically."""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence

from eval.adapt.documents import read_written
from eval.practice.chapters import read_chapters
from eval.reader.rows import Row, changed_rows, written_rows
from eval.reader.train import Rows
from eval.verify.pairs import Pair, of_split, writer_of
from eval.verify.texts import our_sets


def learned_from() -> tuple[Pair, ...]:
    """The pairs of the train split, in order."""
    return of_split([one for of in our_sets().values() for one in of], "train")


def changed_texts(pairs: Sequence[Pair]) -> list[str]:
    """The texts whose sentences are changed mechanically."""
    texts = {text for one in pairs for text in one.evidence}
    texts |= {one.text for document in read_written() for one in document.texts}
    texts |= {one.text for chapter in read_chapters() for one in chapter.examples}
    return sorted(texts)


def epoch_rows(pairs: Sequence[Pair], texts: Sequence[str], new: Collection[str] = ()) -> Rows:
    """Makes the rows of an epoch: what is written, and as many changes at most.

    Args:
        pairs: what is written.
        texts: whose sentences are changed.
        new: writers whose claims are all read, beside half as many of the others'; where
            none is named, all are.
    """
    first = [one for one in pairs if not new or writer_of(one.base) in new]
    others = [one for one in pairs if new and writer_of(one.base) not in new]

    def rows(rng: random.Random) -> list[Row]:
        again = rng.sample(others, min(len(others), len(first) // 2))
        written, changed = written_rows([*first, *again], rng), changed_rows(texts, rng)
        return written + rng.sample(changed, min(len(changed), len(written)))

    return rows
