"""`python -m eval fit` from start to end on the real index."""

from __future__ import annotations

import json

import pytest

from assistant.calibration import load_calibration
from eval import questions
from eval.__main__ import main
from eval.fit.command import CHOICES
from eval.fit.grids import PARTS
from eval.questions import SETS
from ingest.settings import Settings


@pytest.fixture
def shipped(real_settings, monkeypatch):
    """The calibration that is loaded, on the session's index."""
    monkeypatch.setenv("IC_INDEX_DIR", str(real_settings.index_dir))
    monkeypatch.setenv("IC_CACHE_DIR", str(real_settings.cache_dir))
    return Settings().calibration


def test_refusal_alone_leaves_the_weights(shipped, tmp_path, capsys, monkeypatch):
    # One set of four is asked, for the sake of time.
    monkeypatch.setattr(questions, "SETS", {"exam": SETS["exam"]})
    before, out = shipped.read_bytes(), tmp_path / "calibration.json"
    assert main(["fit", "refusal", "--most-false", "0.1", "--out", str(out)]) == 0
    assert shipped.read_bytes() == before
    fitted, today = load_calibration(out), load_calibration(shipped)
    assert (fitted.rank, fitted.lending, fitted.showing) == (
        today.rank,
        today.lending,
        today.showing,
    )
    figures = json.loads(out.read_text(encoding="utf8"))["figures"]["refusal"]
    assert 0.03 < figures["refused_wrongly_out_of_fold"] <= 0.1
    assert json.loads(capsys.readouterr().out)["refusal"] == figures


def test_every_part_can_be_asked_for(capsys):
    assert set(CHOICES["all"]) == set(PARTS)
    assert all(part in CHOICES for part in PARTS)
    with pytest.raises(SystemExit):
        main(["fit", "colour"])
    assert "colour" in capsys.readouterr().err


def test_a_calibration_that_cannot_be_read_is_one_message(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("IC_CALIBRATION", str(tmp_path / "none.json"))
    assert main(["fit", "refusal"]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "none.json").exists()
