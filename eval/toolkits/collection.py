"""The toolkits, what their writers say they hold, and questions on them; see README.md beside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eval.errors import WrittenError
from ingest.readers import ENDINGS

TOOLKITS = Path(__file__).parent / "documents"
"""A folder for each toolkit."""
SCANS = Path(__file__).parent / "scans"
"""What a machine read off images of some of them, a text each."""
SPLITS = ("dev", "test", "all")


@dataclass(frozen=True, slots=True)
class Told:
    """An example.

    Attributes:
        place: as its heading names it.
        first, last: its first and last sentence, as written.
    """

    place: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Factor:
    """A key factor, by whatever name.

    Attributes:
        statement: its first sentence.
        questions: its guide questions, as written.
    """

    name: str
    statement: str
    questions: tuple[str, ...]
    examples: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a toolkit.

    Attributes:
        type: fact, how-to, place, list, structure or unanswerable.
        evidence: the sentences that answer it; none for one that is not answered.
    """

    id: str
    type: str
    question: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Toolkit:
    """A document, and what it holds.

    Attributes:
        name: of its folder.
        file: as published.
        scan: whether a machine read its text off images, so that words may be misread.
        context: the names of its context factors, or how they begin.
        standard: the first sentence of its standard.
    """

    name: str
    split: str
    layout: str
    file: Path
    title: str
    series: str
    year: int
    publisher: str
    scan: bool
    factors: tuple[Factor, ...]
    context: tuple[str, ...]
    standard: str
    asked: tuple[Asked, ...]


def read_toolkits(split: str = "all", folder: Path = TOOLKITS) -> tuple[Toolkit, ...]:
    """The toolkits of a split, by name.

    Raises:
        WrittenError: a folder is not as the README says; says which and why.
    """
    every = (_toolkit(one) for one in sorted(folder.iterdir()) if one.is_dir())
    return tuple(one for one in every if split in ("all", one.split))


def scanned(toolkits: Sequence[Toolkit]) -> tuple[Toolkit, ...]:
    """Those of which there is a scan, each with its scan in place of what was published."""
    scans = ((one, SCANS / f"{one.name}.txt") for one in toolkits)
    return tuple(replace(one, file=file, scan=True) for one, file in scans if file.is_file())


def write_corpus(toolkits: Sequence[Toolkit], folder: Path) -> None:
    """Write a corpus of the toolkits: a file each, and the `sources.toml` that names them."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for one in toolkits:
        file = f"{one.name}{one.file.suffix}"
        (folder / file).write_bytes(one.file.read_bytes())
        fields = {
            "file": file,
            "title": one.title,
            "series": one.series,
            "publisher": one.publisher,
        }
        lines = [
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()
        ]
        entries.append("\n".join(["[[source]]", *lines, f"year = {one.year}", ""]))
    (folder / "sources.toml").write_text("\n".join(entries), encoding="utf-8")


def _toolkit(folder: Path) -> Toolkit:
    where = folder / "truth.json"
    try:
        raw = json.loads(where.read_text(encoding="utf-8"))
        (file,) = (one for one in folder.iterdir() if one.suffix in ENDINGS)
        if raw["split"] not in SPLITS[:2]:
            raise ValueError(f"split {raw['split']!r}")
        return Toolkit(
            name=folder.name,
            split=raw["split"],
            layout=raw["layout"],
            file=file,
            title=raw["title"],
            series=raw["series"],
            year=int(raw["year"]),
            publisher=raw["publisher"],
            scan=bool(raw["scan"]),
            factors=tuple(map(_factor, raw["key_factors"])),
            context=tuple(raw["context_factors"]),
            standard=raw["standard"],
            asked=_asked(folder / "questions.jsonl"),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WrittenError(f"{where} is no toolkit's ({error!r}): restore {folder}.") from error


def _factor(raw: Mapping[str, Any]) -> Factor:
    return Factor(
        raw["name"],
        raw["statement"],
        tuple(raw["guide_questions"]),
        tuple(Told(one["place"], one["first"], one["last"]) for one in raw["examples"]),
    )


def _asked(file: Path) -> tuple[Asked, ...]:
    lines = file.read_text(encoding="utf-8").splitlines()
    raw = [json.loads(line) for line in lines if line.strip()]
    return tuple(Asked(one["id"], one["type"], one["q"], tuple(one["evidence"])) for one in raw)
