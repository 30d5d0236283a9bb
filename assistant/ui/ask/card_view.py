"""A group of quotes as the data of its card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer, Citation, Group
from assistant.cards.addresses import Address, address
from assistant.cards.age import is_old, years_old
from assistant.cards.shelf import Shelf
from assistant.ui.ask.ways import example_link, place_link, source_link
from assistant.ui.components import Data
from assistant.ui.texts import ask as texts
from assistant.ui.texts import common
from ingest.model import Kind

_LISTED = 4
"""Quotes of one group from which it reads as a list."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Makes the cards of one answer.

    Attributes:
        translations: of quotes, by number.
    """

    answer: Answer
    shelf: Shelf
    translations: Mapping[int, str]

    @classmethod
    def of(cls, answer: Answer, shelf: Shelf) -> Cards:
        """The cards of an answer."""
        translations = dict(answer.written.translations) if answer.written else {}
        return cls(answer, shelf, translations)

    def card(self, group: Group) -> Data:
        """The card of a group: who, how old, and the quotes."""
        known = {each.n: each for each in self.answer.citations}
        quotes = [known[n] for n in group.citations if n in known]
        group = _completed(group, quotes)
        age = self._shared_age(quotes) if group.heading or group.note else ""
        hidden = sum(1 for each in quotes if not each.shown)
        listed = len(quotes) > _LISTED and all(each.kind is not Kind.EXAMPLE for each in quotes)
        return {
            **self.head(group, age),
            "shown": group.shown,
            "more": texts.show_more(hidden, group.heading),
            "quotes": [
                self.quote(each, group.heading, group.note, aged=not age, listed=listed)
                for each in quotes
            ],
        }

    def head(self, group: Group, age: str = "") -> Data:
        """What stands above a group's quotes."""
        return {
            "heading": group.heading,
            "country": self.shelf.country(group.heading),
            "place": place_link(group.heading, self.shelf),
            "place_help": texts.explore(group.heading),
            "note": group.note,
            "age": age,
        }

    def quote(
        self, each: Citation, heading: str, note: str, *, aged: bool, listed: bool = False
    ) -> Data:
        """One quote with its credit and its links.

        Args:
            each: the citation.
            heading: of its group, which is not said again.
            note: of its group, likewise.
            aged: whether it is to tell its own age.
            listed: whether it is one of many short ones, which are not all to carry every link.
        """
        found = self.shelf.example(each.document, each.spans)
        return {
            "n": each.n,
            "quote": each.quote,
            "translation": texts.translated(self.translations.get(each.n, "")),
            "label": label(each),
            "credit": credit(each, heading, note),
            "age": self._age(each) if aged else "",
            "links": [_printed(address(one)) for one in found.links] if found else [],
            "example": example_link(each, self.shelf),
            "source": None if listed else source_link(each),
            "shown": each.shown,
        }

    def _age(self, citation: Citation) -> str:
        today = self.shelf.today
        if not is_old(citation.year, today):
            return ""
        return common.ago(years_old(citation.year, today))

    def _shared_age(self, quotes: Sequence[Citation]) -> str:
        """The age of several quotes where it is the same, to be said once."""
        return _shared(map(self._age, quotes))


def credit(citation: Citation, heading: str, note: str) -> str:
    """Where a quote comes from, in one line, without what its group or itself has said already."""
    place = citation.city if citation.city != heading else None
    title = None if titled(citation) in note else titled(citation)
    section = citation.section or ""
    said = section in (heading, citation.quote, *note.split(" · "))
    parts = (place, title, None if said else section, common.page(citation.page))
    return " · ".join(filter(None, parts))


def titled(citation: Citation) -> str:
    """A source's title without what follows its colon, and its year."""
    return f"{citation.title.split(':')[0]}, {citation.year}"


def _completed(group: Group, quotes: Sequence[Citation]) -> Group:
    """A group with what all of its quotes have in common said once, above them."""
    heading = group.heading or _shared(each.city or "" for each in quotes)
    note = group.note
    if not note and len(quotes) > 1:
        note = _shared(map(titled, quotes))
    return replace(group, heading=heading, note=note)


def _shared(values: Iterable[str]) -> str:
    """What all the values are; "" where they differ, or there is none."""
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def label(citation: Citation) -> str:
    """The name of a citation's mark."""
    where = ", ".join(filter(None, (citation.city, citation.title)))
    return f"[{citation.n}] {texts.READ}: {where}"


def _printed(one: Address) -> Data:
    return {
        "printed": one.printed,
        "opens": one.opens,
        "name": texts.outside(one.printed),
        "note": "" if one.opens else texts.NO_ADDRESS,
    }
