"""Settings, read once: what is passed in, then the environment, `settings.toml`, defaults."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ingest.errors import SettingsError
from ingest.settings_values import PARSERS, shown

SETTINGS_FILE = "settings.toml"
PREFIX = "IC_"
PLAIN = {"CHROMA_URL": "chroma_url"}
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
        chroma_url: a Chroma server, e.g. "http://localhost:8000"; "" for the embedded one.
        words_short: most words shown at first for a question that asks one thing, 50 to 2000.
        words_long: the same for one that asks for several, e.g. a list; at least `words_short`.
        retrieved: passages that retrieval hands on, 1 to 200.
        threads: processor threads for the models, 0 to 1024; 0 for all cores.
        log_level: DEBUG, INFO, WARNING, ERROR or CRITICAL.
        calibration: file of the thresholds that `eval` has measured.
    """

    corpus_dir: Path = Path("corpus")
    index_dir: Path = Path(".index")
    cache_dir: Path = Path(".cache")
    embedding_model: str = "all-MiniLM-L6-v2"
    reranker: str = ""
    chroma_url: str = ""
    words_short: int = 300
    words_long: int = 450
    retrieved: int = 20
    threads: int = 0
    log_level: str = "WARNING"
    calibration: Path = _CALIBRATION


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
        faults.append(f"{origin}: {name} must be {error}, but is {shown(value)}")


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
