"""Which places a text names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.gazetteer import Gazetteer, How


def named(gazetteer: Gazetteer, text: str) -> list[tuple[str, str, str]]:
    """Mentions as (words of the text, name of the place, how)."""
    return [(text[m.start : m.end], m.place.name, m.how.value) for m in gazetteer.find(text)]


CAPITALS = [
    ("the Danish capital supports newcomers", "Danish capital", "Copenhagen"),
    ("What does the capital of Denmark do?", "capital of Denmark", "Copenhagen"),
    ("Denmark's capital has a plan", "Denmark's capital", "Copenhagen"),
    ("Denmark\u2019s capital city has a plan", "Denmark\u2019s capital city", "Copenhagen"),
    ("the capital city of Finland", "capital city of Finland", "Helsinki"),
    ("in the capital of the Netherlands", "capital of the Netherlands", "Amsterdam"),
    ("what does the danish capital do", "danish capital", "Copenhagen"),
]


@pytest.mark.parametrize(("text", "words", "city"), CAPITALS)
def test_capitals(gazetteer: Gazetteer, text: str, words: str, city: str) -> None:
    assert named(gazetteer, text) == [(words, city, How.CAPITAL)]


ADJECTIVES = [
    ("Which Danish cities do this?", [("Danish", "Denmark")]),
    ("in German municipalities", [("German", "Germany")]),
    ("German and Danish cities", [("German", "Germany"), ("Danish", "Denmark")]),
    ("which danish cities do this?", [("danish", "Denmark")]),
    ("learn Danish", []),
    ("Danish language courses", []),
    ("courses in Dutch and English", []),
    ("a polish of the text", []),
    ("the Latin American migrants", []),
]


@pytest.mark.parametrize(("text", "expected"), ADJECTIVES)
def test_adjectives(gazetteer: Gazetteer, text: str, expected: list[tuple[str, str]]) -> None:
    assert named(gazetteer, text) == [(*pair, How.ADJECTIVE) for pair in expected]


NAMES = [
    ("How do Ghent and The Hague do it?", ["Ghent", "The Hague"]),
    ("How do Göteborg, Köln and Wien do it?", ["Gothenburg", "Cologne", "Vienna"]),
    ("what does lyon do for refugees", ["Lyon"]),
    ("What does ghent do about housing in new york?", ["Ghent", "New York"]),
    ("COPENHAGEN", ["Copenhagen"]),
    ("BRIGHTON & HOVE", ["Brighton"]),
    ("the plan of Brighton and Hove City Council", ["Brighton"]),
    ("housing in Aix-en-Provence and Stoke-on-Trent", ["Aix-en-Provence", "Stoke-on-Trent"]),
    ("the Helsinki-Uusimaa office", ["Helsinki", "Uusimaa"]),
    ("housing in New\nYork and Flanders", ["New York", "Flanders"]),
    ("Wales has a plan", ["Wales"]),
    ("What did Leuven, Mechelen and Bruges do?", ["Leuven", "Mechelen", "Bruges"]),
    ("How does Mechelen help? It wrote to Martin and Taylor.", ["Mechelen"]),
    ("the UK and the US", ["United Kingdom", "United States"]),
    ("People in **Erlangen** say", ["Erlangen"]),
    ("Cologne has a plan. COLOGNE", ["Cologne"]),
    ("Wales, New South Wales and England", ["Wales", "New South Wales", "England"]),
    ("Greater Brighton and North London", ["Brighton", "London"]),
    ("Amsterdam's and Oslo\u2019s plans", ["Amsterdam", "Oslo"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert [name for _, name, _ in named(gazetteer, text)] == expected


ORDINARY_BUT_NAMED = [
    ("How does Reading support migrants?", ["Reading"]),
    ("Officers in Bath and in Nice say so.", ["Bath", "Nice"]),
    ("the city of Split has a plan", ["Split"]),
    ("migrants who settled in Hove", ["Hove"]),
    ("People from Bury and from Cork met.", ["Bury", "Cork"]),
]


@pytest.mark.parametrize(("text", "expected"), ORDINARY_BUT_NAMED)
def test_ordinary_words_that_are_cities(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert [name for _, name, _ in named(gazetteer, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Reading the report takes time. Most of it is nice.",
        "Nice people split the sale of the same mobile.",
        "reading, bath, split, police, best, march, bury, born and man",
        "The Police and the University met in March.",
        "Best Practice in Social Enterprise and Independence",
        "Work in Progress",
        "Mission: to be the best. Deal with it. Split up.",
        "the Man of the House; a New Deal for Enterprise Zones",
        "READING LIST",
        "ENTERPRISE",
        "contact us about it, or CONTACT US",
        "the liberal view of orange bars and male mission work",
        "What works best for most of the same people?",
        "",
        "&",
        "What is a key factor?",
        "how do cities support migrant entrepreneurs with mentoring",
        "Maria Prem, Regina Ober",
    ],
)
def test_ordinary_words_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert named(gazetteer, text) == []


PIECES = st.sampled_from(
    [
        "Ghent", "Brighton", "&", "and", "Hove", "the", "Danish", "capital", "of", "Denmark", "'s",
        "city", "New", "York", "READING", "reading", "São", "Paulo", "\n", ".", ",", "-", "St.",
        "Gallen", "UK", "us", "İ", "ß", "ﬁ", "東京", "e\u0301", "Köln", "capital of",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60))
def test_mentions_lie_in_the_text_in_order_and_apart(gazetteer: Gazetteer, text: str) -> None:
    found = gazetteer.find(text)
    assert found == gazetteer.find(text)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end


@given(st.text(max_size=40))
def test_lookup_takes_any_text(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.lookup(text) == gazetteer.lookup(text)
