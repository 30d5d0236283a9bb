"""Which place a heading names."""

from __future__ import annotations

import re
from typing import Protocol

from ingest.english import frequency, is_word
from ingest.gazetteer.place import How, Mention, Place, PlaceKind
from ingest.outline.titles import PARTICLES, place_case
from ingest.repair.lines import is_capitals


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
_ANNOUNCED = re.compile(
    r"^(?:[\w-]+\s+){0,2}(?:examples?|practices?|case(?: study)?|spotlight(?: on)?|look|close-up|"
    r"focus(?: on)?|depth|snapshot|portrait|profile|story)\s*(?:\d{1,2}\s*)?"
    r"[:\u2013\u2014-]\s+",
    re.IGNORECASE,
)
"""What may announce an example in its heading."""
_EXTENT = re.compile(
    r"\s+(?:(?:capital|metropolitan|city)\s+)?(?:region|county|province|district|area|valley)$",
    re.IGNORECASE,
)
"""What may stand behind it."""
_BEFORE_COUNTRY = re.compile(
    r"([A-Z\u00c0-\u00dd][^,.:;?!]{1,30}),\s+|([A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd'-]{2,}"
    r"(?: [A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd'-]*)*)\s+"
)
"""A place before its country: with a comma, or in capitals."""
_AT_END = re.compile(
    r"[.!?][\"'\u2019\u201d)]?\s+(?P<head>[A-Z\u00c0-\u00dd][^.!?,;:]{1,40},\s+"
    r"(?P<country>[A-Z][^.!?,;:]{2,30}))$"
)
_MISREAD = re.compile(r"(?<=\w)(?:\s+(?!www)[^\sA-Z\d(][^\s/@]*){1,2}$")
_EVERYDAY = 190_000_000
"""How often a word of every day was counted; no city's name that is a word was counted so often."""
_COUNTRY_WORDS = 3
_TITLE_WORDS = 14
_NAME_WORDS = 4
_AND = re.compile(r"\s*(?:,|&|/|\band\b)\s*", re.IGNORECASE)
_INLINE = re.compile(r"^([^\W\d_][^:\u2013\u2014.]{2,40}?)\s*(?::|\s[\u2013\u2014-])\s+(?=\S)")


def heading_place(text: str, places: Places) -> str | None:
    """The place that a heading names and nothing else; None if it names none."""
    text = _ANNOUNCED.sub("", text)
    bare = _QUALIFIED.sub("", text).strip(" .:\u2013\u2014/|-")
    governed = _CALLED.match(bare)
    bare = bare[governed.end() :] if governed else bare
    if not bare or len(bare.split()) > _HEADING_WORDS:
        return None
    if extent := _EXTENT.search(bare):
        core = bare[: extent.start()]
        if places.lookup(core) or (_is_within(text, places) and is_name(core)):
            return place_case(bare)
    if _is_known(bare, places) or ((governed or _is_within(text, places)) and is_name(bare)):
        return place_case(bare)
    if before := _before_country(bare, places):
        return before
    parts = [part for part in _AND.split(bare) if part]
    if len(parts) > 1 and all(places.lookup(part) for part in parts):
        return place_case(bare)
    if before := _before_misread(bare, places):
        return before
    mentions = [m for m in places.find(bare) if m.how is How.NAME]
    covered = sum(m.end - m.start for m in mentions)
    return place_case(bare) if covered >= 0.6 * len(bare) else None


def _is_known(name: str, places: Places) -> bool:
    """Whether a name is a place's: its own, where it is also a word of every day ("Since")."""
    found = places.lookup(name)
    everyday = frequency(name) > _EVERYDAY
    return bool(found) and (not everyday or found[0].name.casefold() == name.casefold())


def _before_country(text: str, places: Places) -> str | None:
    """The place of a heading that names its country right behind it ("AARHUS Denmark").

    One that no gazetteer knows must be set apart from the country by capitals.
    """
    words = text.split()
    for count in range(1, min(_COUNTRY_WORDS, len(words) - 1) + 1):
        country = places.lookup(" ".join(words[-count:]))
        if country and country[0].kind is PlaceKind.COUNTRY:
            place = heading_place(" ".join(words[:-count]).rstrip(" /|"), places)
            known = places.lookup(_bare(place)) if place else ()
            apart = is_capitals(" ".join(words[:-count])) != is_capitals(" ".join(words[-count:]))
            within = any(one.country == country[0].country for one in known)
            return place if within or (apart and not known) else None
    return None


def _before_misread(text: str, places: Places) -> str | None:
    """The known place of a heading behind which a scan misread what was set small or on colour.

    "Utrecht neterLanos", "Ghent e<": a word or two in no capitals, of which one is none.
    """
    match = _MISREAD.search(text)
    if (
        not match
        or all(map(is_word, match.group().split()))
        or not places.lookup(text[: match.start()])
    ):
        return None
    return place_case(text[: match.start()])


def _bare(place: str) -> str:
    governed = _CALLED.match(place)
    return place[governed.end() :] if governed else place


def is_country(name: str, places: Places) -> bool:
    """Whether a name is above all that of a country."""
    found = places.lookup(name)
    return bool(found) and found[0].kind is PlaceKind.COUNTRY


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


def titled_place(text: str, places: Places) -> str | None:
    """The place of a heading that goes on with its title ("Toronto, Canada The night fund").

    So a heading of two lines is read where nothing parts them.
    """
    short = len(text.split()) <= _TITLE_WORDS
    found = opening_place(text, places) if short else None
    return found[0] if found else None


def country_place(text: str, places: Places) -> str | None:
    """The place that a line names with its country ("MILAN, ITALY since 2022")."""
    name = _BEFORE_COUNTRY.match(text)
    if not name:
        return None
    rest = text[name.end() :].split()
    for count in range(1, min(_COUNTRY_WORDS, len(rest)) + 1):
        if is_country(" ".join(rest[:count]).strip(".,;|"), places):
            return heading_place(name[1] or name[2], places)
    return None


def opening_place(text: str, places: Places) -> tuple[str, int] | None:
    """A place with its country that opens a text, and where the next sentence or title starts."""
    name = _BEFORE_COUNTRY.match(text)
    place = _of_country(name[1] or name[2], places) if name else None
    if not name or not place:
        return None
    rest = list(re.finditer(r"\S+", text[name.end() :]))
    for count in range(1, min(_COUNTRY_WORDS, len(rest) - 1) + 1):
        country = " ".join(word.group() for word in rest[:count])
        goes_on = rest[count].group()[:1].isupper() or not rest[count].group()[:1].isalnum()
        if goes_on and is_country(country, places):
            return place, name.end() + rest[count].start()
    return None


def _of_country(name: str, places: Places) -> str | None:
    """The place that stands before a country: a known one, or any name."""
    return heading_place(name, places) or (place_case(name) if _is_named(name) else None)


def _is_named(text: str) -> bool:
    """Whether one name, or two names joined, are set as names are."""
    return all(map(is_name, _EXTENT.sub("", text).split(" and ")))


def closing_place(text: str, places: Places) -> int | None:
    """Where the last line of a paragraph starts that is the heading of what follows.

    "... and was left out. Malmö and Lund, Sweden": a place with its country, behind the end of a
    sentence.
    """
    match = _AT_END.search(text)
    if not match or not places.lookup(match["country"].strip()):
        return None
    return match.start("head") if heading_place(match["head"], places) else None
