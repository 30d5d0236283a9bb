from __future__ import annotations

import json

import pytest

from assistant.verify_claims.context import Check
from assistant.verify_claims.signals import SIGNALS, SUPPORT
from assistant.verify_claims.weights import WEIGHTS, load_weights
from ingest.errors import SettingsError


def test_no_signal_of_support_counts_against_a_claim_and_no_fault_for_it():
    weights = load_weights()
    assert all(weights.coefficients[name] >= 0 for name in SUPPORT)
    assert all(weights.coefficients[check.value] <= 0 for check in Check)
    assert 0 < weights.partly < weights.supported < 1


def test_support_grows_with_overlap():
    weights = load_weights()
    none = dict.fromkeys(SIGNALS, 0.0)
    scores = [weights.support(none | {"overlap": one / 10}) for one in range(11)]
    assert scores == sorted(set(scores))


@pytest.mark.parametrize(
    "change",
    [{"intercept": "high"}, {"coefficients": {"luck": 1.0}}, {"partly": float("nan")}],
)
def test_a_malformed_file_is_told(tmp_path, change):
    file = tmp_path / "weights.json"
    file.write_text(json.dumps(json.loads(WEIGHTS.read_text(encoding="utf8")) | change))
    with pytest.raises(SettingsError, match="eval verify --fit"):
        load_weights(file)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load_weights(tmp_path / "none.json")
