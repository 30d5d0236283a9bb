from __future__ import annotations

import json
import math
import random

import pytest

from assistant.verify_claims.signals import AGAINST, SIGNALS, SUPPORT
from assistant.verify_claims.weights import WEIGHTS, Node, Weights, load_weights
from ingest.errors import SettingsError


def drawn() -> list[dict[str, float]]:
    """Signals by chance, the same each time."""
    chance = random.Random(7)
    return [{name: chance.random() for name in SIGNALS} for _ in range(40)]


def test_no_signal_of_support_counts_against_a_claim_and_no_fault_for_it():
    weights = load_weights()
    for signals in drawn():
        for name in SUPPORT:
            low, high = (weights.chance(signals | {name: one}) for one in (0.2, 0.9))
            assert low <= high
        for name in AGAINST:
            without, with_it = (weights.chance(signals | {name: one}) for one in (0.0, 1.0))
            assert with_it <= without
    assert 0 < weights.supported < 1


def test_support_is_what_the_trees_and_half_of_the_regression_add_up_to():
    question = Node("overlap", 0.5, 1, 2, 0.0)
    tree = (question, Node("", 0.0, 0, 0, -1.0), Node("", 0.0, 0, 0, 2.0))
    weights = Weights(0.5, (tree, tree), {"": -3.0, "rare": 4.0}, 0.6, 0.3)
    none = dict.fromkeys(SIGNALS, 0.0)
    assert weights.chance(none) == pytest.approx(1 / (1 + math.exp(1.5)))
    assert weights.chance(none | {"overlap": 0.6}) == pytest.approx(1 / (1 + math.exp(-4.5)))
    # Half of -3, and half of -3 + 4.
    assert weights.support(none) == pytest.approx(1 / (1 + math.exp(1.5 + 1.5)))
    assert weights.support(none | {"rare": 1.0}) == pytest.approx(1 / (1 + math.exp(1.5 - 0.5)))


@pytest.mark.parametrize(
    "change",
    [
        {"intercept": "high"},
        {"trees": [[["luck", 0.5, 1, 2], [0.1], [0.2]]]},
        {"trees": [[["overlap", 0.5, 0, 1], [0.1]]]},
        {"trees": [[]]},
        {"covered": {"luck": 1.0}},
        {"covered": None},
        {"partly": float("nan")},
    ],
)
def test_a_malformed_file_is_told(tmp_path, change):
    file = tmp_path / "weights.json"
    file.write_text(json.dumps(json.loads(WEIGHTS.read_text(encoding="utf8")) | change))
    with pytest.raises(SettingsError, match="eval verify --fit"):
        load_weights(file)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load_weights(tmp_path / "none.json")
