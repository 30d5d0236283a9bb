"""The passage whose sentence gives the detail asked for, on the real corpus."""

from __future__ import annotations

import pytest

from assistant.compose.detail import detail_first, details_wanted, is_given, sentences_scored
from assistant.understand.details import Detail
from tests.assistant.asking import desk_of

HEADCOUNT = "How many people are on the payroll of the city of Helsinki?"


def test_a_passage_that_gives_the_number_comes_before_one_that_is_nearer(real_assistant):
    made = desk_of(real_assistant, HEADCOUNT)
    order = made.in_places()
    first = made.passage(detail_first(made, order)[0])
    assert "38,000 employees" in first.text
    assert "38,000" not in made.passage(order[0]).text


def test_nothing_is_lost_or_added(real_assistant):
    made = desk_of(real_assistant, HEADCOUNT)
    order = made.in_places()
    assert sorted(detail_first(made, order)) == sorted(order)


@pytest.mark.parametrize(
    "question",
    [
        "What does Ghent do for newcomers at the station?",
        "How do other cities find out how many founders there are?",
    ],
)
def test_without_a_detail_the_order_stays(real_assistant, question):
    made = desk_of(real_assistant, question)
    order = made.in_places()
    assert details_wanted(made) == ()
    assert detail_first(made, order) == order


def test_a_detail_of_one_kind_is_not_given_by_another(real_assistant):
    made = desk_of(real_assistant, HEADCOUNT)
    assert details_wanted(made) == ((Detail.COUNT,),)
    assert is_given(made, "It has 500 clerks.", (Detail.COUNT,))
    assert not is_given(made, "It paid \u20ac500.", (Detail.COUNT,))


def test_each_sentence_has_a_score(real_assistant):
    made = desk_of(real_assistant, HEADCOUNT)
    position = made.order[0]
    found = sentences_scored(made, position)
    assert len(found) == len(made.passage(position).sentences)
    assert all(text in made.passage(position).text for text, _ in found)
