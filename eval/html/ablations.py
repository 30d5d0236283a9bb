"""What each step is worth: ours against ours without it."""

from __future__ import annotations

from collections.abc import Sequence

from eval.ablations import ABLATIONS
from eval.compare import paired, verdict
from eval.estimates import Estimate
from eval.headline import HEADLINES, MEASURE
from eval.html.contestants import OURS, Contestant
from eval.html.markup import Html, el, join
from eval.html.plots import Dot, dots
from eval.html.svg import nice
from eval.html.tables import table
from eval.measures import Measure
from eval.significance import Difference, difference

_MEANINGS = {one.name: f"without {one.meaning}" for one in ABLATIONS}
_PLOTTED = ("RR@10", "core recall@300w", "core recall, answer", "citation precision")


def ablations(systems: Sequence[Contestant]) -> Html | None:
    """The section that says what is lost without each step; None where none was taken out."""
    ours = next((one for one in systems if one.system == OURS), None)
    without = [one for one in systems if one.ablation]
    if ours is None or not without:
        return None
    found = {one.label: _lost(ours, one) for one in without}
    measures = [MEASURE[one.measure] for one in HEADLINES if one.measure != "exact quotes"]
    counted = [m for m in measures if any(m.name in one for one in found.values())]
    rows = [
        [_named(one), *(_cell(m, found[one.label].get(m.name)) for m in counted)] for one in without
    ]
    plots = [_plot(m, found) for m in counted if m.name in _PLOTTED]
    return el(
        "section",
        el("h2", "What each step is worth", id="ablations"),
        el(
            "p",
            "Ours with one step taken out, less ours whole, over the same questions: a minus is "
            "what is lost without the step. “Real” marks differences that the paired "
            "randomisation test gives less than one chance in twenty.",
        ),
        table("Change when a step is taken out", ["", *(m.name for m in counted)], rows),
        el("div", join(plots), class_="plots"),
        aria_labelledby="ablations",
    )


def _named(one: Contestant) -> Html:
    """Its name and what it does without."""
    return join([one.label, el("span", _MEANINGS.get(one.system), class_="interval")])


def _lost(ours: Contestant, without: Contestant) -> dict[str, Difference]:
    out: dict[str, Difference] = {}
    for one in HEADLINES:
        pairs = list(paired(ours.records, without.records, one.measure).values())
        if pairs:
            out[one.measure] = difference([a for a, _ in pairs], [b for _, b in pairs])
    return out


def _cell(measure: Measure, one: Difference | None) -> Html:
    if one is None:
        return el("span", "–")
    real = verdict(measure, one)
    return join(
        [
            el("span", f"{one.mean:+.3f}", class_="figure"),
            el("span", f"{one.low:+.3f} to {one.high:+.3f} ", class_="interval"),
            el("span", f"real, {real}", class_="mark") if real else None,
        ]
    )


def _plot(measure: Measure, found: dict[str, dict[str, Difference]]) -> Html:
    rows = [
        Dot(label, Estimate(one[measure.name].mean, *_ends(one[measure.name])), False)
        for label, one in found.items()
        if measure.name in one
    ]
    reach = nice(max(0.04, *(max(abs(row.found.low), abs(row.found.high)) for row in rows)))
    return dots(f"{measure.name}, change", "left of the line: worse", rows, -reach, reach)


def _ends(one: Difference) -> tuple[float, float, int]:
    return one.low, one.high, one.questions
