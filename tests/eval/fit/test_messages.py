"""Fitting what tells messages from questions, on the messages that are shipped."""

from __future__ import annotations

import pytest

from assistant.messages.classifier import MessageKind, load_classifier
from eval.errors import QuestionsError
from eval.fit.messages import MOST_FALSE, QUESTION, fit_messages, load_messages
from eval.fit.texts import write_weights


def test_the_shipped_messages_are_of_every_kind():
    kinds = [one.label for one in load_messages()]
    assert set(kinds) == {*MessageKind, QUESTION}
    assert min(kinds.count(kind) for kind in MessageKind) >= 40


def test_what_is_fitted_is_what_is_loaded(encoder, tmp_path):
    fitted = fit_messages(load_messages(), ["How do cities buy from small firms?"], encoder)
    write_weights(tmp_path / "weights.json", fitted)
    found = load_classifier(tmp_path / "weights.json", encoder.fingerprint)
    assert found is not None
    assert found.told.threshold == fitted["threshold"]
    assert fitted["figures"][QUESTION]["told_out_of_fold"] <= MOST_FALSE
    assert fitted["figures"]["small_talk"]["told_out_of_fold"] > 0.5


def test_all_faults_are_told_at_once(tmp_path):
    file = tmp_path / "messages.jsonl"
    file.write_text('{"kind": "poem", "text": "x"}\n{"text": "y"}\nnot json\n')
    with pytest.raises(QuestionsError) as told:
        load_messages(file)
    assert all(f":{number}:" in str(told.value) for number in (1, 2, 3))
