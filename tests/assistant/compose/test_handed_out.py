"""The order in which what was retrieved is handed out."""

from __future__ import annotations

from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.handed_out import retrieved_order
from assistant.understand.where import Where
from tests.assistant.tiny import desk, passage

PASSAGES = [passage(str(i), f"Text {i}.", at=100 * i) for i in range(5)]
RELEVANCE = {0: 0.9, 1: 0.8, 2: 0.7, 3: 0.6}


def draft(*positions, kind="how_to"):
    return Draft("", (Block("", "", tuple(Excerpt(p, 0, 0, 0.5) for p in positions)),), kind=kind)


def test_without_an_answer_the_ranking_stands():
    assert retrieved_order(desk(PASSAGES, RELEVANCE), None) == [0, 1, 2, 3]


def test_what_the_answer_draws_on_comes_first_in_its_order():
    assert retrieved_order(desk(PASSAGES, RELEVANCE), draft(3, 1)) == [3, 1, 0, 2]


def test_then_what_tells_of_the_place_named():
    where = Where(names=("Ghent",), positions=frozenset({2, 3}), each=(frozenset({2, 3}),))
    assert retrieved_order(desk(PASSAGES, RELEVANCE, where=where), draft(3)) == [3, 2, 0, 1]


def test_parts_of_the_benchmark_go_by_relevance_those_without_any_last_among_them():
    made = desk(PASSAGES, RELEVANCE)
    assert retrieved_order(made, draft(4, 2, 1, kind="structure")) == [1, 2, 4, 0, 3]


def test_nothing_stands_twice():
    order = retrieved_order(desk(PASSAGES, RELEVANCE), draft(1, 1, 0))
    assert len(order) == len(set(order)) == 4
