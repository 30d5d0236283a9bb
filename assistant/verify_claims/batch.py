"""Claims that come in as JSON Lines, and their verdicts as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from assistant.verify_claims.verifier import Verdict, Verifier
from ingest.errors import IntegratingCitiesError

Id = str | int | None
"""What a line may be named by; handed back as it came."""


class ClaimLineError(IntegratingCitiesError):
    """A line holds no claim with evidence.

    Attributes:
        line: its number, from 1.
        id: as far as it could be read.
    """

    def __init__(self, line: int, message: str, id: Id = None) -> None:
        self.line = line
        self.id = id
        super().__init__(
            f"line {line}: {message}; a line looks like "
            '{"id": "c1", "claim": "...", "evidence": "..."}'
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence and the texts that it cites."""

    id: Id
    claim: str
    evidence: tuple[str, ...]


def verify_batch(verifier: Verifier, lines: Iterable[bytes], out: TextIO, err: TextIO) -> int:
    """Judge each line, in order, each verdict written as soon as it is there.

    Returns:
        How many lines could not be read: each told on `err`, with a record of its own on
        `out` that holds the error, so that order and count are kept.
    """
    faults = 0
    for one in read_claims(lines):
        if isinstance(one, ClaimLineError):
            faults += 1
            err.write(f"{one}\n")
            record = error_record(one)
        else:
            record = verdict_record(one.id, verifier.check(one.claim, one.evidence))
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
        out.flush()
    return faults


def verdict_record(id: Id, verdict: Verdict) -> dict[str, object]:
    """A verdict as JSON."""
    return {
        "id": id,
        "support": verdict.support,
        "verdict": verdict.verdict,
        "faults": list(verdict.faults),
    }


def error_record(error: ClaimLineError) -> dict[str, object]:
    """What stands in the place of a verdict on a line that holds no claim."""
    return {"id": error.id, "support": 0.0, "verdict": "unsupported", "error": str(error)}


def read_claims(lines: Iterable[bytes]) -> Iterator[Claim | ClaimLineError]:
    """Claims out of JSON Lines in UTF-8, in order; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _read(number, line)


def _read(number: int, line: bytes) -> Claim | ClaimLineError:
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return ClaimLineError(number, "it is not UTF-8")
    except RecursionError:
        return ClaimLineError(number, "it is nested too deeply")
    except ValueError as error:
        return ClaimLineError(number, f"it is not JSON ({error})")
    if not isinstance(record, dict):
        return ClaimLineError(number, "it is no object")
    return _claim(number, record)


def _claim(number: int, record: dict[str, object]) -> Claim | ClaimLineError:
    id_, claim, evidence = record.get("id"), record.get("claim"), record.get("evidence")
    if isinstance(id_, bool) or not isinstance(id_, str | int | None):
        return ClaimLineError(number, "the id must be a string or a whole number")
    id_ = _readable(id_) if isinstance(id_, str) else id_
    if not isinstance(claim, str):
        return ClaimLineError(number, "the claim must be a string", id_)
    texts = [evidence] if isinstance(evidence, str) else evidence
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        return ClaimLineError(number, "the evidence must be a string, or a list of strings", id_)
    return Claim(id_, _readable(claim), tuple(_readable(one) for one in texts))


def _readable(text: str) -> str:
    """`text` with "?" for what no file can hold (half of a surrogate pair)."""
    return text.encode("utf-8", "replace").decode("utf-8")
