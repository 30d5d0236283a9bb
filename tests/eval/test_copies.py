"""A corpus repeated with changed words."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from eval.cities import cities_by_length
from eval.copies import Copies, Swap
from ingest.commands.build import open_models
from ingest.corpus import prepare
from ingest.index.contents import embedded_text
from ingest.passages import Limits
from ingest.settings import Settings
from ingest.spans import is_exact

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def base():
    settings = Settings(corpus_dir=ROOT / "corpus", cache_dir=ROOT / ".cache")
    places, encoder = open_models(settings)
    return prepare(settings.corpus_dir, places, Limits(encoder.max_tokens, encoder.count))


@pytest.fixture(scope="module")
def grown(base):
    return Copies(base).grown(2 * len(base.passages) + 50)


def test_there_are_as_many_passages_as_asked_for(base, grown):
    assert len(grown.passages) == 2 * len(base.passages) + 50
    assert len({one.id for one in grown.passages}) == len(grown.passages)
    assert len(grown.sources) == 3 * len(base.sources)
    assert Copies(base).grown(10).passages == base.passages[:10]


def test_the_corpus_itself_comes_first_unchanged(base, grown):
    assert grown.passages[: len(base.passages)] == base.passages


def test_the_same_seed_gives_the_same_copies(base, grown):
    assert Copies(base).grown(len(grown.passages)) == grown
    other = Copies(base, seed=1).grown(len(grown.passages))
    assert other.passages[-1].text != grown.passages[-1].text


def test_quotes_of_copies_are_exact(base, grown):
    exact = [is_exact(grown.texts[one.source], one.spans, one.text) for one in grown.passages]
    own = [is_exact(base.texts[one.source], one.spans, one.text) for one in base.passages]
    assert all(own)
    assert sum(exact) >= 0.99 * len(exact)
    copied = grown.passages[len(base.passages) : 2 * len(base.passages)]
    for one, other in zip(base.passages, copied, strict=True):
        assert len(one.text) == len(other.text)
        assert one.sentences == other.sentences


def test_about_half_of_the_content_words_differ_and_stop_words_do_not(base, grown):
    copied = grown.passages[len(base.passages) : 2 * len(base.passages)]
    pairs = [
        pair
        for one, other in zip(base.passages, copied, strict=True)
        for pair in zip(
            re.findall(r"[^\W\d_]+", one.text), re.findall(r"[^\W\d_]+", other.text), strict=True
        )
    ]
    long = [a != b for a, b in pairs if len(a) > 4]
    assert 0.2 < sum(long) / len(long) < 0.6
    assert all(a == b for a, b in pairs if len(a) < 4)
    assert all(a.isupper() == b.isupper() for a, b in pairs)


def test_places_become_other_cities(base, grown):
    size = len(base.passages)
    before = {one.place for one in base.passages if one.place and one.place.isalpha()}
    after = {one.place for one in grown.passages[size : 2 * size] if one.place}
    known = set(itertools.chain.from_iterable(cities_by_length().values()))
    assert len(after - before) > len(before) / 2
    assert len({place for place in after - before if place.isalpha()} - known) < 5


def test_each_passage_is_told_what_it_was_copied_from(base, grown):
    origin = Copies(base).copied_from(grown)
    texts = [embedded_text(one) for one in base.passages]
    assert [origin[embedded_text(one)] for one in grown.passages[: len(texts)]] == texts
    assert set(origin.values()) == set(texts)
    assert all(len(a) == len(b) for a, b in origin.items())


def test_capitals_stay_where_they_stand():
    swap = Swap({"ghent": "turin", "grass": "glass"})
    assert swap("GHENT, Ghent's grass; Ghentish") == "TURIN, Turin's glass; Ghentish"
