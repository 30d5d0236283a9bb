"""Which item of a list a question has in mind."""

from __future__ import annotations

from assistant.compose.items import item_scores, singled_out
from tests.assistant.asking import desk_of


def test_items_are_scored_whether_or_not_they_were_found(real_assistant):
    made = desk_of(real_assistant, "What do cities promise as buyers of goods?")
    every = range(len(made.index.passages))
    scores = item_scores(made, every)
    assert set(scores) == set(every)
    assert all(-1.0 <= one <= 1.0 for one in scores.values())
    best = max(scores, key=lambda position: scores[position])
    assert "buyers of goods" in made.passage(best).text


def test_a_question_of_stop_words_alone_is_scored_too(real_assistant):
    made = desk_of(real_assistant, "And what about it?")
    assert len(item_scores(made, [0, 1])) == 2


def test_one_is_singled_out_only_where_it_stands_apart():
    assert singled_out({}) is None
    assert singled_out({3: 0.4}) is None
    assert singled_out({3: 0.4, 4: 0.39}) is None
    assert singled_out({3: 0.2, 4: 0.39}) == 4
