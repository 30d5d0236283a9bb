"""What stands around an entry, and the beginning of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.explore.around import around
from assistant.explore.opening import opening
from tests.assistant.explore.made import SMALL


def ids(entries: object) -> list[int]:
    return [int(one.id, 16) for one in entries]  # type: ignore[attr-defined]


def test_an_example_has_its_key_factor_and_its_neighbours() -> None:
    near = around(SMALL, SMALL.entries[2])
    assert near.factor == SMALL.entries[0]
    assert ids(near.questions) == [2]
    assert ids(near.context) == [5]
    assert near.before is None
    assert near.after == SMALL.entries[3]
    assert near.examples == ()
    assert around(SMALL, SMALL.entries[3]).before == SMALL.entries[2]


def test_a_key_factor_of_the_same_name_in_another_source_is_another() -> None:
    near = around(SMALL, SMALL.entries[6])
    assert (near.factor, near.questions, near.context) == (None, (), ())


def test_a_key_factor_has_examples_and_a_context_factor_none() -> None:
    assert ids(around(SMALL, SMALL.entries[0]).examples) == [3, 4]
    assert ids(around(SMALL, SMALL.entries[1]).examples) == [3, 4]
    law = around(SMALL, SMALL.entries[4])
    assert (law.examples, law.context, law.questions) == ((), (), ())


@given(st.text(max_size=500), st.integers(1, 200))
def test_an_opening_is_the_beginning(text: str, most: int) -> None:
    words, whole = opening(text, most)
    assert text.startswith(words)
    assert whole == (words == text.rstrip())
    assert len(words) <= max(most, 1)
