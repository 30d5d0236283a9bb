"""Whether the whole picture of a place is wanted."""

from __future__ import annotations

import pytest

from assistant.text_classifier import TextClassifier
from assistant.understand.overview import WEIGHTS, compares_as_a_whole, load_overview_classifier
from ingest.errors import SettingsError
from tests.assistant.asking import desk_of


@pytest.mark.parametrize(
    "question",
    [
        "Please sum up what Oslo does for people from abroad.",
        "What is Ghent known for?",
        "We visit Vienna in May. Give us the whole picture of what the city does for newcomers.",
        "Tell me everything about Munich.",
        "What happens in Oslo?",
    ],
)
def test_it_is(real_assistant, question):
    assert desk_of(real_assistant, question).query.overview


@pytest.mark.parametrize(
    "question",
    [
        "How does Frankfurt teach mothers German?",
        "How many employees does Helsinki have?",
        "What do Oslo and Vienna do for newcomers?",
        "What do cities do for newcomers in general?",
        "Which context factors does the toolkit that Oslo helped to write name?",
        "",
    ],
)
def test_it_is_not(real_assistant, question):
    assert not desk_of(real_assistant, question).query.overview


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("What do Antwerp and Utrecht have in common?", True),
        ("Compare Oslo and Helsinki.", True),
        ("How do Oslo and Helsinki differ on hiring?", False),
        ("What is Oslo known for?", False),
    ],
)
def test_places_are_compared_as_a_whole_or_on_a_topic(real_assistant, question, whole):
    assert compares_as_a_whole(desk_of(real_assistant, question).query) is whole
    assert not whole or real_assistant.ask(question).answered


@pytest.mark.parametrize("question", ["What happens in Oslo?", "What do we know about Dublin?"])
def test_a_place_that_is_told_of_is_not_refused_for_want_of_a_topic(real_assistant, question):
    answer = real_assistant.ask(question)
    assert answer.answered
    assert question[:-1].split()[-1] in answer.lead


def test_the_weights_ship_for_the_model(encoder):
    assert isinstance(load_overview_classifier(encoder.fingerprint), TextClassifier)
    assert load_overview_classifier("another model") is None


def test_weights_that_cannot_be_read_are_a_plain_error(tmp_path, encoder):
    file = tmp_path / WEIGHTS.name
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(SettingsError, match="fit overviews"):
        load_overview_classifier(encoder.fingerprint, file)
