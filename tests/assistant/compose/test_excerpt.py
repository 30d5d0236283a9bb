"""The sentences of a passage that answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.compose.excerpt import Excerpt, best_window, without_quoted
from ingest.model import Sentence
from ingest.spans import Span, letters, quoted
from tests.assistant.asking import desk_of
from tests.assistant.tiny import passage

TEXT = "One two three. Four five. Six seven eight nine. Ten."


@st.composite
def windows(draw):
    lengths = draw(st.lists(st.integers(1, 9), min_size=1, max_size=8))
    text = " ".join(" ".join(["Word"] * n) + "." for n in lengths)
    grid = st.integers(0, 4).map(lambda n: n / 4)
    scores = draw(st.lists(grid, min_size=len(lengths), max_size=len(lengths)))
    return passage("p", text), lengths, scores, draw(st.integers(1, 40))


@given(windows())
def test_a_window_holds_the_best_sentence_and_keeps_its_budget(case):
    one, lengths, scores, most = case
    assert len(one.sentences) == len(lengths)
    first, last = best_window(one, scores, most)
    best = scores.index(max(scores))
    assert 0 <= first <= best <= last < len(lengths)
    total = sum(lengths[first : last + 1])
    assert total <= most or first == last == best
    for neighbour in (first - 1, last + 1):
        if 0 <= neighbour < len(lengths):
            assert total + lengths[neighbour] > most


def test_a_window_grows_to_the_better_neighbour():
    assert best_window(passage("p", TEXT), [0.1, 0.9, 0.5, 0.2], 6) == (1, 2)
    assert best_window(passage("p", TEXT), [0.6, 0.9, 0.5, 0.2], 5) == (0, 1)


def test_neighbouring_spans_are_joined_only_where_nothing_was_left_out():
    one = passage("p", TEXT, at=10)
    assert Excerpt(0, 0, 1, 0.5).spans(one) == (Span(10, 35),)
    assert Excerpt(0, 0, 1, 0.5).text(one) == "One two three. Four five."
    assert Excerpt(0, 0, 1, 0.5).words(one) == 5
    parted = (Span(10, 24), Span(40, 77))
    sentences = (
        Sentence(0, 14, (Span(10, 24),)),
        Sentence(15, 25, (Span(40, 50),)),
        *one.sentences[2:],
    )
    two_columns = passage("p", TEXT, at=10, spans=parted)
    object.__setattr__(two_columns, "sentences", sentences)
    assert Excerpt(0, 0, 1, 0.5).spans(two_columns) == (Span(10, 24), Span(40, 50))


def test_every_run_of_sentences_of_the_corpus_is_exact(real_assistant, real_index):
    for position, one in enumerate(real_index.passages):
        stored = real_index_text(real_assistant, one.source)
        many = len(one.sentences)
        for first, last in {(0, many - 1), (0, 0), (many // 2, many - 1), (many - 1, many - 1)}:
            excerpt = Excerpt(position, first, last, 0.0)
            assert letters(quoted(stored, excerpt.spans(one))) == letters(excerpt.text(one))


def real_index_text(assistant, source, _cache={}):  # noqa: B006
    if (assistant.generation, source) not in _cache:
        _cache[assistant.generation, source] = assistant.index.text(source)
    return _cache[assistant.generation, source]


@pytest.mark.parametrize("most", [1, 20, 60, 10_000])
def test_the_desk_s_excerpts_keep_their_budget(real_assistant, most):
    desk = desk_of(real_assistant, "How do cities train the staff of their departments?")
    for position in desk.order[:40]:
        excerpt = desk.excerpt(position, most)
        one = desk.passage(position)
        assert 0 <= excerpt.first <= excerpt.last < len(one.sentences)
        assert desk.words(excerpt) <= most or excerpt.first == excerpt.last


def test_a_sentence_that_is_quoted_already_is_left_out():
    made = passage("p", "One opens. Two goes on. Three ends.", at=100)
    whole = Excerpt(0, 0, 2, 0.5)
    first = [("toolkit", made.sentences[0].spans[0])]
    assert without_quoted(whole, made, first) == Excerpt(0, 1, 2, 0.5)
    assert without_quoted(whole, made, [("other", made.sentences[0].spans[0])]) == whole
    assert without_quoted(whole, made, [("toolkit", made.spans[0])]) is None


def test_a_sentence_in_the_middle_stays():
    made = passage("p", "One opens. Two goes on. Three ends.", at=100)
    middle = [("toolkit", made.sentences[1].spans[0])]
    assert without_quoted(Excerpt(0, 0, 2, 0.5), made, middle) == Excerpt(0, 0, 2, 0.5)
