"""Fitting what tells by meaning what a question asks for."""

from __future__ import annotations

import pytest

from assistant.understand.meant import OTHERS, load_meaning_reader
from eval.errors import QuestionsError
from eval.fit.intents import FACT, THRESHOLD, fit_intents, load_intents, of_exam
from eval.fit.texts import FOLDS, write_weights
from eval.questions import questions


def test_the_shipped_questions_are_of_every_intent():
    labels = [one.label for one in load_intents()]
    assert set(labels) == {*OTHERS, FACT}
    assert min(labels.count(label) for label in set(labels)) >= FOLDS


def test_only_dev_questions_that_stand_alone_are_learnt_from():
    asked = of_exam(questions("dev"))
    assert {one.label for one in asked} == {FACT, "how_to", "list", "comparison"}
    texts = {one.text for one in asked}
    assert not texts & {one.question for one in questions("test")}
    assert not texts & {one.question for one in questions("dev") if one.history}


def test_what_is_fitted_is_what_is_loaded(encoder, tmp_path):
    fitted = fit_intents(load_intents(), encoder)
    write_weights(tmp_path / "weights.json", fitted)
    found = load_meaning_reader(tmp_path / "weights.json", encoder.fingerprint)
    assert found is not None
    assert found.meant.threshold == THRESHOLD
    assert fitted["figures"]["how_to"]["rightly"] > 0.8
    assert fitted["figures"]["how_to"]["told_out_of_fold"] > 0.5


def test_all_faults_are_told_at_once(tmp_path):
    file = tmp_path / "intents.jsonl"
    file.write_text(
        '{"intent": "poem", "part": null, "text": "x"}\n{"text": "y"}\nnot json\n',
        encoding="utf-8",
    )
    with pytest.raises(QuestionsError) as told:
        load_intents(file)
    assert all(f":{number}:" in str(told.value) for number in (1, 2, 3))
