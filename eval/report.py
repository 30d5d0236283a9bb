"""Results as tables for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from eval.measures import MEASURES, Unit
from eval.records import Record, Run
from eval.summary import Figure, by_type, errors, figures

PLAIN_NOTE = (
    "plain never refuses and is scored on what it shows; its refusals are what a threshold on "
    "similarity would refuse, set where it refuses 5 % of these answerable questions."
)
_ARROWS = {"higher": "↑", "lower": "↓", "": " "}


def shown(value: float | None, unit: Unit) -> str:
    """A figure as people read it.

    >>> shown(0.625, "share"), shown(212.4, "words"), shown(None, "share")
    ('62.5 %', '212', '–')
    """
    if value is None:
        return "–"
    return f"{100 * value:.1f} %" if unit == "share" else f"{value:.0f}"


def print_run(run: Run, console: Console) -> None:
    """A row a measure and a column a system; then the same by type; then what failed."""
    console.print(_overall(run))
    if "plain" in run.systems:
        console.print(PLAIN_NOTE, style="dim")
    for name in run.systems:
        console.print(_by_type(name, run.systems[name]))
    for name, records in run.systems.items():
        failed = errors(records)
        console.print(f"{name}: {len(failed)} of {len(records)} questions failed")
        for record in failed[:10]:
            console.print(f"  {record.id}: {record.error}", markup=False)


def _overall(run: Run) -> Table:
    table = Table(title=f"Exam, split {run.split}{_limits(run)}", title_justify="left")
    table.add_column("measure")
    for name in run.systems:
        table.add_column(name, justify="right")
        table.add_column("n", justify="right", style="dim")
    table.add_column("meaning", style="dim")
    found = {name: figures(records) for name, records in run.systems.items()}
    for measure in MEASURES:
        cells = [_cells(one[measure.name], measure.unit) for one in found.values()]
        table.add_row(
            f"{_ARROWS[measure.better]} {measure.name}",
            *[cell for pair in cells for cell in pair],
            measure.meaning,
        )
    return table


def _limits(run: Run) -> str:
    return f", {', '.join(run.types)}" if run.types else ""


def _cells(figure: Figure, unit: Unit) -> tuple[str, str]:
    return shown(figure.mean, unit), str(figure.questions)


_IN_TYPES = ("hit@3", "RR@10", "core recall@300w", "core recall, answer", "citation precision")
_MORE_IN_TYPES = ("words per answer", "false refusals", "refused rightly")


def _by_type(name: str, records: Sequence[Record]) -> Table:
    columns = [m for m in MEASURES if m.name in (*_IN_TYPES, *_MORE_IN_TYPES)]
    table = Table(title=f"{name}, by type", title_justify="left")
    table.add_column("type")
    table.add_column("n", justify="right", style="dim")
    for measure in columns:
        table.add_column(measure.name, justify="right")
    for kind, group in by_type(records).items():
        found: Mapping[str, Figure] = figures(group)
        cells = [shown(found[m.name].mean, m.unit) for m in columns]
        table.add_row(kind, str(len(group)), *cells)
    return table
