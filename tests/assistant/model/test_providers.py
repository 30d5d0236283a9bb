from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.model.adapter import open_model
from assistant.model.chat import ModelSetupError
from assistant.model.opening import disclosed
from assistant.model.providers import named
from ingest.settings import Settings


@pytest.fixture(autouse=True)
def _bare(monkeypatch):
    for name in ("OLLAMA_HOST", "OPENAI_API_KEY", "OPENAI_BASE_URL", "AZURE_OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def settings(model, **changed):
    return replace(Settings(), model=model, **changed)


@pytest.mark.parametrize(
    ("model", "url", "where", "leaves"),
    [
        ("ollama:llama3.2:3b", "", "on this computer", False),
        ("ollama:x", "http://gpu.city.example:11434", "gpu.city.example", True),
        ("openai:gpt", "", "api.openai.com", True),
        ("openai:x", "http://127.0.0.1:8080/v1", "on this computer", False),
        ("openai:x", "http://[::1]:8080/v1", "on this computer", False),
        ("openai:x", "https://u:secret@llm.city.example/v1", "llm.city.example", True),
        ("openai:x", "https://localhost.evil.example/v1", "localhost.evil.example", True),
        ("mistralai:m", "", "api.mistral.ai", True),
        ("anthropic:c", "", "api.anthropic.com", True),
        ("google:g", "", "generativelanguage.googleapis.com", True),
    ],
)
def test_what_is_said_of_where_it_runs(model, url, where, leaves):
    told = disclosed(named(settings(model, model_base_url=url)))
    assert (told.where, told.leaves) == (where, leaves)
    assert ("leave this machine" in told.line) == leaves
    assert "secret" not in told.line


def test_ollama_elsewhere_is_said_to_be_elsewhere(monkeypatch):
    monkeypatch.setenv("OLLAMA_HOST", "gpu.city.example")
    found = named(settings("ollama:x"))
    assert (found.address, found.here) == ("http://gpu.city.example:11434", False)
    monkeypatch.setenv("OLLAMA_HOST", "0.0.0.0")
    assert named(settings("ollama:x")).here


def test_the_name_may_hold_colons():
    assert named(settings("ollama:llama3.2:3b")).model == "llama3.2:3b"


def test_an_unknown_provider_is_told_with_those_known():
    with pytest.raises(ModelSetupError, match="known are ollama, openai, azure"):
        named(settings("nobody:x"))


def test_azure_needs_an_address():
    with pytest.raises(ModelSetupError, match="IC_MODEL_BASE_URL"):
        named(settings("azure:x"))


def test_a_key_is_asked_for():
    one = settings("openai:gpt")
    with pytest.raises(ModelSetupError, match="IC_MODEL_KEY, or OPENAI_API_KEY"):
        open_model(named(one), one)


def test_the_providers_key_never_goes_to_another_server(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-provider")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://elsewhere.example")
    own, other = settings("openai:x"), settings("openai:x", model_base_url="http://localhost:1/v1")
    options = [named(one).provider.options(one, named(one)) for one in (own, other)]
    assert [one["api_key"] for one in options] == ["sk-of-the-provider", "none"]
    assert options[0]["base_url"] == "https://api.openai.com/v1"
