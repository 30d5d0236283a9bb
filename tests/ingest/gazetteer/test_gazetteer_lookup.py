"""What place a written name means."""

from __future__ import annotations

import pytest

from ingest.gazetteer import Gazetteer, PlaceKind

CITIES = [
    ("Ghent", "Ghent", "BE"),
    ("Gent", "Ghent", "BE"),
    ("Gand", "Ghent", "BE"),
    ("Brugge", "Bruges", "BE"),
    ("München", "Munich", "DE"),
    ("Muenchen", "Munich", "DE"),
    ("Köln", "Cologne", "DE"),
    ("Koeln", "Cologne", "DE"),
    ("Koln", "Cologne", "DE"),
    ("Wien", "Vienna", "AT"),
    ("Praha", "Prague", "CZ"),
    ("Göteborg", "Gothenburg", "SE"),
    ("Goeteborg", "Gothenburg", "SE"),
    ("malmo", "Malmö", "SE"),
    ("København", "Copenhagen", "DK"),
    ("Den Haag", "The Hague", "NL"),
    ("'s-Gravenhage", "The Hague", "NL"),
    ("Sevilla", "Seville", "ES"),
    ("Torino", "Turin", "IT"),
    ("Roma", "Rome", "IT"),
    ("Łódź", "Łódź", "PL"),
    ("Lodz", "Łódź", "PL"),
    ("St. Gallen", "St. Gallen", "CH"),
    ("Brighton & Hove", "Brighton", "GB"),
    ("Brighton and Hove", "Brighton", "GB"),
    ("BIRMINGHAM", "Birmingham", "GB"),
    ("Utrecht", "Utrecht", "NL"),
    ("New York", "New York", "US"),
    ("Reading", "Reading", "GB"),
]

REGIONS = [
    ("Lombardy", "IT"),
    ("Flanders", "BE"),
    ("Catalonia", "ES"),
    ("Scotland", "GB"),
    ("England", "GB"),
    ("Wales", "GB"),
    ("Northern Ireland", "GB"),
    ("Bavaria", "DE"),
    ("Skåne", "SE"),
    ("Texas", "US"),
    ("Ontario", "CA"),
    ("British Columbia", "CA"),
]

COUNTRIES = [
    ("Denmark", "DK"),
    ("Danmark", "DK"),
    ("the Netherlands", "NL"),
    ("Holland", "NL"),
    ("UK", "GB"),
    ("Great Britain", "GB"),
    ("USA", "US"),
    ("United States", "US"),
    ("Czech Republic", "CZ"),
    ("Luxembourg", "LU"),
    ("Georgia", "GE"),
]


@pytest.mark.parametrize(("written", "name", "country"), CITIES)
def test_cities_are_found_by_all_their_names(
    gazetteer: Gazetteer, written: str, name: str, country: str
) -> None:
    best = gazetteer.lookup(written)[0]
    assert (best.name, best.country, best.kind) == (name, country, PlaceKind.CITY)


@pytest.mark.parametrize(("written", "country"), REGIONS)
def test_regions(gazetteer: Gazetteer, written: str, country: str) -> None:
    best = gazetteer.lookup(written)[0]
    assert (best.name, best.country, best.kind) == (written, country, PlaceKind.REGION)


@pytest.mark.parametrize(("written", "iso"), COUNTRIES)
def test_countries(gazetteer: Gazetteer, written: str, iso: str) -> None:
    best = gazetteer.lookup(written)[0]
    assert (best.country, best.kind) == (iso, PlaceKind.COUNTRY)


def test_a_place_carries_where_it_is(gazetteer: Gazetteer) -> None:
    ghent = gazetteer.lookup("Ghent")[0]
    assert ghent.country_name == "Belgium"
    assert ghent.latitude == pytest.approx(51.05, abs=0.05)
    assert ghent.longitude == pytest.approx(3.72, abs=0.05)
    assert ghent.population > 200_000
    assert {"Gent", "Gand"} <= set(ghent.aliases)


def test_a_region_lies_among_its_cities(gazetteer: Gazetteer) -> None:
    flanders = gazetteer.lookup("Flanders")[0]
    assert 50.7 < flanders.latitude < 51.4
    assert 2.5 < flanders.longitude < 6.0


@pytest.mark.parametrize("name", ["", "  ", "Qwertzville", "&", "…", "北京"])
def test_unknown_names_give_nothing(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == ()


def test_the_larger_place_comes_first(gazetteer: Gazetteer) -> None:
    found = [p for p in gazetteer.lookup("Birmingham") if p.kind is PlaceKind.CITY]
    assert [p.country for p in found][:2] == ["GB", "US"]


def test_parts_of_cities_are_left_out(gazetteer: Gazetteer) -> None:
    assert all(p.kind is not PlaceKind.CITY for p in gazetteer.lookup("Gràcia"))


def test_country_by_code(gazetteer: Gazetteer) -> None:
    denmark = gazetteer.country("dk")
    assert denmark is not None
    assert denmark.name == "Denmark"
    assert gazetteer.country("XX") is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Gent", "Ghent", True),
        ("München", "munich", True),
        ("Brighton & Hove", "Brighton and Hove", True),
        ("UK", "United Kingdom", True),
        ("Ghent", "Genoa", False),
        ("Monaco", "Munich", False),
        ("Qwertzville", "Qwertzville", False),
    ],
)
def test_same(gazetteer: Gazetteer, a: str, b: str, expected: bool) -> None:
    assert gazetteer.same(a, b) is expected
    assert gazetteer.same(b, a) is expected
