"""What a run leaves behind: records, and the file that holds them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from eval.errors import ResultsError

FORMAT = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that was retrieved, or shown as a quote.

    Attributes:
        source: the source's id.
        city: the place it is about, where the system knows.
        kind: the kind of passage, where the system knows.
        text: its words.
        right: whether it bears on the question, as citation precision counts it.
    """

    source: str
    city: str | None
    kind: str | None
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """An item of gold evidence, and where a system came upon it.

    Attributes:
        role: "core" or "related".
        alternative: items that share it are interchangeable; None for none.
        kind: the part of the outline that it stands in, e.g. "example"; "" where unknown.
        text: its words, fragments joined.
        retrieved_rank: from 1, of the first of ten texts that holds it; None beyond.
        quoted: whether the quotes shown, taken together, hold it.
    """

    source: str
    place: str | None
    role: str
    alternative: str | None
    kind: str
    text: str
    retrieved_rank: int | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """How a system fared on one question.

    Attributes:
        type, subtype: of the question.
        split: "dev" or "test".
        values: by measure; only those that count the question.
        error: what it raised; "" for nothing. Such a question counts as zero.
        similarity: of the best text retrieved; None for none.
        seconds: wall time.
        question, history: as they were asked.
        sources, places, kinds: of its core evidence, each once; empty where it has none.
        evidence: all of its gold evidence.
        retrieved: the first ten texts.
        quotes: all that was shown.
        confidence: higher means surer that the corpus answers; None where nothing was found.
        steps_ms: wall time of each step, milliseconds, where the system tells it.
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
    quotes: tuple[Shown, ...] = ()
    subtype: str = ""
    question: str = ""
    history: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    retrieved: tuple[Shown, ...] = ()
    confidence: float | None = None
    steps_ms: Mapping[str, float] = field(default_factory=dict)


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
        made: when, ISO 8601, UTC.
        machine: its cores, Python and platform; nothing that names it.
    """

    revision: str
    generations: Mapping[str, str]
    settings: Mapping[str, str]
    split: str
    types: tuple[str, ...]
    systems: Mapping[str, tuple[Record, ...]]
    made: str = ""
    machine: Mapping[str, str] = field(default_factory=dict)


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
        if (found := raw.pop("format")) != FORMAT:
            raise ResultsError(
                f"{file} is of another format ({found}, not {FORMAT}): "
                "run `python -m eval run` again."
            )
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


_TEXTS = ("history", "sources", "places", "kinds")


def _record(raw: dict[str, Any]) -> Record:
    told = {
        **{name: tuple(raw[name]) for name in _TEXTS},
        "evidence": tuple(Evidence(**one) for one in raw["evidence"]),
        "retrieved": tuple(Shown(**one) for one in raw["retrieved"]),
        "quotes": tuple(Shown(**one) for one in raw["quotes"]),
    }
    return Record(**{**raw, **told})
