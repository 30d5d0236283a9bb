"""Keeping answers as they are given, with the settings that bear on them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.answer import Answer, Filters
from assistant.kept.errors import KeptDamagedError
from assistant.kept.model import Saved
from assistant.kept.store import FILE_NAME, Store
from ingest.settings import Settings

BEARING = (
    "embedding_model", "reranker", "words_short", "words_long", "retrieved",
    "model", "model_temperature", "model_max_tokens", "model_window", "model_follow_up",
    "model_translate", "model_sub_questions",
)  # fmt: skip
"""Settings that answers depend on. Named one by one, so that no key is ever kept."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A store, and what is kept with each answer."""

    store: Store
    settings: Mapping[str, str]

    def keep(
        self,
        answer: Answer,
        history: tuple[str, ...],
        limits: Filters,
        origin: str,
        conversation: str | None = None,
    ) -> Saved:
        """Keep an answer; `Store.add` says how.

        Raises:
            KeptError: it cannot be kept; says what to do.
        """
        return self.store.add(answer, history, limits, self.settings, origin, conversation)


def open_store(settings: Settings) -> Store:
    """The saved conversations, in the folder that the settings name.

    Raises:
        KeptError: they cannot be opened; says what to do.
    """
    return Store.open(settings.data_dir / FILE_NAME, settings.keep_days)


def open_keeping(settings: Settings) -> Keeping:
    """What keeps the answers that these settings give.

    Raises:
        KeptError: the store cannot be opened; says what to do.
    """
    return Keeping(open_store(settings), bearing(settings))


def open_keeping_anew(settings: Settings) -> tuple[Keeping, str]:
    """The same, but a damaged file, once moved aside, does not keep us from beginning anew.

    Returns:
        The keeping, and what to tell the user; "" where all is well.
    """
    try:
        return open_keeping(settings), ""
    except KeptDamagedError as error:
        return open_keeping(settings), str(error)


def bearing(settings: Settings) -> dict[str, str]:
    """The settings that answers depend on, by name; thresholds by the hash of their file."""
    found = {name: str(getattr(settings, name)) for name in BEARING if hasattr(settings, name)}
    if settings.calibration.is_file():
        found["calibration"] = hashlib.sha256(settings.calibration.read_bytes()).hexdigest()[:16]
    return found
