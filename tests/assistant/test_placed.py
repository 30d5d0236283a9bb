"""A question's places stand in what is told of them, by whatever name it calls them."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.placed import IN_WORK, in_works, place_rows, placed
from tests.assistant.asking import desk_of


def about(desk, position):
    return desk.passage(position).place


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("How do Danish offices test whether staff treat all alike?", {"Copenhagen"}),
        ("Is there an office in Portugal that has everything under one roof?", {"Lisbon"}),
        ("Which language lessons have people in Finland?", {"Helsinki", "Helsinki capital region"}),
    ],
)
def test_a_country_finds_the_places_in_it(real_assistant, question, places):
    desk = desk_of(real_assistant, question)
    assert about(desk, desk.order[0]) in places


def test_tokens_of_a_place_are_found_in_all_that_is_told_of_it(real_assistant):
    desk = desk_of(real_assistant, "How are firms helped in Denmark?")
    rows = place_rows(desk.query, desk.ranked.offsets)
    assert rows
    around = desk.query.where.around
    for column, position in enumerate(desk.ranked.positions):
        told = desk.ranked.likeness[rows, column]
        assert (told == 1.0).all() if position in around else (told < 1.0).all()


def test_a_question_without_places_stays_as_it_is_ranked(real_assistant):
    desk = desk_of(real_assistant, "How are firms helped?")
    assert placed(desk.ranked, desk.query, 0.7) is desk.ranked


def test_relevance_grows_by_what_was_found(real_assistant):
    desk = desk_of(real_assistant, "How are firms helped in Denmark?")
    again = placed(desk.ranked, desk.query, 0.7)
    assert np.allclose(again.relevance, desk.ranked.relevance)


def test_places_are_found_where_the_meaning_of_an_acronym_was_put_in(real_assistant):
    desk = desk_of(real_assistant, "Who offers ESOL in Denmark?")
    assert desk.query.search != desk.query.understanding.standalone
    rows = place_rows(desk.query, desk.ranked.offsets)
    found = [desk.query.search[a:b] for a, b in desk.ranked.offsets[rows].tolist()]
    assert "".join(found) == "Denmark"


def test_a_document_that_is_named_comes_first(real_assistant):
    asked = "What kinds of offices for newcomers do American towns have?"
    plain = desk_of(real_assistant, asked)
    named = desk_of(real_assistant, f"According to the Oxford paper, {asked[0].lower()}{asked[1:]}")
    source = named.passage(named.order[0]).source
    assert named.query.works.sources == {source}
    assert named.relevance[named.order[0]] >= plain.relevance[plain.order[0]] + IN_WORK / 2


def test_a_question_that_names_no_document_stays_as_it_is_ranked(real_assistant):
    desk = desk_of(real_assistant, "How are firms helped?")
    assert in_works(desk.ranked, desk.query, desk.knowledge, 0.7) is desk.ranked


def test_limits_hold_where_a_document_is_named(real_assistant):
    desk = desk_of(real_assistant, "What does the Oxford paper say of courses?", years=[2012])
    assert {desk.knowledge.sources[desk.passage(p).source].year for p in desk.order} == {2012}
