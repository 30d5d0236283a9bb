"""The nouns of what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.answer import Answer, Filters
from assistant.records import Record

NO_MODEL = "none"
"""Stands for the language model of an answer that none has written."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation as a list shows it.

    Attributes:
        title: its first question until it is renamed.
        origin: what it was held in: "page", "chat" or "ask".
        started, changed: when the first and the last answer were kept; UTC.
        answers: how many it holds.
    """

    id: str
    title: str
    origin: str
    started: datetime
    changed: datetime
    answers: int


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it was given, with all that bore on it.

    Attributes:
        conversation: id of the conversation that it belongs to.
        turn: its place in the conversation, from 1.
        asked: when it was kept; UTC.
        history: the user's earlier questions, oldest first.
        limits: that the user had set; `answer.filters` may hold more, said in the question.
        generation: the index generation that it was answered from.
        model: the language model that wrote it, or `NO_MODEL`.
        settings: those that bear on answers, by name.
        published: the whole answer as JSON, exactly as programs got it.
        answer: the same as the page shows it; its `retrieved` is in `published` alone.
    """

    id: str
    conversation: str
    turn: int
    asked: datetime
    question: str
    history: tuple[str, ...]
    limits: Filters
    generation: str
    model: str
    settings: Mapping[str, str]
    published: Record
    answer: Answer


@dataclass(frozen=True, slots=True)
class Conversation:
    """A saved conversation with all its answers, oldest first."""

    summary: Summary
    answers: tuple[KeptAnswer, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A conversation that holds the words that were searched for.

    Attributes:
        question: of the answer that holds them; "" where only the title does.
        excerpt: some words around the first of them; "" likewise.
    """

    summary: Summary
    question: str = ""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where an answer has been kept: ids of its conversation and of itself."""

    conversation: str
    answer: str
