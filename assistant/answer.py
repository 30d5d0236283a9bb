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


OF_PRACTICE = (Intent.HOW_TO, Intent.LIST)
"""What asks for practice rather than for one fact."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the answer may draw on; an empty field sets no limit.

    Attributes:
        sources: source ids.
        places: place names as the catalogue writes them.
        kinds: kinds of passage.
        years: years of publication.
        without: place names whose passages are left out, as the catalogue writes them.
    """

    sources: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    years: frozenset[int] = frozenset()
    without: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sources or self.places or self.kinds or self.years or self.without)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another way to read a question, to be chosen with a click.

    Attributes:
        how: "alone" (as if nothing had been said before), "without" (a place left out) or
            "joined" (as a follow-up).
        what: the place left out, or what it would follow up; "" for neither.
        question: to be asked for it; stands alone in any conversation.
    """

    how: str
    what: str
    question: str


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
        turn: how it relates to the questions before it; "new" where it takes nothing from them.
        carried: what it took from them, for people: places, then the topic.
        otherwise: other ways to read it.
    """

    question: str
    standalone: str
    intent: Intent
    places: tuple[str, ...] = ()
    unknown_places: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    expansions: tuple[tuple[str, str], ...] = ()
    turn: str = "new"
    carried: tuple[str, ...] = ()
    otherwise: tuple[Otherwise, ...] = ()


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
class Judged:
    """A sentence that a language model wrote, held against what it cites.

    Attributes:
        text: Markdown with [1] marks of the answer's citations.
        verdict: "supported", "partly" or "unsupported"; the last is struck out.
        faults: what is wrong with it, in plain words; none for one that is supported.
    """

    text: str
    verdict: str
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a language model had to do with an answer.

    Attributes:
        model: as the settings name it, "provider:name".
        where: where it ran: "on this computer", or its server's name.
        prompts: version of the prompts.
        sentences: all that it wrote, those struck out included, in order.
        note: one plain line: why the answer is made of quotes after all, or that it was
            stopped; "" where it wrote the whole answer.
        read, bearing: how many examples it read to say which bear on the question, and how
            many it named; 0 where it was not asked to.
        tokens_in, tokens_out: read and written for this answer.
        language: that the text is in; checked in English, and translated afterwards.
        translations: (number of a citation, its quote in that language) pairs, made by the
            model and not checked.
        parts: the questions that a long one asks, as the model named them.
    """

    model: str
    where: str
    prompts: str
    sentences: tuple[Judged, ...] = ()
    note: str = ""
    read: int = 0
    bearing: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    language: str = "English"
    translations: tuple[tuple[int, str], ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def struck(self) -> tuple[Judged, ...]:
        """The sentences that were struck out."""
        return tuple(one for one in self.sentences if one.verdict == UNSUPPORTED)


UNSUPPORTED = "unsupported"
"""The verdict on a sentence that is struck out."""

EXTRACTIVE, GENERATED = "extractive", "generated"
"""The ways in which an answer's text came about."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back for a question: quotes, or a refusal with its reason.

    Attributes:
        answered: false for a refusal.
        reason: why it was refused; None when answered.
        mode: "extractive", or "generated" where a language model wrote `text`.
        text: Markdown with [1] marks; on a refusal, why and what is near.
        lead: the plain sentence(s) that open the answer.
        groups: the answer's structure, for pages that lay it out themselves.
        suggestions: questions that the corpus can answer, offered next.
        filters: what it was limited to.
        generation: the index generation that it was answered from.
        timings_ms: wall time of each step, milliseconds.
        confidence: chance, 0 to 1, that the corpus answers, as refusal judged it.
        written: what a language model had to do with it; None where none was asked.
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
    written: Written | None = None
