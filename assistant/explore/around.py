"""What stands around an entry in its source."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.library.model import Entry
from assistant.service import Library
from ingest.model import Kind


@dataclass(frozen=True, slots=True)
class Around:
    """An entry with what belongs to it.

    Attributes:
        factor: its key factor's statement; None for one that is itself a key factor, or has none.
        questions: guide questions of its key factor, itself left out.
        context: context factors of its source, for examples and key factors.
        before, after: examples beside it under the same key factor or section; None at an end.
        examples: of the key factor, for what is no example itself.
    """

    entry: Entry
    factor: Entry | None
    questions: tuple[Entry, ...]
    context: tuple[Entry, ...]
    before: Entry | None
    after: Entry | None
    examples: tuple[Entry, ...]


def around(library: Library, entry: Entry) -> Around:
    """Gather what stands around `entry`."""
    own = [one for one in library.entries if one.source == entry.source]
    beside = [one for one in own if _same_section(one, entry)]
    inside = [one for one in beside if entry.key_factor and one.id != entry.id]
    examples = [one for one in beside if one.kind is Kind.EXAMPLE]
    at = next((at for at, one in enumerate(examples) if one.id == entry.id), None)
    weighs = entry.kind in (Kind.EXAMPLE, Kind.KEY_FACTOR)
    return Around(
        entry,
        next((one for one in inside if one.kind is Kind.KEY_FACTOR), None),
        tuple(one for one in inside if one.kind is Kind.GUIDE_QUESTION),
        tuple(one for one in own if one.kind is Kind.CONTEXT_FACTOR) if weighs else (),
        examples[at - 1] if at else None,
        examples[at + 1] if at is not None and at + 1 < len(examples) else None,
        tuple(examples) if at is None and entry.key_factor else (),
    )


def _same_section(one: Entry, other: Entry) -> bool:
    return (one.key_factor, one.section) == (other.key_factor, other.section)
