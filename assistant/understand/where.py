"""Which places a question is about, and whether the corpus speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.knowledge import Knowledge
from assistant.understand.nearby import distance_km
from assistant.understand.world import Part, World
from ingest.gazetteer import Gazetteer
from ingest.gazetteer.place import How, Mention, Place, PlaceKind

_REMEMBERED = 256
"""Most texts whose places are kept: reading a question in its history asks for them repeatedly."""
_REGION_KM = 350.0
"""Radius of what counts as a region, around the middle of its people."""
_TELLING = 0.05
"""Largest share of the passages that a country may have for its name to tell them from others."""
_TELLS = re.compile(
    r"\b(?:examples?|practices?|lessons?|cases?|models?|ideas?|approach(?:es)?|experiences?|"
    r"stor(?:y|ies)|something|anything|learn(?:t|ed)?|hear|heard|come|comes|taken|given?|"
    r"quoted?)\b[^.?!,;]{0,24}\bfrom\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before the place that an example is wanted from."""
_CITIES = re.compile(
    r"\s+(?:cit(?:y|ies)|towns?|municipalit(?:y|ies)|councils?|regions?|local authorit(?:y|ies))\b",
    re.IGNORECASE,
)
"""What stands after the adjective of a country whose cities are meant."""
_PASSING = re.compile(
    r"\b(?:from|to|like|unlike|than|as|including|leave|leaving|left|fled|fleeing|near|outside|via|"
    r"or|and)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a place that a question names in passing: an origin, a likeness."""
_JOURNEY = re.compile(
    r"\b(?:mov|arriv|fle|travel|relocat|return|migrat)\w*\b[^.?!,;]{0,30}\bfrom\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before the start of somebody's journey; its end, joined by "to", is as idle."""
_ROLES = (
    r"(?:officers?|councillors?|trainers?|advisers?|teachers?|managers?|mayors?|heads?|students?|"
    r"researchers?|coordinators?|team|council|department|school|ngo|association|municipality)"
)
_MYSELF = re.compile(
    rf"\b(?:(?:i|we) (?:work|live)(?: \w+){{0,3}} (?:in|at|for)|(?:i'm|i am|we're|we are)"
    rf"(?: an?| the)?(?: \w+){{0,2}}? {_ROLES}(?: \w+){{0,3}}? (?:in|at|for|from|of)|(?:our|my) "
    rf"{_ROLES} (?:is )?(?:in|at|of)|(?:i am|we are|i'm|we're|greetings|writing(?: to you)?) from)"
    r"\s+(?:the\s+)?(?:(?:town|city|municipality|council)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
"""What stands before the place that somebody writes from."""
_ONWARD = re.compile(r"\s+to\s+(?:the\s+)?", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:,|&|and\b|or\b|with\b)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|&)?\s*(?:\b(?:and|or)\b)?\s*(?:the\b\s*)?", re.IGNORECASE)
"""What stands between the places of a series."""


@dataclass(frozen=True, slots=True)
class Where:
    """The places of a question.

    Attributes:
        names: places that the corpus speaks of, as it writes them, in the question's order.
        positions: passages that tell of or name any of them; empty where none is named.
        each: those of each name alone.
        countries: countries named, in English.
        within: the corpus's places that lie in those countries, or in a region that is named.
        around: passages that tell of or name any of those places or countries, where that
            tells them from others.
        unknown: cities and regions named that the corpus never mentions.
        ranges: where in the question they stand.
    """

    names: tuple[str, ...] = ()
    positions: frozenset[int] = frozenset()
    each: tuple[frozenset[int], ...] = ()
    countries: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    around: frozenset[int] = frozenset()
    unknown: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Finds:
    """What has been found so far; the attributes are those of `Where`."""

    names: list[tuple[int, int, str]]
    countries: dict[str, None] = field(default_factory=dict)
    regions: dict[str, None] = field(default_factory=dict)
    unknown: dict[str, None] = field(default_factory=dict)
    ranges: list[tuple[int, int]] = field(default_factory=list)


class PlaceFinder:
    """Finds the places of questions; shared between threads."""

    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge) -> None:
        self._gazetteer = gazetteer
        self._knowledge = knowledge
        names = sorted(knowledge.places, key=lambda name: (-len(name), name))
        alternatives = "|".join(_loosely(name) for name in names) or r"(?!)"
        self._own = re.compile(rf"(?<!\w)({alternatives})(?!\w)", re.IGNORECASE)
        self._written = {_folded(name): name for name in names}
        self._world = World(gazetteer.parts)
        self._found = lru_cache(maxsize=_REMEMBERED)(self._find)
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
        return self._found(text)

    def _find(self, text: str) -> Where:
        own = [
            (match.start(), match.end(), self._written[_folded(match.group())])
            for match in self._own.finditer(text)
        ]
        mentions = self._gazetteer.find(text)
        own = [one for one in own if not any(self._swallows(m, one) for m in mentions)]
        finds = _Finds(list(own))
        before: tuple[int, bool] | None = None
        for mention in mentions:
            taken = [(a, b) for a, b, _ in own if a < mention.end and mention.start < b]
            start, end = taken[0] if taken else (mention.start, mention.end)
            passing = _in_passing(text, start, before)
            before = (end, passing)
            if not taken:
                cities = bool(_CITIES.match(text, mention.end))
                slip = _may_be_a_slip(text[mention.start : mention.end], mention)
                self._take(mention, passing or slip, cities, finds)
        for part in self._world.find(text):
            self._take_part(part, finds)
        told = _without_journeys(text, sorted(finds.names))
        names = tuple(dict.fromkeys(name for _, _, name in told))
        each = tuple(self._told(name) for name in names)
        inside = [name for country in finds.countries for name in self.in_country(country)]
        within = tuple(dict.fromkeys([*inside, *finds.regions]))
        return Where(
            names=names,
            positions=frozenset().union(*each),
            each=each,
            countries=tuple(finds.countries),
            within=within,
            around=self._around((*finds.countries, *within)),
            unknown=tuple(finds.unknown),
            ranges=tuple(sorted([*((a, b) for a, b, _ in told), *finds.ranges])),
        )

    def _take(self, mention: Mention, passing: bool, cities: bool, finds: _Finds) -> None:
        """Sort a place that is none of the corpus's own spelling into what was found.

        Args:
            mention: the place and where it stands.
            passing: whether it is named in passing, or by a slip.
            cities: whether the cities of a country are meant.
            finds: what has been found so far.
        """
        place, span = mention.place, (mention.start, mention.end)
        if place.kind is PlaceKind.COUNTRY:
            finds.ranges.append(span)
            if self._spoken_of(place.name):
                finds.countries[place.name] = None
            elif not passing and (mention.how is How.COUNTRY or cities):
                finds.unknown[place.name] = None
            return
        if known := self._known(place):
            finds.names.append((*span, known))
        elif inside := self._in_region(place):
            finds.regions.update(dict.fromkeys(inside))
            finds.ranges.append(span)
        elif mention.how is not How.ADJECTIVE and not passing:
            finds.unknown[place.name] = None
            finds.ranges.append(span)

    def _take_part(self, part: Part, finds: _Finds) -> None:
        """Sort a part of the world into what was found, by the corpus's places in it."""
        inside = [
            name
            for name, place in self._located.items()
            if (place.country in part.countries) is not part.outside
        ]
        finds.regions.update(dict.fromkeys(inside))
        finds.ranges.append((part.start, part.end))
        if not inside:
            finds.unknown[part.name] = None

    def _swallows(self, mention: Mention, own: tuple[int, int, str]) -> bool:
        """Whether one of our names is but a part of another place's, as in "Northern Ireland"."""
        start, end, name = own
        longer = mention.start <= start and end <= mention.end
        return longer and mention.end - mention.start > end - start and self._differs(mention, name)

    def _differs(self, mention: Mention, name: str) -> bool:
        known = self._known(mention.place)
        return _folded(known or mention.place.name) != _folded(name)

    def _told(self, name: str) -> frozenset[int]:
        """What is told of a place; of a country, of the places in it too."""
        place = self._located.get(name)
        inside = self.in_country(name) if place and place.kind is PlaceKind.COUNTRY else ()
        return frozenset().union(*map(self._positions, (name, *inside)))

    def _around(self, names: Iterable[str]) -> frozenset[int]:
        """What is told of any of some places; nothing where that is too much to tell a thing."""
        found = frozenset().union(*map(self._positions, names))
        return found if len(found) <= _TELLING * len(self._knowledge.passages) else frozenset()

    def in_country(self, country: str) -> tuple[str, ...]:
        """The corpus's places that lie in a country, by its English name."""
        found = self._gazetteer.lookup(country)
        iso = next((p.country for p in found if p.kind is PlaceKind.COUNTRY), "")
        return tuple(n for n, place in self._located.items() if iso and place.country == iso)

    def _in_region(self, region: Place) -> tuple[str, ...]:
        """The corpus's places in or near a region: of its country, not far from its middle."""
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


def _may_be_a_slip(written: str, mention: Mention) -> bool:
    """Whether a word in small letters is a place's by another name of it: "ofen" is Buda's."""
    return written.islower() and mention.place.name.casefold() != written


def _in_passing(text: str, start: int, before: tuple[int, bool] | None) -> bool:
    """Whether the place at `start` is named in passing; in a series, as the one before it is.

    Args:
        text: the question.
        start: of the place.
        before: end of the place before it, and whether that was named in passing.
    """
    if before is not None and _JOINED.fullmatch(text, before[0], max(start, before[0])):
        return before[1]
    return bool(_PASSING.search(text[:start])) and not _TELLS.search(text[:start])


def _without_journeys(text: str, named: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The places of a question, in its order, without those between which somebody moved.

    Nor that which somebody writes from, where another is named.
    """
    kept: list[tuple[int, int, str]] = []
    others = [one for one in named if not _writes_from(text, one[0], one[1])]
    named = others or named
    left: int | None = None
    for start, end, name in named:
        onward = left is not None and bool(_ONWARD.fullmatch(text, left, start))
        if _JOURNEY.search(text[:start]) or onward:
            left = end
        else:
            left = None
            kept.append((start, end, name))
    return kept


def _writes_from(text: str, start: int, end: int) -> bool:
    """Whether somebody writes from a place; one that is joined to another is asked about."""
    return bool(_MYSELF.search(text[:start])) and not _JOINS.match(text, end)


_TURKISH_I = str.maketrans("\u0130\u0131", "ii")
"""Letters that match an "i" where case is ignored, but don't fold to one."""


def _folded(name: str) -> str:
    name = name.translate(_TURKISH_I)
    return re.sub(r"\W+", " ", name.casefold().replace("&", " ").replace(" and ", " ")).strip()


def _loosely(name: str) -> str:
    """A pattern for a name that takes "&" and "and" for the same."""
    words = [re.escape(word) for word in re.split(r"\s+(?:&|and)\s+|\s+", name)]
    return r"(?:\s+(?:&|and)\s+|\s+)".join(words)
