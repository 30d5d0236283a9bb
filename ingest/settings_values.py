"""What each setting may be, and how it is read from text, TOML or Python."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

Parser = Callable[[object], object]
"""Gives the setting's value, or raises ValueError that says what is expected."""

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def shown(value: object) -> str:
    """A value as an error prints it: short, and without a password that a URL may hold."""
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


PARSERS: Mapping[str, Parser] = MappingProxyType(
    {
        "corpus_dir": _path,
        "index_dir": _path,
        "cache_dir": _path,
        "embedding_model": _name,
        "reranker": _text,
        "chroma_url": _url,
        "words_short": _whole(50, 2000),
        "words_long": _whole(50, 2000),
        "retrieved": _whole(1, 200),
        "threads": _whole(0, 1024),
        "log_level": _level,
        "calibration": _path,
    }
)
