"""The nouns that pass between the steps of ingestion."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ingest.spans import Span, Traced


class Kind(StrEnum):
    """What a section of an outline, or a passage of it, is."""

    STANDARD = "standard"
    KEY_FACTOR = "key_factor"
    GUIDE_QUESTION = "guide_question"
    EXAMPLE = "example"
    CONTEXT_FACTOR = "context_factor"
    CHARTER = "charter"
    DEFINITION = "definition"
    METHOD = "method"
    FRONT_MATTER = "front_matter"
    BODY = "body"
    TABLE = "table"
    FOOTNOTE = "footnote"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Source:
    """One document of the corpus, as its manifest describes it.

    Attributes:
        id: the file's name without its ending; names the source everywhere.
        series: e.g. "Integrating Cities Toolkit".
        project: the project that it came from, e.g. "MIXITIES".
        year: of publication.
        language: BCP 47 code, e.g. "en".
        rights: who holds the rights.
        cite_as: the reference that the publisher asks for.
        file: absolute path of the text or PDF.
    """

    id: str
    title: str
    series: str
    project: str
    year: int
    publisher: str
    authors: tuple[str, ...]
    language: str
    rights: str
    cite_as: str
    file: Path


@dataclass(frozen=True, slots=True)
class Setting:
    """How a line is set in print.

    Attributes:
        start: offset of the line in the stored text.
        size: of its letters, those of running text being 1.
        bold: whether all of its letters are.
        apart: whether more room stands above it than between the lines of a paragraph.
        edge: whether it stands in the running head or foot of its page.
        strong: ranges of the stored text that are bold in a line that is not.
    """

    start: int
    size: float
    bold: bool = False
    apart: bool = False
    edge: bool = False
    strong: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source's stored text: what every span points into.

    Attributes:
        text: decoded as UTF-8, line ends made line feeds, else unchanged.
        page_starts: offset at which each page starts; empty where pages are unknown.
        settings: of each line that is not blank, in order; empty where they are unknown.
    """

    source: Source
    text: str
    page_starts: tuple[int, ...] = ()
    settings: tuple[Setting, ...] = ()

    def page(self, offset: int) -> int | None:
        """The page, counted from 1, that holds `offset`; None where pages are unknown."""
        if not self.page_starts:
            return None
        return max(1, sum(1 for start in self.page_starts if start <= offset))


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the outline.

    Attributes:
        kind: what the section is.
        title: its heading as read ("" where it has none), in the document's words.
        body: its own text, without its children's; repaired and traced.
        place: city, region or country, for an example.
        children: in reading order.
        notes: marks of the footnotes that its text carries.
    """

    kind: Kind
    title: Traced
    body: tuple[Traced, ...] = ()
    place: str | None = None
    children: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage.

    Attributes:
        start, end: its range in the passage's text.
        spans: where it stands in the stored text.
    """

    start: int
    end: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of retrieval: one idea.

    Attributes:
        id: 16 hexadecimal digits, a hash of source, kind, spans and text.
        text: the words to quote; `letters(text)` are the stored text's at `spans`.
        path: titles from the outline's root down to the passage, for display.
        key_factor: the key factor it belongs to, for display; None outside one.
        place: the city, region or country it is about; None if about none.
        page: of its first character, counted from 1; None where unknown.
        sentences: in order, covering `text`.
        order: position in the source, from 0.
        context: what is embedded before the text (toolkit, key factor, place), never quoted.
        notes: ids of the footnote passages that its text refers to.
    """

    id: str
    source: str
    kind: Kind
    text: str
    spans: tuple[Span, ...]
    path: tuple[str, ...]
    key_factor: str | None
    place: str | None
    page: int | None
    sentences: tuple[Sentence, ...]
    order: int
    context: str
    notes: tuple[str, ...] = field(default=())

    @property
    def section(self) -> str | None:
        """The key factor or section that it stands under, for display; None where it has none."""
        return self.key_factor or (self.path[-1] if self.path else None)
