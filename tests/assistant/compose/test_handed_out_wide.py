"""Lists and running text are handed out as a reader needs them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Filters
from assistant.compose.draft import Block, Draft
from assistant.compose.excerpt import Excerpt
from assistant.compose.handed_out import handed_out
from ingest.model import Kind
from ingest.spans import is_exact
from tests.assistant.tiny import desk, passage


def listed(*positions, kind="structure"):
    return Draft("", (Block("", "", tuple(Excerpt(p, 0, 0, 0.5) for p in positions)),), kind=kind)


def ids(found):
    return [one.passage.id for one in found]


def texts(found):
    return [one.passage.text for one in found]


def questions(n, factor="Commitment", at=0):
    return [
        passage(f"q{i}", f"Is it {i}?", 100 * i, Kind.GUIDE_QUESTION, factor)
        for i in range(at, at + n)
    ]


def test_a_list_that_is_quoted_is_one_text_in_the_order_of_its_source():
    passages = [*questions(3), passage("x", "Other words.", 900)]
    made = desk(passages, {2: 0.9, 0: 0.8, 3: 0.7, 1: 0.2})
    found = handed_out(made, listed(0, 1, 2), 10)
    assert texts(found) == ["Is it 0?\nIs it 1?\nIs it 2?", "Other words."]
    assert found[0].relevance == 0.9
    assert [s.start for s in found[0].passage.sentences] == [0, 9, 18]


def test_its_words_are_the_source_s_at_its_spans():
    passages = questions(3)
    stored = " " * 1000
    for one in passages:
        (span,) = one.spans
        stored = stored[: span.start] + one.text + stored[span.end :]
    (found,) = handed_out(desk(passages, {0: 0.9}), listed(0, 1, 2), 1)
    assert is_exact(stored, found.passage.spans, found.passage.text)


def test_guide_questions_of_another_key_factor_are_a_list_of_their_own():
    passages = [*questions(2), *questions(2, "Monitoring", at=2)]
    found = handed_out(desk(passages, {0: 0.9, 2: 0.8}), listed(0, 1, 2, 3), 10)
    assert texts(found) == ["Is it 0?\nIs it 1?", "Is it 2?\nIs it 3?"]


def test_examples_of_a_how_to_stay_apart():
    passages = [passage(str(i), f"Text {i}.", 100 * i, Kind.EXAMPLE) for i in range(3)]
    found = handed_out(desk(passages, {0: 0.9, 1: 0.8}), listed(0, 1, kind="how_to"), 10)
    assert ids(found) == ["0", "1"]


def running(n, words=60):
    return [passage(str(i), (f"Part{i} " * words).strip(), 1000 * i) for i in range(n)]


def test_running_text_comes_with_its_nearest_neighbours_while_they_fit():
    made = desk(running(5), {2: 0.9, 3: 0.5, 1: 0.4, 0: 0.3})
    found = handed_out(made, None, 10)
    assert [text.split()[0] for text in texts(found)[0].split("\n")] == ["Part1", "Part2", "Part3"]
    assert [text.split()[0] for text in texts(found)[1].split("\n")] == ["Part0"]


def test_it_never_crosses_into_another_section():
    passages = running(3)
    apart = passage("s", "Part9 " * 60, 500, Kind.METHOD)
    found = handed_out(desk([passages[0], apart, passages[2]], {0: 0.9, 1: 0.8, 2: 0.7}), None, 10)
    assert ids(found) == ["0", "s", "2"]


def test_nothing_is_handed_out_twice_and_no_more_than_asked_for():
    made = desk(running(8), {i: 0.9 - i / 10 for i in range(8)})
    found = handed_out(made, None, 2)
    parts = [text.split()[0] for one in texts(found) for text in one.split("\n")]
    assert len(found) == 2
    assert len(parts) == len(set(parts)) == 6


def test_neighbours_that_the_filters_leave_out_stay_out():
    told = [passage(str(i), (f"Part{i} " * 60).strip(), 1000 * i, Kind.BODY, place=None)
            for i in range(3)]  # fmt: skip
    made = desk(told, {1: 0.9})
    limits = replace(made.query, filters=Filters(kinds=(Kind.METHOD,)))
    found = handed_out(replace(made, query=limits), None, 10)
    assert ids(found) == ["1"]
