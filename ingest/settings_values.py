"""What each setting may be, and how it is read from text, TOML or Python."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

Parser = Callable[[object], object]
"""Gives the setting's value, or raises ValueError that says what is expected."""

SECRET = frozenset({"model_key"})
"""Settings whose values are never shown."""

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def shown(value: object, name: str = "") -> str:
    """A value as an error prints it: short, without a password that a URL may hold; no key."""
    if name in SECRET:
        return "a value that is not shown"
    text = repr(value)
    if "@" in text:
        return "a value that is not shown, for it may hold a password"
    return text if len(text) <= 60 else text[:59] + "…"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a string")
    return value.strip()


def _name(value: object) -> str:
    if not (text := _text(value)):
        raise ValueError("a name or path, not empty")
    return text


def _path(value: object) -> Path:
    if not isinstance(value, str | os.PathLike) or not (text := str(value).strip()):
        raise ValueError("a path")
    if "\0" in text:
        raise ValueError("a path without NUL")
    if not text.startswith("~"):
        return Path(text)
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError("a path whose home folder exists") from None


def _url(value: object) -> str:
    expected = 'a URL such as "http://localhost:8000"'
    text = _text(value)
    try:
        parts = urlsplit(text)
        wrong = parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0
    except ValueError:
        raise ValueError(expected) from None
    if text and wrong:
        raise ValueError(expected)
    return text.rstrip("/")


def _level(value: object) -> str:
    level = _text(value).upper()
    if level not in LOG_LEVELS:
        raise ValueError(f"one of {', '.join(LOG_LEVELS)}")
    return level


def _switch(value: object) -> bool:
    known = {"true": True, "yes": True, "on": True, "1": True}
    known |= {"false": False, "no": False, "off": False, "0": False}
    word = str(value).strip().lower() if isinstance(value, bool | str) else ""
    if word not in known:
        raise ValueError("true or false")
    return known[word]


def _whole(low: int, high: int) -> Parser:
    def parse(value: object) -> int:
        expected = f"a whole number from {low} to {high}"
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ValueError(expected)
        try:
            number = int(value)
        except ValueError:
            raise ValueError(expected) from None
        if not low <= number <= high:
            raise ValueError(expected)
        return number

    return parse


def _number(low: float, high: float) -> Parser:
    def parse(value: object) -> float:
        expected = f"a number from {low:g} to {high:g}"
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError(expected)
        try:
            number = float(value)
        except (ValueError, OverflowError):
            raise ValueError(expected) from None
        if not low <= number <= high:
            raise ValueError(expected)
        return number

    return parse


def _model(value: object) -> str:
    text = _text(value)
    provider, _, name = text.partition(":")
    if text and not (provider.strip() and name.strip()):
        raise ValueError('provider:name, e.g. "ollama:llama3.2", or empty')
    return text


_MILLIARD = 1_000_000_000

PARSERS: Mapping[str, Parser] = MappingProxyType(
    {
        "corpus_dir": _path,
        "index_dir": _path,
        "cache_dir": _path,
        "data_dir": _path,
        "keep": _switch,
        "keep_days": _whole(0, 36500),
        "embedding_model": _name,
        "reranker": _text,
        "chroma_url": _url,
        "words_short": _whole(50, 2000),
        "words_long": _whole(50, 2000),
        "retrieved": _whole(1, 200),
        "threads": _whole(0, 1024),
        "log_level": _level,
        "calibration": _path,
        "model": _model,
        "model_base_url": _url,
        "model_key": _text,
        "model_temperature": _number(0, 2),
        "model_timeout": _number(1, 3600),
        "model_retries": _whole(0, 10),
        "model_max_tokens": _whole(64, 32768),
        "model_window": _whole(0, 100_000_000),
        "model_token_cap": _whole(0, _MILLIARD),
        "model_cost_cap": _number(0, _MILLIARD),
        "model_price_in": _number(0, _MILLIARD),
        "model_price_out": _number(0, _MILLIARD),
        "model_follow_up": _switch,
        "model_translate": _switch,
        "model_sub_questions": _switch,
    }
)
