"""The nouns of the library: entries, places, themes and headings."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Kind
from ingest.spans import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the catalogue, ready to be shown and cited.

    Attributes:
        id: 16 hexadecimal digits; the same for the same words of the same source.
        source: its source's id.
        key_factor: the key factor it belongs to (for one, its own name); None outside one.
        section: the key factor or section that it stands under, for display; "" for neither.
        place: for an example, the place as the source writes it; None if about none.
        places: the single places in it ("Oslo and Vienna" are two), as the catalogue writes them.
        text: its words, exact at `spans`.
        name: of a key factor, context factor or term; "" for the others.
        theme: id of the theme that it belongs to; "" for none.
        page: counted from 1; None where the source has no known pages.
        links: addresses that its text prints, as printed, in order.
        order: position in the source, from 0.
    """

    id: str
    source: str
    kind: Kind
    key_factor: str | None
    section: str
    place: str | None
    places: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    name: str
    theme: str
    page: int | None
    links: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place that examples tell of, and where it lies.

    Attributes:
        name: as the catalogue writes it.
        country: in English; "" where unknown.
        code: ISO 3166-1 alpha-2 code of the country; "" where unknown.
        latitude, longitude: degrees, north and east positive; None where unknown.
    """

    name: str
    country: str
    code: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Theme:
    """Key factors and sections of different sources that treat the same subject.

    Attributes:
        id: 8 hexadecimal digits.
        name: the name of the member nearest to all others, in a source's own words.
        members: (source id, name of the key factor or section) pairs, in order.
    """

    id: str
    name: str
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a source's outline.

    Attributes:
        level: from 1.
        title: as the source writes it; a place's name for an example without heading.
        kind: of the section that it opens.
        spans: where the title stands; for a section without one, where its text begins.
        block: its own position among the source's reading blocks; for a section without
            title, that of the first block under it.
    """

    level: int
    title: str
    kind: Kind
    spans: tuple[Span, ...]
    block: int
