"""Comparisons to begin with, which this corpus can fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from assistant.comparing.aspects import Aspect, Aspects, label
from assistant.comparing.choice import PLACES, TOOLKITS, Choice
from assistant.service import Library
from ingest.model import Kind

_MOST_WEIGHED = 60
"""Places, or toolkits, of which each pair is looked at: those that most is known of."""
_COLUMNS = 3
"""Places that are proposed on one theme."""

Told = dict[str, dict[Aspect, int]]
"""How many entries each place or toolkit has on each aspect."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A comparison that can be filled.

    Attributes:
        count: subjects that its columns share; where it has a theme, the places or toolkits
            that have something on that theme in all.
    """

    choice: Choice
    count: int


def proposals(library: Library) -> tuple[Proposal, ...]:
    """Up to three: two places that share most, places on one theme, two toolkits on one."""
    aspects = Aspects(library.themes)
    places: Told = {}
    toolkits: Told = {}
    names: dict[Aspect, dict[str, None]] = {}
    with_factors = {e.source for e in library.entries if e.kind is Kind.KEY_FACTOR}
    treats = Kind.KEY_FACTOR if len(with_factors) > 1 else Kind.EXAMPLE
    for entry in library.entries:
        aspect = aspects.of(entry.source, entry.section)
        if not aspect.key:
            continue
        names.setdefault(aspect, {})[entry.section] = None
        if entry.kind is Kind.EXAMPLE:
            for place in entry.places:
                _count(places, place, aspect)
        if entry.kind is treats:
            _count(toolkits, entry.source, aspect)
    called = {aspect: label(aspect, sections) for aspect, sections in names.items()}
    return (
        *_sharing_most(places),
        *_on_one_theme(places, called),
        *_toolkits_on_one(toolkits, places, called),
    )


def _count(told: Told, name: str, aspect: Aspect) -> None:
    counts = told.setdefault(name, {})
    counts[aspect] = counts.get(aspect, 0) + 1


def _sharing_most(places: Told) -> Iterator[Proposal]:
    pair, shared = _best_pair(places)
    if len(shared) > 1:
        yield Proposal(Choice(PLACES, places=pair), len(shared))


def _on_one_theme(places: Told, called: Mapping[Aspect, str]) -> Iterator[Proposal]:
    having: dict[Aspect, list[str]] = {}
    for place in sorted(places):
        for aspect in places[place]:
            having.setdefault(aspect, []).append(place)
    best = max(having, key=lambda a: (len(having[a]), called[a]), default=None)
    if best is None or len(having[best]) < 2:
        return
    chosen = sorted(having[best], key=lambda place: (-places[place][best], -len(places[place])))
    choice = Choice(PLACES, places=tuple(chosen[:_COLUMNS]), theme=called[best])
    yield Proposal(choice, len(having[best]))


def _toolkits_on_one(
    toolkits: Told, places: Told, called: Mapping[Aspect, str]
) -> Iterator[Proposal]:
    pair, shared = _best_pair(toolkits)
    if not shared:
        return
    told = {aspect: sum(aspect in each for each in places.values()) for aspect in shared}
    best = max(shared, key=lambda aspect: (told[aspect], called[aspect]))
    count = sum(best in each for each in toolkits.values())
    yield Proposal(Choice(TOOLKITS, toolkits=pair, theme=called[best]), count)


def _best_pair(told: Told) -> tuple[tuple[str, ...], frozenset[Aspect]]:
    """The two that share most aspects; of equals those with most entries on these."""
    known = sorted(told, key=lambda name: (-len(told[name]), name))[:_MOST_WEIGHED]
    best: tuple[int, int] = (0, 0)
    found: tuple[tuple[str, ...], frozenset[Aspect]] = ((), frozenset())
    for pair in combinations(known, 2):
        shared = told[pair[0]].keys() & told[pair[1]].keys()
        entries = sum(told[name][aspect] for name in pair for aspect in shared)
        if (len(shared), entries) > best:
            best, found = (len(shared), entries), (pair, frozenset(shared))
    return found
