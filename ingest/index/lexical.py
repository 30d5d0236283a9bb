"""The bm25s adapter: passages by the words that they share with a question.

Scores are Lucene's BM25 (Kamphuis et al. 2020, "Which BM25 do you mean?"), >= 0.
A passage has two fields, its text and its context; a field's weight is how many
times its words are counted. bm25s writes the index; what it wrote is read with numpy
alone, because importing bm25s brings in scipy and takes 0.3 s that each question would wait.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from ingest.errors import IndexDamagedError
from ingest.index.layout import BUILD_COMMAND
from ingest.index.match import Match, best
from ingest.index.words import terms
from ingest.model import Passage

K1 = 1.5
B = 0.75
TEXT_WEIGHT = 2
CONTEXT_WEIGHT = 1

SETTINGS = (K1, B, TEXT_WEIGHT, CONTEXT_WEIGHT)
"""What an index depends on; other settings make another generation."""

_TIE = 1e-5
"""Scores this close may be equal once they are rounded."""
_SIZE = "size.json"
_VOCABULARY = "vocab.index.json"
_ARRAYS = ("data.csc.index.npy", "indices.csc.index.npy", "indptr.csc.index.npy")


def write_lexical(folder: Path, passages: Sequence[Passage]) -> None:
    """Index `passages` into `folder`; the same passages give the same bytes."""
    folder.mkdir()
    counted = [
        terms(one.text) * TEXT_WEIGHT + terms(one.context) * CONTEXT_WEIGHT for one in passages
    ]
    vocabulary = {term: i for i, term in enumerate(sorted({t for doc in counted for t in doc}))}
    size = {"passages": len(passages), "terms": len(vocabulary)}
    (folder / _SIZE).write_text(json.dumps(size) + "\n", encoding="utf-8")
    if not vocabulary:
        return
    import bm25s

    ids = [[vocabulary[term] for term in doc] for doc in counted]
    ranker = bm25s.BM25(method="lucene", k1=K1, b=B, backend="numpy")
    ranker.index((ids, vocabulary), create_empty_token=False, show_progress=False)
    ranker.save(folder, show_progress=False)


class LexicalIndex:
    """Reads what `write_lexical` wrote; scores are memory-mapped."""

    def __init__(self, folder: Path, ids: Sequence[str]) -> None:
        """Open the index of the passages with these `ids`.

        Raises:
            IndexDamagedError: a file is missing or unreadable.
        """
        self._ids = ids
        self._columns: dict[str, int] = {}
        try:
            size = json.loads((folder / _SIZE).read_text(encoding="utf-8"))
            if size["terms"]:
                # One column a term, in compressed sparse columns, as bm25s saves them.
                self._columns = json.loads((folder / _VOCABULARY).read_text(encoding="utf-8"))
                # Still mapped, but cut ten times faster than through numpy's memmap class.
                self._scores, self._rows, self._starts = (
                    np.asarray(np.load(folder / name, mmap_mode="r", allow_pickle=False))
                    for name in _ARRAYS
                )
        except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
            raise IndexDamagedError(
                f"The lexical index in {folder} cannot be read ({error}): run `{BUILD_COMMAND}`."
            ) from error

    def query(self, text: str, k: int, allowed: Collection[int] | None = None) -> list[Match]:
        """The `k` passages with the highest BM25 scores above 0; ties go by passage id.

        Args:
            text: a question; its words are treated as the passages' are.
            k: how many at most.
            allowed: positions to choose from; None for all.
        """
        scores = np.zeros(len(self._ids), dtype=np.float32)
        for term in terms(text):
            column = self._columns.get(term)
            if column is not None:
                entries = slice(self._starts[column], self._starts[column + 1])
                scores[self._rows[entries]] += self._scores[entries]
        if allowed is not None:
            kept = np.zeros(len(scores), dtype=bool)
            kept[list(allowed)] = True
            scores = np.where(kept, scores, 0.0)
        found = np.flatnonzero(scores > 0)
        if 0 < k < len(found):
            least = np.partition(scores[found], -k)[-k]
            found = found[scores[found] >= least - _TIE]
        return best((Match(int(i), float(scores[i])) for i in found), self._ids, k)
