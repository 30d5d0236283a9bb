"""Which place running text tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.english import frequency
from ingest.gazetteer.place import How, Mention, PlaceKind
from ingest.outline.places import Places, is_name
from ingest.outline.titles import place_case
from ingest.sentences import sentence_ranges

_OPENING = re.compile(
    r"^In\s+([A-Z][\w'\u2019-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w'\u2019-]+){0,2})\s*,"
)
_GOVERNED = re.compile(
    r"\b(?:city|town|municipality|region|province|government|state|county|canton|district|"
    r"metropolitan area|community)\s+of\s+$",
    re.IGNORECASE,
)
_BY_STRUCTURE = re.compile(
    r"\b(?:[Cc]ity|[Tt]own|[Mm]unicipality|[Rr]egion|[Pp]rovince|[Gg]overnment|[Cc]ounty) of "
    r"([A-Z][\w'\u2019-]+"
    r"(?:(?: (?:am|an der|upon|on|sur|de|la|le|del|&|and))? [A-Z][\w'\u2019-]+)*)"
)
"""A place that its own sentence calls one, known to a gazetteer or not."""
_EXTENT = re.compile(
    r"^\s+(?:(?:capital|metropolitan|city|greater)\s+)?(?:region|area|county|province)\b",
    re.IGNORECASE,
)
_LEADING_WORDS = 9
_MOST_PLACES = 3
_FIRST_WORD = re.compile(r"^[\"'\u2018\u201c]?([A-Z][^\W\d_]+)(?=['\u2019\s])")
_THROUGHOUT = re.compile(r"\b(?:throughout|across|all over)\s+(?:the\s+)?$", re.IGNORECASE)
_LARGE = 200_000
_ORDINARY = 3_000_000
"""Count in books above which a word is more than a name."""
_HOME_MENTIONS = 8


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


def told_first(text: str, places: Places) -> str | None:
    """The place that is named among the first words of a paragraph's first sentence."""
    ranges = sentence_ranges(text)
    if not ranges:
        return None
    start, end = ranges[0]
    return leading_place(" ".join(text[start:end].split()[:_LEADING_WORDS]), places)


def places_told_of(text: str, places: Places, home: str) -> str | None:
    """The place or places that a paragraph of prose tells of; None if it names none.

    Cities and regions come before countries; of several those named at least
    half as often as the one named most. The country that the whole document
    speaks from, and its parts, are no example's place.

    Args:
        text: the paragraph.
        places: finds the places that it names.
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
