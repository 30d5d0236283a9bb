"""The sentences of a passage that answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

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
