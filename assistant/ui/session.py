"""What one visitor's page remembers between clicks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import streamlit as st

from assistant.answer import Answer, Citation
from ingest.spans import Span

_KEY = "conversation"


@dataclass(frozen=True, slots=True)
class Opened:
    """A source that stands open in the reader.

    Attributes:
        turn, n: the turn and the citation that it was opened from; None for a link.
        stamp: differs each time something is opened, so that the page scrolls once.
        focus: whether the keyboard's focus is to go to the text.
    """

    source: str
    spans: tuple[Span, ...]
    stamp: int
    turn: int | None = None
    n: int | None = None
    focus: bool = True


@dataclass(slots=True)
class Session:
    """One conversation.

    Attributes:
        answers: in the order asked.
        pending: a question that is still to be asked.
        opened: what the reader shows.
        linked: whether the address has been followed already.
        notice: one line to show once.
    """

    answers: list[Answer] = field(default_factory=list)
    pending: str | None = None
    opened: Opened | None = None
    linked: bool = False
    notice: str | None = None
    stamp: int = 0

    @property
    def history(self) -> tuple[str, ...]:
        """The questions so far, oldest first."""
        return tuple(answer.question for answer in self.answers)

    def ask(self, question: str) -> None:
        """Have `question` asked in this run."""
        self.pending = question

    def restart(self) -> None:
        """Forget the conversation."""
        self.answers.clear()
        self.pending = None
        self.opened = None

    def open(self, turn: int, n: int, focus: bool = True) -> None:
        """Open citation `n` of the answer at `turn`; an unknown one changes nothing."""
        if not 0 <= turn < len(self.answers):
            return
        for citation in self.answers[turn].citations:
            if citation.n == n:
                self.stamp += 1
                self.opened = Opened(citation.document, citation.spans, self.stamp, turn, n, focus)

    def open_link(self, source: str, spans: tuple[Span, ...]) -> None:
        """Open a source at given words, as an address asks."""
        self.stamp += 1
        self.opened = Opened(source, spans, self.stamp)

    def close(self) -> None:
        """Close the reader."""
        self.opened = None

    def citation(self) -> Citation | None:
        """The citation that stands open; None for a source opened by a link."""
        return next((each for each in self._siblings() if each.n == self._n()), None)

    def step(self, by: int) -> int | None:
        """Number of the citation `by` places after the open one; None past either end."""
        numbers = [each.n for each in self._siblings()]
        n = self._n()
        if n not in numbers:
            return None
        at = numbers.index(n) + by
        return numbers[at] if 0 <= at < len(numbers) else None

    def total(self) -> int:
        """How many citations the answer has that the open one belongs to."""
        return len(self._siblings())

    def _n(self) -> int | None:
        return self.opened.n if self.opened else None

    def _siblings(self) -> tuple[Citation, ...]:
        turn = self.opened.turn if self.opened else None
        return () if turn is None else self.answers[turn].citations


def current() -> Session:
    """This visitor's session, begun when first asked for."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session()
    return cast(Session, st.session_state[_KEY])
