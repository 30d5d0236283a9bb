"""A small catalogue for the fake assistant: its extracts, and one key factor with its questions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import Citation
from assistant.library.links import printed_links
from assistant.library.model import Entry, Heading, Place, Theme
from assistant.library.outline import outline_of
from ingest.model import Kind
from ingest.places import place_parts
from ingest.reading import Block
from tests.ui.corpus import SOURCES, between, blocks, stored

_COURSES = "introductory-and-language-courses"
_PAPER = "inclusive-cities-background-paper"
NEEDS = "Assessing needs"
ACCESS = "Facilitating access"
THEME = Theme("aaaa0001", ACCESS, ((_COURSES, ACCESS), (_PAPER, "Language provision")))
PLACES = (
    Place("Barcelona", "Spain", "ES", 41.39, 2.16),
    Place("Munich", "Germany", "DE", 48.14, 11.58),
    Place("New York", "United States", "US", 40.71, -74.01),
    Place("Stockholm", "", "", None, None),
    Place("Utrecht", "Netherlands", "NL", 52.09, 5.12),
    Place("Vienna", "Austria", "AT", 48.21, 16.37),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the courses' toolkit that are no example: kind, key factor, first and last words."""

    kind: Kind
    key_factor: str | None
    first: str
    last: str
    name: str = ""


PARTS = (
    Part(Kind.KEY_FACTOR, NEEDS, "Introductory and language courses and materials",
         "to access services.", NEEDS),
    Part(Kind.GUIDE_QUESTION, NEEDS, "How does your city assess the needs",
         "courses should cover?"),
    Part(Kind.GUIDE_QUESTION, NEEDS, "What sources of data or other evidence",
         "who analyses them?"),
    Part(Kind.KEY_FACTOR, ACCESS, "Introductory and language courses are promoted",
         "courses quickly.", ACCESS),
    Part(Kind.CONTEXT_FACTOR, None, "Limits on sources of quantitative data",
         "where relevant.", "Data availability"),
    Part(Kind.CONTEXT_FACTOR, None, "Availability of financial resources",
         "changes in budget.", "City resources"),
)  # fmt: skip


class FakeLibrary:
    """The catalogue of the fake's extracts."""

    themes = (THEME,)
    places = PLACES

    def __init__(
        self,
        examples: Sequence[Citation],
        reading: Callable[[str], tuple[Block, ...]] = blocks,
    ) -> None:
        """Catalogue examples as they are cited; a quote without a place is none."""
        made = [_of_part(part) for part in PARTS]
        made += [_of_example(each) for each in examples if each.city]
        rank = {source.id: at for at, source in enumerate(SOURCES)}
        made.sort(key=lambda each: (rank[each.source], each.spans[0]))
        self.entries = tuple(made)
        self._by_id = {each.id: each for each in made}
        self._reading = reading

    def entry(self, id: str) -> Entry:
        """One entry."""
        return self._by_id[id]

    def similar(self, id: str, most: int = 6) -> tuple[Entry, ...]:
        """The other examples, those of other places first."""
        own = self._by_id[id]
        others = [each for each in self.entries if each.kind is Kind.EXAMPLE and each != own]
        others.sort(key=lambda each: bool({*each.places} & {*own.places}))
        return tuple(others[:most])

    def outline(self, source: str) -> tuple[Heading, ...]:
        """The source's headings."""
        examples = [e for e in self.entries if e.source == source and e.kind is Kind.EXAMPLE]
        return outline_of(self._reading(source), examples)


def _of_part(part: Part) -> Entry:
    words = between(_COURSES, part.first, part.last)
    spans = words.spans(stored(_COURSES))
    return Entry(
        id=_id(_COURSES, words.text),
        source=_COURSES,
        kind=part.kind,
        key_factor=part.key_factor,
        section=part.key_factor or "",
        place=None,
        places=(),
        text=words.text,
        spans=spans,
        name=part.name,
        theme=_theme(_COURSES, part.key_factor),
        page=None,
        links=(),
        order=spans[0].start,
    )


def _of_example(cited: Citation) -> Entry:
    section = cited.section or ""
    return Entry(
        id=_id(cited.document, cited.quote),
        source=cited.document,
        kind=Kind.EXAMPLE,
        key_factor=section if cited.document != _PAPER else None,
        section=section,
        place=cited.city,
        places=place_parts(cited.city or ""),
        text=cited.quote,
        spans=cited.spans,
        name="",
        theme=_theme(cited.document, section),
        page=cited.page,
        links=printed_links(stored(cited.document), cited.spans),
        order=cited.spans[0].start,
    )


def _theme(source: str, section: str | None) -> str:
    return THEME.id if (source, section) in THEME.members else ""


def _id(source: str, text: str) -> str:
    return hashlib.sha256(f"{source}\n{text}".encode()).hexdigest()[:16]
