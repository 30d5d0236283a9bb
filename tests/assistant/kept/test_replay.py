"""A kept question answered anew."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Filters
from assistant.kept.replay import differences, replay
from tests.assistant.kept.talk import SETTINGS, asked
from tests.ui.fake import LANGUAGE, START, FakeAssistant


def test_the_same_index_answers_the_same(store):
    saved = store.add(asked(LANGUAGE), (START,), Filters(), SETTINGS, "page")
    assistant = FakeAssistant()
    found = replay(store.answer(saved.answer), assistant, SETTINGS)
    assert not found.differences
    assert found.differences.same_generation
    assert assistant.histories == [(START,)]


def test_the_limits_of_then_hold(store):
    limits = Filters(places=frozenset({"Munich"}))
    answer = FakeAssistant().ask(LANGUAGE, filters=limits)
    saved = store.add(answer, (), limits, SETTINGS, "page")
    found = replay(store.answer(saved.answer), FakeAssistant(), SETTINGS)
    assert {each.city for each in found.answer.citations} == {"Munich"}


def test_what_differs_is_told(store):
    then = asked(LANGUAGE, generation="old", text="It was so.")
    then = replace(then, citations=then.citations[:3])
    saved = store.add(then, (), Filters(), SETTINGS | {"gone": "x"}, "page")
    now = asked(LANGUAGE)
    now = replace(now, citations=now.citations[1:4])
    found = differences(store.answer(saved.answer), now, SETTINGS | {"words_short": "100"})
    assert found
    assert (found.same_text, found.same_verdict, found.same_generation) == (False, True, False)
    assert found.lost == then.citations[:1]
    assert found.new == now.citations[-1:]
    assert found.settings == (("gone", "x", ""), ("words_short", "300", "100"))
