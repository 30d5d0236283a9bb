"""The series of results that are kept: one line a run, for ever comparable or told apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from eval.errors import ResultsError
from eval.headline import headline_figures
from eval.question_set import in_split, question_set, splits
from eval.records import Record, Run
from eval.summary import Figure

HISTORY = "history.jsonl"
"""The series, in the folder of results."""
_DIGITS = 4

Figures = Mapping[str, Figure]
Measures = Callable[[Sequence[Record]], Figures]


@dataclass(frozen=True, slots=True)
class Part:
    """A run's figures on one split.

    Attributes:
        questions: name of the question set; figures of another are not comparable.
        systems: headline figures by measure, by system.
    """

    questions: str
    systems: Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Entry:
    """A run that is kept.

    Attributes:
        revision: of the code; never of a tree with changes.
        made: when it ran, ISO 8601, UTC.
        generation: of the index that ours answered from; "" where it did not run.
        why: what the run was kept for.
        splits: figures by split, "all" among them where the run held both.
    """

    revision: str
    made: str
    generation: str
    why: str
    splits: Mapping[str, Part]


def entry_of(run: Run, why: str, measures: Measures = headline_figures) -> Entry:
    """What is kept of a run.

    Args:
        run: of whole splits.
        why: what it is kept for.
        measures: which figures of a system's records are kept.

    Raises:
        ResultsError: the run was limited to some types, or `why` is empty.
    """
    if run.types:
        raise ResultsError("A run of some types only is not kept: run the whole split again.")
    if not why.strip():
        raise ResultsError('Say what the run is kept for: --why "..."')
    records = next(iter(run.systems.values()))
    parts = {
        split: Part(
            question_set(in_split(records, split)),
            {name: _rounded(measures(in_split(rows, split))) for name, rows in run.systems.items()},
        )
        for split in splits(run)
    }
    return Entry(run.revision, run.made, run.generations.get("ours", ""), why.strip(), parts)


def _rounded(found: Figures) -> Figures:
    return {
        name: Figure(round(one.mean, _DIGITS), one.questions)
        for name, one in found.items()
        if one.mean is not None
    }


def append(entry: Entry, file: Path) -> None:
    """Add a run to the series.

    Raises:
        ResultsError: the same run stands there, no commit holds the code that ran, or the
            file is damaged.
    """
    if not entry.revision or entry.revision.endswith("+"):
        raise ResultsError(
            f"The run was made at {entry.revision or 'no revision'}, in a tree that no commit "
            "holds: commit, run again, and record that."
        )
    for number, kept in enumerate(read_history(file), 1):
        if (kept.revision, kept.generation, _sets(kept)) == (
            entry.revision,
            entry.generation,
            _sets(entry),
        ):
            raise ResultsError(
                f"{file.name}, line {number}, holds revision {kept.revision} on these questions "
                f"already ({kept.made}): nothing was added."
            )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


def _sets(entry: Entry) -> dict[str, str]:
    return {split: part.questions for split, part in entry.splits.items()}


def read_history(file: Path) -> tuple[Entry, ...]:
    """The series, oldest first; empty where none was kept.

    Raises:
        ResultsError: naming the line that is damaged.
    """
    if not file.exists():
        return ()
    out: list[Entry] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            out.append(entry_from(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ResultsError(
                f"{file.name}, line {number}, is damaged ({error}): take it from git again."
            ) from error
    return tuple(out)


def entry_from(raw: dict[str, Any]) -> Entry:
    """An entry from its JSON; raises KeyError, TypeError or AttributeError where it is none."""
    parts = {
        split: Part(
            part["questions"],
            {
                name: {measure: Figure(**one) for measure, one in found.items()}
                for name, found in part["systems"].items()
            },
        )
        for split, part in raw["splits"].items()
    }
    return Entry(**{**raw, "splits": parts})
