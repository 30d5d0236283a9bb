"""Weights of a classifier of texts, read from files whole and broken."""

from __future__ import annotations

import json

import numpy as np
import pytest

from assistant.text_classifier import load_text_classifier
from ingest.errors import SettingsError

WHOLE = {
    "fingerprint": "one",
    "threshold": 0.5,
    "kinds": {
        "a": {"weights": [1.0, 0.0], "intercept": 0.0},
        "b": {"weights": [0.0, 1.0], "intercept": 1.0},
    },
}


def written(tmp_path, raw):
    file = tmp_path / "weights.json"
    file.write_text(json.dumps(raw), encoding="utf-8")
    return file


def test_chances_follow_the_softmax_against_the_base(tmp_path):
    found = load_text_classifier(written(tmp_path, WHOLE), "one", ("b", "a"), "fit")
    assert found is not None
    powers = np.exp([1.0, 2.0, 0.0])
    chances = found.chances(np.array([2.0, 0.0], dtype=np.float32))
    np.testing.assert_allclose(chances, powers[:2] / powers.sum(), rtol=1e-6)


@pytest.mark.parametrize(
    "change",
    [
        {"kinds": {"a": WHOLE["kinds"]["a"]}},
        {"threshold": 1.5},
        {"kinds": {"a": {"weights": [float("inf")], "intercept": 0}, "b": {}}},
    ],
)
def test_what_cannot_be_read_names_the_command(tmp_path, change):
    with pytest.raises(SettingsError, match="fit them"):
        load_text_classifier(written(tmp_path, WHOLE | change), "one", ("a", "b"), "fit them")


def test_no_file_names_the_command(tmp_path):
    with pytest.raises(SettingsError, match="fit them"):
        load_text_classifier(tmp_path / "none.json", "one", ("a", "b"), "fit them")
