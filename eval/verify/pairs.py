"""Claims with their evidence and whether it bears them out; see README.md beside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.errors import PairsError

PAIRS = Path(__file__).parent / "pairs.jsonl"
EDITS = Path(__file__).parent / "edits.jsonl"
"""Texts of a second round: edits of sentences that are worded and ordered anew."""
WRITTEN = Path(__file__).parent / "written.jsonl"
"""By five writers who had seen nothing of the verifier."""
CLAIMS = Path(__file__).parent / "claims.jsonl"
"""By twenty-four more, a text a line; see `eval.verify.texts`."""
SETS = (PAIRS, EDITS, WRITTEN)
"""What the verifier is measured on."""
_SPLITS = {
    "train": "ca cc cf cg ch ci cj ck cn co cp cq cr cs ct cu cv cw cx cy cz da db dc",
    "dev": "ce cl cm",
    "test": "cb cd",
}
_WRITERS = {writer: split for split, writers in _SPLITS.items() for writer in writers.split()}
"""Split of each writer's bases, such as "ca-001": a writer is never split. On the train split the
reader is trained (`eval.reader`), on dev the weights are fitted."""
_FIELDS = {
    "id": str,
    "base": str,
    "kind": str,
    "origin": str,
    "supported": bool,
    "claim": str,
    "evidence": list,
}
_DEV = 60
"""Percent of the bases that are fitted on."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and what it cites.

    Attributes:
        base: what all claims about the same text share; a base is never split.
        kind: how a true claim was worded, or what was changed to make it false.
        origin: corpus or general.
        supported: whether the evidence bears the claim out in full.
    """

    id: str
    base: str
    kind: str
    origin: str
    supported: bool
    claim: str
    evidence: tuple[str, ...]


def split_of(base: str) -> str:
    """The split of a base: its writer's, where that is known, or by its hash dev or test."""
    if split := _WRITERS.get(base.partition("-")[0]):
        return split
    return "dev" if int(hashlib.sha256(base.encode()).hexdigest(), 16) % 100 < _DEV else "test"


def read_pairs(file: Path = PAIRS) -> tuple[Pair, ...]:
    """All pairs, in order.

    Raises:
        PairsError: the file cannot be read, or a line is none; says which.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise PairsError(f"The pairs in {file} cannot be read ({error}); restore them.") from error
    return tuple(_pair(line, f"{file}, line {n}") for n, line in enumerate(lines, 1) if line)


def writer_of(base: str) -> str:
    """Who wrote a base: a writer of `WRITTEN` or `CLAIMS`, or "e" of `EDITS`, or "g" of `PAIRS`.

    >>> writer_of("ca-001"), writer_of("e07"), writer_of("g401"), writer_of("c12")
    ('ca', 'e', 'g', 'g')
    """
    name = base.partition("-")[0]
    return name if name in _WRITERS else "e" if base.startswith("e") else "g"


def of_others(pair: Pair) -> bool:
    """Whether its writer had seen nothing of the verifier."""
    return writer_of(pair.base) in _WRITERS


def of_split(pairs: Sequence[Pair], split: str) -> tuple[Pair, ...]:
    """The pairs of a split: train, dev, test or all."""
    return tuple(one for one in pairs if split in ("all", split_of(one.base)))


def _pair(line: str, where: str) -> Pair:
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise PairsError(f"{where} is no JSON ({error}).") from error
    if not isinstance(raw, dict) or raw.keys() != _FIELDS.keys():
        raise PairsError(f"{where} must be an object of {', '.join(_FIELDS)}.")
    for name, kind in _FIELDS.items():
        if not isinstance(raw[name], kind):
            raise PairsError(f"{where}: {name} must be a {kind.__name__}, not {raw[name]!r}.")
    evidence = raw.pop("evidence")
    if not all(isinstance(one, str) for one in evidence):
        raise PairsError(f"{where}: evidence must be a list of texts.")
    return Pair(**raw, evidence=tuple(evidence))
