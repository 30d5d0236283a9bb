"""What training changed, as the adapter, and back."""

from __future__ import annotations

import pytest
import torch

from eval.adapt.differences import differences, write_adapter
from ingest.embed.adapter import adapt
from ingest.embed.weights import Adapter
from ingest.errors import ModelError

COMMAND = "python -m eval adapt"


class Body(torch.nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(0)
        self.layer = torch.nn.Linear(6, 4)


def weights(body):
    return {name: one.detach().clone() for name, one in body.named_parameters()}


def changed(rank):
    torch.manual_seed(1)
    after = weights(Body())
    after["layer.weight"] += torch.randn(4, rank) @ torch.randn(rank, 6)
    after["layer.bias"] += 0.5
    return after


def test_the_share_of_the_change_is_added_back(tmp_path):
    before, after = weights(Body()), changed(2)
    file = tmp_path / "late.safetensors"
    write_adapter(file, differences(before, after, rank=2, share=0.5), {"of": "a test"})
    body = Body()
    adapt(body, Adapter(file, COMMAND))
    for name, one in weights(body).items():
        assert torch.allclose(one, (before[name] + after[name]) / 2, atol=5e-3), name


def test_only_the_leading_rank_is_kept():
    added = differences(weights(Body()), changed(3), rank=1)
    assert added["layer.weight.up"].shape == (4, 1)
    assert added["layer.weight.down"].shape == (1, 6)


def test_what_did_not_change_is_left_out():
    before = weights(Body())
    assert differences(before, before) == {}


def test_an_adapter_of_another_model_is_told(tmp_path):
    file = tmp_path / "late.safetensors"
    write_adapter(file, {"other": torch.zeros(3)}, {})
    with pytest.raises(ModelError, match="does not fit the model"):
        adapt(Body(), Adapter(file, COMMAND))


def test_a_damaged_adapter_is_told(tmp_path):
    file = tmp_path / "late.safetensors"
    file.write_bytes(b"no tensors")
    with pytest.raises(ModelError, match="cannot be read"):
        adapt(Body(), Adapter(file, COMMAND))
