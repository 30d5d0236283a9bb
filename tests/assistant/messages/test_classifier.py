"""Messages told by their meaning, with the weights that ship."""

from __future__ import annotations

import json

import numpy as np
import pytest

from assistant.messages.classifier import WEIGHTS, MessageKind, load_classifier
from ingest.errors import SettingsError


@pytest.fixture(scope="module")
def shipped(encoder):
    found = load_classifier(WEIGHTS, encoder.fingerprint)
    assert found is not None
    return found


def kind_of(shipped, encoder, text):
    return shipped.kind(encoder.encode([text])[0].pooled)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bonjour, merci beaucoup, you are so kind", MessageKind.SMALL_TALK),
        ("Is an employer entitled by statute to turn down foreign applicants?", MessageKind.LAW),
    ],
)
def test_what_is_no_question_is_told(shipped, encoder, text, kind):
    assert kind_of(shipped, encoder, text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "How do other cities help migrant entrepreneurs get a loan?",
        "What does Ghent do for newcomers at the railway station?",
        "Which guide questions come with access to finance?",
        "How do cities inform migrants of their rights?",
    ],
)
def test_questions_are_left_alone(shipped, encoder, text):
    assert kind_of(shipped, encoder, text) is None


def test_chances_are_shares(shipped, encoder):
    chances = shipped.told.chances(encoder.encode(["What may a landlord do?"])[0].pooled)
    assert chances.shape == (len(MessageKind),)
    assert (chances >= 0).all()
    assert chances.sum() <= 1.0 + 1e-6


def test_another_model_takes_no_weights():
    assert load_classifier(WEIGHTS, "another") is None


@pytest.mark.parametrize("change", ["missing", "no kinds", "no number", "not JSON"])
def test_weights_that_cannot_be_read_are_a_plain_error(tmp_path, encoder, change):
    raw = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    if change == "no kinds":
        del raw["kinds"]["law"]
    if change == "no number":
        raw["kinds"]["law"]["weights"][0] = float("nan")
    file = tmp_path / "weights.json"
    if change != "missing":
        file.write_text("{" if change == "not JSON" else json.dumps(raw))
    with pytest.raises(SettingsError, match="fit messages"):
        load_classifier(file, encoder.fingerprint)


def test_weights_have_the_models_dimensions(shipped, encoder):
    assert shipped.told.weights.shape == (len(MessageKind), encoder.dimensions)
    assert np.isfinite(shipped.told.intercepts).all()
