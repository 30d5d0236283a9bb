"""The places of a question, on the real corpus and gazetteer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.knowledge import Knowledge
from assistant.understand.where import PlaceFinder
from ingest.gazetteer import open_gazetteer
from tests.assistant.tiny import knowledge, passage


@pytest.fixture(scope="module")
def known(real_assistant) -> Knowledge:
    return real_assistant.knowledge


@pytest.fixture(scope="module")
def finder(real_settings, known) -> PlaceFinder:
    return PlaceFinder(open_gazetteer(real_settings.cache_dir), known)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What does Ghent do?", ("Ghent",)),
        ("what does ghent do", ("Ghent",)),
        ("Gent's mentors", ("Ghent",)),
        ("Is it free in Wien?", ("Vienna",)),
        ("M\u00fcnchen and K\u00f8benhavn", ("Munich", "Copenhagen")),
        ("the Danish capital", ("Copenhagen",)),
        ("the capital of Finland", ("Helsinki",)),
        ("Brighton & Hove", ("Brighton & Hove",)),
        ("Brighton and Hove", ("Brighton & Hove",)),
        ("brighton AND hove?", ("Brighton & Hove",)),
        ("Utrecht or Dublin, Utrecht", ("Utrecht", "Dublin")),
        ("How do other cities do it?", ()),
        ("", ()),
    ],
)
def test_places_of_the_corpus_in_any_spelling(finder, question, names):
    found = finder.find(question)
    assert found.names == names
    assert found.unknown == ()


@pytest.mark.parametrize("city", ["Marseille", "Nairobi", "Osaka"])
def test_cities_that_the_corpus_never_mentions(finder, city):
    found = finder.find(f"How does {city} welcome refugees?")
    assert (found.unknown, found.names, found.positions) == ((city,), (), frozenset())


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("What do Marseille and Osaka do?", ("Marseille", "Osaka")),
        ("Osaka, Marseille and Nairobi", ("Osaka", "Marseille", "Nairobi")),
        ("Compare Ghent and Osaka", ("Osaka",)),
        ("How do cities help people from Marseille and Osaka?", ()),
    ],
)
def test_a_series_is_named_in_passing_as_a_whole_or_not_at_all(finder, question, unknown):
    assert finder.find(question).unknown == unknown


def test_a_country_brings_its_places(finder):
    found = finder.find("What do cities in Germany do?")
    assert found.countries == ("Germany",)
    assert {"Munich", "Berlin"} <= set(found.within)
    assert "Vienna" not in found.within
    assert set(finder.in_country("Germany")) == set(found.within)
    assert finder.in_country("Nowhereland") == ()


def test_an_adjective_means_the_country_and_is_unknown_of_its_cities_alone(finder):
    assert "Germany" in finder.find("German cities").countries
    assert finder.find("Mongolian food").unknown == ()
    assert finder.find("What do Mongolian cities do?").unknown == ("Mongolia",)


def test_the_place_an_example_is_wanted_from_is_not_named_in_passing(finder):
    assert finder.find("Any good practice from Ulaanbaatar?").unknown
    assert finder.find("She moved here from Ulaanbaatar.").unknown == ()


def test_the_ends_of_a_journey_are_not_what_a_question_is_about(finder):
    assert finder.find("a family that moved from Munich to Dublin").names == ()
    assert finder.find("What does Munich do for families from Dublin?").names[0] == "Munich"


def test_a_country_that_the_corpus_is_silent_on_is_unknown(finder):
    assert finder.find("What happens in Mongolia?").unknown == ("Mongolia",)


def test_positions_tell_of_or_name_the_place(finder, known):
    found = finder.find("Ghent and Dublin")
    assert len(found.each) == 2
    assert found.positions == found.each[0] | found.each[1]
    for name, positions in zip(found.names, found.each, strict=True):
        assert positions
        for position in positions:
            one = known.passages[position]
            named = known.mentions.get(one.id, [])
            assert name in (one.place or "") or name in named


def test_ranges_are_where_the_places_stand(finder):
    text = "Compare Ghent with Nairobi and Germany"
    assert [text[a:b] for a, b in finder.find(text).ranges] == ["Ghent", "Nairobi", "Germany"]


@pytest.mark.parametrize(
    "text", ["BERL\u0130N", "Berl\u0131n", "Hel\u017finki", "Hel\u017fin\u212ai"]
)
def test_letters_that_only_look_alike_do_not_crash(finder, text):
    assert finder.find(f"What of {text}?").names in (("Berlin",), ("Helsinki",))


def test_every_place_of_the_catalogue_is_found_by_its_name(finder, known):
    lost = [name for name in known.places if name not in finder.find(f"Tell me of {name}.").names]
    assert lost == []


def test_a_corpus_without_places_finds_none_of_its_own(real_settings):
    bare = PlaceFinder(
        open_gazetteer(real_settings.cache_dir), knowledge([passage("a", "No place here.")])
    )
    assert bare.find("Ghent").names == ()
    assert bare.find("Ghent").unknown == ("Ghent",)
    assert bare.is_name("Ghent")
    assert not bare.is_name("qwzx")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_any_text_can_be_searched(finder, text):
    found = finder.find(text)
    assert all(0 <= a < b <= len(text) for a, b in found.ranges)
    assert len(found.names) == len(found.each)


def test_a_country_that_has_examples_of_its_own_holds_its_cities_too(finder, known):
    asked = finder.find("What is done in Ireland?")
    assert asked.names == ("Ireland",)
    assert asked.positions >= known.about["ireland"] | known.about["dublin"]


def test_a_name_inside_a_longer_one_is_another_place(finder):
    assert finder.find("What is done in Northern Ireland?").names == ()


def test_what_is_told_of_a_countrys_places_is_around_it(finder, known):
    assert finder.find("Danish ways").around >= known.about["copenhagen"]
    assert finder.find("ways").around == frozenset()


def test_a_country_that_much_of_the_corpus_is_about_tells_too_little(finder, known):
    asked = finder.find("What do British councils do?")
    assert "Manchester" in asked.within
    assert asked.around == frozenset()


def test_where_somebody_writes_from_is_no_place_asked_about(finder):
    asked = "I am an officer in the town of Gdansk. How does Munich count its founders?"
    assert finder.find(asked).names == ("Munich",)
    assert finder.find("I work in Munich. What is said of it?").names == ("Munich",)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("I am interested in Ghent and Vienna: how do they compare?", ("Ghent", "Vienna")),
        ("We are looking for examples from Munich and Dublin.", ("Munich", "Dublin")),
        ("I'm curious about housing in Ghent and Munich.", ("Ghent", "Munich")),
        ("We have writing courses in Ghent. What has Munich?", ("Ghent", "Munich")),
    ],
)
def test_places_asked_about_stay(finder, asked, names):
    assert finder.find(asked).names == names
