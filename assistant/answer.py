"""The nouns that come out of the chain: hits, citations, answers and refusals."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.model import Kind, Passage
from ingest.spans import Span


class Reason(StrEnum):
    """Why a question was refused."""

    OFF_TOPIC = "off_topic"
    NOT_COVERED = "not_covered"
    FALSE_PREMISE = "false_premise"
    SMALL_TALK = "small_talk"
    INSTRUCTION = "instruction"


class Intent(StrEnum):
    """What a question asks for."""

    FACT = "fact"
    HOW_TO = "how_to"
    LIST = "list"
    COMPARISON = "comparison"
    DEFINITION = "definition"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the answer may draw on; an empty field sets no limit.

    Attributes:
        sources: source ids.
        places: place names as the catalogue writes them.
        kinds: kinds of passage.
        years: years of publication.
    """

    sources: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    years: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sources or self.places or self.kinds or self.years)


@dataclass(frozen=True, slots=True)
class Understanding:
    """How a question was read.

    Attributes:
        question: as the user put it.
        standalone: made to stand alone, spelling mended; what is searched for.
        intent: what is asked for.
        places: places of the corpus that it names, as the catalogue writes them.
        unknown_places: places it names that the corpus never mentions.
        corrections: (typed, read as) pairs.
        expansions: (acronym, meaning) pairs that were added to the search.
    """

    question: str
    standalone: str
    intent: Intent
    places: tuple[str, ...] = ()
    unknown_places: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    expansions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question.

    Attributes:
        rank: its place in the ranking, from 1.
        similarity: relevance to the question, in [0, 1], higher is better.
    """

    passage: Passage
    rank: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered quote, with what is needed to find and credit it.

    Attributes:
        n: the number that marks it in the answer's text, from 1.
        quote: words of the source at `spans`.
        section: the key factor or section that it stands under, for display.
        page: counted from 1; None where the source has no known pages.
        shown: false for a citation behind "more".
    """

    n: int
    passage_id: str
    document: str
    title: str
    publisher: str
    year: int
    section: str | None
    kind: Kind
    city: str | None
    page: int | None
    quote: str
    spans: tuple[Span, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Citations that belong together under one heading, e.g. one place.

    Attributes:
        heading: for people, e.g. "Utrecht"; "" for a single block.
        note: one plain line under the heading, e.g. the toolkit and year; "" for none.
        citations: numbers of the citations, in order.
        shown: false for a group behind "more".
    """

    heading: str
    note: str
    citations: tuple[int, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back for a question: quotes, or a refusal with its reason.

    Attributes:
        answered: false for a refusal.
        reason: why it was refused; None when answered.
        mode: "extractive", or the name of the language model that wrote `text`.
        text: Markdown with [1] marks; on a refusal, why and what is near.
        lead: the plain sentence(s) that open the answer.
        groups: the answer's structure, for pages that lay it out themselves.
        suggestions: questions that the corpus can answer, offered next.
        filters: what it was limited to.
        generation: the index generation that it was answered from.
        timings_ms: wall time of each step, milliseconds.
        confidence: chance, 0 to 1, that the corpus answers, as refusal judged it.
    """

    id: str | None
    question: str
    understanding: Understanding
    answered: bool
    reason: Reason | None
    mode: str
    text: str
    lead: str
    groups: tuple[Group, ...]
    citations: tuple[Citation, ...]
    retrieved: tuple[Hit, ...]
    suggestions: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    generation: str = ""
    timings_ms: tuple[tuple[str, float], ...] = ()
    confidence: float = 1.0
