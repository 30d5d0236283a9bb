"""The nouns of the basket."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Citation
from assistant.library.model import Entry
from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A quote that was collected.

    Attributes:
        source: its source's id.
        spans: where it stands; with the source, all that a link needs to bring it back.
        quote: words of the source at `spans`.
        place: that it is about; None if about none.
        section: key factor or section it stands under, for display; "" for neither.
        page: counted from 1; None where the source has no known pages.
        question: that it was found by; "" for none.
        note: the officer's own words about it.
    """

    source: str
    spans: tuple[Span, ...]
    quote: str
    place: str | None = None
    section: str = ""
    page: int | None = None
    question: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, tuple[Span, ...]]:
        """What makes two items the same: the words they quote."""
        return self.source, self.spans

    @classmethod
    def of_citation(cls, citation: Citation, question: str) -> Item:
        """The item that collects an answer's citation."""
        return cls(
            citation.document, citation.spans, citation.quote, citation.city,
            citation.section or "", citation.page, question,
        )  # fmt: skip

    @classmethod
    def of_entry(cls, entry: Entry) -> Item:
        """The item that collects an entry of the catalogue."""
        return cls(entry.source, entry.spans, entry.text, entry.place, entry.section, entry.page)


class Grouping(StrEnum):
    """How the quotes of a briefing note are put under headings."""

    NONE = "none"
    QUESTION = "question"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Reference:
    """An item without its words: what an address or a file keeps of it.

    Attributes:
        check: tells whether the words at `spans` are still those that were collected, see
            `assistant.basket.reread.check`; "" for not known.
        question, note: as an item's.
    """

    source: str
    spans: tuple[Span, ...]
    check: str = ""
    question: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, tuple[Span, ...]]:
        """What makes two references the same: where they point."""
        return self.source, self.spans


class Why(StrEnum):
    """Why a quote cannot be brought back."""

    NO_SOURCE = "no_source"
    NO_PLACE = "no_place"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Lost:
    """A reference that leads to no quote in this corpus."""

    reference: Reference
    why: Why


@dataclass(frozen=True, slots=True)
class Basket:
    """Items in the order that the officer gave them; no two quote the same words.

    Attributes:
        title: of the briefing note; "" for none given.
        note: the officer's own words to open it with; "" for none.
        group: how the note's quotes are put under headings.
        lost: what was in the basket and cannot be brought back; kept until it is taken out.
    """

    items: tuple[Item, ...] = ()
    title: str = ""
    note: str = ""
    group: Grouping = Grouping.NONE
    lost: tuple[Lost, ...] = ()

    def __contains__(self, item: object) -> bool:
        return isinstance(item, Item) and any(one.key == item.key for one in self.items)
