"""Which place an example is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from ingest.english import frequency, is_word
from ingest.gazetteer.place import How, Mention, Place, PlaceKind
from ingest.outline.titles import PARTICLES, place_case


class Places(Protocol):
    """What the outline asks of a gazetteer."""

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name, the likeliest first."""

    def find(self, text: str) -> list[Mention]:
        """Places that running text names."""


_HEADING_WORDS = 6
_QUALIFIED = re.compile(r"\s*(?:\(([^)]+)\)|,\s*(.+))\s*$")
_CALLED = re.compile(
    r"^(?:the\s+)?(?:(?:capital|metropolitan)\s+)?(?:city|town|municipality|commune|region|"
    r"province|county|canton|district|community|state|government)\s+of\s+",
    re.IGNORECASE,
)
"""What may stand before a place's name in a heading."""
_OPENING = re.compile(
    r"^In\s+([A-Z][\w'\u2019-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'\u2019-]+){0,2})\s*,"
)
_NAME_WORDS = 4
_AND = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
_GOVERNED = re.compile(
    r"\b(?:city|town|municipality|region|province|government|state|county|canton|district|"
    r"metropolitan area|community)\s+of\s+$",
    re.IGNORECASE,
)
_BY_STRUCTURE = re.compile(
    r"\b(?:[Cc]ity|[Tt]own|[Mm]unicipality|[Rr]egion|[Pp]rovince|[Gg]overnment|[Cc]ounty) of "
    r"((?:[A-Z][\w'\u2019-]+)(?:(?: (?:am|an der|upon|on|sur|de|la|le|del|&|and))? [A-Z][\w'\u2019-]+)*)"
)
"""A place that its own sentence calls one, known to a gazetteer or not."""
_EXTENT = re.compile(
    r"^\s+(?:(?:capital|metropolitan|city|greater)\s+)?(?:region|area|county|province)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^([^\W\d_][^:\u2013\u2014.]{2,40}?)\s*(?::|\s[\u2013\u2014-])\s+(?=\S)")
_MOST_PLACES = 3
_FIRST_WORD = re.compile(r"^[\"'\u2018\u201c]?([A-Z][^\W\d_]+)(?=['\u2019\s])")
_THROUGHOUT = re.compile(r"\b(?:throughout|across|all over)\s+(?:the\s+)?$", re.IGNORECASE)
_LARGE = 200_000
_ORDINARY = 3_000_000
"""Count in books above which a word is more than a name."""
_HOME_MENTIONS = 8


def heading_place(text: str, places: Places) -> str | None:
    """The place that a heading names and nothing else; None if it names none."""
    bare = _QUALIFIED.sub("", text).strip(" .:\u2013\u2014-")
    governed = _CALLED.match(bare)
    bare = bare[governed.end() :] if governed else bare
    if not bare or len(bare.split()) > _HEADING_WORDS:
        return None
    if places.lookup(bare) or ((governed or _is_within(text, places)) and is_name(bare)):
        return place_case(bare)
    parts = [part for part in _AND.split(bare) if part]
    if len(parts) > 1 and all(places.lookup(part) for part in parts):
        return place_case(bare)
    mentions = [m for m in places.find(bare) if m.how is How.NAME]
    covered = sum(m.end - m.start for m in mentions)
    return place_case(bare) if covered >= 0.6 * len(bare) else None


def _is_within(text: str, places: Places) -> bool:
    """Whether a heading says which country or region its place lies in ("Botkyrka, Sweden")."""
    match = _QUALIFIED.search(text)
    within = next((group for group in match.groups() if group), "") if match else ""
    return any(place.kind is not PlaceKind.CITY for place in places.lookup(within.strip()))


def is_name(text: str) -> bool:
    """Whether words are set as a name is, and one of them is no English word.

    >>> is_name("Reggio Emilia"), is_name("Further Reading"), is_name("Riace")
    (True, False, True)
    """
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() not in PARTICLES]
    named = (
        0 < len(words) <= _NAME_WORDS and text[:1].isupper() and all(w[0].isupper() for w in words)
    )
    return named and not all(is_word(word) for word in words) and not text.rstrip().endswith(".")


