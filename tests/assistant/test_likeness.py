"""How like a question each sentence of a passage is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assistant.likeness import Likeness, sentence_likeness
from tests.assistant.asking import desk_of
from tests.assistant.tiny import TinyIndex, passage


def test_scores_are_maxsim_of_each_sentence_both_ways():
    one = passage("p", "Aa bb. Cc.")
    index = TinyIndex((one,), [[[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]]], np.zeros((1, 2)))
    index.offsets = {0: [(0, 2), (3, 5), (7, 9)]}
    question = np.array([[1.0, 0.0], [0.0, 1.0]], np.float32)
    weights = np.array([0.75, 0.25], np.float32)
    first, second = sentence_likeness(index, 0, question, weights)
    # First sentence: 0.75 * 1 + 0.25 * 1, and back (1 + 1) / 2 of weight 0.6; all there is.
    assert (first.score, first.share) == pytest.approx((1.6, 1.0))
    # Second: 0.75 * 0.6 + 0.25 * 0.8, and back 0.8; 0.65 of the passage's 1.
    assert (second.score, second.share) == pytest.approx((1.13, 0.65))


def test_a_sentence_without_tokens_is_like_nothing():
    one = passage("p", "Aa bb. Cc.")
    index = TinyIndex((one,), [[[1.0, 0.0]]], np.zeros((1, 2)))
    index.offsets = {0: [(0, 2)]}
    one_token = np.ones(1, np.float32)
    nothing = Likeness(0.0, 0.0)
    question = np.array([[1.0, 0.0]])
    assert sentence_likeness(index, 0, question, one_token) == [Likeness(1.6, 1.0), nothing]
    index.vectors = [np.zeros((0, 2))]
    index.offsets = {}
    assert sentence_likeness(index, 0, question, one_token) == [nothing, nothing]


def test_it_is_worked_out_once_for_a_question_and_anew_for_other_weights(real_assistant):
    desk = desk_of(real_assistant, "How do other cities help migrant entrepreneurs get a loan?")
    position = desk.order[0]
    found = desk.likeness(position)
    assert replace(desk, chance=0.5).likeness(position) is found
    # All the weight on the last token.
    weights = np.eye(len(desk.ranked.weights), dtype=np.float32)[-1]
    other = replace(desk, ranked=replace(desk.ranked, weights=weights))
    assert other.likeness(position) != found
