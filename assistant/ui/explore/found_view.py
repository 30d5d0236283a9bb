"""Lists of entries as the data that their part of the page is built from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assistant.basket.model import Basket, Item
from assistant.cards.age import is_old, years_old
from assistant.explore.opening import opening
from assistant.library.model import Entry, Place
from assistant.ui.components import Data
from assistant.ui.explore.hrefs import to_entry, to_source
from assistant.ui.explore.names import entry_title, short
from assistant.ui.texts import common
from assistant.ui.texts import explore as texts
from ingest.model import Kind, Source


@dataclass(frozen=True, slots=True)
class Lister:
    """Makes the data of lists of entries.

    Attributes:
        sources: by id.
        places: by name, for their countries.
        basket: what was collected.
        today: for the age of what a source says.
    """

    sources: Mapping[str, Source]
    places: Mapping[str, Place]
    basket: Basket
    today: date

    def cards(self, entries: Iterable[Entry]) -> list[Data]:
        """Compact cards, each leading to the entry's own page."""
        return [self._card(each) for each in entries]

    def words(self, entries: Iterable[Entry]) -> list[Data]:
        """Whole entries without a heading, each leading to its place in the source."""
        return [self._words(each) for each in entries]

    def _card(self, entry: Entry) -> Data:
        text, whole = opening(entry.text)
        title = entry_title(entry)
        source = self.sources[entry.source]
        old = is_old(source.year, self.today)
        return self._common(entry, title) | {
            "title": title,
            "country": self.countries(entry),
            "credit": " · ".join(filter(None, (f"{short(source.title)}, {source.year}",
                                               _section(entry), common.page(entry.page)))),
            "age": common.ago(years_old(source.year, self.today)) if old else "",
            "text": text,
            "whole": whole,
            "href": to_entry(entry),
            "link": texts.READ,
            "link_name": texts.read_of(title),
        }  # fmt: skip

    def _words(self, entry: Entry) -> Data:
        named = entry.name if entry.kind is Kind.CONTEXT_FACTOR else ""
        said = entry.text.startswith(named)
        return self._common(entry, named or opening(entry.text, 60)[0]) | {
            "title": "",
            "country": "",
            "credit": "" if said else named,
            "age": "",
            "text": entry.text,
            "whole": True,
            "href": to_source(entry),
            "link": texts.OPEN,
            "link_name": texts.source_of(named or opening(entry.text, 60)[0]),
        }

    def _common(self, entry: Entry, title: str) -> dict[str, object]:
        inside = Item.of_entry(entry) in self.basket
        collect = common.COLLECTED if inside else common.COLLECT
        return {
            "id": entry.id,
            "inside": inside,
            "collect": collect,
            "collect_name": texts.button_of(collect, title),
        }

    def countries(self, entry: Entry) -> str:
        """The countries of an entry's places, unless a place is one itself."""
        found = dict.fromkeys(self.places[n].country for n in entry.places if n in self.places)
        return ", ".join(each for each in found if each and each not in entry.places)


def _section(entry: Entry) -> str:
    own = entry.kind is Kind.KEY_FACTOR
    return "" if own else entry.key_factor or entry.section
