"""A hand-written assistant: a few answers whose quotes truly stand in the corpus."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.answer import (
    Answer,
    Citation,
    Filters,
    Group,
    Intent,
    Reason,
    Understanding,
)
from assistant.model.live import Disclosure
from assistant.service import OnStep
from ingest.model import Kind, Source
from ingest.reading import Block
from tests.ui.corpus import SOURCES, between, blocks, stored
from tests.ui.library import FakeLibrary

STEPS = ("understand", "retrieve", "rank", "compose", "verify")
LANGUAGE = "How do other cities help newcomers learn the language?"
BUSINESS = "What help do cities give migrants who want to start a business?"
START = "What does Vienna offer new migrants when they arrive?"
NEAR = "How do cities assess the needs of newcomers?"
COMPARED = "Compare Vienna with Barcelona"


@dataclass(frozen=True, slots=True)
class Extract:
    """Where a quote of the fake stands."""

    source: str
    first: str
    last: str
    place: str
    section: str
    page: int | None
    shown: bool = True


_COURSES = "introductory-and-language-courses"
_PAPER = "inclusive-cities-background-paper"
_TRADE = "services-for-migrant-entrepreneurs"

EXTRACTS = (
    Extract(_COURSES, "In the city of **Vienna**", "access to language course vouchers.",
            "Vienna", "Facilitating access", 19),
    Extract(_PAPER, "Start Vienna", "integration services.", "Vienna",
            "Civic orientation, information and advice", 22),
    Extract(_COURSES, "The city of **Barcelona** uses its established", "in language tuition.",
            "Barcelona", "Assessing needs", 12),
    Extract(_COURSES, "This guide is district-specific", "official languages.",
            "Barcelona", "Facilitating access", 19),
    Extract(_COURSES, "In the city of **Munich**, the Integration Counselling Centre",
            "electro-technical sector.", "Munich", "Assessing needs", 12),
    Extract(_PAPER, "Swedish with your Baby", "their children", "Stockholm",
            "Language provision", 26, shown=False),
    Extract(_PAPER, "New York's *We Are New York*", "signposting people to services.",
            "New York", "Language provision", 26, shown=False),
    Extract(_TRADE, "The municipality of Utrecht", "client base etc.).", "Utrecht",
            "Access to finance", None),
    Extract("awkward-signs", "Budgets of", "\\ done.", "", "Signs", None),
)  # fmt: skip


def citation(n: int, extract: Extract) -> Citation:
    """The numbered quote for `extract`, its words and spans taken from the source."""
    source = next(each for each in SOURCES if each.id == extract.source)
    words = between(extract.source, extract.first, extract.last)
    return Citation(
        n=n,
        passage_id=f"{n:016x}",
        document=source.id,
        title=source.title,
        publisher=source.publisher,
        year=source.year,
        section=extract.section,
        kind=Kind.EXAMPLE,
        city=extract.place or None,
        page=extract.page,
        quote=words.text,
        spans=words.spans(stored(extract.source)),
        shown=extract.shown,
    )


class FakeAssistant:
    """Answers four questions; refuses the others; fails on "crash", takes its time on "slow"."""

    generation = "fake-generation"
    disclosure: Disclosure | None = None
    places = ("Barcelona", "Munich", "New York", "Stockholm", "Utrecht", "Vienna")
    suggestions = (LANGUAGE, START, BUSINESS, NEAR)

    def __init__(self) -> None:
        self.histories: list[tuple[str, ...]] = []

    @cached_property
    def library(self) -> FakeLibrary:
        """The catalogue of its extracts."""
        return FakeLibrary([citation(n, extract) for n, extract in enumerate(EXTRACTS, 1)])

    @property
    def sources(self) -> Mapping[str, Source]:
        """All sources, by id."""
        return {each.id: each for each in SOURCES}

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        filters: Filters | None = None,
        on_step: OnStep | None = None,
        *,
        live: object = None,
    ) -> Answer:
        """Answer by a word of the question."""
        self.histories.append(tuple(history))
        low = question.lower()
        for step in STEPS:
            if on_step:
                on_step(step)
            if "slow" in low:
                time.sleep(0.7)
        limits = filters or Filters()
        if "crash" in low:
            raise RuntimeError("the fake fell over")
        if "sign" in low:
            return _answer(question, EXTRACTS[8:], limits, "One note mentions this [1].")
        if "business" in low:
            return _answer(question, EXTRACTS[7:8], limits, "Utrecht supports starters [1].")
        if "compare" in low:
            found = _answer(question, EXTRACTS[:4], limits, "Vienna and Barcelona, side by side:")
            reading = replace(found.understanding, intent=Intent.COMPARISON)
            return replace(found, understanding=reading)
        if "vienna" in low or "viena" in low:
            found = _answer(question, EXTRACTS[:2], limits, "Two sources describe Vienna [1] [2].")
            return _corrected(found) if "viena" in low else found
        if "language" in low:
            lead = "5 cities in 2 documents describe how newcomers learn the language."
            return _answer(question, EXTRACTS[:7], limits, lead)
        return _refusal(question, limits)

    def reading(self, source: str) -> tuple[Block, ...]:
        """The source's blocks."""
        return blocks(source)

    def text(self, source: str) -> str:
        """The source's stored text."""
        return stored(source)


