"""What an answer tells while it is being written, and how it is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

OnText = Callable[[str], None]
"""Told the text so far, as Markdown, each time a checked sentence joins it."""


def _silent(text: str) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Live:
    """The one who waits for an answer.

    Attributes:
        on_text: told the text so far, each time a checked sentence joins it.
        stop: set to have no more of it; what is there by then is the answer.
    """

    on_text: OnText = _silent
    stop: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Which model answers, and where.

    Attributes:
        model: as the settings name it, "provider:name".
        where: "on this computer", or its server's name.
        leaves: whether text leaves this machine.
    """

    model: str
    where: str
    leaves: bool

    @property
    def line(self) -> str:
        """All of it in one plain line."""
        if not self.leaves:
            return f"{self.model} writes the answers, on this computer: no text leaves it."
        return (
            f"{self.model} writes the answers at {self.where}: your questions and passages of "
            "the toolkits leave this machine for it."
        )
