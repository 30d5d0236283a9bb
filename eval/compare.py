"""`python -m eval compare`: whether one run answers better than another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from eval.errors import ResultsError
from eval.measures import MEASURES, Measure, Unit
from eval.records import Record, Run
from eval.report import shown
from eval.significance import Difference, difference
from eval.withheld import may_show, note

PREFERRED = "ours"
SIGNIFICANT = 0.05


def records_of(run: Run, system: str, label: str) -> tuple[str, tuple[Record, ...]]:
    """A system of a run; by default ours, or the only one that there is.

    Raises:
        ResultsError: there is no such system, or several and none was named.
    """
    names = ", ".join(run.systems)
    chosen = system or (PREFERRED if PREFERRED in run.systems else "")
    if not chosen and len(run.systems) == 1:
        chosen = next(iter(run.systems))
    if chosen not in run.systems:
        raise ResultsError(
            f"{label} holds {names}, not {system or PREFERRED!r}: "
            f"name one with --system-{label.lower()}."
        )
    return chosen, run.systems[chosen]


def paired(
    a: Sequence[Record], b: Sequence[Record], measure: str
) -> dict[str, tuple[float, float]]:
    """(A's value, B's value) of each question that both were measured on, by id."""
    others = {record.id: record for record in b}
    return {
        record.id: (record.values[measure], others[record.id].values[measure])
        for record in a
        if record.id in others and measure in record.values and measure in others[record.id].values
    }


def differences(a: Sequence[Record], b: Sequence[Record]) -> dict[str, Difference]:
    """Each measure's difference, B minus A; measures without a common question are left out."""
    out: dict[str, Difference] = {}
    for measure in MEASURES:
        pairs = paired(a, b, measure.name).values()
        if pairs:
            out[measure.name] = difference([x for x, _ in pairs], [y for _, y in pairs])
    return out


def print_comparison(
    a: Run,
    b: Run,
    system_a: str,
    system_b: str,
    measure: str,
    console: Console,
    reveal: bool = False,
) -> None:
    """Each measure's difference with its test; then the wins and losses of one measure.

    Args:
        a: the run that is compared with.
        b: the run that is judged.
        system_a: of A; "" for ours, or its only one.
        system_b: of B; the same.
        measure: whose wins and losses are told question by question.
        console: where to print.
        reveal: whether questions of the test split are told too.

    Raises:
        ResultsError: a system or the measure is unknown, or no question is common.
    """
    name_a, records_a = records_of(a, system_a, "A")
    name_b, records_b = records_of(b, system_b, "B")
    known = {one.name: one for one in MEASURES}
    if measure not in known:
        raise ResultsError(f"no measure {measure!r}: expected one of {', '.join(known)}.")
    found = differences(records_a, records_b)
    if not found:
        raise ResultsError("A and B have no question in common: run both on the same split.")
    title = f"A: {name_a} {a.revision}, split {a.split}   B: {name_b} {b.revision}, split {b.split}"
    console.print(_table(title, found))
    splits = {record.id: record.split for record in records_a}
    pairs = paired(records_a, records_b, measure)
    told_ids = frozenset(id for id in pairs if may_show(splits[id], reveal))
    _print_questions(known[measure], pairs, told_ids, console)
    if hidden := note((splits[id] for id in pairs), reveal):
        console.print(hidden, style="dim", highlight=False)


def _table(title: str, found: Mapping[str, Difference]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in ("measure", "n", "A", "B", "B - A", "95 %", "p", ""):
        table.add_column(column, justify="left" if column in ("measure", "") else "right")
    for measure in MEASURES:
        if measure.name not in found:
            continue
        one = found[measure.name]
        table.add_row(
            measure.name,
            str(one.questions),
            shown(one.mean_a, measure.unit),
            shown(one.mean_b, measure.unit),
            _signed(one.mean, measure.unit),
            f"[{_signed(one.low, measure.unit)}, {_signed(one.high, measure.unit)}]",
            f"{one.p:.4f}",
            verdict(measure, one),
        )
    return table


def verdict(measure: Measure, one: Difference) -> str:
    """Where the difference is unlikely to be chance: "better", "worse" or "other"; else ""."""
    if one.p >= SIGNIFICANT:
        return ""
    if not measure.better:
        return "other"
    return "better" if (one.mean > 0) is (measure.better == "higher") else "worse"


def _signed(value: float, unit: Unit) -> str:
    return f"{100 * value:+.1f}" if unit == "share" else f"{value:+.0f}"


def _print_questions(
    measure: Measure,
    pairs: Mapping[str, tuple[float, float]],
    told_ids: Collection[str],
    console: Console,
) -> None:
    sign = -1 if measure.better == "lower" else 1
    gaps = {name: sign * (y - x) for name, (x, y) in pairs.items()}
    wins = sorted((name for name in gaps if gaps[name] > 0), key=lambda n: (-gaps[n], n))
    losses = sorted((name for name in gaps if gaps[name] < 0), key=lambda n: (gaps[n], n))
    ties = len(gaps) - len(wins) - len(losses)
    console.print(f"{measure.name}: {len(wins)} wins, {len(losses)} losses, {ties} ties for B")
    for label, names in (("win", wins), ("loss", losses)):
        for name in (one for one in names if one in told_ids):
            x, y = pairs[name]
            told = f"{shown(x, measure.unit)} -> {shown(y, measure.unit)}"
            console.print(f"  {label:4} {name:8} {told}", markup=False, highlight=False)
