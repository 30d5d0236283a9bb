"""A question ready to be searched for."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Filters, Understanding
from assistant.understand.where import Where
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
    """

    understanding: Understanding
    search: str
    lexical: str
    where: Where
    part: Kind | None
    filters: Filters
