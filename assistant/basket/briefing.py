"""A basket laid out as a briefing note, the same for every form that it is saved in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assistant.basket import words
from assistant.basket.grouping import grouped
from assistant.basket.limits import printable
from assistant.basket.model import Basket, Grouping, Item
from assistant.service import Assistant
from ingest.model import Source
from ingest.spans import is_exact

Link = Callable[[Item], str]
"""The address of a quote's place in its source; "" where none is known."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote with what credits it.

    Attributes:
        n: of its footnote, from 1.
        words: the source's own.
        credit: one line on where it is from: place, toolkit, year, section, page.
        footnote: publisher, title, year, section, page.
        link: address of its place in the source; "" for none.
        note: the officer's own words; "" for none.
    """

    n: int
    words: str
    credit: str
    footnote: str
    link: str
    note: str


@dataclass(frozen=True, slots=True)
class Part:
    """Quotes under a heading.

    Attributes:
        heading: "" for none.
        lead: how the answer to the question began; "" for none.
    """

    heading: str
    lead: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing note.

    Attributes:
        day: when it was made.
        dated: the line that tells when, and from which generation of the index.
        opening: the officer's own words; "" for none.
        questions: (question, how its answer began) pairs, for a note that is not put under them.
        sources: how the publishers ask to be cited, in alphabetical order.
    """

    title: str
    day: date
    dated: str
    opening: str
    questions: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    sources: tuple[str, ...]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All quotes, in order."""
        return tuple(quote for part in self.parts for quote in part.quotes)


def exact_items(basket: Basket, assistant: Assistant) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items whose quotes are exact at their spans, and those that are not."""
    good: list[Item] = []
    bad: list[Item] = []
    for item in basket.items:
        known = item.source in assistant.sources
        exact = known and is_exact(assistant.text(item.source), item.spans, item.quote)
        (good if exact else bad).append(item)
    return tuple(good), tuple(bad)


def brief(
    basket: Basket,
    assistant: Assistant,
    day: date,
    link: Link = lambda item: "",
    leads: Mapping[str, str] | None = None,
) -> Briefing:
    """Lay a basket out; quotes that are not exact, which `exact_items` names, are left out.

    Args:
        basket: what was collected.
        assistant: that the quotes are held against.
        day: of the note.
        link: gives each quote's address.
        leads: how the answers began, by question, where that is known.
    """
    items, _ = exact_items(basket, assistant)
    said = leads or {}
    groups = grouped(items, basket.group)
    by_question = basket.group is Grouping.QUESTION
    asked = () if by_question else tuple(dict.fromkeys(e.question for e in items if e.question))
    parts: list[Part] = []
    n = 0
    for heading, members in groups:
        quotes = [
            _quote(n + i, each, assistant.sources[each.source], link(each), heading)
            for i, each in enumerate(members, 1)
        ]
        n += len(quotes)
        lead = said.get(heading, "") if by_question else ""
        parts.append(Part(printable(heading), printable(lead), tuple(quotes)))
    return Briefing(
        title=basket.title or words.UNTITLED,
        day=day,
        dated=words.dated(f"{day.day} {day:%B %Y}", assistant.generation),
        opening=basket.note,
        questions=tuple((printable(each), printable(said.get(each, ""))) for each in asked),
        parts=tuple(parts),
        sources=_bibliography(items, assistant.sources),
    )


def _quote(n: int, item: Item, source: Source, link: str, heading: str) -> Quote:
    place = "" if item.place == heading else item.place or ""
    where = (item.section, words.page(item.page))
    about = tuple(filter(None, (item.place, *where)))
    return Quote(
        n=n,
        words=printable(item.quote),
        credit=printable(" · ".join(filter(None, (place, source.title, str(source.year), *where)))),
        footnote=printable(words.cited(source.publisher, source.title, source.year, *about)),
        link=link,
        note=item.note,
    )


def _bibliography(items: Iterable[Item], sources: Mapping[str, Source]) -> tuple[str, ...]:
    cited = dict.fromkeys(printable(sources[each.source].cite_as) for each in items)
    return tuple(sorted(cited, key=str.casefold))
