"""What composing has at hand for one question."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from assistant.calibration import Quoting, Showing
from assistant.compose.excerpt import Excerpt, best_window
from assistant.knowledge import Knowledge
from assistant.likeness import Likeness, sentence_likeness
from assistant.messages.classifier import MessageKind
from assistant.query import Query
from assistant.rank import Ranked
from assistant.search import allowed_positions
from ingest.embed.base import Floats
from ingest.index.generation import Index
from ingest.model import Kind, Passage

_SLACK = 1.2
"""A passage that is only a little too long is quoted whole."""


@dataclass(frozen=True, slots=True)
class Desk:
    """One question's query, ranking and the index that it came from.

    Attributes:
        question: `(tokens, dimensions)`, the question's token vectors.
        pooled: `(dimensions,)`, the question as a whole, unit length.
        order: positions of the candidates, best first.
        relevance: of each candidate, by position.
        words_short, words_long: most words shown at first.
        told: what the message is by its meaning, where it is no question; else None.
        showing: how far below the best a passage is still shown.
        quoting: which sentences of examples are quoted.
        chance: that the corpus answers, 0 to 1, once that was weighed.
    """

    query: Query
    index: Index
    knowledge: Knowledge
    ranked: Ranked
    question: Floats
    pooled: Floats
    order: tuple[int, ...]
    relevance: dict[int, float]
    words_short: int
    words_long: int
    told: MessageKind | None = None
    showing: Showing = field(default_factory=Showing)
    quoting: Quoting = field(default_factory=Quoting)
    chance: float = 1.0

    def passage(self, position: int) -> Passage:
        """The passage at a position."""
        return self.index.passages[position]

    def substantial(self, position: int) -> bool:
        """Whether a passage says something of what it names, rather than thanks or refers to it."""
        return self.passage(position).kind not in (Kind.FRONT_MATTER, Kind.REFERENCE)

    def excerpt(self, position: int, most_words: int) -> Excerpt:
        """The part of a passage that answers best, in `most_words`; one sentence at least."""
        passage = self.passage(position)
        relevance = self.relevance.get(position, 0.0)
        if self.knowledge.lengths[position] <= _SLACK * most_words or len(passage.sentences) == 1:
            return Excerpt(position, 0, len(passage.sentences) - 1, relevance)
        scores = [one.score for one in self.likeness(position)]
        first, last = best_window(passage, scores, most_words)
        return Excerpt(position, first, last, relevance)

    def likeness(self, position: int) -> list[Likeness]:
        """How like the question each sentence of a passage is; worked out once."""
        known = self.ranked.sentences
        if position not in known:
            known[position] = sentence_likeness(
                self.index, position, self.question, self.ranked.weights
            )
        return known[position]

    def whole(self, position: int) -> Excerpt:
        """The whole passage."""
        last = len(self.passage(position).sentences) - 1
        return Excerpt(position, 0, last, self.relevance.get(position, 0.0))

    def best(self, positions: Iterable[int]) -> list[int]:
        """Those of the positions that were ranked, best first."""
        wanted = set(positions)
        return [p for p in self.order if p in wanted]

    def best_of(self, kinds: Collection[Kind]) -> float | None:
        """The relevance of the best passage of some kinds; None where there is none."""
        found = (self.relevance[p] for p in self.order if self.passage(p).kind in kinds)
        return next(found, None)

    def allowed(self, positions: Iterable[int]) -> list[int]:
        """Those of the positions that the question's filters leave, in the same order."""
        allowed = allowed_positions(self.query, self.knowledge)
        return [p for p in positions if allowed is None or p in allowed]

    def in_works(self, positions: Iterable[int]) -> list[int]:
        """Those of the positions in documents that the question names; all where it names none."""
        named = self.query.works.sources
        return [p for p in positions if not named or self.passage(p).source in named]

    def in_places(self) -> list[int]:
        """Candidates about the places that the question names, best first; all where none is."""
        named = self.query.where.positions
        return (self.best(named) if named else []) or list(self.order)

    def tells_of_places(self) -> bool:
        """Whether examples tell of or name the places that the question names."""
        named = self.allowed(self.query.where.positions)
        return any(self.passage(position).kind is Kind.EXAMPLE for position in named)

    def words(self, excerpt: Excerpt) -> int:
        """How many words an excerpt has."""
        return excerpt.words(self.passage(excerpt.position))
