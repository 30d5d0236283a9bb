"""Who gets the room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.compose.allot import Room, allot
from assistant.compose.worth import Weighed


def weighed(position, chances, words=None, place="", leaning=None):
    count = len(chances)
    return Weighed(
        position,
        place or f"Place {position}",
        tuple(chances),
        tuple(words or [10] * count),
        tuple(leaning or [False] * count),
    )


def room(words=100, most=9, heading=0, **others):
    return Room(words=words, most=most, heading=heading, **others)


def test_nothing_to_quote():
    assert allot([], room()) == {}


def test_the_most_relevant_example_is_quoted_even_if_no_sentence_of_it_fits():
    long = weighed(7, [0.01, 0.09], words=[300, 400])
    assert allot([long, weighed(3, [0.9])], room(words=50, least=0.1, example=0.5)) == {7: (0, 0)}


def test_what_adds_most_for_its_words_goes_first():
    first, second = weighed(0, [0.5, 0.1, 0.4]), weighed(1, [0.3, 0.05])
    # Its third sentence costs the second as well: it is not beside what is quoted.
    assert allot([first, second], room(words=20)) == {0: (0, 0), 1: (0, 0)}
    assert allot([first, second], room(words=40)) == {0: (0, 2), 1: (0, 0)}


def test_a_run_grows_to_either_side():
    assert allot([weighed(0, [0.2, 0.5, 0.3])], room(words=20)) == {0: (1, 2)}
    assert allot([weighed(0, [0.2, 0.5, 0.3])], room(words=30)) == {0: (0, 2)}


def test_a_sentence_that_leans_brings_what_it_leans_on():
    leaning = weighed(0, [0.0, 0.0, 0.9], leaning=[False, True, True])
    assert allot([leaning], room(words=30)) == {0: (0, 2)}
    before = weighed(0, [0.4, 0.3, 0.9], leaning=[False, True, False])
    assert allot([before], room(words=20)) == {0: (2, 2)}
    assert allot([before], room(words=30)) == {0: (0, 2)}


def test_a_sentence_not_worth_its_words_leaves_room_empty():
    assert allot([weighed(0, [0.5, 0.04]), weighed(1, [0.04])], room(least=0.005)) == {0: (0, 0)}


def test_an_example_hardly_likely_is_not_begun_but_a_good_one_goes_on():
    few = [weighed(0, [0.5, 0.05]), weighed(1, [0.1], words=[3])]
    assert allot(few, room(example=0.2)) == {0: (0, 1)}


def test_no_more_examples_than_asked_for():
    many = [weighed(n, [0.5]) for n in range(5)]
    assert list(allot(many, room(most=3))) == [0, 1, 2]


@pytest.mark.parametrize(("factor", "quoted"), [(1.0, [0, 1]), (2.0, [0, 2])])
def test_a_new_place_counts_more(factor, quoted):
    few = [weighed(0, [0.5], place="A"), weighed(1, [0.4], place="A"), weighed(2, [0.3], place="B")]
    assert list(allot(few, room(words=20, new_place=factor))) == quoted


sentences = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.booleans()), min_size=1, max_size=6
)


@given(st.lists(sentences, min_size=1, max_size=6), st.integers(20, 200), st.floats(0, 0.02))
def test_runs_lie_within_their_examples_and_the_room(of_each, words, least):
    few = [
        weighed(n, *zip(*[(c, w) for c, w, _ in one], strict=True), leaning=[x for *_, x in one])
        for n, one in enumerate(of_each)
    ]
    found = allot(few, room(words=words, most=4, heading=5, least=least))
    assert 0 in found
    assert len(found) <= 4
    used = 0
    for position, (first, last) in found.items():
        assert 0 <= first <= last < len(few[position].chances)
        used += 5 + sum(few[position].words[first : last + 1])
        assert first == 0 or not few[position].leaning[first]
    assert used <= words or len(found) == 1
