"""The file of fitted values: read whole, or refused with what to do."""

from __future__ import annotations

import json

import pytest

from assistant.calibration import Calibration, Showing, load_calibration
from ingest.errors import SettingsError
from ingest.settings import Settings

GOOD = {
    "rank": {"late": 0.7, "dense": 0.3, "kinds": {"example": 0.1}},
    "lending": {"key_factor": 0.5},
    "refusal": {"intercept": 1, "coefficients": {"far": -2.0}, "threshold": 0.4},
}


def written(tmp_path, content):
    file = tmp_path / "calibration.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def test_the_shipped_file_can_be_read():
    shipped = load_calibration(Settings().calibration)
    assert isinstance(shipped, Calibration)
    assert 0.0 <= shipped.refusal.threshold <= 1.0


def test_values_are_taken_as_they_stand_and_others_by_default(tmp_path):
    read = load_calibration(written(tmp_path, GOOD))
    assert (read.rank.late, read.rank.kinds) == (0.7, {"example": 0.1})
    assert read.rank.stop_word == Calibration().rank.stop_word
    assert read.refusal.coefficients == {"far": -2.0}


def test_margins_are_read_and_may_be_missing(tmp_path):
    assert load_calibration(written(tmp_path, GOOD)).showing == Showing()
    read = load_calibration(written(tmp_path, GOOD | {"showing": {"fact": 0.2}}))
    assert read.showing == Showing(fact=0.2)


def test_what_else_stands_in_the_file_is_passed_over(tmp_path):
    assert load_calibration(written(tmp_path, GOOD | {"about": "x", "figures": {}}))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        {},
        {"rank": {}, "lending": {}},
        GOOD | {"rank": []},
        GOOD | {"rank": None},
        GOOD | {"rank": {"late": "much"}},
        GOOD | {"rank": {"late": True}},
        GOOD | {"rank": {"kinds": {"example": "x"}}},
        GOOD | {"rank": {"unheard": 1.0}},
        GOOD | {"lending": {"key_factor": None}},
        GOOD | {"showing": {"fact": "far"}},
        GOOD | {"refusal": {"threshold": float("nan")}},
        GOOD | {"refusal": {"coefficients": [1.0]}},
        GOOD | {"refusal": {"coefficients": 1.0}},
        GOOD | {"refusal": {"threshold": {"a": 1.0}}},
    ],
    ids=str,
)
def test_a_malformed_file_says_what_to_do(tmp_path, content):
    file = written(tmp_path, content)
    with pytest.raises(SettingsError, match="eval fit") as raised:
        load_calibration(file)
    assert str(file) in str(raised.value)


def test_a_missing_file_a_folder_and_other_bytes(tmp_path):
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00{")
    for file in (tmp_path / "none.json", tmp_path, binary):
        with pytest.raises(SettingsError):
            load_calibration(file)
