"""Conversations on the real corpus: earlier answers recalled, continued, limited."""

from __future__ import annotations

import pytest

from assistant.answer import Filters, Reason
from assistant.chain import Chain
from assistant.recall import Remembered
from assistant.understand.reading import Cited
from assistant.understand.reference import Item
from ingest.model import Kind
from tests.assistant.asking import inexact, same

BROAD = "How do other cities support migrant entrepreneurs?"
FACT = "How does Utrecht lend money to people on benefits?"


def shown(answer):
    return [one.passage_id for one in answer.citations if one.shown]


@pytest.mark.parametrize("first", [BROAD, FACT, "Which guide questions are there on monitoring?"])
def test_more_never_repeats_and_comes_to_an_end(real_assistant: Chain, first):
    asked = [first]
    seen = set(shown(real_assistant.ask(first)))
    assert seen
    for _ in range(40):
        answer = real_assistant.ask("any more?", asked)
        asked.append("any more?")
        if not answer.answered:
            assert answer.reason is Reason.NOT_COVERED
            assert answer.text.startswith("That was all")
            return
        found = set(shown(answer))
        assert found
        assert not found & seen
        assert not {hit.passage.id for hit in answer.retrieved} & seen
        assert not inexact(answer, real_assistant.index)
        seen |= found
    pytest.fail("the list has no end")


def test_more_starts_with_what_was_held_back(real_assistant: Chain):
    first = real_assistant.ask(BROAD)
    held_back = [one.passage_id for one in first.citations if not one.shown]
    assert shown(real_assistant.ask("what else?", [BROAD]))[0] == held_back[0]


def test_a_cold_history_gives_the_answers_of_a_warm_one(real_settings, real_assistant: Chain):
    from assistant.chain import open_assistant

    asked = [BROAD, "only from 2018", "any more?", "the second one", "and in Dublin?", "why?"]
    warm = [real_assistant.ask(q, asked[:i]) for i, q in enumerate(asked)]
    cold = open_assistant(real_settings)
    try:
        for i in reversed(range(len(asked))):
            assert same(cold.ask(asked[i], asked[:i])) == same(warm[i])
    finally:
        cold.index.close()


def test_the_second_one_is_the_second_place(real_assistant: Chain):
    first = real_assistant.ask(BROAD)
    headings = list(dict.fromkeys(g.heading for g in first.groups if g.shown))
    second = real_assistant.ask("tell me more about the second one", [BROAD])
    assert headings[1] in second.understanding.places
    assert {one.city for one in second.citations} == {headings[1]}


def test_the_second_guide_question_is_that_question(real_assistant: Chain):
    asked = "Which guide questions are there on staff development?"
    quoted = [one.quote for one in real_assistant.ask(asked).citations]
    answer = real_assistant.ask("the second one", [asked])
    assert [one.quote for one in answer.citations] == [quoted[1]]


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        ("only from the 2018 toolkits", Filters(years=frozenset({2018}))),
        ("without Vienna", Filters(without=frozenset({"Vienna"}))),
        ("just the examples", Filters(kinds=frozenset({Kind.EXAMPLE}))),
    ],
)
def test_limits_said_hold_and_are_told(real_assistant: Chain, said, limits):
    answer = real_assistant.ask(said, [BROAD])
    assert answer.filters == limits
    assert answer.answered
    years = {one.year for one in answer.citations}
    assert not limits.years or years <= limits.years
    assert not {one.city for one in answer.citations} & limits.without
    assert not limits.kinds or {one.kind for one in answer.citations} <= limits.kinds


def test_limits_set_and_said_both_hold(real_assistant: Chain):
    set_before = Filters(years=frozenset({2018}))
    answer = real_assistant.ask("without Vienna", [BROAD], set_before)
    assert answer.filters == Filters(years=frozenset({2018}), without=frozenset({"Vienna"}))


def test_a_long_conversation_is_answered(real_assistant: Chain):
    asked = [BROAD, *["thanks", "and women?", "any more?", "and in Dublin?"] * 500]
    assert real_assistant.ask("why?", asked).understanding.standalone


def test_the_least_lately_used_answer_is_forgotten():
    remembered = Remembered()
    made = []

    def answer(n):
        made.append(n)
        return Cited((Item("", (str(n),)),))

    for n in [*range(300), 299, 0]:
        remembered.get(((str(n),), Filters()), lambda n=n: answer(n))
    assert made == [*range(300), 0]
