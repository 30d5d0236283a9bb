"""All that is told of one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.compose.profile import compose_profile
from ingest.model import Kind
from tests.assistant.asking import desk_of, inexact, shown_words
from tests.assistant.tiny import desk, passage

ASKED = "Give me an overview of what Barcelona is doing for newcomers and diversity."


def of_ghent(texts, near=None, **over):
    """A desk on which Ghent is asked about, with examples that tell of it."""
    made = [
        passage(str(i), text, at=10_000 * i, kind=Kind.EXAMPLE, key_factor=f"F{i}", place="Ghent")
        for i, text in enumerate(texts)
    ]
    one = desk(made, near or dict.fromkeys(range(len(made)), 0.5))
    where = replace(one.query.where, names=("Ghent",), positions=frozenset(range(len(made))))
    return replace(one, query=replace(one.query, where=where, overview=True), **over)


def excerpts(draft, shown=True):
    return [e for block in draft.blocks if block.shown is shown for e in block.excerpts]


def test_every_example_is_quoted():
    texts = ["Ghent opens a desk. It is free.", "Ghent hires fairly.", "Ghent teaches Dutch."]
    draft = compose_profile(of_ghent(texts))
    assert sorted(e.position for e in excerpts(draft)) == [0, 1, 2]
    assert [(block.heading, draft.kind) for block in draft.blocks] == [("Ghent", "profile")]


def test_what_does_not_fit_stands_behind_more_and_is_not_lost():
    texts = ["Ghent " + f"{'abcdefghijkl'[i] * 5} " * 60 + "." for i in range(12)]
    draft = compose_profile(of_ghent(texts, words_long=300))
    first, rest = excerpts(draft), excerpts(draft, shown=False)
    assert first
    assert rest
    assert sorted(e.position for e in (*first, *rest)) == list(range(12))


def test_what_is_told_twice_is_quoted_once():
    text = "Ghent opens a desk at the station for everybody who is new in town."
    draft = compose_profile(of_ghent([text, text, "Ghent hires fairly."]))
    assert len(excerpts(draft)) == 2


def test_one_example_makes_no_profile():
    assert compose_profile(of_ghent(["Ghent opens a desk."])) is None


def test_a_place_of_the_corpus(real_assistant, real_index):
    answer = real_assistant.ask(ASKED)
    assert answer.answered
    assert len({one.document for one in answer.citations}) >= 3
    assert {one.city for one in answer.citations} == {"Barcelona"}
    assert inexact(answer, real_index) == []
    assert shown_words(answer) <= 450


def test_limits_hold(real_assistant):
    made = desk_of(real_assistant, ASKED, years=[2012])
    draft = compose_profile(made)
    years = {
        made.knowledge.sources[made.passage(e.position).source].year
        for block in draft.blocks
        for e in block.excerpts
    }
    assert years == {2012}


@pytest.mark.parametrize("more", ["any more?", "and what else?"])
def test_more_repeats_nothing(real_assistant, more):
    first = real_assistant.ask(ASKED)
    rest = real_assistant.ask(more, (ASKED,))
    shown = {one.quote for one in first.citations if one.shown}
    behind = {one.quote for one in first.citations if not one.shown}
    assert behind <= {one.quote for one in rest.citations}
    assert not shown & {one.quote for one in rest.citations}
