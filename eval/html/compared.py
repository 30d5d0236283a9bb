"""All systems by all measures: the table, and a plot a measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.estimates import Estimate, estimates
from eval.html.contestants import Contestant
from eval.html.markup import Html, el, join
from eval.html.plots import Dot, dots
from eval.html.svg import nice
from eval.html.tables import cell, table
from eval.measures import MEASURES, Measure

Found = Mapping[str, Mapping[str, Estimate]]
"""By label, by measure."""

WAYS = {"higher": "higher is better", "lower": "lower is better", "": "neither way is better"}


def compared(systems: Sequence[Contestant]) -> Html:
    """The section that says which system is how good."""
    found: Found = {one.label: estimates(one.records) for one in systems}
    counted = [m for m in MEASURES if any(m.name in one for one in found.values())]
    whole = [one for one in systems if not one.ablation] or list(systems)
    return el(
        "section",
        el("h2", "Every system by every measure", id="compared"),
        el(
            "p",
            "Each figure is a mean over n questions; below it stands where 95 % of the means lie "
            "when the questions are drawn again at random (bootstrap). Where intervals of two "
            "systems overlap, they may still differ: ",
            el("code", "python -m eval compare"),
            " tests them question by question.",
        ),
        table("Figures of all systems", *_table(systems, counted, found)),
        el("h3", "The same as plots"),
        el("div", join(_plot(m, whole, found) for m in counted), class_="plots"),
        aria_labelledby="compared",
    )


def _table(
    systems: Sequence[Contestant], counted: Sequence[Measure], found: Found
) -> tuple[list[str], list[list[str]]]:
    columns = ["measure", "n", *(one.label for one in systems)]
    rows: list[list[str]] = []
    for measure in counted:
        named = join([measure.name, el("span", measure.meaning, class_="interval")])
        cells = [found[one.label].get(measure.name) for one in systems]
        rows.append([named, _counts(cells), *(cell(one, measure.unit) for one in cells)])
    return columns, rows


def _counts(cells: Sequence[Estimate | None]) -> str:
    """The denominators: one where all systems have the same, else from least to most."""
    counts = sorted({one.questions for one in cells if one is not None})
    return f"{counts[0]}" if len(counts) == 1 else f"{counts[0]} to {counts[-1]}"


def _plot(measure: Measure, systems: Sequence[Contestant], found: Found) -> Html:
    rows = [
        Dot(one.label, found[one.label][measure.name], one.system == "ours")
        for one in systems
        if measure.name in found[one.label]
    ]
    high = 1.0 if measure.unit == "share" else nice(max(1.0, *(row.found.high for row in rows)))
    below = f"{measure.meaning}; {WAYS[measure.better]}"
    return dots(measure.name, below, rows, 0.0, high, measure.unit)
