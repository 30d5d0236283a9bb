"""Which places a question is about, and whether the corpus speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.knowledge import Knowledge
from assistant.understand.nearby import distance_km
from ingest.gazetteer import Gazetteer
from ingest.gazetteer.place import How, Place, PlaceKind


_REGION_KM = 350.0
"""Radius of what counts as a region, around the middle of its people."""
_PASSING = re.compile(
    r"\b(?:from|to|like|unlike|than|as|including|leave|leaving|left|fled|fleeing|near|outside|via|or|and)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a place that a question names in passing: an origin, a likeness."""


@dataclass(frozen=True, slots=True)
class Where:
    """The places of a question.

    Attributes:
        names: places that the corpus speaks of, as it writes them, in the question's order.
        positions: passages that tell of or name any of them; empty where none is named.
        each: those of each name alone.
        countries: countries named, in English.
        within: the corpus's places that lie in those countries, or in a region that is named.
        unknown: cities and regions named that the corpus never mentions.
        ranges: where in the question they stand.
    """

    names: tuple[str, ...] = ()
    positions: frozenset[int] = frozenset()
    each: tuple[frozenset[int], ...] = ()
    countries: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()


class PlaceFinder:
    """Finds the places of questions; shared between threads."""

    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge) -> None:
        self._gazetteer = gazetteer
        self._knowledge = knowledge
        names = sorted(knowledge.places, key=lambda name: (-len(name), name))
        alternatives = "|".join(_loosely(name) for name in names) or r"(?!)"
        self._own = re.compile(rf"(?<!\w)({alternatives})(?!\w)", re.IGNORECASE)
        self._written = {_folded(name): name for name in names}
        self._located: dict[str, Place] = {}
        for name in knowledge.places:
            found = gazetteer.lookup(name)
            if found:
                self._located[name] = found[0]

    def is_name(self, word: str) -> bool:
        """Whether a word names a place anywhere."""
        return bool(self._gazetteer.lookup(word))

    def find(self, text: str) -> Where:
        """The places that a question names, by name, by country or as a capital."""
        found: list[tuple[int, int, str]] = []
        countries: dict[str, None] = {}
        regions: dict[str, None] = {}
        unknown: dict[str, None] = {}
        ranges: list[tuple[int, int]] = []
        for match in self._own.finditer(text):
            found.append((match.start(), match.end(), self._written[_folded(match.group())]))
        taken = [(a, b) for a, b, _ in found]
        for mention in self._gazetteer.find(text):
            if any(a < mention.end and mention.start < b for a, b in taken):
                continue
            if mention.place.kind is PlaceKind.COUNTRY:
                ranges.append((mention.start, mention.end))
                if self._spoken_of(mention.place.name):
                    countries[mention.place.name] = None
                elif mention.how is How.COUNTRY and not _PASSING.search(text[: mention.start]):
                    unknown[mention.place.name] = None
                continue
            known = self._known(mention.place)
            inside = self._in_region(mention.place)
            if known:
                found.append((mention.start, mention.end, known))
            elif inside:
                regions.update(dict.fromkeys(inside))
                ranges.append((mention.start, mention.end))
            elif mention.how is not How.ADJECTIVE and not _PASSING.search(text[: mention.start]):
                unknown[mention.place.name] = None
                ranges.append((mention.start, mention.end))
        names = tuple(dict.fromkeys(name for _, _, name in sorted(found)))
        each = tuple(self._positions(name) for name in names)
        return Where(
            names=names,
            positions=frozenset().union(*each),
            each=each,
            countries=tuple(countries),
            within=tuple(
                dict.fromkeys([*(n for c in countries for n in self.in_country(c)), *regions])
            ),
            unknown=tuple(unknown),
            ranges=tuple(sorted([(a, b) for a, b, _ in found] + ranges)),
        )

    def in_country(self, country: str) -> tuple[str, ...]:
        """The corpus's places that lie in a country, by its English name."""
        found = self._gazetteer.lookup(country)
        iso = next((p.country for p in found if p.kind is PlaceKind.COUNTRY), "")
        return tuple(n for n, place in self._located.items() if iso and place.country == iso)

    def _in_region(self, region: Place) -> tuple[str, ...]:
        """The corpus's places that lie in or near a region: of its country, not far from its middle."""
        if region.kind is not PlaceKind.REGION:
            return ()
        return tuple(
            name
            for name, place in self._located.items()
            if place.country == region.country and distance_km(place, region) <= _REGION_KM
        )

    def _spoken_of(self, country: str) -> bool:
        return bool(self._positions(country) or self.in_country(country))

    def _known(self, place: Place) -> str | None:
        for name in (place.name, *place.aliases):
            if name.casefold() in self._knowledge.about:
                return self._written.get(_folded(name), name)
        return None

    def _positions(self, name: str) -> frozenset[int]:
        return self._knowledge.about.get(name.casefold(), frozenset())


_TURKISH_I = str.maketrans("\u0130\u0131", "ii")
"""Letters that match an "i" where case is ignored, but don't fold to one."""


def _folded(name: str) -> str:
    name = name.translate(_TURKISH_I)
    return re.sub(r"\W+", " ", name.casefold().replace("&", " ").replace(" and ", " ")).strip()


def _loosely(name: str) -> str:
    """A pattern for a name that takes "&" and "and" for the same."""
    words = [re.escape(word) for word in re.split(r"\s+(?:&|and)\s+|\s+", name)]
    return r"(?:\s+(?:&|and)\s+|\s+)".join(words)
