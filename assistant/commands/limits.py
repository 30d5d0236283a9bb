"""Filters from the command line, held against what the index holds."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Protocol

from assistant.answer import Filters
from assistant.service import Assistant
from ingest.errors import SettingsError
from ingest.model import Kind


class Limits(Protocol):
    """The options that limit answers; an empty one sets no limit."""

    source: Sequence[str]
    place: Sequence[str]
    kind: Sequence[str]
    year: Sequence[int]


def filters_of(limits: Limits, assistant: Assistant) -> Filters:
    """The limits as filters, places spelt as the catalogue writes them.

    Raises:
        SettingsError: the corpus has no such source, place or year; names what it has.
    """
    sources = assistant.sources
    return Filters(
        sources=frozenset(_known("source", limits.source, sources)),
        places=frozenset(_known("place", limits.place, assistant.places)),
        kinds=frozenset(Kind(kind) for kind in limits.kind),
        years=frozenset(
            int(year)
            for year in _known(
                "year",
                [str(year) for year in limits.year],
                sorted({str(source.year) for source in sources.values()}),
            )
        ),
    )


def _known(option: str, given: Sequence[str], there: Iterable[str]) -> list[str]:
    by_folded = {name.casefold(): name for name in there}
    found: list[str] = []
    for name in given:
        folded = name.strip().casefold()
        if folded not in by_folded:
            near = difflib.get_close_matches(folded, by_folded, n=5) or list(by_folded)
            raise SettingsError(
                f"--{option}: this corpus has no {option} {name!r}; "
                f"it has {'for instance ' if len(near) < len(by_folded) else ''}"
                f"{', '.join(by_folded[one] for one in near)}."
            )
        found.append(by_folded[folded])
    return found
