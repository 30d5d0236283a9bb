"""BM25 as it comes: what word overlap alone finds.

The plain chain's own chunks (1000 characters, 200 of overlap), bm25s with its defaults (Lucene's
formula, k1 = 1.5, b = 0.75), English stop words, Snowball stemming; the two best are the answer.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import bm25s
import Stemmer

from eval.plain import RETRIEVED, SHOWN, chunks, standalone
from eval.systems import Response, Text


class BM25:
    """The two best chunks are the answer; it never refuses."""

    name = "bm25"
    refuses = False
    generation = ""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Index the texts, by source id.

        Raises:
            SystemMissingError: LangChain's splitter is not installed.
        """
        self._chunks = tuple(Text(source, text) for source, text in chunks(texts))
        self._stemmer = Stemmer.Stemmer("english")
        self._ranker = bm25s.BM25()
        self._ranker.index(self._terms([one.text for one in self._chunks]), show_progress=False)

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """The best chunks for the question and those before it, joined; none without its words."""
        start = time.perf_counter()
        scores = self._ranker.get_scores(self._words(standalone(question, history)))
        order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))[:RETRIEVED]
        seconds = time.perf_counter() - start
        found = [at for at in order if scores[at] > 0]
        retrieved = tuple(self._chunks[at] for at in found)
        similarity = float(scores[found[0]]) if found else None
        return Response(retrieved, retrieved[:SHOWN], True, "", similarity, seconds)

    def close(self) -> None:
        """It holds nothing open."""

    def _terms(self, texts: Sequence[str]) -> object:
        return bm25s.tokenize(
            list(texts), stopwords="en", stemmer=self._stemmer, show_progress=False
        )

    def _words(self, text: str) -> list[str]:
        told = bm25s.tokenize(
            [text], stopwords="en", stemmer=self._stemmer, return_ids=False, show_progress=False
        )
        return list(told[0])
