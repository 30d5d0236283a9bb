"""`python -m eval gate`: nothing passes that makes answers worse."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from eval.errors import GateError
from eval.floors import Bounds, Floors, Seen, falls, is_ceiling
from eval.headline import HEADLINES, headline_figures
from eval.question_set import in_split, splits
from eval.questions import EXAM
from eval.records import Run
from eval.summary import Figure

SYSTEM = "ours"


def seen_in(run: Run, of: str = EXAM) -> Seen:
    """Ours' headline figures by split; of dev and test apart, not of both together.

    Args:
        run: of one set of questions.
        of: the set's name, which goes before the split's: "third dev"; the exam's is left out.
    """
    records = run.systems[SYSTEM]
    return {
        split if of == EXAM else f"{of} {split}": headline_figures(in_split(records, split))
        for split in splits(run)
        if split != "all"
    }


def check(floors: Floors, seen: Seen) -> None:
    """Hold the figures against the floors of the splits that were run.

    Raises:
        GateError: naming each figure that fell, or that there is no floor to hold.
    """
    bounds: Bounds = {split: found for split, found in floors.bounds.items() if split in seen}
    if not any(bounds.values()):
        raise GateError(
            "There is no floor for what was run: set them with `python -m eval gate --set`."
        )
    fallen = falls(bounds, seen)
    if fallen:
        told = "\n".join(f"  - {one}" for one in fallen)
        raise GateError(
            f"{len(fallen)} headline figure(s) are worse than their committed floors in "
            f"eval/floors.json:\n{told}\n"
            "`python -m eval run` and `compare` tell which questions of dev were lost. A floor "
            'is let down with `python -m eval gate --set --lower "why"` only.'
        )


def print_gate(floors: Floors, seen: Seen, console: Console) -> None:
    """Each figure with its floor; no single question is told."""
    title = f"Headline figures of ours and their floors: {', '.join(seen)}"
    table = Table(title=title, title_justify="left")
    table.add_column("figure")
    for split in seen:
        for column in (split, "n", "floor"):
            table.add_column(column, justify="right", style="dim" if column == "n" else "")
    for line in HEADLINES:
        cells: list[str] = []
        for split, found in seen.items():
            bound = floors.bounds.get(split, {}).get(line.measure)
            cells.extend(_cells(line.measure, found.get(line.measure), bound))
        table.add_row(line.measure, *cells)
    console.print(table)


def _cells(measure: str, found: Figure | None, bound: float | None) -> tuple[str, str, str]:
    sign = "≤" if is_ceiling(measure) else "≥"
    floor = "–" if bound is None else f"{sign} {bound:.3f}"
    if found is None or found.mean is None:
        return "–", "0", floor
    return f"{found.mean:.4f}", str(found.questions), floor
