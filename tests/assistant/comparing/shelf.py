"""A library of hand-made entries, and an assistant that finds words in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.answer import Answer, Citation, Filters, Hit, Intent, Understanding
from assistant.library.model import Entry, Heading, Place, Theme
from assistant.model.live import Disclosure, Live
from assistant.service import OnStep
from ingest.model import Kind, Passage, Source
from ingest.reading import Block
from ingest.spans import Span

COURSES, BUYERS = "courses", "buyers"
THEMES = (
    Theme("aaaaaaaa", "Needs assessment", ((COURSES, "Needs assessment"), (BUYERS, "2. Mapping"))),
    Theme("bbbbbbbb", "Strategy", ((COURSES, "Strategy"), (BUYERS, "Strategy"))),
)
PLACES = (
    Place("Bath", "United Kingdom", "GB", 51.4, -2.4),
    Place("Ghent", "Belgium", "BE", 51.1, 3.7),
    Place("Oslo", "", "", None, None),
)


def source(id_: str, title: str, year: int) -> Source:
    return Source(
        id=id_, title=title, series="", project="MIX", year=year, publisher="E", authors=(),
        language="en", rights="E", cite_as=f"E ({year}), {title}.", file=Path(id_),
    )  # fmt: skip


SOURCES = {
    COURSES: source(COURSES, "Courses", 2012),
    BUYERS: source(BUYERS, "Buyers: access | for all", 2018),
}


def entry(
    order: int,
    kind: Kind,
    section: str,
    place: str | None = None,
    source: str = COURSES,
    text: str = "",
    name: str = "",
) -> Entry:
    whole = kind in (Kind.STANDARD, Kind.CONTEXT_FACTOR)
    return Entry(
        id=f"{order:016x}",
        source=source,
        kind=kind,
        key_factor=None if whole else section,
        section=section,
        place=place,
        places=tuple(place.split(" and ")) if place else (),
        text=text or f"Words number {order}.",
        spans=(Span(order * 10 + 1, order * 10 + 5),),
        name=name,
        theme="",
        page=order + 1,
        links=(),
        order=order,
    )


ENTRIES = (
    entry(0, Kind.STANDARD, "Standard"),
    entry(1, Kind.KEY_FACTOR, "Needs assessment", name="Needs assessment"),
    entry(2, Kind.GUIDE_QUESTION, "Needs assessment", text="What is needed?"),
    entry(3, Kind.EXAMPLE, "Needs assessment", "Bath"),
    entry(4, Kind.EXAMPLE, "Orientation", "Bath"),
    entry(5, Kind.EXAMPLE, "Strategy", "Oslo and Bath"),
    entry(6, Kind.CONTEXT_FACTOR, "Context", name="City resources"),
    entry(7, Kind.KEY_FACTOR, "2. Mapping", source=BUYERS, name="2. Mapping"),
    entry(8, Kind.EXAMPLE, "2. Mapping", "Ghent", BUYERS, "=Ghent | counts\nits suppliers."),
    entry(9, Kind.EXAMPLE, "Strategy", "Ghent", BUYERS),
)


class Shelf:
    """The library."""

    themes = THEMES
    places = PLACES

    def __init__(self, entries: Sequence[Entry] = ENTRIES) -> None:
        self.entries = tuple(entries)

    def entry(self, id: str) -> Entry:
        return next(each for each in self.entries if each.id == id)

    def similar(self, id: str, most: int = 6) -> tuple[Entry, ...]:
        return ()

    def outline(self, source: str) -> tuple[Heading, ...]:
        return ()


class Reader:
    """Answers with the examples that hold the question's words; hands out the others as hits."""

    generation = "1"
    sources = SOURCES
    places = ("Bath", "Ghent", "Oslo")
    suggestions = ()

    def __init__(self, disclosure: Disclosure | None = None) -> None:
        self.library = Shelf()
        self.disclosure = disclosure
        self.stopped: list[bool] = []

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        filters: Filters | None = None,
        on_step: OnStep | None = None,
        *,
        live: Live | None = None,
    ) -> Answer:
        self.stopped.append(live is not None and live.stop.is_set())
        limits = filters or Filters()
        left = [
            each
            for each in self.library.entries
            if (not limits.places or limits.places & {*each.places})
            and (not limits.sources or each.source in limits.sources)
        ]
        found = [each for each in left if question in each.text]
        return Answer(
            id=None,
            question=question,
            understanding=Understanding(question, question, Intent.FACT),
            answered=bool(found),
            reason=None,
            mode="extractive",
            text="",
            lead="",
            groups=(),
            citations=tuple(_cite(n, each) for n, each in enumerate(found, 1)),
            retrieved=tuple(_hit(n, each) for n, each in enumerate(left, 1)),
        )

    def reading(self, source: str) -> tuple[Block, ...]:
        return ()

    def text(self, source: str) -> str:
        return ""


def _cite(n: int, one: Entry) -> Citation:
    source = SOURCES[one.source]
    return Citation(
        n, one.id, one.source, source.title, "E", source.year, one.section, one.kind, one.place,
        one.page, one.text, one.spans, True,
    )  # fmt: skip


def _hit(rank: int, one: Entry) -> Hit:
    passage = Passage(
        one.id, one.source, one.kind, one.text, one.spans, (one.section,), one.key_factor,
        one.place, one.page, (), one.order, "",
    )  # fmt: skip
    return Hit(passage, rank, 0.4 if "weak" in one.text else 0.6)
