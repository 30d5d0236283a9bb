"""What every system that is measured must offer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a system retrieved, or showed as a quote.

    Attributes:
        source: the source's id.
        text: its words.
        city: the place it is about, where the system knows.
        kind: the kind of passage, e.g. "example", where the system knows.
        spans: where it stands in the stored text; empty where the system does not say.
    """

    source: str
    text: str
    city: str | None = None
    kind: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """What a system gave for one question.

    Attributes:
        retrieved: best first.
        quotes: those shown at once, in order.
        answered: false for a refusal.
        reason: why it was refused, in the system's words; "" where it was answered.
        similarity: of the best text retrieved; None where nothing was.
        seconds: wall time of the whole answer.
        confidence: higher means surer that the corpus answers; None where the system has
            nothing better than its similarity.
        steps_ms: (step, wall time in milliseconds), where the system tells it.
    """

    retrieved: tuple[Text, ...]
    quotes: tuple[Text, ...]
    answered: bool
    reason: str
    similarity: float | None
    seconds: float
    confidence: float | None = None
    steps_ms: tuple[tuple[str, float], ...] = ()


class System(Protocol):
    """Answers questions from the corpus."""

    @property
    def name(self) -> str:
        """What it is called in tables."""

    @property
    def refuses(self) -> bool:
        """Whether it can refuse by itself; else refusal is set by its similarities."""

    @property
    def generation(self) -> str:
        """The index generation that it answers from; "" where it has none."""

    def answer(self, question: str, history: Sequence[str] = ()) -> Response:
        """Answer `question`, asked after `history` (oldest first)."""

    def close(self) -> None:
        """Let go of files and connections."""
