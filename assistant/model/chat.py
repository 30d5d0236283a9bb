"""The seam to chat models: messages in, text out piece by piece, and what can go wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from ingest.errors import IntegratingCitiesError


class ModelSetupError(IntegratingCitiesError):
    """The chat model that the settings name cannot be used; says what to install or set."""


class ModelFault(Exception):
    """A request to the model failed. Never reaches a user but as `plain`.

    Attributes:
        plain: what happened, as the end of a sentence that begins with the model's name.
        retryable: whether the same request may do better later.
        wait_s: how long the server asks to wait before that; None where it says nothing.
    """

    def __init__(self, plain: str, *, retryable: bool = False, wait_s: float | None = None) -> None:
        super().__init__(plain)
        self.plain = plain
        self.retryable = retryable
        self.wait_s = wait_s


class Stopped(Exception):
    """The user wants no more of it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model.

    Attributes:
        role: "system" or "user".
    """

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of a request.

    Attributes:
        tokens_in: read by the model.
        tokens_out: written by it.
    """

    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)

    @property
    def total(self) -> int:
        """Read and written together."""
        return self.tokens_in + self.tokens_out


class Reply(Protocol):
    """A reply as it comes in."""

    def __iter__(self) -> Iterator[str]:
        """Its text, piece by piece.

        Raises:
            ModelFault: it broke off, or never began.
        """

    @property
    def usage(self) -> Usage:
        """Tokens so far; as the server counts them where it does, else estimated."""


class ChatModel(Protocol):
    """A chat model, whoever serves it; safe to share between threads."""

    @property
    def window(self) -> int:
        """Tokens that it can read and write at once."""

    def stream(self, messages: Sequence[Message]) -> Reply:
        """Send `messages`; nothing is sent before the reply is read."""


def estimated_tokens(text: str) -> int:
    """How many tokens a text has, rather too many than too few.

    European languages take about four characters a token with common vocabularies; three
    leave room for names, and for vocabularies made for other languages.
    """
    return len(text) // 3 + 1
