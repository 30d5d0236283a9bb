"""The losses of training, by hand."""

from __future__ import annotations

import math

import pytest
import torch

from eval.adapt.loss import TEMPERATURE, loss, max_sim

RIGHT = torch.tensor([[1.0, 0.0], [0.0, 1.0]])


def test_each_token_counts_with_its_best_partner_by_its_weight():
    questions = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])
    passages = torch.tensor([[[1.0, 0.0], [0.6, 0.8]], [[0.0, 1.0], [0.0, 1.0]]])
    real = torch.ones(2, 2, dtype=torch.bool)
    found = max_sim(questions, torch.tensor([[0.75, 0.25]]), passages, real)
    # First passage: 0.75 * 1 + 0.25 * 0.8; second: 0.75 * 0 + 0.25 * 1.
    assert found[0].tolist() == pytest.approx([0.95, 0.25], abs=0.01)


def test_padding_is_nobody_s_partner_and_takes_no_part():
    questions = torch.tensor([[[1.0, 0.0], [1.0, 0.0]]])
    passages = torch.tensor([[[0.6, 0.8], [1.0, 0.0]]])
    real = torch.tensor([[True, False]])
    found = max_sim(questions, torch.tensor([[1.0, 0.0]]), passages, real)
    assert found.item() == pytest.approx(0.6, abs=0.01)


def test_only_the_best_partner_is_moved():
    passages = torch.tensor([[[1.0, 0.0], [0.6, 0.8]]], requires_grad=True)
    real = torch.ones(1, 2, dtype=torch.bool)
    max_sim(torch.tensor([[[1.0, 0.0]]]), torch.tensor([[1.0]]), passages, real).sum().backward()
    assert passages.grad[0].tolist() == [[1.0, 0.0], [0.0, 0.0]]


def of(late, kept=(1.0,), gold=RIGHT, answered=(True, True), border=0.5, steepness=0.0):
    return loss(
        torch.tensor(late),
        torch.tensor(kept),
        gold,
        torch.tensor(answered),
        torch.tensor(border),
        torch.tensor(steepness),
    ).item()


def test_it_is_cross_entropy_and_how_far_the_answered_stand_above_the_border():
    late = [[0.53, 0.50], [0.50, 0.53]]
    entropy = math.log(1 + math.exp(-0.03 / TEMPERATURE))
    above = math.log(1 + math.exp(-0.03))
    assert of(late) == pytest.approx(entropy + 0.3 * above, abs=1e-4)


def test_a_question_that_nothing_answers_has_to_stay_below_the_border():
    low = of([[0.9, 0.1], [0.1, 0.2]], answered=(True, False))
    high = of([[0.9, 0.1], [0.8, 0.2]], answered=(True, False))
    assert high > low


def test_whole_texts_that_moved_away_cost():
    late = [[0.9, 0.1], [0.1, 0.9]]
    assert of(late, kept=(0.9, 1.0)) - of(late) == pytest.approx(20 * 0.05, abs=1e-4)


def test_a_broad_question_wants_all_of_its_passages():
    both = torch.tensor([[1.0, 1.0], [0.0, 1.0]])
    assert of([[0.9, 0.9], [0.1, 0.9]], gold=both) < of([[0.9, 0.5], [0.1, 0.9]], gold=both)
