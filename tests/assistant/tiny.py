"""A made-up index of a few passages at the seam, so that scores can be worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from assistant.answer import Filters, Intent, Understanding
from assistant.compose.desk import Desk
from assistant.knowledge import Knowledge
from assistant.query import Query
from assistant.rank import Ranked
from assistant.understand.where import Where
from ingest.index.background import Background
from ingest.index.tokens import TokenRows
from ingest.model import Kind, Passage, Sentence, Source
from ingest.sentences import sentence_ranges
from ingest.spans import Span


def source(name="toolkit", year=2014):
    return Source(
        id=name, title=f"{name.title()}: a guide", series="Series", project="", year=year,
        publisher="EUROCITIES", authors=(), language="en", rights="", cite_as="",
        file=Path(f"{name}.txt"),
    )  # fmt: skip


def passage(
    name, text, at=0, kind=Kind.BODY, key_factor=None, place=None, of="toolkit", spans=None
):
    """A passage that stands in its source's text word for word from `at` on."""
    ranges = sentence_ranges(text)
    sentences = tuple(Sentence(a, b, (Span(at + a, at + b),)) for a, b in ranges)
    whole = (Span(at, at + len(text)),)
    path = ("Toolkit",) if key_factor is None else ("Toolkit", key_factor)
    return Passage(
        id=name, source=of, kind=kind, text=text, spans=spans or whole, path=path,
        key_factor=key_factor, place=place, page=None, sentences=sentences, order=at, context="",
    )  # fmt: skip


@dataclass
class TinyIndex:
    """What ranking and composing ask of an index.

    Attributes:
        vectors: each passage's token vectors.
        offsets: each token's characters in its passage's text.
    """

    passages: tuple[Passage, ...]
    vectors: Sequence[Sequence[Sequence[float]]]
    pooled: np.ndarray
    offsets: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    background: Background = field(
        default_factory=lambda: Background(np.zeros((0, 2), np.float32), np.zeros(0, np.float32))
    )

    def token_likeness(self, question, positions, context=False):
        columns = [(question @ np.array(self.vectors[p]).T).max(axis=1) for p in positions]
        return np.stack(columns, axis=1).astype(np.float32)

    def tokens(self, position):
        vectors = np.array(self.vectors[position], dtype=np.float32)
        offsets = np.array(self.offsets.get(position, ()), dtype=np.int32).reshape(-1, 2)
        return TokenRows(vectors, offsets, vectors[:0])


def knowledge(passages, vocabulary=None, acronyms=None, mentions=None, years=(2014,)):
    names = dict.fromkeys(["toolkit", *(p.source for p in passages)])
    sources = {name: source(name, years[0]) for name in names}
    words = vocabulary or {}
    return Knowledge(tuple(passages), sources, acronyms or {}, words, words, mentions or {}, [])


def desk(passages, relevance, intent=Intent.FACT, where=None, part=None, short=300, long=450):
    """A desk with given relevance by position; excerpts are whole passages or their starts."""
    order = tuple(sorted(relevance, key=lambda p: (-relevance[p], p)))
    axes = np.eye(2, dtype=np.float32)
    index = TinyIndex(tuple(passages), [[[0.0, 1.0]]] * len(passages), axes)
    index.offsets = {i: [(0, 1)] for i in range(len(passages))}
    ranked = Ranked(
        tuple(sorted(relevance)),
        np.array([relevance[p] for p in sorted(relevance)], np.float32),
        np.ones(1, np.float32),
        np.ones((1, len(relevance)), np.float32),
        np.array([[0, 1]], np.int32),
    )
    understanding = Understanding("q", "q", intent)
    query = Query(understanding, "q", "q", where or Where(), part, Filters())
    return Desk(
        query=query, index=index, knowledge=knowledge(passages), ranked=ranked,
        question=axes[1:], pooled=axes[1], order=order, relevance=dict(relevance),
        words_short=short, words_long=long,
    )  # fmt: skip
