"""What tells a question for the whole picture of a place from one on a topic."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from assistant.understand.overview import OVERVIEW, WEIGHTS
from eval.errors import QuestionsError
from eval.fit.overviews import THRESHOLD, TOPIC, fit_overviews, load_overviews


def test_both_sorts_are_written_alike_often():
    asked = load_overviews()
    assert Counter(one.label for one in asked) == {OVERVIEW: 280, TOPIC: 280}
    assert len({one.text for one in asked}) == len(asked)


def test_what_ships_was_fitted_on_them_and_tells_most(encoder):
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert (shipped["fingerprint"], shipped["threshold"]) == (encoder.fingerprint, THRESHOLD)
    assert shipped["figures"]["questions"] == len(load_overviews())
    assert shipped["figures"]["told_out_of_fold"] > 0.75
    assert shipped["figures"]["told_wrongly"] < 0.25


def test_two_labels_are_told_apart(encoder):
    fitted = fit_overviews(load_overviews()[::4], encoder)
    assert list(fitted["kinds"]) == [OVERVIEW]
    assert fitted["figures"]["told_out_of_fold"] > fitted["figures"]["told_wrongly"]


def test_an_unknown_label_is_told(tmp_path):
    file = tmp_path / "overviews.jsonl"
    file.write_text('{"text": "Why?", "label": "chapter"}\n', encoding="utf-8")
    with pytest.raises(QuestionsError, match="'chapter' is no known label"):
        load_overviews(file)
