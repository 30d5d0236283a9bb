"""Settings, read once: what is passed in, then the environment, `settings.toml`, defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from ingest.errors import SettingsError
from ingest.settings_values import PARSERS, shown

SETTINGS_FILE = "settings.toml"
PREFIX = "IC_"
PLAIN = {"CHROMA_URL": "chroma_url", "MODEL": "model"}
"""Variables that are read without the prefix as well."""

_CALIBRATION = Path(__file__).resolve().parent.parent / "assistant" / "calibration.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. Relative paths are relative to the current folder.

    Attributes:
        corpus_dir: folder that holds `sources.toml` and the texts.
        index_dir: folder of the index generations.
        cache_dir: folder of what can be made again, e.g. the exported model.
        embedding_model: name or path of a sentence-transformers model; needs a rebuild.
        reranker: name or path of a cross-encoder that takes late interaction's place; "" for
            none. Refusing was fitted without one: run `python -m eval fit` after a change.
        data_dir: folder of what users leave, i.e. their saved conversations.
        keep: whether the page and `chat` save conversations.
        keep_days: days after which a conversation that was not continued is deleted for good,
            0 to 36500; 0 keeps all.
        chroma_url: a Chroma server, e.g. "http://localhost:8000"; "" for the embedded one.
        words_short: most words shown at first for a question that asks one thing, 50 to 2000.
        words_long: the same for one that asks for several, e.g. a list; at least `words_short`.
        retrieved: passages that retrieval hands on, 1 to 200.
        threads: processor threads for the models, 0 to 1024; 0 for all cores.
        log_level: DEBUG, INFO, WARNING, ERROR or CRITICAL.
        calibration: file of the thresholds that `eval` has measured.
        model: a chat model as "provider:name", e.g. "ollama:llama3.2"; "" for none.
        model_base_url: address of its server, for one that is not the provider's own.
        model_key: the key to it; never printed or logged.
        model_temperature: 0 to 2; 0 for the likeliest words.
        model_timeout: most seconds that it may stay silent, 1 to 3600; a whole reply may take
            five times as long.
        model_retries: attempts after a first that did not get a word, 0 to 10.
        model_max_tokens: longest reply, 64 to 32768 tokens.
        model_window: tokens that it can read and write at once, 0 for what is known of it.
        model_token_cap: most tokens, read and written, that one process may use; 0 for no cap.
        model_cost_cap: most money that one process may spend, in the unit of the prices; 0 for
            no cap.
        model_price_in: price of a million tokens read.
        model_price_out: price of a million tokens written.
        model_follow_up: whether it rewrites a question that leans on earlier ones.
        model_translate: whether it translates a question into English and the answer back.
        model_sub_questions: whether it names the sub-questions of a long question.
    """

    corpus_dir: Path = Path("corpus")
    index_dir: Path = Path(".index")
    cache_dir: Path = Path(".cache")
    data_dir: Path = Path(".data")
    keep: bool = True
    keep_days: int = 0
    embedding_model: str = "all-MiniLM-L6-v2-late"
    reranker: str = ""
    chroma_url: str = ""
    words_short: int = 300
    words_long: int = 450
    retrieved: int = 20
    threads: int = 0
    log_level: str = "WARNING"
    calibration: Path = _CALIBRATION
    model: str = ""
    model_base_url: str = ""
    model_key: str = field(default="", repr=False)
    model_temperature: float = 0.0
    model_timeout: float = 60.0
    model_retries: int = 2
    model_max_tokens: int = 1200
    model_window: int = 0
    model_token_cap: int = 0
    model_cost_cap: float = 0.0
    model_price_in: float = 0.0
    model_price_out: float = 0.0
    model_follow_up: bool = False
    model_translate: bool = False
    model_sub_questions: bool = False


NAMES = tuple(field.name for field in fields(Settings))


def load_settings(**overrides: object) -> Settings:
    """The settings in force.

    The first of these that names a setting decides: `overrides`; an environment variable
    (`IC_WORDS_LONG`, plain `CHROMA_URL`; an empty one counts as unset);
    `settings.toml` in the current folder; the default.

    Args:
        overrides: settings by name; one that is None counts as not given.

    Raises:
        SettingsError: with every setting that is unknown, malformed or out of its range.
    """
    faults: list[str] = []
    values: dict[str, Any] = {}
    for origin, found in (
        (SETTINGS_FILE, _from_file(Path(SETTINGS_FILE), faults)),
        ("environment", _from_environment(os.environ, faults)),
        ("argument", {k: v for k, v in overrides.items() if v is not None}),
    ):
        for name, value in found.items():
            _set(values, origin, name, value, faults)
    settings = Settings(**values)
    short, long = settings.words_short, settings.words_long
    if long < short:
        faults.append(f"words_long ({long}) must be at least words_short ({short})")
    if settings.model_cost_cap and not settings.model_price_in + settings.model_price_out:
        faults.append("model_cost_cap needs model_price_in and model_price_out to count with")
    if faults:
        lines = "\n".join(f"  - {fault}" for fault in faults)
        raise SettingsError(f"{len(faults)} setting(s) to mend:\n{lines}")
    return settings


def _set(values: dict[str, Any], origin: str, name: str, value: object, faults: list[str]) -> None:
    if name not in NAMES:
        faults.append(f"{origin}: unknown setting {name!r}; expected one of {', '.join(NAMES)}")
        return
    try:
        values[name] = PARSERS[name](value)
    except ValueError as error:
        faults.append(f"{origin}: {name} must be {error}, but is {shown(value, name)}")


def _from_file(path: Path, faults: list[str]) -> Mapping[str, object]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        faults.append(f"{path} cannot be read: {error.strerror or error}")
    except ValueError as error:
        # tomllib.TOMLDecodeError and UnicodeDecodeError.
        faults.append(f"{path} is not valid TOML in UTF-8: {error}")
    return {}


def _from_environment(environment: Mapping[str, str], faults: list[str]) -> Mapping[str, object]:
    found: dict[str, object] = {}
    for variable, value in sorted(environment.items()):
        if variable in PLAIN:
            name = PLAIN[variable]
        elif variable.startswith(PREFIX):
            name = variable.removeprefix(PREFIX).lower()
        else:
            continue
        if not value.strip():
            continue
        if found.setdefault(name, value) != value:
            faults.append(f"environment: {name} is set twice, by {variable} and another variable")
    return found
