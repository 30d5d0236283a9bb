"""How near subjects in general are to the passages, as arrays.

What a question is about can then be held against the corpus and against
everything else, as a background model is in verification (Reynolds, Quatieri
and Dunn, 2000): a question that a subject fits well, which no passage is near
to, is about something that the corpus leaves out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ingest.embed.base import Encoder, Floats
from ingest.errors import IndexDamagedError
from ingest.index.layout import BUILD_COMMAND

_SUBJECTS = 5
"""How many of the subjects that suit a text best are looked at."""
_SAMPLE = 300
"""About how many passages tell what is usual."""
NEAREST = 3
"""A subject is as near to the corpus as the mean of this many nearest passages."""
_STEP = 4096
"""Passages that are held against the subjects at a time."""
_VECTORS, _COVERED = "subjects.npy", "covered.npy"


@dataclass(frozen=True, slots=True)
class Background:
    """Subjects in general, beside one corpus.

    Attributes:
        vectors: `(subjects, dimensions)`, each row unit length.
        covered: `(subjects,)`, cosine of each with the passages nearest to it.
        usual: how much nearer to subjects in general the corpus's own passages are than all of them
            together. A small corpus covers each subject less, so that its own lie further out.
    """

    vectors: Floats
    covered: Floats
    usual: float = 0.0

    def gaps(self, pooled: Floats) -> Floats:
        """How much nearer texts are to the subjects that suit them best than the passages are.

        Args:
            pooled: `(texts, dimensions)`, each row unit length.

        Returns:
            `(texts,)`; 0 for all where there are no subjects.
        """
        if not len(self.covered):
            return np.zeros(len(pooled), dtype=np.float32)
        most = min(_SUBJECTS, len(self.covered))
        found = np.partition(pooled @ self.vectors.T - self.covered, -most, axis=1)
        gaps: Floats = found[:, -most:].mean(axis=1)
        return gaps

    def beside(self, pooled: Floats) -> Background:
        """The same, with what is usual in a corpus.

        Args:
            pooled: `(passages, dimensions)`, each row unit length; some of many are looked at.
        """
        some = pooled[:: max(1, len(pooled) // _SAMPLE)]
        return replace(self, usual=float(self.gaps(some).mean()) if len(some) else 0.0)


def background(subjects: Sequence[str], pooled: Floats, encoder: Encoder) -> Background:
    """Hold subjects against passages.

    Args:
        subjects: their names.
        pooled: `(passages, dimensions)`, each row unit length.
        encoder: the embedding model.
    """
    none = np.zeros((0, encoder.dimensions), dtype=np.float32)
    vectors = np.stack([one.pooled for one in encoder.encode(subjects)]) if subjects else none
    nearest = np.zeros((0, len(subjects)), dtype=np.float32)
    for start in range(0, len(pooled), _STEP):
        found = np.concatenate([nearest, pooled[start : start + _STEP] @ vectors.T])
        nearest = np.sort(found, axis=0)[-NEAREST:]
    covered = nearest.mean(axis=0) if len(nearest) else np.zeros(len(subjects))
    return Background(vectors.astype(np.float32), covered.astype(np.float32))


def write_background(folder: Path, made: Background) -> None:
    """Write the arrays into `folder`, which must exist."""
    np.save(folder / _VECTORS, made.vectors, allow_pickle=False)
    np.save(folder / _COVERED, made.covered, allow_pickle=False)


def read_background(folder: Path) -> Background:
    """Read what `write_background` wrote.

    Raises:
        IndexDamagedError: an array is missing, or they do not fit each other.
    """
    try:
        vectors = np.load(folder / _VECTORS, allow_pickle=False)
        covered = np.load(folder / _COVERED, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise IndexDamagedError(
            f"The subjects in {folder} cannot be read ({error}): run `{BUILD_COMMAND}`."
        ) from error
    if vectors.ndim != 2 or covered.shape != vectors.shape[:1]:
        raise IndexDamagedError(
            f"The subjects in {folder} do not fit each other: run `{BUILD_COMMAND}`."
        )
    return Background(vectors, covered)
