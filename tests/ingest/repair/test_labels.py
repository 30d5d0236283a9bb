"""The benchmark's labels, misread or not; running text is none."""

from __future__ import annotations

import pytest

from ingest.repair.labels import Label, is_factor_label, labels_of


@pytest.mark.parametrize(
    "text",
    [
        "GUIDE QUESTIONS",
        "Guide questions:",
        "Guiding Questions",
        "GU1DE QUEST10NS",
        "GUIDE QUEST1ONS",
    ],
)
def test_guide_questions(text):
    assert labels_of(text) == (Label.GUIDE_QUESTIONS,)


@pytest.mark.parametrize(
    "text", ["EXAMPLES", "Example", "EXAMPIES", "City examples", "Case studies"]
)
def test_examples(text):
    assert labels_of(text) == (Label.EXAMPLES,)


@pytest.mark.parametrize(
    "text", ["GUIDE QUESTIONS EXAMPLES", "GUIDE QUESTIONS Cm EXAMPLES 2030502,"]
)
def test_two_labels_on_a_line(text):
    assert labels_of(text) == (Label.GUIDE_QUESTIONS, Label.EXAMPLES)


@pytest.mark.parametrize(
    "text",
    [
        "by example.",
        "an example",
        "Examples illustrate ways",
        "the standard",
        "",
        "questions remain",
        "Several cities act as examples for others",
    ],
)
def test_running_text_is_no_label(text):
    assert labels_of(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("KEY FACTOR 3", True),
        ("Key factor 3: Access", True),
        ("Key factors are", False),
        ("key factor 3, which", False),
        ("(Key Factor 3)", False),
    ],
)
def test_lines_that_number_a_key_factor(text, numbers):
    assert is_factor_label(text) is numbers


@pytest.mark.parametrize("text", ["20 guide questions", "15 examples", "one example."])
def test_a_count_of_the_parts_is_no_label(text):
    assert labels_of(text) == ()
