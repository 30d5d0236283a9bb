"""From the packages' records to entries: cities, regions and countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.gazetteer import packages
from ingest.gazetteer.english import AREAS, CALENDAR, DIRECTIONS, FUNCTION_WORDS
from ingest.gazetteer.entry import Entry, Name, Trust
from ingest.gazetteer.folding import fold, is_latin, spelt_out
from ingest.gazetteer.place import Place, PlaceKind

_WEIGHTS = {Trust.OWN: 1.0, Trust.ACRONYM: 1.0, Trust.ALIAS: 0.03, Trust.NOISY: 0.01}
_KINDS = {PlaceKind.COUNTRY: 1e6, PlaceKind.REGION: 1.0, PlaceKind.CITY: 1.0}


@dataclass(slots=True)
class Lexicon:
    """What tells names from words."""

    ordinary: frozenset[str] = field(default_factory=packages.ordinary_words)
    met: frozenset[str] = field(default_factory=packages.book_words)

    def is_ordinary(self, folded: str) -> bool:
        """Whether each word of a folded name is an ordinary English word."""
        known = (self.ordinary, FUNCTION_WORDS, CALENDAR, DIRECTIONS)
        return all(len(w) == 1 or any(w in k for k in known) for w in folded.split())

    def is_safe(self, folded: str) -> bool:
        """Whether an alternate is long and strange enough to trust in running text."""
        return len(folded) > 3 and folded not in self.met and not self.is_ordinary(folded)


def entry(
    place: Place, own: Iterable[str], others: Iterable[str], acronyms: Iterable[str], lex: Lexicon
) -> Entry:
    """A place with its names, each folded name once, at its highest trust."""
    trust: dict[str, Trust] = {}
    for name in others:
        folded = fold(name)
        trust.setdefault(folded, Trust.ALIAS if lex.is_safe(folded) else Trust.NOISY)
    for name in acronyms:
        trust[fold(name)] = Trust.ACRONYM
    for name in own:
        for spelling in (name, spelt_out(name)):
            trust[fold(spelling)] = Trust.OWN
    base = max(1, place.population) * _KINDS[place.kind]
    names = tuple(
        Name(folded, level, base * _WEIGHTS[level], lex.is_ordinary(folded), folded in lex.met)
        for folded, level in sorted(trust.items())
        if folded
    )
    return Entry(place, names)


def city_entries(
    records: list[dict[str, Any]], known: packages.English, named: dict[str, str], lex: Lexicon
) -> list[Entry]:
    """Cities, but not the parts of cities; "Brighton and Hove" names Brighton too."""
    joined = _joined(known.districts)
    out = []
    for record in records:
        number, home, code = record["geonameid"], record["name"], record["countrycode"]
        if number in known.sections:
            continue
        name = known.cities.get(number, home)
        name = home if fold(home) == fold(name) else name
        alternates = {a for a in record["alternatenames"] if _is_name(a)}
        district = joined.get((code, str(record["admin1code"]), fold(name)), set())
        place = Place(
            number, name, PlaceKind.CITY, code, named.get(code, code),
            record["latitude"], record["longitude"], record["population"],
            tuple(sorted((alternates | {home} | district) - {name})),
        )  # fmt: skip
        out.append(entry(place, {name, home, *district}, alternates, (), lex))
    return out


def region_entries(
    records: list[dict[str, Any]], known: packages.English, named: dict[str, str], lex: Lexicon
) -> list[Entry]:
    """First-level regions; their people and middle are those of their cities."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for record in records:
        total = sums[f"{record['countrycode']}.{record['admin1code']}"]
        people = max(1, record["population"])
        total[0] += people
        total[1] += people * record["latitude"]
        total[2] += people * record["longitude"]
    seats = {
        (f"{r['countrycode']}.{r['admin1code']}", fold(known.cities.get(r["geonameid"], r["name"])))
        for r in records
    }
    out = []
    for code, number, full, short in known.regions:
        country = code.split(".", 1)[0]
        bare = _bare(full)
        name = bare if fold(bare) == fold(short) or fold(spelt_out(bare)) == fold(short) else short
        people, lat, lon = sums.get(code, [0.0, 0.0, 0.0])
        middle = (lat / people, lon / people) if people else (0.0, 0.0)
        place = Place(
            number, name, PlaceKind.REGION, country, named.get(country, country),
            round(middle[0], 4), round(middle[1], 4), int(people),
            tuple(sorted({full, short} - {name})),
        )  # fmt: skip
        names = {name, full, short}
        own = {n for n in names if (code, fold(n)) not in seats}
        out.append(entry(place, own, names - own, (), lex))
    return out


def country_entries(
    records: list[dict[str, Any]], cities: list[Entry], lex: Lexicon
) -> list[Entry]:
    """Countries, with the other names that countryinfo knows."""
    others: dict[str, set[str]] = defaultdict(set)
    for record in packages.country_names():
        code = record.get("ISO", {}).get("alpha2", "")
        others[code].update([record["name"], *record.get("altSpellings", [])])
    people: dict[str, list[Place]] = defaultdict(list)
    for item in cities:
        people[item.place.country].append(item.place)
    out = []
    for record in records:
        code = record["iso"]
        name = record["name"].removeprefix("The ") if " " in record["name"] else record["name"]
        known = {n for n in others[code] if is_latin(n)} | {record["name"]}
        full = {n for n in known if len(fold(n)) > 3}
        # Only "United ..." goes by its initials in English; "RSA" or "PR" is something else.
        short = {_initials(n) for n in full if n.startswith("United ") and len(n.split()) < 5}
        lat, lon = _middle(people[code])
        place = Place(
            record["geonameid"], name, PlaceKind.COUNTRY, code, name, lat, lon,
            record["population"], tuple(sorted((full | short) - {name})),
        )  # fmt: skip
        out.append(entry(place, full, (), short, lex))
    return out


def _joined(districts: Iterable[tuple[str, str]]) -> dict[tuple[str, str, str], set[str]]:
    """Districts named "A and B", by country, region and the folded A."""
    out: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for code, name in districts:
        first, joint, _ = name.partition(" and ")
        if joint:
            country, region = code.split(".")[:2]
            out[country, region, fold(first)].add(name)
    return out


def _bare(name: str) -> str:
    """A region's name without the words that only say what it is."""
    kept = name.split()
    while len(kept) > 1 and kept[-1].lower() in AREAS:
        kept.pop()
    while len(kept) > 1 and kept[0].lower() in AREAS:
        kept.pop(0)
    return " ".join(kept)


def _is_name(alternate: str) -> bool:
    """Whether an alternate is a written name, not a code or a romanised spelling."""
    proper = any(c.isupper() for c in alternate[:4]) and not alternate.isupper()
    return proper and len(alternate) > 2 and is_latin(alternate)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _middle(cities: list[Place]) -> tuple[float, float]:
    people = sum(c.population for c in cities)
    if not people:
        return (0.0, 0.0)
    lat = sum(c.population * c.latitude for c in cities) / people
    return round(lat, 4), round(sum(c.population * c.longitude for c in cities) / people, 4)
