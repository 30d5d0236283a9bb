"""The systems that a page shows, from one file of results or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.errors import ResultsError
from eval.question_set import question_set
from eval.records import Record, Run

OURS = "ours"


@dataclass(frozen=True, slots=True)
class Contestant:
    """One system of one run.

    Attributes:
        label: its name; with its file's where two files hold a system of that name.
        system: its name in the run.
        records: one a question.
    """

    label: str
    system: str
    records: tuple[Record, ...]

    @property
    def ablation(self) -> bool:
        """Whether it is ours with a step taken out."""
        return self.system != OURS and self.system.startswith(OURS)


def contestants(runs: Sequence[tuple[Path, Run]]) -> tuple[Contestant, ...]:
    """All systems of all runs; ours first, then others, then ablations.

    Raises:
        ResultsError: a run holds no question, or two hold different ones.
    """
    names = [name for _, run in runs for name in run.systems]
    stems = [file.stem for file, _ in runs]
    found = tuple(
        Contestant(
            name if names.count(name) == 1 else f"{name}, {_file(stems, number)}", name, records
        )
        for number, (_, run) in enumerate(runs)
        for name, records in run.systems.items()
    )
    if not found or not all(one.records for one in found):
        raise ResultsError("The results hold no question: run `python -m eval run` again.")
    if len({question_set(one.records) for one in found}) > 1:
        raise ResultsError(
            "The results answer different questions, so their figures cannot stand side by "
            "side: run them on the same split, or report each alone."
        )
    return tuple(sorted(found, key=lambda one: (one.ablation, one.system != OURS)))


def _file(stems: Sequence[str], number: int) -> str:
    stem = stems[number]
    return stem if stems.count(stem) == 1 else f"{stem} ({number + 1})"


def about(found: Sequence[Contestant], name: str = "") -> Contestant:
    """The system whose answers are shown one by one: the one named, else ours, else the first.

    Raises:
        ResultsError: none has that name.
    """
    for one in found:
        if name in ("", one.label, one.system):
            return one
    known = ", ".join(one.label for one in found)
    raise ResultsError(f"The results hold {known}, not {name!r}.")
