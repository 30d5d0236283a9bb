"""A list that was cut into passages."""

from __future__ import annotations

import pytest

from assistant.compose.fact import compose_fact
from assistant.compose.listed import rest_of_list
from ingest.model import Kind
from tests.assistant.tiny import desk, passage

FIRST = "The group made three calls:\n\u2022 Give cities a say.\n\u2022 Plan ahead."
SHARED = FIRST.index("\u2022 Plan")
SECOND = "\u2022 Plan ahead.\n\u2022 Teach the language."
AFTER = "What came of it is told below."


def listed(second=SECOND, **changes):
    """The first passage and two more; the second opens with the last item of the first."""
    return [
        passage("0", FIRST, at=50),
        passage("1", second, at=50 + SHARED, **changes),
        passage("2", "Another thing.", at=900),
    ]


def quoted(passages, **budget):
    made = desk(passages, {0: 0.9, 2: 0.89}, **budget)
    (block,) = compose_fact(made).blocks
    return [excerpt.text(made.passage(excerpt.position)) for excerpt in block.excerpts]


def test_a_list_is_quoted_to_its_end_and_no_item_twice():
    assert quoted(listed()) == [FIRST, "\u2022 Teach the language.", "Another thing."]


def test_what_comes_after_the_list_is_not_taken_with_it():
    assert quoted(listed(f"{SECOND}\n{AFTER}"))[1] == "\u2022 Teach the language."


def test_it_goes_on_over_several_passages():
    made = listed()
    made[2] = passage("2", "\u2022 Count well.\nThen rest.", at=50 + SHARED + len(SECOND) + 1)
    (one, two) = rest_of_list(desk(made, {0: 0.9}), desk(made, {0: 0.9}).whole(0))
    assert (one.position, two.position) == (1, 2)
    assert two.text(made[2]) == "\u2022 Count well."


@pytest.mark.parametrize(
    "changes", [{"kind": Kind.EXAMPLE}, {"of": "other"}, {"key_factor": "Jobs"}, {"place": "Ghent"}]
)
def test_the_list_of_another_section_is_not_taken_for_its_rest(changes):
    assert quoted(listed(**changes)) == [FIRST, "Another thing."]


def test_a_passage_that_ends_in_no_list_has_no_rest():
    made = [passage("0", AFTER), passage("1", SECOND, at=400)]
    assert not list(rest_of_list(desk(made, {0: 0.9}), desk(made, {0: 0.9}).whole(0)))


def test_the_budget_of_words_ends_the_list():
    assert quoted(listed(), short=16) == [FIRST]
    assert quoted(listed(), short=30)[1] == "\u2022 Teach the language."


def test_only_what_answers_best_is_completed():
    made = desk(listed(), {2: 0.9, 0: 0.89})
    (block,) = compose_fact(made).blocks
    assert [excerpt.position for excerpt in block.excerpts] == [2, 0]
