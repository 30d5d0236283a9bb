"""BM25 over a collection: bm25s writes the index, the project's own reader answers from it.

Terms, constants and files are those of `ingest.index.lexical`; a document's title takes the
place of a passage's context. Words that no query asks for count towards a document's length
alone, so that the index takes no more room than the queries' own words do. Scores are
unchanged by that.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from eval.beir.collection import Collection
from eval.beir.growing import GrowingArray
from ingest.index.lexical import CONTEXT_WEIGHT, K1, TEXT_WEIGHT, B
from ingest.index.progress import Progress
from ingest.index.words import terms

_REPORT = 500
"""Documents between two reports of progress."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """How common the queries' words are in a collection.

    Attributes:
        documents: how many it holds.
        counts: how many hold each word, lower-case; of the queries' words alone.
    """

    documents: int
    counts: Counter[str] = field(default_factory=Counter)

    def rarity(self, word: str) -> float:
        """Inverse document frequency, natural log, as `assistant.rank` asks for it."""
        return math.log((self.documents + 1) / (self.counts[word.lower()] + 1))


class _Counted:
    """Documents as lists of term numbers, read from disk each time they are gone through.

    Attributes:
        ids, vocab: where bm25s looks for the documents, and for the terms' numbers.
    """

    def __init__(self, folder: Path, vocabulary: list[str]) -> None:
        self.ids = self
        self.vocab = {term: number for number, term in enumerate(vocabulary)}
        self._terms = np.load(folder / "terms.npy", mmap_mode="r")
        self._lengths = np.load(folder / "lengths.npy", mmap_mode="r")

    def __len__(self) -> int:
        return len(self._lengths)

    def __iter__(self) -> Iterator[list[int]]:
        start = 0
        for length in self._lengths:
            yield self._terms[start : start + length].tolist()
            start += int(length)


def index_words(collection: Collection, total: int, folder: Path, progress: Progress) -> Words:
    """Write the lexical index of `collection` into `folder`, and count its words.

    Args:
        collection: what to index.
        total: how many documents it holds.
        folder: made here; `ingest.index.lexical.LexicalIndex` reads it.
        progress: told the step "words".
    """
    asked = sorted({term for text in collection.queries.values() for term in terms(text)})
    numbers = {term: number for number, term in enumerate(asked)}
    known = {word for text in collection.queries.values() for word in _words(text)}
    found = Words(total)
    folder.mkdir()
    progress("words", 0, total)
    with (
        GrowingArray(folder / "terms.npy", np.int32) as ids,
        GrowingArray(folder / "lengths.npy", np.int64) as lengths,
    ):
        for done, document in enumerate(collection.documents(), 1):
            counted = terms(document.text) * TEXT_WEIGHT + terms(document.title) * CONTEXT_WEIGHT
            its = [numbers.get(term, len(numbers)) for term in counted]
            ids.append(np.array(its, dtype=np.int32))
            lengths.append(np.array([len(its)]))
            found.counts.update(known.intersection(_words(document.whole)))
            if done % _REPORT == 0 or done == total:
                progress("words", done, total)
    _write(folder, [*asked, ""], total)
    return found


def _write(folder: Path, vocabulary: list[str], total: int) -> None:
    """Let bm25s score the terms; the last of the vocabulary stands for all others."""
    import bm25s

    ranker = bm25s.BM25(method="lucene", k1=K1, b=B, backend="numpy")
    ranker.index(_Counted(folder, vocabulary), create_empty_token=False, show_progress=False)
    ranker.save(folder, show_progress=False)
    size = {"passages": total, "terms": len(vocabulary)}
    (folder / "size.json").write_text(json.dumps(size) + "\n", encoding="utf-8")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
