"""Which arrangement is chosen."""

from __future__ import annotations

from dataclasses import replace

from assistant.compose.choose import compose
from ingest.model import Kind
from tests.assistant.asking import desk_of

PRACTICE = "How do other cities help migrant entrepreneurs get a loan?"


def ahead(desk, kind, by):
    """The desk with a passage of a kind so far ahead of the best example."""
    best = next(at for at, p in enumerate(desk.index.passages) if p.kind is kind)
    example = next(p for p in desk.order if desk.passage(p).kind is Kind.EXAMPLE)
    relevance = {**desk.relevance, best: desk.relevance[example] + by}
    order = (best, *(p for p in desk.order if p != best))
    return replace(desk, relevance=relevance, order=order)


def test_practice_is_told_by_place(real_assistant):
    assert compose(desk_of(real_assistant, PRACTICE), real_assistant.calibration.lending).kind == (
        "how_to"
    )


def test_what_running_text_clearly_answers_better_is_told_by_it(real_assistant):
    desk, lend = desk_of(real_assistant, PRACTICE), real_assistant.calibration.lending
    draft = compose(ahead(desk, Kind.BODY, 0.1), lend)
    assert draft.kind == "fact"
    assert desk.passage(draft.blocks[0].excerpts[0].position).kind is Kind.BODY
    assert compose(ahead(desk, Kind.BODY, 0.01), lend).kind == "how_to"


def test_a_key_factors_own_words_are_no_such_text(real_assistant):
    desk, lend = desk_of(real_assistant, PRACTICE), real_assistant.calibration.lending
    assert compose(ahead(desk, Kind.KEY_FACTOR, 0.1), lend).kind == "how_to"


def test_what_toolkits_tell_of_themselves_is_no_practice_of_cities(real_assistant):
    lend = real_assistant.calibration.lending
    desk = ahead(desk_of(real_assistant, PRACTICE), Kind.METHOD, 0.1)
    assert compose(desk, lend).kind == "how_to"
    desk = ahead(desk_of(real_assistant, "Ways to get migrant founders a loan?"), Kind.METHOD, 0.1)
    assert compose(desk, lend).kind == "fact"
