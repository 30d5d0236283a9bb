"""A question ready to be searched for."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.answer import Filters, Understanding
from assistant.understand.where import Where
from assistant.understand.works import Works
from ingest.model import Kind


@dataclass(frozen=True, slots=True)
class Query:
    """What the steps after understanding work with.

    Attributes:
        understanding: how the question was read, as the user is told.
        search: the text that is embedded: the question in focus, spelling mended.
        lexical: the text for the lexical index: the same with acronyms spelt out.
        where: the places it is about.
        part: the benchmark's part that it asks for by name; None if it names none.
        filters: what the answer may draw on.
        meant: the part that it may ask for in plain words, if passages bear it out; None for none.
        own_from: where in `search` a follow-up's own words begin; 0 where all are its own.
        near: positions of passages cited before that it leans on, in their order.
        kin: positions of passages cited before, where the same is asked of other places.
        only: positions of passages cited before that it points at; empty for no such limit.
        works: documents that it names.
        overview: whether the whole picture of the one place that it names is wanted.
        seen: positions of passages that must not be repeated; empty but where it asks for more.
    """

    understanding: Understanding
    search: str
    lexical: str
    where: Where
    part: Kind | None
    filters: Filters
    meant: Kind | None = None
    own_from: int = 0
    near: tuple[int, ...] = ()
    kin: tuple[int, ...] = ()
    only: frozenset[int] = frozenset()
    works: Works = field(default_factory=Works)
    overview: bool = False
    seen: frozenset[int] = frozenset()
