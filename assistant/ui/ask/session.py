"""What one visitor's page remembers between clicks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

import streamlit as st

from assistant.answer import Answer, Citation, Filters
from assistant.feedback.model import Judgement
from assistant.kept.model import Conversation, KeptAnswer
from assistant.kept.replay import Replayed
from assistant.ui.ask.writing import Writing
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
        address: what the page's address said last; None before it has been read.
        limits: those that are set for the next question.
        notice: one line to show once.
        saved: ids that the answers are kept by; None for one that is not.
        conversation: id that the conversation is kept by; None while it is not.
        kept: the saved answer that an address asked for; then it is the first of `answers`.
        replayed: the same answered anew; then the new answer is the second of them.
        again: whether `kept` is to be answered anew in this run.
        writing: the answer that a language model is writing; None while none is.
        failed: what went wrong with the last one that was written; None where nothing did.
        judged: what was said of the answers, by the id they are kept by; None until it is read.
        trouble: why conversations cannot be saved, or could not; "" where all is well.
    """

    answers: list[Answer] = field(default_factory=list)
    pending: str | None = None
    opened: Opened | None = None
    address: dict[str, str] | None = None
    limits: Filters = field(default_factory=Filters)
    notice: str | None = None
    stamp: int = 0
    saved: list[str | None] = field(default_factory=list)
    conversation: str | None = None
    kept: KeptAnswer | None = None
    replayed: Replayed | None = None
    again: bool = False
    judged: dict[str, Judgement] | None = None
    trouble: str = ""
    writing: Writing | None = None
    failed: BaseException | None = None

    @property
    def history(self) -> tuple[str, ...]:
        """The questions so far, oldest first."""
        return tuple(answer.question for answer in self.answers)

    def ask(self, question: str) -> None:
        """Have `question` asked in this run."""
        self.pending = question
        self.failed = None

    def restart(self) -> None:
        """Forget the conversation."""
        if self.writing is not None:
            self.writing.stop.set()
            self.writing = None
        self.answers.clear()
        self.pending = self.failed = None
        self.opened = None
        self.saved.clear()
        self.conversation = self.kept = self.replayed = None
        self.again = False
        self.judged = None

    def resume(self, conversation: Conversation) -> None:
        """Show a saved conversation, to be continued."""
        self.restart()
        self.conversation = conversation.summary.id
        self.answers += [kept.answer for kept in conversation.answers]
        self.saved += [kept.id for kept in conversation.answers]

    def look_back(self, kept: KeptAnswer) -> None:
        """Show one saved answer as it was."""
        self.restart()
        self.kept = kept
        self.answers.append(kept.answer)
        self.saved.append(kept.id)

    def compare(self, replayed: Replayed) -> None:
        """Show beside the saved answer what is answered now."""
        self.replayed = replayed
        del self.answers[1:]
        self.answers.append(replayed.answer)

    def open(self, turn: int, n: int, focus: bool = True) -> None:
        """Open citation `n` of the answer at `turn`; an unknown one changes nothing."""
        if not 0 <= turn < len(self.answers):
            return
        for citation in self.answers[turn].citations:
            if citation.n == n:
                self.stamp += 1
                self.opened = Opened(citation.document, citation.spans, self.stamp, turn, n, focus)

    def open_link(self, source: str, spans: tuple[Span, ...]) -> None:
        """Open a source at given words, as an address asks; at a citation where one quotes them."""
        self.stamp += 1
        self.opened = Opened(source, spans, self.stamp)
        self.adopt()

    def adopt(self) -> None:
        """Let a source that a link has opened belong to the last citation of the same words."""
        opened = self.opened
        if opened is None or opened.n is not None:
            return
        for turn, answer in enumerate(self.answers):
            for each in answer.citations:
                if (each.document, each.spans) == (opened.source, opened.spans):
                    self.opened = replace(opened, turn=turn, n=each.n)

    def close(self) -> None:
        """Close the reader."""
        self.opened = None

    def citation(self) -> Citation | None:
        """The citation that stands open; None for a source opened by a link."""
        return next((each for each in self._siblings() if each.n == self._n()), None)

    def generation(self) -> str:
        """The index generation of the answer that the open citation belongs to; "" for a link."""
        turn = self.opened.turn if self.opened else None
        return "" if turn is None else self.answers[turn].generation

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
