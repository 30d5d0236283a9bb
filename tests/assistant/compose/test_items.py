"""Which item of a list a question has in mind."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.compose.items import apart, item_scores, singled_out
from ingest.model import Kind
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


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("When a city signs the Charter, what does it promise about its staff?", ["employ"]),
        ("If my mayor signs the pledge, what do we owe our workforce?", ["employ"]),
        ("What does the Charter say of the things that a city purchases?", ["buyers"]),
        ("Which promises in the Charter are about housing?", ["service"]),
        ("What do cities vow as employers and as service providers?", ["service", "employ"]),
        ("What did the mayors promise?", []),
        ("We signed the Charter years ago. What are we bound to do for newcomers?", []),
    ],
)
def test_the_roles_that_a_question_names_are_told_apart(real_assistant, question, roles):
    made = desk_of(real_assistant, question)
    charter = [
        position
        for position in made.knowledge.positions_by_kind[Kind.CHARTER]
        if made.passage(position).text.startswith("As ")
    ]
    found = [made.passage(p).text for p in singled_out(made, charter)]
    assert len(found) == len(roles)
    assert all(role in one[:20] for role, one in zip(roles, found, strict=True))


def test_nothing_is_told_apart_from_itself(real_assistant):
    made = desk_of(real_assistant, "What do cities promise as employers?")
    assert singled_out(made, []) == singled_out(made, [3]) == []


def test_items_that_are_alike_do_not_stand_apart():
    assert apart(np.full((3, 4), 0.5)) == []
