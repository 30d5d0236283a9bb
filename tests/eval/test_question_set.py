from dataclasses import replace

import pytest

from eval.question_set import in_split, question_set, splits
from tests.eval.sample_runs import GOOD, POOR, records, sample_run


def test_what_was_answered_and_in_which_order_does_not_matter():
    asked = question_set(records(GOOD))
    assert asked == question_set(records(POOR))
    assert asked == question_set(records(GOOD)[::-1])
    assert len(asked) == 16


@pytest.mark.parametrize(
    "change",
    [
        {"question": "How do others help, then?"},
        {"history": ("Before.",)},
        {"answerable": False},
        {"evidence": ()},
        {"id": "x-9"},
    ],
)
def test_any_change_of_a_question_makes_another_set(change):
    first, *others = records(GOOD)
    assert question_set([replace(first, **change), *others]) != question_set([first, *others])


def test_more_questions_are_another_set():
    assert question_set(records(GOOD)[:3]) != question_set(records(GOOD))


def test_splits_that_a_run_holds():
    assert splits(sample_run()) == ("dev", "test", "all")
    assert splits(sample_run(split="dev")) == ("dev",)
    found = records(GOOD)
    assert in_split(found, "dev") == found[:2]
    assert in_split(found, "all") == found
