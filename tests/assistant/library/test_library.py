"""The library of the real corpus: every entry exact, every place located as elsewhere."""

from __future__ import annotations

import pytest

from assistant.library.located import located
from ingest.gazetteer import open_gazetteer
from ingest.model import Kind
from ingest.spans import is_exact, letters
from tests.conftest import CACHE_DIR


@pytest.fixture(scope="module")
def library(real_assistant):
    return real_assistant.library


def test_it_is_put_in_order_once(real_assistant):
    assert real_assistant.library is real_assistant.library


def test_every_entry_is_exact_and_knows_where_it_stands(library, real_assistant):
    assert len({entry.id for entry in library.entries}) == len(library.entries)
    for entry in library.entries:
        stored = real_assistant.index.text(entry.source)
        assert is_exact(stored, entry.spans, entry.text)
        assert all(letters(link) in letters(entry.text) for link in entry.links)
        assert library.entry(entry.id) is entry
        assert not entry.key_factor or entry.section == entry.key_factor
        if entry.kind is Kind.EXAMPLE:
            assert entry.section
            assert entry.places
    order = [list(real_assistant.sources).index(entry.source) for entry in library.entries]
    assert order == sorted(order)
    with pytest.raises(KeyError):
        library.entry("0" * 16)


def test_the_whole_catalogue_is_there(library, real_assistant):
    items = real_assistant.knowledge.catalogue
    assert len(library.entries) == len(items)
    assert {e.text for e in library.entries} == {item["text"] for item in items}


def test_places_lie_where_the_gazetteer_has_them(library):
    assert tuple(place.name for place in library.places) == tuple(
        sorted({name for entry in library.entries for name in entry.places})
    )
    by_name = {place.name: place for place in library.places}
    assert (by_name["Birmingham"].code, by_name["Dublin"].country) == ("GB", "Ireland")
    assert by_name["Barcelona"].longitude == pytest.approx(2.16, abs=0.01)


def test_a_place_that_nobody_knows_has_no_coordinates():
    gazetteer = open_gazetteer(CACHE_DIR)
    place = located("Nowheresbury-on-Sea", gazetteer)
    assert (place.country, place.code, place.latitude, place.longitude) == ("", "", None, None)
    assert located("Helsinki capital region", gazetteer).code == "FI"


def test_themes_join_what_different_sources_say_of_one_subject(library):
    groups = [{name for _, name in theme.members} for theme in library.themes]
    assert any(
        {"Using monitoring, evaluation and review", "Monitoring and evaluation"} <= group
        for group in groups
    )
    for theme in library.themes:
        assert len({source for source, _ in theme.members}) > 1
        held = {(e.source, e.section) for e in library.entries if e.theme == theme.id}
        assert held <= set(theme.members)
    sizes = [len(theme.members) for theme in library.themes]
    assert sizes == sorted(sizes, reverse=True)


def test_like_examples_are_those_of_other_places_first(library):
    own = next(e for e in library.entries if e.kind is Kind.EXAMPLE and e.place == "Vienna")
    found = library.similar(own.id, most=200)
    elsewhere = [not {*each.places} & {*own.places} for each in found]
    assert elsewhere == sorted(elsewhere, reverse=True)
    assert own not in found
    assert {each.kind for each in found} == {Kind.EXAMPLE}
    assert library.similar(own.id, most=0) == ()
    assert found[:6] == library.similar(own.id)


def test_an_outline_leads_to_every_example(library, real_assistant):
    for source in real_assistant.sources:
        blocks = real_assistant.reading(source)
        outline = library.outline(source)
        assert [h.block for h in outline] == sorted({h.block for h in outline})
        assert all(not h.spans or blocks[h.block].touches(h.spans) for h in outline)
        titles = {h.title.casefold() for h in outline if h.kind is Kind.EXAMPLE}
        for entry in library.entries:
            if entry.source == source and entry.kind is Kind.EXAMPLE:
                assert (entry.place or "").casefold() in titles
    with pytest.raises(KeyError):
        library.outline("nowhere")
