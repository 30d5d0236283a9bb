from __future__ import annotations

import json
from collections import Counter

import pytest

from assistant.compose.part import PARTS, WEIGHTS
from eval.errors import QuestionsError
from eval.fit.toolkit_parts import OTHER, THRESHOLD, fit_parts, load_parts, with_other_questions
from ingest.model import Kind


def test_every_part_is_asked_for():
    asked = load_parts()
    counts = Counter(one.label for one in asked)
    assert counts.keys() == {*(part.value for part in PARTS), OTHER}
    assert min(counts.values()) >= 100
    assert counts[Kind.METHOD.value] == 440
    assert len({one.text for one in asked}) >= 0.99 * len(asked)


def test_what_ships_was_fitted_on_them_and_tells_most(encoder):
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert (shipped["fingerprint"], shipped["threshold"]) == (encoder.fingerprint, THRESHOLD)
    assert shipped["figures"]["questions"] == len(with_other_questions(load_parts()))
    assert shipped["figures"]["told_out_of_fold"] > 0.55
    assert shipped["figures"]["told_wrongly"] < 0.03


def test_a_fit_has_weights_for_each_part(encoder):
    fitted = fit_parts(load_parts()[::5], encoder)
    assert fitted["kinds"].keys() == {part.value for part in PARTS}
    assert all(len(one["weights"]) == encoder.dimensions for one in fitted["kinds"].values())


def test_an_unknown_part_is_told(tmp_path):
    file = tmp_path / "parts.jsonl"
    file.write_text('{"text": "Why?", "part": "chapter"}\n', encoding="utf-8")
    with pytest.raises(QuestionsError, match="'chapter' is no known label"):
        load_parts(file)
