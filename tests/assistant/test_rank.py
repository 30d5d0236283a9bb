"""Scores that can be worked out by hand, on a made-up index."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.calibration import RankWeights
from assistant.rank import Ranked, rank, token_weights
from assistant.search import Candidates
from ingest.embed.base import Encoded
from ingest.model import Kind
from tests.assistant.tiny import TinyIndex, knowledge, passage

PASSAGES = (
    passage("b", "Refugee mentors."),
    passage("a", "Loans.", kind=Kind.EXAMPLE),
    passage("c", "Loans."),
)
KNOWN = knowledge(PASSAGES, vocabulary={"refugee": 1, "loans": 2, "the": 3})
INDEX = TinyIndex(
    PASSAGES,
    vectors=[[[1.0, 0.0], [0.6, 0.8]], [[0.0, 1.0]], [[0.0, 1.0]]],
    pooled=np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]], np.float32),
)
LATE = RankWeights(late=1.0, dense=0.0, lexical=0.0, rarity_power=0.0, stop_word=1.0)


def encoded(text, *vectors):
    starts = [0, *(i + 1 for i, char in enumerate(text) if char == " ")]
    offsets = [(a, a + len(word)) for a, word in zip(starts, text.split(), strict=True)]
    tokens = np.array(vectors, np.float32).reshape(-1, 2)
    return Encoded(np.array([0.6, 0.8], np.float32), tokens, np.array(offsets, np.int32))


def ranked(weigh, lexical=None, text="refugee loans"):
    found = Candidates(encoded(text, [1.0, 0.0], [0.0, 1.0]), (0, 1, 2), lexical or {})
    return rank(text, found, INDEX, KNOWN, weigh)


def test_late_interaction_is_the_weighted_sum_of_the_best_likenesses():
    # With equal weights of a half, b: (1.0 + 0.8) / 2; a and c: (0.0 + 1.0) / 2.
    result = ranked(LATE)
    assert result.weights.tolist() == [0.5, 0.5]
    assert result.likeness == pytest.approx(np.array([[1.0, 0.0, 0.0], [0.8, 1.0, 1.0]]))
    assert result.relevance == pytest.approx([0.9, 0.5, 0.5])


def test_dense_is_the_cosine_of_the_whole_texts():
    weigh = RankWeights(late=0.0, dense=1.0, lexical=0.0)
    assert ranked(weigh).relevance == pytest.approx([0.6, 0.8, 0.8])


def test_lexical_grows_with_the_score_and_never_beyond_its_weight():
    weigh = RankWeights(late=0.0, dense=0.0, lexical=1.0)
    none, some, much = ranked(weigh, {1: 3.0, 2: 3e6}).relevance.tolist()
    assert none == 0.0
    assert 0.0 < some < much <= 1.0


def test_kinds_are_added_to():
    weigh = RankWeights(late=0.0, dense=0.0, lexical=0.0, kinds={"example": 0.25})
    assert ranked(weigh).relevance == pytest.approx([0.0, 0.25, 0.0])


def test_ties_go_by_passage_id():
    ids = [one.id for one in PASSAGES]
    assert ranked(LATE).order(ids) == [0, 1, 2]
    flat = ranked(RankWeights(late=0.0, dense=0.0, lexical=0.0))
    assert [ids[i] for i in flat.order(ids)] == ["a", "b", "c"]


@given(st.lists(st.floats(0, 1, width=32), min_size=1, max_size=8), st.randoms())
def test_the_order_is_that_of_scores_then_ids_whatever_came_first(scores, shuffle):
    ids = [f"id{i}" for i in range(len(scores))]
    positions = list(range(len(scores)))
    expected = sorted(positions, key=lambda p: (-round(float(np.float32(scores[p])), 4), ids[p]))
    none = np.zeros((0, 2), np.int32)
    shuffle.shuffle(positions)
    values = np.array([scores[p] for p in positions], np.float32)
    mixed = Ranked(tuple(positions), values, values[:0], np.zeros((0, len(scores))), none)
    got = [positions[i] for i in mixed.order(ids)]
    assert [round(float(np.float32(scores[p])), 3) for p in got] == pytest.approx(
        [round(float(np.float32(scores[p])), 3) for p in expected], abs=0.0011
    )
    assert sorted(got) == sorted(expected)


def test_rare_words_count_more_and_stop_words_less():
    three = encoded("the loans refugee", [1, 0], [1, 0], [1, 0])
    weights = token_weights("the loans refugee", three, KNOWN, 1.0, 0.5)
    assert weights[0] < weights[1] < weights[2]
    alike = token_weights("the loans refugee", three, KNOWN, 0.0, 1.0)
    assert alike == pytest.approx([1 / 3] * 3)


@given(
    st.lists(
        st.sampled_from(["the", "loans", "refugee", "?", "unheard", "\u00e9t\u00e9"]), min_size=1
    ),
    st.floats(0, 2),
    st.floats(0, 1),
)
def test_weights_sum_to_one_and_none_is_nothing(tokens, power, stop):
    text = " ".join(tokens)
    weights = token_weights(text, encoded(text, *[[1, 0]] * len(tokens)), KNOWN, power, stop)
    assert float(weights.sum()) == pytest.approx(1.0, abs=1e-5)
    assert (weights > 0).all()


def test_no_candidates_or_no_tokens_rank_nothing():
    empty = rank("x", Candidates(encoded("x", [1, 0]), (), {}), INDEX, KNOWN, LATE)
    assert (empty.positions, empty.relevance.shape, empty.order([])) == ((), (0,), [])
    none = Encoded(
        np.zeros(2, np.float32), np.zeros((0, 2), np.float32), np.zeros((0, 2), np.int32)
    )
    mute = rank("", Candidates(none, (0, 1, 2), {}), INDEX, KNOWN, LATE)
    assert mute.relevance.tolist() == [0.0, 0.0, 0.0]
    assert mute.likeness.shape == (0, 3)
