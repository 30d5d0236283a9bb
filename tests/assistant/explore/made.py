"""Catalogues made by hand, of any size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.explore.shelf import Shelf
from assistant.library.model import Entry, Heading, Place, Theme
from ingest.model import Kind, Source
from ingest.spans import Span


def source(id_: str, year: int, project: str = "GROW") -> Source:
    return Source(
        id_, f"Toolkit {id_}: more", "", project, year, "P", (), "en", "P", "P", Path(id_)
    )


def entry(n: int, source: str = "a", **fields: object) -> Entry:
    place = fields.pop("place", None)
    plain: dict[str, object] = {
        "id": f"{n:016x}", "source": source, "kind": Kind.EXAMPLE, "key_factor": None,
        "section": "", "place": place, "places": (place,) if place else (),
        "text": f"Words of entry {n}.", "spans": (Span(10 * n, 10 * n + 9),), "name": "",
        "theme": "", "page": None, "links": (), "order": n,
    }  # fmt: skip
    return Entry(**(plain | fields))  # type: ignore[arg-type]


class MadeLibrary:
    """Entries, places and themes as given."""

    def __init__(
        self, entries: Sequence[Entry], places: Sequence[Place] = (), themes: Sequence[Theme] = ()
    ) -> None:
        self.entries, self.places, self.themes = tuple(entries), tuple(places), tuple(themes)

    def entry(self, id: str) -> Entry:
        return {each.id: each for each in self.entries}[id]

    def similar(self, id: str, most: int = 6) -> tuple[Entry, ...]:
        return tuple(each for each in self.entries if each.id != id)[:most]

    def outline(self, source: str) -> tuple[Heading, ...]:
        return ()


SOURCES = {"a": source("a", 2012, "MIX"), "b": source("b", 2018), "c": source("c", 2016, "")}
OSLO = Place("Oslo", "Norway", "NO", 59.91, 10.75)
BERGEN = Place("Bergen", "Norway", "NO", 60.39, 5.32)
TOKYO = Place("Tokyo", "Japan", "JP", 35.69, 139.69)
NOWHERE = Place("Erehwon", "", "", None, None)
THEME = Theme("aaaa0001", "Needs", (("a", "Asking"), ("b", "Needs")))
SMALL = MadeLibrary(
    [
        entry(1, "a", kind=Kind.KEY_FACTOR, key_factor="Asking", section="Asking", name="Asking"),
        entry(2, "a", kind=Kind.GUIDE_QUESTION, key_factor="Asking", section="Asking"),
        entry(3, "a", place="Oslo", key_factor="Asking", section="Asking", theme=THEME.id),
        entry(4, "a", place="Bergen", key_factor="Asking", section="Asking", theme=THEME.id),
        entry(5, "a", kind=Kind.CONTEXT_FACTOR, name="Law"),
        entry(6, "b", place="Oslo and Tokyo", places=("Oslo", "Tokyo"), section="Part, one"),
        entry(7, "b", place="Oslo", key_factor="Asking", section="Asking"),
        entry(8, "c", place="Erehwon"),
    ],
    [BERGEN, NOWHERE, OSLO, TOKYO],
    [THEME],
)


def shelf(library: MadeLibrary = SMALL) -> Shelf:
    return Shelf(library, SOURCES)


def large(examples: int = 5000, places: int = 500) -> MadeLibrary:
    where = [
        Place(f"Place {n:03}", f"Country {n % 40}", "", -50 + n % 110, -170 + (n * 37) % 340)
        for n in range(places)
    ]
    made = [
        entry(n, "abc"[n % 3], place=where[n % places].name, section=f"Part {n % 300}",
              text="It works well. " * 40)
        for n in range(examples)
    ]  # fmt: skip
    return MadeLibrary(made, where)
