from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import SettingsError
from ingest.settings import NAMES, Settings, load_settings
from ingest.settings_values import PARSERS


@pytest.fixture(autouse=True)
def _bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting is in force: an empty folder and a clean environment."""
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.startswith("IC_") or name in ("CHROMA_URL", "MODEL"):
            monkeypatch.delenv(name)


def toml(text: str) -> None:
    Path("settings.toml").write_text(text, encoding="utf-8")


def test_defaults() -> None:
    assert load_settings() == Settings()
    assert load_settings().embedding_model == "all-MiniLM-L6-v2-late"
    assert Settings().calibration == Path(__file__).parents[2] / "assistant" / "calibration.json"


def test_every_setting_is_documented_and_parsed() -> None:
    assert len(NAMES) <= 32
    assert set(PARSERS) == set(NAMES)
    for name in NAMES:
        assert f"\n        {name}: " in (Settings.__doc__ or "")
    for field in dataclasses.fields(Settings):
        assert PARSERS[field.name](field.default) == field.default


def test_argument_over_environment_over_file(monkeypatch: pytest.MonkeyPatch) -> None:
    toml('index_dir = "file"\nretrieved = 7\nthreads = 3\nreranker = "some/model"\n')
    monkeypatch.setenv("IC_RETRIEVED", "8")
    monkeypatch.setenv("IC_THREADS", "4")
    found = load_settings(threads=5, corpus_dir=Path("here"))
    assert found == Settings(
        corpus_dir=Path("here"),
        index_dir=Path("file"),
        reranker="some/model",
        retrieved=8,
        threads=5,
    )


def test_none_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IC_RETRIEVED", "8")
    assert load_settings(retrieved=None).retrieved == 8


def test_an_empty_variable_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    toml('embedding_model = "x"')
    monkeypatch.setenv("IC_EMBEDDING_MODEL", "")
    assert load_settings().embedding_model == "x"


@pytest.mark.parametrize("variable", ["CHROMA_URL", "IC_CHROMA_URL"])
def test_chroma_url(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "http://localhost:8000/")
    assert load_settings().chroma_url == "http://localhost:8000"


def test_two_variables_that_disagree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMA_URL", "http://one:8000")
    monkeypatch.setenv("IC_CHROMA_URL", "http://two:8000")
    with pytest.raises(SettingsError, match="chroma_url is set twice"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("retrieved", 0, "a whole number from 1 to 200, but is 0"),
        ("retrieved", "many", "a whole number"),
        ("retrieved", True, "a whole number"),
        ("retrieved", 1.5, "a whole number"),
        ("words_short", 49, "from 50 to 2000"),
        ("threads", -1, "from 0 to 1024"),
        ("log_level", "LOUD", "one of DEBUG, INFO"),
        ("log_level", 3, "a string"),
        ("embedding_model", " ", "not empty"),
        ("corpus_dir", "", "a path"),
        ("corpus_dir", 3, "a path"),
        ("index_dir", "a\0b", "without NUL"),
        ("cache_dir", "~nobody-of-that-name/x", "whose home folder exists"),
        ("chroma_url", "localhost:8000", "a URL"),
        ("chroma_url", "http://", "a URL"),
        ("chroma_url", "http://h:99999", "a URL"),
        ("chroma_url", "http://[", "a URL"),
        ("model", "gpt", "provider:name"),
        ("model_temperature", "hot", "a number from 0 to 2"),
        ("model_timeout", float("nan"), "a number from 1 to 3600"),
        ("model_cost_cap", 5, "needs model_price_in"),
        ("model_translate", "perhaps", "true or false"),
        ("nonsense", 1, "unknown setting 'nonsense'; expected one of corpus_dir"),
    ],
)
def test_bad_values(name: str, value: object, expected: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(**{name: value})
    assert expected in str(caught.value)


def test_all_faults_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    toml('retrieved = "many"\ncorpus = "x"\nwords_long = 200\n')
    monkeypatch.setenv("IC_THREADS", "all")
    monkeypatch.setenv("IC_NONSENSE", "1")
    with pytest.raises(SettingsError) as caught:
        load_settings(log_level="LOUD")
    message = str(caught.value)
    assert message.startswith("6 setting(s) to mend:")
    for part in (
        "settings.toml: retrieved",
        "settings.toml: unknown setting 'corpus'",
        "words_long (200) must be at least words_short (300)",
        "environment: threads",
        "environment: unknown setting 'nonsense'",
        "argument: log_level",
    ):
        assert part in message


@pytest.mark.parametrize("data", [b"retrieved 7\n", b'model = "\xff"\n'])
def test_bad_file(data: bytes) -> None:
    Path("settings.toml").write_bytes(data)
    with pytest.raises(SettingsError, match="not valid TOML in UTF-8"):
        load_settings()


def test_a_password_is_not_shown() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(chroma_url="ftp://user:secret@host")
    assert "secret" not in str(caught.value)


def test_a_key_is_not_shown_where_it_is_wrong_nor_in_the_settings() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(model_key=424242)
    assert "424242" not in str(caught.value)
    assert "424242" not in repr(load_settings(model_key="424242"))


@pytest.mark.parametrize("variable", ["MODEL", "IC_MODEL"])
def test_the_model_needs_no_prefix(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, "ollama:llama3.2:3b")
    assert load_settings().model == "ollama:llama3.2:3b"


def test_home_and_case() -> None:
    found = load_settings(index_dir="~/x", log_level="debug")
    assert found.index_dir == Path.home() / "x"
    assert found.log_level == "DEBUG"


@given(st.dictionaries(st.sampled_from(NAMES), st.text() | st.integers() | st.floats()))
def test_any_values_give_settings_or_faults(overrides: dict[str, object]) -> None:
    try:
        found = load_settings(**overrides)
    except SettingsError:
        return
    assert found.words_short <= found.words_long
