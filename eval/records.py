"""What a run leaves behind: records, and the file that holds them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from eval.errors import ResultsError

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote that was shown."""

    source: str
    city: str | None
    kind: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """How a system fared on one question.

    Attributes:
        type: of the question.
        split: "dev" or "test".
        values: by measure; only those that count the question.
        error: what it raised; "" for nothing.
        similarity: of the best text retrieved; None for none.
        seconds: wall time.
    """

    id: str
    type: str
    split: str
    answerable: bool
    values: Mapping[str, float] = field(default_factory=dict)
    answered: bool = False
    reason: str = ""
    error: str = ""
    similarity: float | None = None
    seconds: float = 0.0
    quotes: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the exam.

    Attributes:
        revision: of the code, as git names it; "" outside a repository.
        generations: the index generation of each system that has one.
        settings: those in force, as text.
        split: "dev", "test" or "all".
        types: the types that it was limited to; empty for all.
        systems: records by system, in the questions' order.
    """

    revision: str
    generations: Mapping[str, str]
    settings: Mapping[str, str]
    split: str
    types: tuple[str, ...]
    systems: Mapping[str, tuple[Record, ...]]


def write_run(run: Run, file: Path) -> None:
    """Write a run as JSON; missing folders are made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = {"format": FORMAT, **asdict(run)}
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_run(file: Path) -> Run:
    """Read what `write_run` wrote.

    Raises:
        ResultsError: the file is missing or of another format.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        if raw.pop("format") != FORMAT:
            raise ResultsError(f"{file} is of another format: run `python -m eval run` again.")
        systems = {
            name: tuple(_record(one) for one in rows) for name, rows in raw["systems"].items()
        }
        return Run(**{**raw, "systems": systems, "types": tuple(raw["types"])})
    except OSError as error:
        raise ResultsError(
            f"{file} cannot be read ({error.strerror or error}): name a file that "
            "`python -m eval run --out FILE` wrote."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResultsError(
            f"{file} holds no results ({error}): name a file that "
            "`python -m eval run --out FILE` wrote."
        ) from error


def _record(raw: dict[str, Any]) -> Record:
    quotes = tuple(Quoted(**one) for one in raw["quotes"])
    return Record(**{**raw, "quotes": quotes})