def inline_name(text: str) -> tuple[str, int] | None:
    """A name that opens a paragraph as a place would ("Botkyrka: ..."), known or not."""
    match = _INLINE.match(text)
    if not match or not is_name(match.group(1)):
        return None
    return place_case(match.group(1)), match.end()


def inline_place(text: str, places: Places) -> tuple[str, int] | None:
    """A place that opens a paragraph as its heading ("Ghent: ..."), and where the rest starts."""
    match = _INLINE.match(text)
    place = heading_place(match.group(1), places) if match else None
    return (place, match.end()) if match and place else None


def leading_place(sentence: str, places: Places) -> str | None:
    """The place that the first words of an example are about; None if they name none.

    "In the city of Frankfurt, ...", "The region of Lombardy ...", "London
    Enriched, the Mayor's ...": a place that a word for a kind of place governs,
    else the first one.
    """
    mentions = [m for m in places.find(sentence) if m.how is not How.ADJECTIVE]
    towns = [m for m in mentions if m.place.kind is not PlaceKind.COUNTRY] or mentions
    governed = [m for m in towns if _GOVERNED.search(sentence[: m.start])]
    structural = _BY_STRUCTURE.search(sentence)
    if structural and not governed:
        return structural.group(1).removesuffix("'s").removesuffix("\u2019s")
    if not towns:
        opening = _OPENING.match(sentence)
        return opening.group(1) if opening and is_name(opening.group(1)) else None
    mention = (governed or towns)[0]
    name = sentence[mention.start : mention.end]
    extent = _EXTENT.match(sentence[mention.end :])
    return place_case(name + extent.group()) if extent else place_case(name)


def places_told_of(text: str, places: Places, home: str) -> str | None:
    """The place or places that a paragraph of prose tells of; None if it names none.

    Cities and regions come before countries; of several those named at least
    half as often as the one named most. The country that the whole document
    speaks from, and its parts, are no example's place.

    Args:
        home: ISO 3166-1 code of that country; "" if none stands out.
    """
    mentions = [m for m in places.find(text) if m.how is not How.ADJECTIVE]
    kinds = PlaceKind.COUNTRY, PlaceKind.REGION
    abroad = [m for m in mentions if m.place.kind not in kinds or m.place.country != home]
    opening = _opening_city(text, places, abroad)
    chosen = _foremost([m for m in abroad if m.place.kind is not PlaceKind.COUNTRY])
    if opening or chosen:
        return opening or _series(chosen)
    countries = _foremost(
        [
            m
            for m in abroad
            if m.place.kind is PlaceKind.COUNTRY and _THROUGHOUT.search(text[: m.start])
        ]
    )
    return countries[0] if len(countries) == 1 else None


def _opening_city(text: str, places: Places, mentions: Sequence[Mention]) -> str | None:
    """A large city whose name opens the paragraph as part of a longer name ("Bologna Cares")."""
    word = _FIRST_WORD.match(text)
    if not word or any(m.start == 0 for m in mentions) or frequency(word.group(1)) > _ORDINARY:
        return None
    found = places.lookup(word.group(1))
    if found and found[0].kind is PlaceKind.CITY and found[0].population >= _LARGE:
        return found[0].name
    return None


def home_country(text: str, places: Places) -> str:
    """ISO code of the country named far more often than any other; "" if none is."""
    counts: Counter[str] = Counter(
        m.place.country for m in places.find(text) if m.place.kind is PlaceKind.COUNTRY
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _HOME_MENTIONS:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else ""


def _foremost(mentions: Sequence[Mention]) -> list[str]:
    counts: Counter[str] = Counter(m.place.name for m in mentions)
    if not counts:
        return []
    most = max(counts.values())
    kept = [name for name in counts if counts[name] * 2 >= most]
    return kept if len(kept) <= _MOST_PLACES else []


def _series(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return ", ".join(names[:-1]) + " and " + names[-1]