def _answer(question: str, found: Sequence[Extract], limits: Filters, lead: str) -> Answer:
    years = {each.id: each.year for each in SOURCES}
    kept = [
        each
        for each in found
        if (not limits.sources or each.source in limits.sources)
        and (not limits.places or each.place in limits.places)
        and (not limits.years or years[each.source] in limits.years)
    ]
    if not kept:
        return _refusal(question, limits)
    citations = tuple(citation(n, each) for n, each in enumerate(kept, 1))
    headings = dict.fromkeys(each.city or "" for each in citations)
    groups = tuple(
        _group(heading, [each for each in citations if (each.city or "") == heading])
        for heading in headings
    )
    return Answer(
        id=f"{len(question):016x}",
        question=question,
        understanding=Understanding(question, question, Intent.LIST),
        answered=True,
        reason=None,
        mode="extractive",
        text=lead,
        lead=lead,
        groups=groups,
        citations=citations,
        retrieved=(),
        suggestions=(NEAR, BUSINESS),
        filters=limits,
        generation=FakeAssistant.generation,
        timings_ms=(("understand", 1.0), ("retrieve", 8.0)),
    )


def _group(heading: str, members: Sequence[Citation]) -> Group:
    notes = dict.fromkeys(f"{each.title}, {each.year}" for each in members)
    return Group(
        heading=heading,
        note="; ".join(notes),
        citations=tuple(each.n for each in members),
        shown=any(each.shown for each in members),
    )


def _corrected(answer: Answer) -> Answer:
    """As if the question had held a typing error and a city that is not covered."""
    return replace(
        answer,
        understanding=replace(
            answer.understanding,
            standalone=answer.question.replace("Viena", "Vienna"),
            places=("Vienna",),
            unknown_places=("Reykjavik",),
            corrections=(("Viena", "Vienna"),),
            expansions=(("TCN", "third-country national"),),
        ),
    )


def _refusal(question: str, limits: Filters) -> Answer:
    lead = (
        "The toolkits do not answer this: they are about how cities work with migrants and "
        "newcomers. Nearby, they cover how cities assess needs and offer courses."
    )
    return Answer(
        id=None,
        question=question,
        understanding=Understanding(question, question, Intent.FACT),
        answered=False,
        reason=Reason.NOT_COVERED,
        mode="extractive",
        text=lead,
        lead=lead,
        groups=(),
        citations=(),
        retrieved=(),
        suggestions=(LANGUAGE, START),
        filters=limits,
        generation=FakeAssistant.generation,
    )
