"""The calibration file as a fit writes it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from assistant.calibration import Calibration, Refusal, Showing, load_calibration
from eval.fit.file import read_figures, write_calibration
from ingest.errors import SettingsError
from ingest.settings import Settings

FITTED = Calibration(
    refusal=Refusal(1.0, {"foreign": -2.0}, 0.4), showing=Showing(fact=0.1, how_to=0.2)
)
FIGURES = {"rank": {"questions": 3, "tried": {"dense=0.28": 0.5}}}


def test_what_is_written_is_loaded_again(tmp_path):
    file = tmp_path / "calibration.json"
    write_calibration(file, FITTED, FIGURES)
    assert load_calibration(file) == FITTED
    assert read_figures(file) == FIGURES
    written = file.read_bytes()
    write_calibration(file, load_calibration(file), read_figures(file))
    assert file.read_bytes() == written


def test_the_shipped_file_keeps_its_values_when_written_anew(tmp_path):
    shipped = load_calibration(Settings().calibration)
    file = tmp_path / "calibration.json"
    write_calibration(file, replace(shipped), {})
    assert load_calibration(file) == shipped


def test_figures_that_name_no_part_are_dropped(tmp_path):
    file = tmp_path / "calibration.json"
    file.write_text(json.dumps({"figures": {"questions": 235, **FIGURES}}), encoding="utf8")
    assert read_figures(file) == FIGURES


@pytest.mark.parametrize("content", [None, "{", "[]"])
def test_a_file_that_cannot_be_read_is_told(tmp_path, content):
    file = tmp_path / "calibration.json"
    if content is not None:
        file.write_text(content, encoding="utf8")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_figures(file)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SettingsError, match="cannot be written"):
        write_calibration(tmp_path / "none" / "calibration.json", FITTED, {})
