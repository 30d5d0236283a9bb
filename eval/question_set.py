"""Which questions a run asked, as one short name that changes with any of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from eval.records import Record, Run

_DIGITS = 16


def question_set(records: Sequence[Record]) -> str:
    """The hash of what was asked and of what counts as its answer, in whatever order.

    Args:
        records: of one system; what it answered bears on nothing here.
    """
    asked = sorted(json.dumps(_asked(one), sort_keys=True, ensure_ascii=False) for one in records)
    return hashlib.sha256("\n".join(asked).encode()).hexdigest()[:_DIGITS]


def _asked(record: Record) -> dict[str, object]:
    return {
        "id": record.id,
        "type": record.type,
        "answerable": record.answerable,
        "question": record.question,
        "history": list(record.history),
        "evidence": [
            [one.source, one.place, one.role, one.alternative, one.text] for one in record.evidence
        ],
    }


def in_split(records: Sequence[Record], split: str) -> tuple[Record, ...]:
    """The records of a split; "all" for every one."""
    return tuple(one for one in records if split in ("all", one.split))


def splits(run: Run) -> tuple[str, ...]:
    """The splits that a run holds questions of, "all" last where it holds both."""
    held = {one.split for records in run.systems.values() for one in records}
    parts = tuple(name for name in ("dev", "test") if name in held)
    return (*parts, "all") if len(parts) > 1 else parts
