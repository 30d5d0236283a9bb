"""What the index knows besides passages: catalogue, places, acronyms, vocabulary."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from assistant.joining import join
from assistant.subjects import Subject, subjects_in
from ingest.index.generation import Index
from ingest.index.words import words
from ingest.model import Kind, Passage, Source
from ingest.places import place_parts

_REMEMBERED = 4096
"""Most texts joined of several passages, and most passages whose stems are told, that are kept."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Knowledge:
    """Read-only facts about one generation, worked out once.

    Attributes:
        passages: all passages; a passage's position is its place in here.
        sources: by id, in the manifest's order.
        acronyms: short form to long form, as the corpus spells them out.
        vocabulary: words of the corpus, lower-case, with how often they stand in it.
        spread: the same words, with how many passages hold each.
        mentions: names of places that each passage names, by passage id.
        catalogue: the catalogue's items as JSON.
    """

    passages: tuple[Passage, ...]
    sources: Mapping[str, Source]
    acronyms: Mapping[str, str]
    vocabulary: Mapping[str, int]
    spread: Mapping[str, int]
    mentions: Mapping[str, list[str]]
    catalogue: list[dict[str, Any]]

    @classmethod
    def of(cls, index: Index) -> Knowledge:
        """Gather what the index holds."""
        return cls(
            passages=index.passages,
            sources=index.sources,
            acronyms=_mapping(index.extra("acronyms")),
            vocabulary=_mapping(index.extra("vocabulary")),
            spread=_mapping(index.extra("spread")),
            mentions=_mapping(index.extra("mentions")),
            catalogue=list(_items(index.extra("catalogue"))),
        )

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Places that examples tell of, as the catalogue writes them, in alphabetical order."""
        named = {place for p in self.passages if p.place for place in place_parts(p.place)}
        return tuple(sorted(named))

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many words each passage has."""
        return tuple(len(passage.text.split()) for passage in self.passages)

    @cached_property
    def joined(self) -> Callable[[tuple[int, ...]], Passage]:
        """Gives passages as one text, by their positions; each is put together once."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda positions: join([self.passages[position] for position in positions])
        )

    @cached_property
    def stems(self) -> Callable[[int], frozenset[str]]:
        """Gives the stems of a passage's words, by its position; counted once while remembered."""
        return lru_cache(maxsize=_REMEMBERED)(
            lambda position: frozenset(words(self.passages[position].text))
        )

    @cached_property
    def about(self) -> dict[str, frozenset[int]]:
        """Positions of the passages that tell of or name each place, by folded name."""
        found: dict[str, set[int]] = {}
        for position, passage in enumerate(self.passages):
            names = list(self.mentions.get(passage.id, []))
            if passage.place:
                names += [passage.place, *place_parts(passage.place)]
            for name in names:
                found.setdefault(name.casefold(), set()).add(position)
        return {name: frozenset(positions) for name, positions in found.items()}

    @cached_property
    def telling(self) -> dict[str, frozenset[int]]:
        """Positions of the examples that tell of each place, by folded name."""
        found: dict[str, set[int]] = {}
        for position, passage in enumerate(self.passages):
            for name in {passage.place or "", *place_parts(passage.place or "")} - {""}:
                found.setdefault(name.casefold(), set()).add(position)
        return {name: frozenset(positions) for name, positions in found.items()}

    @cached_property
    def key_factors(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Positions of each key factor's own passages, by source and name."""
        found: dict[tuple[str, str], list[int]] = {}
        for position, passage in enumerate(self.passages):
            if passage.kind is Kind.KEY_FACTOR and passage.key_factor:
                found.setdefault((passage.source, passage.key_factor), []).append(position)
        return {name: tuple(positions) for name, positions in found.items()}

    @cached_property
    def key_factors_by_source(self) -> dict[str, tuple[str, ...]]:
        """Names of each source's key factors, in reading order."""
        found: dict[str, list[str]] = {}
        for source, name in self.key_factors:
            found.setdefault(source, []).append(name)
        return {source: tuple(names) for source, names in found.items()}

    @cached_property
    def key_factor_words(self) -> dict[tuple[str, str], frozenset[str]]:
        """Stems of each key factor's name, by source and name."""
        stems = {name: frozenset(words(name)) for name in {name for _, name in self.key_factors}}
        return {factor: stems[factor[1]] for factor in self.key_factors}

    @cached_property
    def guide_questions(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Positions of each key factor's guide questions, by source and name."""
        found: dict[tuple[str, str], list[int]] = {}
        for position in self.positions_by_kind.get(Kind.GUIDE_QUESTION, ()):
            passage = self.passages[position]
            if passage.key_factor:
                found.setdefault((passage.source, passage.key_factor), []).append(position)
        return {name: tuple(positions) for name, positions in found.items()}

    @cached_property
    def example_places(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Places of the examples of each key factor, by source and name, in reading order."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for passage in self.passages:
            if passage.kind is Kind.EXAMPLE and passage.key_factor and passage.place:
                found.setdefault((passage.source, passage.key_factor), {})[passage.place] = None
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def subjects(self) -> dict[tuple[str, str], Subject]:
        """What the corpus can be asked about, by source and section, in reading order."""
        return subjects_in(self.passages)

    @cached_property
    def positions_by_kind(self) -> dict[Kind, tuple[int, ...]]:
        """Positions of the passages of each kind."""
        found: dict[Kind, list[int]] = {}
        for position, passage in enumerate(self.passages):
            found.setdefault(passage.kind, []).append(position)
        return {kind: tuple(positions) for kind, positions in found.items()}

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The passages' kinds as the calibration names them, by position."""
        return tuple(passage.kind.value for passage in self.passages)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The passages' ids, by position."""
        return tuple(passage.id for passage in self.passages)

    @cached_property
    def position(self) -> dict[str, int]:
        """The passages' positions, by id."""
        return {id_: position for position, id_ in enumerate(self.ids)}

    @cached_property
    def told_of(self) -> frozenset[str]:
        """Years and words, lower case, that the passages use."""
        years = (year for p in self.passages for year in _YEAR.findall(p.text))
        return frozenset((*years, *self.spread))

    @cached_property
    def latest_year(self) -> int:
        """Year of publication of the newest source."""
        return max(source.year for source in self.sources.values())

    def rarity(self, word: str) -> float:
        """Inverse document frequency of a word, natural log, at least 0.

        A word that the corpus does not hold is as rare as can be.
        """
        total = len(self.passages)
        count = min(self.spread.get(word.lower(), 0), total)
        return math.log((total + 1) / (count + 1))


def _mapping(extra: object) -> dict[str, Any]:
    if not isinstance(extra, dict):
        raise TypeError(f"expected a JSON object, found {type(extra).__name__}")
    return extra


def _items(extra: object) -> list[dict[str, Any]]:
    if not isinstance(extra, list):
        raise TypeError(f"expected a JSON list, found {type(extra).__name__}")
    return extra
