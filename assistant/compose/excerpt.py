"""The sentences of a passage that answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.embed.base import Floats
from ingest.index.generation import Index
from ingest.model import Passage
from ingest.spans import Span

_LEANS = re.compile(
    r"(?:[\u2022\u00b7*\u2013-]\s|(?:it|its|they|their|these|this|those|that|he|she|such|both|"
    r"in addition|also|however|similarly|moreover|furthermore|for (?:example|instance)|"
    r"as a result|another|one of (?:them|these|those)|the (?:aim|goal|objective|purpose|project|"
    r"programme|scheme|service|initiative|course|plan|strategy|event|report|survey|study|centre|"
    r"session|finding|result|principle|measure)s?)\b)",
    re.IGNORECASE,
)
"""How a sentence opens that leans on the one before it; an item of a list does so too."""

_BACK = 0.6
"""Weight of how well a sentence's own words are found in the question."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Consecutive sentences of a passage.

    Attributes:
        position: of the passage in the index.
        first, last: indices of its sentences, both included.
        relevance: of the passage, higher is better.
    """

    position: int
    first: int
    last: int
    relevance: float

    def text(self, passage: Passage) -> str:
        """The words to quote."""
        return passage.text[passage.sentences[self.first].start : passage.sentences[self.last].end]

    def spans(self, passage: Passage) -> tuple[Span, ...]:
        """Where they stand in the stored text."""
        spans: list[Span] = []
        for sentence in passage.sentences[self.first : self.last + 1]:
            for span in sentence.spans:
                if spans and _unbroken(passage, spans[-1], span):
                    spans[-1] = Span(spans[-1].start, span.end)
                else:
                    spans.append(span)
        return tuple(spans)

    def words(self, passage: Passage) -> int:
        """How many words it has."""
        return len(self.text(passage).split())


def without_quoted(
    excerpt: Excerpt, passage: Passage, quoted: Collection[tuple[str, Span]]
) -> Excerpt | None:
    """The excerpt without sentences at its ends that stand in quotes already; None if all do.

    Passages that go on from each other share a sentence.

    Args:
        excerpt: of the passage.
        passage: that it is of.
        quoted: what is quoted already: the source's id and where in its stored text.
    """

    def new(index: int) -> bool:
        spans = passage.sentences[index].spans
        return not all(
            any(source == passage.source and a.start <= s.start and s.end <= a.end
                for source, a in quoted)
            for s in spans
        )  # fmt: skip

    fresh = [index for index in range(excerpt.first, excerpt.last + 1) if new(index)]
    return replace(excerpt, first=fresh[0], last=fresh[-1]) if fresh else None


def _unbroken(passage: Passage, first: Span, second: Span) -> bool:
    """Whether nothing that repair left out stands between two spans of a passage."""
    onward = first.end <= second.start
    return onward and any(s.start <= first.start and second.end <= s.end for s in passage.spans)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the question a sentence is.

    Attributes:
        score: by late interaction both ways. That the question's words are found in the
            sentence counts most; that the sentence speaks of little else counts too.
        share: of the question's words that its passage has something like, how many it has by
            itself, 0 to 1.
    """

    score: float
    share: float


_UNLIKE = Likeness(0.0, 0.0)
_LITTLE = 0.01
"""Likeness of a passage below which shares of it say nothing."""


def sentence_likeness(
    index: Index, position: int, question: Floats, weights: Floats
) -> list[Likeness]:
    """How like the question each sentence of a passage is.

    Args:
        index: that holds the passage.
        position: of the passage.
        question: `(tokens, dimensions)`.
        weights: `(tokens,)`, summing to 1.
    """
    passage = index.passages[position]
    rows = index.tokens(position)
    if not len(rows.vectors):
        return [_UNLIKE] * len(passage.sentences)
    likeness = question @ rows.vectors.T
    whole = max(_LITTLE, float(weights @ likeness.max(axis=1)))
    first = np.searchsorted(rows.offsets[:, 0], [one.start for one in passage.sentences])
    after = np.searchsorted(rows.offsets[:, 1], [one.end for one in passage.sentences], "right")
    found: list[Likeness] = []
    for start, end in zip(first.tolist(), after.tolist(), strict=True):
        if start >= end:
            found.append(_UNLIKE)
            continue
        within = likeness[:, start:end]
        there, back = float(weights @ within.max(axis=1)), within.max(axis=0).mean()
        found.append(Likeness(round(there + _BACK * float(back), 4), round(there / whole, 4)))
    return found


def sentence_scores(index: Index, position: int, question: Floats, weights: Floats) -> list[float]:
    """The scores of `sentence_likeness`."""
    return [one.score for one in sentence_likeness(index, position, question, weights)]


def leans(passage: Passage, sentence: int) -> bool:
    """Whether a sentence leans on the one before it, without which it cannot be read."""
    return sentence > 0 and bool(_LEANS.match(passage.text[passage.sentences[sentence].start :]))


def best_window(passage: Passage, scores: Sequence[float], most_words: int) -> tuple[int, int]:
    """The run of sentences around the best one that fits into `most_words`.

    It grows to the neighbour with the higher score as long as that one fits.
    """
    first = last = max(range(len(scores)), key=lambda i: (scores[i], -i))
    words = [len(passage.text[s.start : s.end].split()) for s in passage.sentences]
    total = words[first]
    while True:
        options = [
            (scores[i], -i, i)
            for i in (first - 1, last + 1)
            if 0 <= i < len(scores) and total + words[i] <= most_words
        ]
        if leans(passage, first):
            options = [o for o in options if o[2] == first - 1] or options
        if not options:
            return first, last
        chosen = max(options)[2]
        first, last = min(first, chosen), max(last, chosen)
        total += words[chosen]
