"""Ours with a language model as systems: the model is the scripted server's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eval.errors import SystemMissingError
from eval.generated import GENERATED
from eval.locate import corpus_texts
from eval.parts import Parts
from tests.assistant.model.playing import scripted_server

QUESTION = "How do other cities help migrant entrepreneurs get a loan?"


@pytest.fixture(scope="module")
def scripted():
    with scripted_server() as address:
        yield address


def parts_with(real_settings, **changed):
    return Parts(replace(real_settings, **changed), corpus_texts(real_settings.corpus_dir))


@pytest.mark.parametrize("one", GENERATED, ids=lambda one: one.name)
def test_each_step_is_a_system_of_its_own(one, real_settings, scripted):
    parts = parts_with(
        real_settings, model="openai:good", model_base_url=f"{scripted}/v1", model_retries=0
    )
    system = one.open(parts)
    found = system.answer(QUESTION, ())
    assert system.name == one.name
    assert found.answered
    assert found.quotes


def test_without_a_model_it_says_what_to_set(real_settings):
    with pytest.raises(SystemMissingError, match="MODEL=provider:name"):
        GENERATED[0].open(parts_with(real_settings, model=""))
