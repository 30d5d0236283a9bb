"""Results as tables for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from eval.measures import MEASURES, Unit
from eval.records import Record, Run
from eval.risk import risk_coverage
from eval.summary import Figure, by_type, errors, figures, median_ms
from eval.withheld import may_show

SIMILARITY_NOTE = (
    "{} never refuse and are scored on what they show; their refusals are what a threshold on "
    "similarity would refuse, set where it refuses 5 % of these answerable questions."
)
UNREFUSING = ("plain", "bm25", "dense")
"""Systems without a refusal of their own."""
ABREAST = 4
"""Most systems that fit into one table as columns."""
_ARROWS = {"higher": "↑", "lower": "↓", "": " "}


def shown(value: float | None, unit: Unit) -> str:
    """A figure as people read it.

    >>> shown(0.625, "share"), shown(212.4, "words"), shown(None, "share")
    ('62.5 %', '212', '–')
    """
    if value is None:
        return "–"
    return f"{100 * value:.1f} %" if unit == "share" else f"{value:.0f}"


def print_run(run: Run, console: Console, reveal: bool = False) -> None:
    """A row a measure and a column a system; then risk, time, types, and what failed.

    Args:
        run: what to show.
        console: where to print.
        reveal: whether questions of the test split are named where they failed.
    """
    few = len(run.systems) <= ABREAST
    console.print(_overall(run) if few else _in_rows(run))
    if without := [name for name in UNREFUSING if name in run.systems]:
        console.print(SIMILARITY_NOTE.format(", ".join(without)), style="dim", highlight=False)
    console.print(_risk(run))
    console.print(_times(run))
    for name, records in run.systems.items():
        if few or name == "ours":
            console.print(_by_type(name, records))
    for name, records in run.systems.items():
        failed = errors(records)
        console.print(f"{name}: {len(failed)} of {len(records)} questions failed, as zero")
        for record in failed[:10]:
            told = record.id if may_show(record.split, reveal) else f"one of {record.split}"
            console.print(f"  {told}: {record.error}", markup=False)


def _risk(run: Run) -> Table:
    table = Table(title=f"Risk and coverage, split {run.split}{_limits(run)}", title_justify="left")
    table.add_column("system")
    for column in ("area ↓", "least possible", "coverage as shipped", "risk as shipped"):
        table.add_column(column, justify="right")
    for name, records in run.systems.items():
        curve = risk_coverage(records)
        point = curve.shipped
        table.add_row(
            name,
            f"{curve.area:.3f}",
            f"{curve.least:.3f}",
            shown(point.coverage if point else 0.0, "share"),
            shown(point.risk if point else None, "share"),
        )
    return table


def _times(run: Run) -> Table:
    found = {name: median_ms(records) for name, records in run.systems.items()}
    steps = dict.fromkeys(step for steps in found.values() for step in steps)
    table = Table(title="Time of a question, median, ms", title_justify="left")
    table.add_column("system")
    for step in steps:
        table.add_column(step, justify="right")
    for name, times in found.items():
        table.add_row(name, *(f"{times[s]:.1f}" if s in times else "–" for s in steps))
    return table


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


_COMPACT = (
    "hit@3",
    "RR@10",
    "nDCG@10",
    "core recall@300w",
    "core recall, answer",
    "citation precision",
    "words per answer",
    "false refusals",
    "refused rightly",
)
_COLUMNS = tuple(measure for measure in MEASURES if measure.name in _COMPACT)


def _in_rows(run: Run) -> Table:
    title = f"Exam, split {run.split}{_limits(run)}; the other measures are in the results file"
    return _rows(title, "system", run.systems)


def _by_type(name: str, records: Sequence[Record]) -> Table:
    return _rows(f"{name}, by type", "type", by_type(records))


def _rows(title: str, first: str, groups: Mapping[str, Sequence[Record]]) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first, no_wrap=True)
    table.add_column("n", justify="right", style="dim")
    for measure in _COLUMNS:
        table.add_column(measure.name, justify="right")
    for name, group in groups.items():
        found = figures(group)
        cells = [shown(found[m.name].mean, m.unit) for m in _COLUMNS]
        table.add_row(name, str(len(group)), *cells)
    return table
