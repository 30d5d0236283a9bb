"""What the pages need of the assistant, whatever stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from assistant.answer import Answer, Filters
from assistant.library.model import Entry, Heading, Place, Theme
from ingest.model import Source
from ingest.reading import Block

if TYPE_CHECKING:
    from assistant.model.live import Disclosure, Live

OnStep = Callable[[str], None]
"""Told the name of each step as it starts: understand, retrieve, rank, compose, verify, write."""


class Library(Protocol):
    """The catalogue of one index generation, to look through; read-only, safe to share."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, by source in the manifest's order and in reading order."""

    @property
    def themes(self) -> tuple[Theme, ...]:
        """All themes, those with most members first."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Places that examples tell of, in alphabetical order."""

    def entry(self, id: str) -> Entry:
        """One entry.

        Raises:
            KeyError: no such entry in this generation.
        """

    def similar(self, id: str, most: int = 6) -> tuple[Entry, ...]:
        """Examples like an example, nearest first, those of other places before its own.

        Raises:
            KeyError: no such entry in this generation.
        """

    def outline(self, source: str) -> tuple[Heading, ...]:
        """A source's headings, in reading order.

        Raises:
            KeyError: no such source.
        """


class Assistant(Protocol):
    """Answers questions and opens sources."""

    @property
    def library(self) -> Library:
        """The catalogue, to look through."""

    @property
    def disclosure(self) -> Disclosure | None:
        """Which language model answers, and where; None for none."""

    @property
    def generation(self) -> str:
        """The index generation that answers come from."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """All sources, by id, in the manifest's order."""

    @property
    def places(self) -> tuple[str, ...]:
        """Places of the corpus, as the catalogue writes them, in alphabetical order."""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Questions that this corpus can answer, to start with."""

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        filters: Filters | None = None,
        on_step: OnStep | None = None,
        *,
        live: Live | None = None,
    ) -> Answer:
        """Answer `question`; a refusal is an answer too.

        Args:
            question: as the user put it; may be empty.
            history: the user's earlier questions, oldest first.
            filters: what the answer may draw on; None sets no limit.
            on_step: told each step as it starts.
            live: told what a language model writes, if one does; may stop it.
        """

    def reading(self, source: str) -> tuple[Block, ...]:
        """A source as blocks in reading order; footnotes and references at the end.

        Raises:
            KeyError: no such source.
        """

    def text(self, source: str) -> str:
        """A source's stored text, which every span points into.

        Raises:
            KeyError: no such source.
        """
