"""Places side by side."""

from __future__ import annotations

import pytest

from assistant.compose.comparison import compose_comparison
from assistant.understand.where import Where
from ingest.model import Kind
from ingest.places import place_parts
from tests.assistant.asking import desk_of
from tests.assistant.tiny import desk, passage


def test_each_place_has_a_block_in_the_question_s_order(real_assistant):
    made = desk_of(real_assistant, "Compare Dublin, Ghent and Helsinki on language courses")
    draft = compose_comparison(made)
    assert [block.heading for block in draft.blocks] == ["Dublin", "Ghent", "Helsinki"]
    for block in draft.blocks:
        assert block.excerpts
        for excerpt in block.excerpts:
            one = made.passage(excerpt.position)
            told = (*place_parts(one.place or ""), one.place)
            named = made.knowledge.mentions.get(one.id, [])
            assert block.heading in told or block.heading in named


def test_a_place_with_nothing_is_not_stated():
    parts = [passage("a", "Ghent does it.", kind=Kind.EXAMPLE, place="Ghent")]
    where = Where(
        names=("Ghent", "Oslo"),
        positions=frozenset({0}),
        each=(frozenset({0}), frozenset()),
    )
    draft = compose_comparison(desk(parts, {0: 0.5}, where=where))
    assert [(b.heading, len(b.excerpts)) for b in draft.blocks] == [("Ghent", 1), ("Oslo", 0)]
    assert "not stated" in draft.blocks[1].note.lower()


@pytest.mark.parametrize("many", [2, 3, 7, 12, 39])
def test_many_places_keep_to_the_page(real_assistant, many):
    names = real_assistant.places[:many]
    made = desk_of(real_assistant, f"Compare {', '.join(names)} on staff")
    draft = compose_comparison(made)
    assert {block.heading for block in draft.blocks} == set(made.query.where.names)
    words = sum(made.words(e) for b in draft.blocks if b.shown for e in b.excerpts)
    assert words <= made.words_long


def test_no_excerpt_of_one_block_stands_there_twice(real_assistant):
    made = desk_of(real_assistant, "Compare Munich and Barcelona on staff")
    for block in compose_comparison(made).blocks:
        used = [e.position for e in block.excerpts]
        assert len(used) == len(set(used))


def test_who_is_thanked_is_nothing_told_of_a_place(real_assistant):
    made = desk_of(real_assistant, "How do Flanders and Milan check that courses work?")
    kinds = {
        made.passage(e.position).kind for b in compose_comparison(made).blocks for e in b.excerpts
    }
    assert Kind.FRONT_MATTER not in kinds
